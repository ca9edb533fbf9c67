// unknown-field: a key that its record does not have.

import BookModel
import BookText

package struct UnknownField: DocumentRule {
  package static let id = "unknown-field"

  package static let page = """
    A key stands in a record that has no such field.

    A misspelt field would silently count as absent: a renewal without its amount, a champion
    nobody sees. So every key must be one of the schema's.

    Correct the key; `csbook help format` lists all fields. For fields of your own, declare them
    in csbook.yml under `fields:` and write them under `custom:`. Keys that begin with `x-` are
    free, and ignored.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no field `ownr_since` in the account"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣ownr_since: 2025-04-01
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        owner_since: 2025-04-01
        ---
        """),
    // The field that was nearly written stands there already: there is nothing to suggest.
    .flags(
      ["1️⃣": "no field `ownr` in the account"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣ownr: maria
      ---
      """),
    .flags(
      ["1️⃣": "no field `auto_renew` in the account"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣auto_renew: true
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      x-crm-stage: closed
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .unknownField(let key, let record, let known) = problem.kind,
        StoredDerivedValue.origin(of: key, in: record) == nil
      else { continue }
      let near = NearMiss.of(key, among: known)
      report(
        .unknown(key, record), in: file.path, at: problem.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? file.document?.kind.shape.flatMap { home(of: key, in: $0) }
          ?? "declare it in csbook.yml under `fields:`, or begin it with `x-`",
        fix: near.map { near in
          Fix("write `\(near)`", [TextEdit(file.path, problem.span, near)])
        })
    }
  }

  /// Where the file has a field of this name, if only one of its records has it.
  private static func home(of key: String, in shape: Shape) -> String? {
    let homes = shape.fields.filter { $0.type.record?[key] != nil }
    guard homes.count == 1, let home = homes.first, let record = home.type.record else {
      return nil
    }
    return "`\(key)` is a field of the \(record.name): write it under `\(home.key)`"
  }
}

extension FieldType {
  /// The record that the field, or each item of its list, is.
  fileprivate var record: Shape? {
    switch self {
    case .record(let shape), .list(.record(let shape), _): shape
    default: nil
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ key: String, _ record: String) -> Self {
    "no field `\(key)` in the \(record)"
  }
}
