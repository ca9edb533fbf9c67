// The chapter `facts`: the catalogue, generated.

import BookFacts
import BookModel

extension Topic {
  static let facts = Topic(
    name: "facts", summary: "The catalogue: what is known of an account on a day",
    markdown: { FactsTopic.prose + "\n\n" + FactsTopic.catalogue })
}

/// The chapter on facts.
private enum FactsTopic {
  static let prose = """
    A fact is a named, dated value of one account on one day. Measures of health score facts, and
    conditions read them. `csbook facts ACCOUNT` prints what they say of an account, since which day,
    and the file and line where that is written:

    ```console
    $ csbook facts norrvik | grep -e ^arr -e ^sentiment -e ^days_ -e ^ces
    arr                     54000          the book's c…  2026-03-02
    days_to_renewal         166            days           2026-03-02
    days_to_notice          105            days           2026-03-02
    sentiment               4              1 to 5         2026-02-24  accounts/norr…
    days_since_touch        6              days           2026-03-02
    days_since_exec_touch   6              days           2026-03-02
    days_over_cadence       0              days           2026-03-02
    days_in_stage           49             days           2026-03-02  accounts/norr…
    ces                     missing        1 to 7
    ```

    Never is a value where the book itself is the source: nobody met, no task, no escalation are 0.
    Missing is only what must come from outside (usage, surveys, a person's judgement) or what cannot be
    read. A value that is older than its span is stale: conditions and measures no longer see it.

    A condition reads only facts of the strata below the one it decides, so that no fact can rest on
    itself. `csbook help conditions` tells more.

    The names below are those of every book. A book's own metrics, fields and survey scales are in
    `csbook facts`. Metrics and fields have a dotted name too, `metric.active_users`; conditions are
    SQL, which has no dots in names, and write `metric_active_users`.
    """

  /// Every fact of a book without settings of its own, by strata.
  static var catalogue: String {
    let facts = FactCatalog(settings: .empty).facts
    return strata.map { stratum, title in
      let entries = facts.filter { $0.stratum == stratum }.map(entry)
      return (["## Stratum \(stratum): \(title)"] + entries).joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }

  private static let strata = [
    (0, "written, or counted from the account's own files"), (1, "the segment"),
    (2, "what the segment decides"), (3, "health, and what rests on it"),
  ]

  private static func entry(_ fact: Fact) -> String {
    let notes = [
      fact.freshness.map { "Fresh for \($0) days." },
      fact.absent == "missing" ? nil : "Where nothing is written: \(fact.absent).",
    ]
    let told = ([fact.definition] + notes.compactMap(\.self)).joined(separator: " ")
    return "\(fact.sqlName)\n: (\(fact.type.rawValue): \(fact.unit)) \(told)"
  }
}
