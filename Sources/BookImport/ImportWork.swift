// The rows of an export on their way to the accounts that they are of.

import BookModel
import BookText

/// Reads all rows, and finds out whose they are.
struct ImportWork {
  let importer: Importer
  var index: AccountIndex
  let domains: MailDomains
  let lines: LineTable
  let cells: CellReader
  private(set) var rows: [ExportRow] = []
  var counts = ImportPlan.Counts()
  /// By the number of their row.
  var problems: [Int: [ImportProblem]] = [:]
  var notes: [String] = []
  /// Ids that rows gave to new contacts, by account, and by address or name.
  var newContacts: [String: [String: String]] = [:]
  /// The first row of each record of a table.
  var seen: [[String]: ExportRow] = [:]
  let contacts: ContactIndex

  init(_ importer: Importer) {
    self.importer = importer
    domains = MailDomains(settings: importer.context.book.settings, mapping: importer.mapping)
    index = AccountIndex(of: importer.context.book, domains: domains)
    contacts = ContactIndex(of: importer.context.book)
    lines = LineTable(importer.file.bytes)
    cells = CellReader(
      settings: importer.context.book.settings, dayOfMoment: importer.context.dayOfMoment)
  }

  var book: Book { importer.context.book }
  var mapping: ImportMapping { importer.mapping }

  mutating func readRows() {
    let reader = RowReader(file: importer.file, mapping: mapping, cells: cells)
    for number in importer.file.table.rows.indices {
      let outcome = reader.read(number)
      if case .blank = outcome { continue }
      counts.rows += 1
      switch outcome {
      case .blank: break
      case .skipped: counts.skipped += 1
      case .bad(let problems): self.problems[number] = problems
      case .row(let row): rows.append(row)
      }
    }
  }

  /// The account of a row, where it is one that is there; else why not is a problem of the row.
  mutating func account(of row: ExportRow) -> String? {
    switch index.match(row) {
    case .one(let id): return id
    case .blank:
      add(.missingKey, "nothing in the row says whose it is", to: row)
    case .none: addUnknown(row)
    case .several(let ids, let text): addAmbiguous(ids, text, row)
    }
    return nil
  }

  private mutating func addUnknown(_ row: ExportRow) {
    let key = row.keys.last { !$0.text.isEmpty }
    let near = problems.count < Self.mostHints ? key.flatMap { index.near($0.text) } : nil
    add(
      .unknownAccount, "no account `\(key?.text ?? "")`", at: key?.span, to: row,
      help: near.map { "did you mean `\($0)`?" })
  }

  mutating func addAmbiguous(_ ids: [String], _ text: String, _ row: ExportRow) {
    let key = row.keys.first { $0.text == text }
    add(
      .ambiguousAccount, "`\(text)` may be \(ids.joined(separator: " or "))", at: key?.span,
      to: row, help: "tell accounts by an id: a link such as `links.crm`")
  }

  /// To look for a near miss among thousands of names takes its time; the first problems show what is wrong.
  private static let mostHints = 100

  mutating func add(
    _ kind: ImportFault, _ message: String, at span: Span? = nil, to row: ExportRow,
    help: String? = nil
  ) {
    problems[row.number, default: []].append(
      ImportProblem(kind: kind, message: message, span: span ?? row.span, help: help))
  }
}
