// too-complex: front matter nested too deep, or of too many values.

import BookModel
import BookText

package struct TooComplex: FaultRule {
  package static let id = "too-complex"

  package static let page = """
    Front matter is nested more than 32 levels deep, or holds more than 10,000 keys and values.

    No field of a book needs that. Such files are made by mistake, or to bring a reader down.

    Write the fields flat; keep generated data in tables.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the front matter is nested more than 32 levels deep"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      tags: \(String(repeating: "[", count: 31))1️⃣[deep\(String(repeating: "]", count: 32))
      ---
      """),
    .flags(
      ["1️⃣": "the front matter holds more than 10000 keys and values"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      tags: [\(String(repeating: "a, ", count: 9993))1️⃣b]
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      tags: [\(String(repeating: "a, ", count: 9000))b]
      x-depth: \(String(repeating: "[", count: 31))deep\(String(repeating: "]", count: 31))
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      switch problem.kind {
      case .tooDeep:
        report(.deep, in: file.path, at: problem.span, help: "write the fields flat")
      case .tooManyNodes:
        report(.many, in: file.path, at: problem.span, help: "keep generated data in a table")
      default:
        continue
      }
    }
  }
}

extension Finding.Message {
  fileprivate static let deep: Self =
    "the front matter is nested more than \(YAMLLimit.depth) levels deep"
  fileprivate static let many: Self =
    "the front matter holds more than \(YAMLLimit.nodes) keys and values"
}
