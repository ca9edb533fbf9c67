// A table of an account merged by its rows.

import BookModel
import BookText
import Git

/// Merges three versions of a table, whose lines end in LF.
struct TableMerge {
  private let kind: Kind
  private let tables: Versions<MergeableTable>

  /// Nil where a version is no sound table, or rows cannot be told apart.
  init?(_ versions: Versions<[UInt8]>, kind: Kind) {
    self.kind = kind
    let identity: [String] =
      switch kind {
      case .metrics: ["date"]
      case .surveys: ["date", "type", "respondent"]
      default: []
      }
    guard let ours = MergeableTable(versions.ours, identity),
      let theirs = MergeableTable(versions.theirs, identity)
    else { return nil }
    // A table that is not there has the columns of ours and no rows.
    let header = versions.base.isEmpty ? Array(ours.header) : versions.base
    guard let base = MergeableTable(header, identity) else { return nil }
    tables = Versions(base: base, ours: ours, theirs: theirs)
  }

  /// Nil where columns and rows were changed so that neither can be merged without the other.
  func merged() -> MergedDocument? {
    guard let columns = columns() else { return nil }
    let hasOwnForm = tables.map { $0.columns == columns }
    var text = MergedText()
    text.append(
      hasOwnForm.ours
        ? tables.ours.header
        : hasOwnForm.theirs
          ? tables.theirs.header : Array(CSVField.record(columns).utf8) + [0x0A])
    var disputed: [String] = []
    let order = EntryOrder.merged(
      tables.map { $0.rows.map(\.identity) }, { $0.lexicographicallyPrecedes($1) })
    for identity in order {
      let row = tables.map { $0[identity] }
      let merged = self.row(row, columns)
      if merged.hasConflict { disputed.append(identity.prefix(3).joined(separator: " ")) }
      text.append(merged)
    }
    guard isRead(text) else { return nil }
    return MergedDocument(text: text, disputed: disputed)
  }

  // MARK: Columns

  /// The columns that the result has; nil where one side filled a column that the other one took out.
  private func columns() -> [String]? {
    let names = tables.map(\.columns)
    let kept = EntryOrder.merged(names) { $0 < $1 }.filter { name in
      Versions(
        base: names.base.contains(name), ours: names.ours.contains(name),
        theirs: names.theirs.contains(name)
      ).settled ?? true
    }
    for name in names.base where !kept.contains(name) {
      let sides = [tables.ours, tables.theirs].filter { $0.columns.contains(name) }
      let isUntouched = sides.allSatisfy { side in
        side.rows.allSatisfy { row in
          row[name].isEmpty || tables.base[row.identity].map { $0[name] == row[name] } == true
        }
      }
      guard isUntouched else { return nil }
    }
    return kept
  }

  // MARK: Rows

  private func row(
    _ row: Versions<MergeableTable.Row?>, _ columns: [String]
  ) -> MergedText {
    let said = row.map { row in row.map { row in columns.map { row[$0] } } }
    if let side = said.settledSide {
      return MergedText(row[side].map { line($0, columns) } ?? [])
    }
    guard let ours = row.ours, let theirs = row.theirs else {
      return MergedText(row.map { $0.map { line($0, columns) } ?? [] })
    }
    // Cell by cell: where both changed one, each side keeps its own.
    func mixed(keeping side: Side) -> [UInt8] {
      let cells = columns.map { column in
        let cells = Versions(
          base: row.base.map { $0[column] } ?? [], ours: ours[column], theirs: theirs[column])
        let choice = cells.settledSide ?? side
        return (choice == .ours ? ours : theirs).written(column)
      }
      return Array(cells.joined(separator: [UInt8(ascii: ",")])) + [0x0A]
    }
    return MergedText(
      Versions(
        base: row.base.map { line($0, columns) } ?? [], ours: mixed(keeping: .ours),
        theirs: mixed(keeping: .theirs)))
  }

  /// A row as it was written, if its columns are those of the result.
  private func line(_ row: MergeableTable.Row, _ columns: [String]) -> [UInt8] {
    if row.columns == columns { return row.line }
    return Array(columns.map { row.written($0) }.joined(separator: [UInt8(ascii: ",")])) + [0x0A]
  }

  /// Whether the result is a sound table, whoever is right in what is disputed.
  private func isRead(_ text: MergedText) -> Bool {
    Side.allCases.allSatisfy { CSVTable.read(text.text(of: $0)).1.isEmpty }
  }
}
