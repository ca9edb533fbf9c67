// One row of an export, read by the mapping.

import BookModel
import BookText

/// What a row says, field by field.
struct ExportRow {
  /// Its place among the rows of the file.
  let number: Int
  let span: Span
  /// What tells whose row it is, in the order of the mapping; texts may be empty.
  let keys: [(by: ImportMapping.By, text: String, span: Span)]
  private(set) var values: [String: Value] = [:]

  /// What a row says for one field.
  struct Value {
    /// One text, or those of a list.
    let texts: [String]
    let span: Span
    let target: ImportTarget
    /// Whether the mapping says it, because the row does not: it fills in what is missing, and changes nothing.
    let isStandard: Bool

    var text: String { texts.joined(separator: " ") }
  }

  subscript(field: String) -> Value? { values[field] }
}

/// Reads the rows of an export.
struct RowReader {
  let file: ExportFile
  let mapping: ImportMapping
  let cells: CellReader

  /// What a row turned out to be.
  enum Outcome {
    case blank
    /// Left out by the mapping.
    case skipped
    case bad([ImportProblem])
    case row(ExportRow)
  }

  func read(_ number: Int) -> Outcome {
    let row = file.table.rows[number]
    if file.isBlank(row) { return .blank }
    if let problem = file.brokenRows[number] { return .bad([problem]) }
    if file.isHeader(row) {
      return .bad([
        ImportProblem(kind: .brokenRow, message: "the header stands here again", span: row.span)
      ])
    }
    func holds(_ condition: ImportMapping.Condition) -> Bool {
      condition.holds(for: file.cell(condition.column, of: row).text)
    }
    guard mapping.only.allSatisfy(holds), !mapping.skip.contains(where: holds) else {
      return .skipped
    }
    var problems: [ImportProblem] = []
    var values: [String: ExportRow.Value] = [:]
    for column in mapping.columns {
      if let value = value(of: column, in: row, &problems) { values[column.target.name] = value }
    }
    guard problems.isEmpty else { return .bad(problems) }
    let keys = mapping.keys.map { key in
      let (texts, span) = texts(key.columns, of: row)
      return (by: key.by, text: texts.joined(separator: " "), span: span)
    }
    return .row(ExportRow(number: number, span: row.span, keys: keys, values: values))
  }

  private func value(
    of column: ImportMapping.Column, in row: CSVTable.Row, _ problems: inout [ImportProblem]
  ) -> ExportRow.Value? {
    var (texts, span) = self.texts(column.columns, of: row)
    let isList: Bool
    if case .list = column.target.type {
      isList = true
      texts = texts.flatMap { text in
        text.split(separator: column.split).map { String($0).trimmed }.filter { !$0.isEmpty }
      }
    } else {
      isList = false
      texts = texts.isEmpty ? [] : [texts.joined(separator: " ")]
    }
    var found = texts.map { text in
      let meant = column.values[text.lowercased()]
      return (text: meant ?? text, isMeant: meant != nil)
    }.filter { !$0.text.isEmpty }
    let isStandard = found.isEmpty
    if isStandard {
      guard let standard = column.standard else { return nil }
      found = [(standard, true)]
      if column.columns.isEmpty { span = row.span }
    }
    var written: [String] = []
    for (text, isMeant) in found {
      do throws(CellReader.Refusal) {
        let text = try cells.text(text, of: column, fromMapping: isMeant)
        if !isList || !written.contains(text) { written.append(text) }
      } catch {
        problems.append(
          ImportProblem(
            kind: .unreadableCell, message: "\(column.target.name): \(error.message)", span: span,
            help: error.help))
      }
    }
    return ExportRow.Value(
      texts: written, span: span, target: column.target, isStandard: isStandard)
  }

  /// The cells of some columns that are not empty, and where the first of them stands.
  private func texts(_ columns: [String], of row: CSVTable.Row) -> ([String], Span) {
    let cells = columns.map { file.cell($0, of: row) }
    let filled = cells.filter { !$0.text.isEmpty }
    return (filled.map(\.text), filled.first?.span ?? cells.first?.span ?? row.span)
  }
}
