// From what rows say of an account's table to the edit of its file.

import BookModel
import BookText

/// Plans the edits of metrics, surveys and touches.
struct TablePlanner {
  let context: ImportContext
  /// The name of the table's file.
  let name: String
  /// Its columns in the order of a new file.
  let columns: [String]
  /// Whether rows that are there are left as they are.
  let isGrowing: Bool

  func plan(_ wants: [TableWant], of account: String) -> PlannedAccount {
    var planned = PlannedAccount()
    let folder = Layout.accounts / account
    let path = folder / name
    let paths = context.book.account(account)?.paths ?? []
    guard paths.contains(path) else {
      planned.changes.append(created(wants, at: path))
      planned.created = wants.count
      return planned
    }
    let table = WrittenTable(context.bytes(path) ?? [])
    guard table.isSound, table.index(of: "date") != nil else {
      planned.problems.append(
        (
          wants.first?.row ?? 0,
          ImportProblem(
            kind: .refusedEdit, message: "\(path.text) cannot be read, and so not be changed",
            span: wants.first?.span ?? .start, help: "`csbook lint` says why")
        ))
      return planned
    }
    var growth = TableGrowth(table: table, path: path)
    var taken: Set<Int> = []
    var earlier: EarlierTable?
    for want in wants {
      guard let row = table.row(of: want, besides: taken) else {
        growth.add(want.texts, in: columns)
        planned.created += 1
        continue
      }
      taken.insert(row)
      var isChanged = false
      for cell in want.cells where !isGrowing {
        let current = table.text(cell.column, of: row)
        let isKept = cell.isStandard && !current.isEmpty
        guard !isKept, !Self.isSame(current, cell) else { continue }
        let old = earlier ?? self.earlier(path)
        earlier = old
        if old.isNewer(current, cell, of: want), context.precedence != .export {
          if context.precedence == .none {
            planned.problems.append((want.row, newer(cell, current, want, path)))
          }
          continue
        }
        growth.set(cell.column, of: row, to: cell.text)
        isChanged = true
      }
      if isChanged { planned.changed += 1 } else { planned.unchanged += 1 }
    }
    finish(growth, wants, &planned)
    return planned
  }

  private func finish(
    _ growth: TableGrowth, _ wants: [TableWant], _ planned: inout PlannedAccount
  ) {
    do throws(EditRefusal) {
      guard let edit = try growth.edit() else { return }
      planned.changes.append(ImportPlan.Change(edit: edit, summary: growth.summary))
    } catch {
      planned.problems.append(
        (
          wants.first?.row ?? 0,
          ImportProblem(
            kind: .refusedEdit, message: "\(growth.path.text): \(error.message)",
            span: wants.first?.span ?? .start)
        ))
    }
  }

  private func created(_ wants: [TableWant], at path: Path) -> ImportPlan.Change {
    let texts = wants.map(\.texts)
    let used = columns.filter { column in
      texts.contains { $0[column]?.isEmpty == false } || column == "date"
    }
    let rows = texts.enumerated().sorted { left, right in
      (left.element["date"] ?? "", left.offset) < (right.element["date"] ?? "", right.offset)
    }.map { row in used.map { row.element[$0] ?? "" } }
    let text = ([used] + rows).map { CSVField.record($0) + "\n" }.joined()
    return ImportPlan.Change(
      edit: VerifiedEdit(creating: Array(text.utf8), at: path),
      summary: "new, \(rows.count == 1 ? "1 row" : "\(rows.count) rows")")
  }

  private static func isSame(_ current: String, _ cell: TableWant.Cell) -> Bool {
    if current == cell.text { return true }
    guard let left = cell.type.value(of: current), let right = cell.type.value(of: cell.text)
    else { return false }
    return left.says(sameAs: right)
  }

  private func earlier(_ path: Path) -> EarlierTable {
    switch context.earlier(path) {
    case .unknown: .unknown
    case .bytes(let bytes): .known(bytes.map { WrittenTable($0) })
    }
  }

  private func newer(
    _ cell: TableWant.Cell, _ current: String, _ want: TableWant, _ path: Path
  ) -> ImportProblem {
    let key = want.key.compactMap(\.texts.first).joined(separator: " ")
    return ImportProblem(
      kind: .newerInBook,
      message: "\(path.text): `\(cell.column)` of \(key) "
        + (current.isEmpty ? "was taken out" : "is `\(current)`")
        + " since the export was made, which says `\(cell.text)`",
      span: cell.span, help: "--ours keeps what the book says, --theirs takes the export's")
  }
}

/// A table as it was when the export was made.
private enum EarlierTable {
  case unknown
  case known(WrittenTable?)

  /// Whether a cell was written since then.
  func isNewer(_ current: String, _ cell: TableWant.Cell, of want: TableWant) -> Bool {
    switch self {
    case .unknown: return !current.isEmpty
    case .known(let table):
      let before = table.flatMap { table in
        table.row(of: want).map { table.text(cell.column, of: $0) }
      }
      return (before ?? "") != current
    }
  }
}

/// Changes of a table, gathered for one edit.
struct TableGrowth {
  private let table: WrittenTable
  let path: Path
  private var cells: [(row: Int, column: String, text: String)] = []
  private var rows: [[String: String]] = []
  /// Columns that the table has not yet.
  private var columns: [String] = []

  init(table: WrittenTable, path: Path) {
    self.table = table
    self.path = path
  }

  mutating func set(_ column: String, of row: Int, to text: String) {
    need(column)
    cells.append((row, column, text))
  }

  /// Adds a row; `order` is that of new columns.
  mutating func add(_ texts: [String: String], in order: [String]) {
    for column in order where texts[column]?.isEmpty == false { need(column) }
    rows.append(texts)
  }

  private mutating func need(_ column: String) {
    if table.index(of: column) == nil, !columns.contains(column) { columns.append(column) }
  }

  var summary: String {
    let parts = [
      rows.isEmpty ? nil : rows.count == 1 ? "1 new row" : "\(rows.count) new rows",
      cells.isEmpty ? nil : cells.count == 1 ? "1 changed cell" : "\(cells.count) changed cells",
      columns.isEmpty ? nil : "new column \(columns.joined(separator: ", "))",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The edit; nil where there is nothing to change.
  func edit() throws(EditRefusal) -> VerifiedEdit? {
    guard !cells.isEmpty || !rows.isEmpty else { return nil }
    var edits: [TextEdit] = []
    let all = table.table.columns + columns
    if !columns.isEmpty { edits += widening }
    for cell in cells {
      guard let index = table.index(of: cell.column),
        let span = table.table.rows[cell.row].cell(index)
      else { continue }
      edits.append(TextEdit(path, span, CSVField.quoted(cell.text)))
    }
    let written = table.table.rows.indices.map { table.text("date", of: $0) }
    var groups: [Int: [String]] = [:]
    for row in rows.sorted(by: { ($0["date"] ?? "") < ($1["date"] ?? "") }) {
      // Behind the last row of that day or an earlier one; where days are in no order, at the end.
      let date = row["date"] ?? ""
      let place = (written.lastIndex { $0 <= date } ?? -1) + 1
      groups[place, default: []].append(CSVField.record(all.map { row[$0] ?? "" }))
    }
    for (place, records) in groups.sorted(by: { $0.key < $1.key }) {
      let before = place == 0 ? header : table.table.rows[place - 1].span
      let text = records.map { table.table.lineEnd + $0 }.joined()
      edits.append(TextEdit(path, Span(Int(before.upper), Int(before.upper)), text))
    }
    return try VerifiedEdit(of: table.bytes, at: path).applying(edits)
  }

  private var header: Span {
    table.table.columnSpans.last ?? .start
  }

  /// The new columns, behind the last cell of the header and of each row.
  private var widening: [TextEdit] {
    let names = columns.map { "," + CSVField.quoted($0) }.joined()
    return [TextEdit(path, Span(Int(header.upper), Int(header.upper)), names)]
      + table.table.rows.indices.map { row in
        let texts = columns.map { column in
          let text = cells.last { $0.row == row && $0.column == column }?.text ?? ""
          return "," + CSVField.quoted(text)
        }
        let end = Int(table.table.rows[row].span.upper)
        return TextEdit(path, Span(end, end), texts.joined())
      }
  }
}
