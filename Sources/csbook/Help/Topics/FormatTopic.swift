// The chapter `format`: what stands where, how it is written, and every field.

import BookModel
import BookReports
import BookText

extension Topic {
  static let format = Topic(
    name: "format", summary: "What stands where, and every field",
    markdown: { FormatTopic.prose + "\n\n" + FieldReference.markdown })
}

/// The chapter on the book's format; a kind of file can be asked for alone.
enum FormatTopic {
  /// The fields of one kind of file.
  static func markdown(ofKind word: String) throws -> String {
    if let kind = Kind(rawValue: word) { return FieldReference.markdown(of: kind) }
    let kinds = Kind.allCases.map(\.rawValue)
    let near = NearMiss.of(word, among: kinds)
    throw Failure.usage(
      "there is no kind of file `\(word)`",
      hint: near.map { "did you mean `csbook help format \($0)`?" }
        ?? "kinds are \(kinds.joined(separator: ", "))")
  }

  static let prose = """
    A book is a folder with `csbook.yml` at its root, inside a Git repository. All the rest is Markdown
    with a few fields above the prose, and tables of comma-separated values (CSV) for what comes in
    rows. The path of a file says what it is. `csbook help format KIND` shows one kind alone.

    The names of folders and files are ids: small letters, digits and hyphens. Folders that begin with a
    dot are not read, nor is anything that csbook has no name for.

    ## Front matter

    ```
    ---
    name: Acme Corp
    owner: kenji
    contracts:
      - {id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120000}
    ---

    # Acme Corp

    Whatever is worth knowing about them.
    ```

    It begins at the first byte with `---` and ends with `---` on a line of its own. It is YAML, read by
    the fields' own types: a text stays as it was typed, so `region: NO` is Norway and `012` keeps its
    zero. A field that is not in the list below is an error, so that a typing mistake is never lost
    data; keys that begin with `x-` are yours and are ignored.

    Refused, each with its place: a key that stands twice; anchors, aliases, tags and merge keys; a
    second document; tabs as indentation; control characters; `{{…}}` that nobody filled in; more than
    64 KiB. A book can hold nothing that runs.

    The field `on` is a day. Readers of YAML 1.1, PyYAML among them, take the bare key `on` for true:
    let such a program read the JSON of `csbook show --format json`, or look for the key `True`.

    ## Types

    text
    : As it was typed, in any script. Quotes are needed where YAML needs them: before `: ` and ` #`.

    id
    : Small letters, digits and hyphens: `y1`, `m-tanaka`.

    day
    : `2026-03-31`, and only days that exist. A day is something that happened: on an earlier day, with
      `--as-of`, it has not happened yet.

    planned day
    : A day that is foreseen, such as the end of a contract. It is seen on every day.

    amount
    : Digits: `120000` or `99.50`, without commas and signs of a currency.

    length of time
    : `60d` for days, `3m` for months of the calendar.

    list
    : `[a, b]`, or lines that begin with `- `. A single value may stand alone.

    record
    : Fields of its own: `{value: 4, on: 2026-02-24, by: amara}`, or one on each line below.

    condition
    : An expression over an account's facts: `arr >= 100000`. `csbook help conditions` tells more.

    ## What is not there

    Nothing that can be computed is written down: no health, no ARR of an account, no days to renewal.
    Nothing but the required fields has to be written before somebody knows it. A field that is absent
    stands for what the list says after `if absent`, and otherwise for nothing: missing is shown as
    missing, never as 0.

    ## Fields and metrics of your own

    Declare them once in `csbook.yml`, and they are checked, filtered and scored like any other:

    ```
    fields:
      sites: {type: integer, doc: Plants under contract}
    metrics:
      weekly_reports: {kind: count, unit: reports, window: 30}
    ```

    A field then stands under `custom:` in `account.md` and is the fact `custom_sites`; a metric is a
    column of `metrics.csv` and the facts `metric_weekly_reports` and `change_weekly_reports`.

    Below, each field has its type in brackets, then what it means, then an example. `contracts.arr` is
    the field `arr` inside each item of `contracts`.
    """
}
