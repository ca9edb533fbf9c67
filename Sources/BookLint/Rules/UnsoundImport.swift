// unsound-import: a mapping by which no export could be read.

import BookModel
import BookText

package struct UnsoundImport: DocumentRule {
  package static let id = "unsound-import"

  package static let page = """
    A mapping of an import names a field that its rows have not, a form of days that says nothing, a
    column for no field, or lacks what tells whose row it is, or which record.

    With half of a mapping, half of an export would be read. So csbook reads none by it.

    Mend the mapping. `csbook help import` tells what each of its fields is for, and `csbook help
    format` the fields that rows can fill.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "rows of accounts have no field `indstry`",
        "2️⃣": "`crm` tells no account",
        "3️⃣": "the field `region` has neither a column nor a default",
        "4️⃣": "`MM/YYYY` is no form of days",
        "5️⃣": "the condition on `Type` says nothing",
      ], in: "imports/crm.md",
      """
      ---
      imports: accounts
      source: Salesforce
      account:
        - {by: 2️⃣crm, column: Account ID}
        - {by: name, column: Account Name}
      columns:
        - {field: name, column: Account Name}
        - {field: 1️⃣indstry, column: Industry}
        - {3️⃣field: region}
        - {field: owner_since, column: Since, dates: 4️⃣MM/YYYY}
      skip:
        - {5️⃣column: Type}
      ---
      """),
    .flags(
      [
        "1️⃣": "nothing tells whose rows of contracts these are",
        "2️⃣": "rows of contracts need `id`",
      ], in: "imports/billing.md",
      """
      ---
      1️⃣imports: contracts
      source: ChartMogul
      columns: 2️⃣[{field: arr, column: ARR}]
      ---
      """),
    .passes(
      in: "imports/calendar.md",
      """
      ---
      imports: touches
      source: Outlook
      dates: M/D/YYYY
      columns:
        - {field: date, column: Start Date}
        - {field: type, default: meeting}
        - {field: subject, column: Subject}
        - {field: to, column: [Required Attendees, Optional Attendees]}
        - {field: private, column: Private}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.dataImport, ImportSchema.self) else { return }
    for fault in ImportMapping.read(page, in: context.settings).faults {
      report(.of(fault.kind), in: file.path, at: fault.span, help: fault.kind.help)
    }
  }
}

extension ImportMapping.Fault.Kind {
  /// The way out.
  fileprivate var help: String? {
    switch self {
    case .unknownField(let name, let rows, let known):
      NearMiss.of(name, among: known).map { "did you mean `\($0)`?" }
        ?? (rows == .metrics
          ? "csbook.yml declares columns under `metrics:`"
          : "they are \(known.joined(separator: ", "))"
            + (rows == .accounts ? ", links.… and custom.…" : ""))
    case .unknownKey: "write id, name, domain, or a link such as links.crm"
    case .unreadableDays: "write one such as MM/DD/YYYY, DD.MM.YYYY or excel"
    case .noColumn: "write `column:` or `default:`"
    case .emptyCondition: "write `is:` or `contains:`"
    case .missingField(let names, _): "add `field: \(names[0])` to the columns"
    case .missingAccount: "add `account:` with the column that says it"
    }
  }
}

extension Finding.Message {
  fileprivate static func of(_ fault: ImportMapping.Fault.Kind) -> Self {
    switch fault {
    case .unknownField(let name, let rows, _):
      "rows of \(rows.rawValue) have no field `\(name)`"
    case .unknownKey(let name): "`\(name)` tells no account"
    case .unreadableDays(let pattern): "`\(pattern)` is no form of days"
    case .noColumn(let name): "the field `\(name)` has neither a column nor a default"
    case .emptyCondition(let column): "the condition on `\(column)` says nothing"
    case .missingField(let names, let rows):
      "rows of \(rows.rawValue) need \(names.map { "`\($0)`" }.joined(separator: " or "))"
    case .missingAccount(let rows): "nothing tells whose rows of \(rows.rawValue) these are"
    }
  }
}
