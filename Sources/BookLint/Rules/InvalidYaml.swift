// invalid-yaml: front matter that cannot be read as YAML.

import BookModel
import BookText

package struct InvalidYaml: FaultRule {
  package static let id = "invalid-yaml"

  package static let page = """
    Front matter cannot be read as YAML.

    Mostly a text holds `: ` or begins with a sign that means something to YAML, a quote or bracket
    is not closed, or a line is indented unlike its neighbours. Nothing after such a place can be
    trusted, so nothing of the file is read.

    Mend the place that the finding shows. Text in double quotes may hold anything; in it `\\` and
    `"` are written `\\\\` and `\\"`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "a colon with a blank after it stands inside unquoted text"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme1️⃣: North
      owner: kenji
      ---
      """),
    .flags(
      ["1️⃣": "this quote is not closed"], in: "accounts/acme/account.md",
      """
      ---
      name: 1️⃣"Acme
      owner: kenji
      ---
      """),
    .flags(
      ["1️⃣": "this line has no colon"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      1️⃣owner
      region: JP
      ---
      """),
    .flags(
      ["1️⃣": "this line is indented unlike the fields above it"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      sentiment:
          value: 4
        1️⃣on: 2026-02-20
      ---
      """),
    .flags(
      ["1️⃣": "unquoted text cannot begin with this character"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣@kenji
      ---
      """),
    .flags(
      ["1️⃣": "a comma or the closing `]` is missing before this"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      tags: [strategic, east
      owner1️⃣: kenji
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: "Acme: North"
      owner: kenji
      tags: [12:30, a-b, 'it''s']
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .syntax(let message, let opening) = problem.kind else { continue }
      let cause = Cause(message)
      report(
        cause?.message ?? .unreadable(message), in: file.path,
        at: problem.span,
        notes: opening.map { [Finding.Note("it opens here", path: file.path, span: $0)] } ?? [],
        help: cause?.help ?? "quote texts that hold anything but letters, digits and blanks")
    }
  }
}

/// What writers do that libyaml stumbles over.
private struct Cause {
  let message: Finding.Message
  let help: String

  /// Nil for what nobody has been seen to do; then libyaml's own words must do.
  init?(_ words: String) {
    switch words {
    case "mapping values are not allowed in this context":
      message = "a colon with a blank after it stands inside unquoted text"
      help = "quote the text, or mend the indentation of the line"
    case "found unexpected end of stream", "found unexpected document indicator":
      message = "this quote is not closed"
      help = "write the same quote at the end of the text"
    case "could not find expected ':'":
      message = "this line has no colon"
      help = "write `key: value`, with a blank after the colon"
    case "did not find expected key":
      message = "this line is indented unlike the fields above it"
      help = "indent it as the fields beside it; nothing may follow a closing quote or bracket"
    case "did not find expected '-' indicator":
      message = "this line is indented unlike the list above it"
      help = "begin it with `- `, or indent it as the fields of its item"
    case "did not find expected ',' or ']'":
      message = "a comma or the closing `]` is missing before this"
      help = "close the list, or quote a text that holds a bracket or a colon"
    case "did not find expected ',' or '}'":
      message = "a comma or the closing `}` is missing before this"
      help = "close the braces, or quote a text that holds one or a colon"
    case "found character that cannot start any token":
      message = "unquoted text cannot begin with this character"
      help = "quote the text"
    case "did not find expected alphabetic or numeric character":
      message = "a name must follow `&` and `*`"
      help = "quote the text"
    case "block sequence entries are not allowed in this context":
      message = "a list cannot begin here"
      help = "begin it on the next line, or quote a text that begins with `- `"
    case "found unknown escape character", "did not find expected hexdecimal number":
      message = "a backslash in double quotes begins an escape that YAML does not have"
      help = "write the backslash twice, or use single quotes"
    case "did not find expected comment or line break":
      message = "text follows `|` or `>` on the same line"
      help = "begin the text on the next line, or quote it"
    default:
      return nil
    }
  }
}

extension Finding.Message {
  fileprivate static func unreadable(_ words: String) -> Self {
    "YAML cannot be read from here on: \(words)"
  }
}
