// An export: a table of another program, in whatever encoding, with its columns by name.

import BookModel
import BookText

/// The file that is imported.
package struct ExportFile: Sendable {
  /// As the user names it.
  package let path: Path
  /// Its text in UTF-8.
  package let bytes: [UInt8]
  /// The encoding it was in; nil for UTF-8.
  package let encoding: ForeignEncoding?
  let table: CSVTable
  /// By row, what is wrong with its form.
  let brokenRows: [Int: ImportProblem]
  /// What is wrong with the file as a whole.
  let problems: [ImportProblem]
  /// The places of the columns that the mapping names, by the names that it has for them.
  private let indexes: [String: Int]

  /// The largest file that is read.
  package static let largest = 536_870_912

  /// Reads a file as a mapping says; of one that is no text, no row is left.
  package init(_ bytes: [UInt8], at path: Path, by mapping: ImportMapping) {
    self.path = path
    var problems: [ImportProblem] = []
    var text: [UInt8] = []
    var encoding: ForeignEncoding?
    do throws(ForeignText.Fault) {
      let foreign = try ForeignText(
        bytes, named: mapping.encoding.flatMap(Self.encoding), isUTF8: mapping.encoding == "utf-8")
      (text, encoding) = (Self.withLineFeeds(foreign.bytes), foreign.encoding)
    } catch {
      problems.append(Self.problem(error))
    }
    if let nul = text.firstIndex(of: 0) {
      problems.append(
        ImportProblem(
          kind: .unreadableExport, message: "a NUL byte: this is no text", span: Span(nul, nul + 1),
          help: "UTF-16 without a mark is told by `encoding: utf-16le` in the mapping"))
      text = []
    }
    self.bytes = text
    self.encoding = encoding
    let (table, faults) = CSVTable.read(text, separator: Self.separator(of: text, mapping))
    self.table = table
    var indexes: [String: Int] = [:]
    var repeated: Set<String> = []
    for (index, column) in table.columns.enumerated() {
      if indexes[column.folded] != nil { repeated.insert(column.folded) }
      indexes[column.folded] = indexes[column.folded] ?? index
    }
    self.indexes = Dictionary(
      mapping.columnNames.compactMap { name in indexes[name.folded].map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let broken = Self.rows(of: faults, in: table)
    brokenRows = broken.rows
    self.problems =
      problems + broken.file
      + (text.isEmpty && problems.isEmpty ? [Self.empty] : [])
      + (text.isEmpty
        ? [] : Self.columnProblems(of: mapping, table, indexes, repeated: repeated))
  }

  /// The cell of a row in a column, without quotes and blanks around it, and where it stands.
  func cell(_ column: String, of row: CSVTable.Row) -> (text: String, span: Span) {
    guard let index = indexes[column], let span = row.cell(index) else {
      return ("", row.span)
    }
    return (CSVField.text(span, in: bytes).trimmed, span)
  }

  /// Whether a row holds nothing at all.
  func isBlank(_ row: CSVTable.Row) -> Bool {
    row.cells.allSatisfy { CSVField.text($0, in: bytes).trimmed.isEmpty }
  }

  /// Whether a row is the header once more.
  func isHeader(_ row: CSVTable.Row) -> Bool {
    row.cells.count == table.columns.count
      && zip(row.cells, table.columns).allSatisfy { CSVField.text($0, in: bytes) == $1 }
  }
}

extension ExportFile {
  private static let empty = ImportProblem(
    kind: .unreadableExport, message: "the file is empty", span: .start)

  private static func encoding(_ name: String) -> ForeignEncoding? {
    switch name {
    case "utf-16le": .utf16
    case "utf-16be": .utf16BigEndian
    case "windows-1252": .windows1252
    case "shift_jis": .shiftJIS
    default: nil
    }
  }

  /// A text whose lines all end in CR alone, as old programs for Mac write them, with LF instead.
  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D), !text.contains(0x0A) else { return text }
    return text.map { $0 == 0x0D ? 0x0A : $0 }
  }

  /// What parts the cells: what the mapping says, else what most stands in the header.
  private static func separator(of text: [UInt8], _ mapping: ImportMapping) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let names = ["comma", "semicolon", "tab"]
    if let name = mapping.separator, let index = names.firstIndex(of: name) { return signs[index] }
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      if let index = signs.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { signs[$0] } ?? signs[0]
  }

  private static func problem(_ fault: ForeignText.Fault) -> ImportProblem {
    let message: String
    switch fault {
    case .notIn(let encoding, let offset):
      message = "byte \(offset) is no \(encoding?.rawValue ?? "UTF-8")"
    case .unknown(let offset):
      message = "byte \(offset) is no UTF-8, and no other encoding can be told"
    case .noConverter(let encoding):
      message = "this system cannot read \(encoding.rawValue)"
    }
    return ImportProblem(
      kind: .unreadableExport, message: message, span: .start,
      help: "save it as UTF-8, or write its `encoding:` into the mapping, such as utf-16le")
  }

  /// What is wrong with the form of the file, by the rows that it concerns.
  private static func rows(
    of faults: [TextProblem], in table: CSVTable
  ) -> (rows: [Int: ImportProblem], file: [ImportProblem]) {
    var rows: [Int: ImportProblem] = [:]
    var file: [ImportProblem] = []
    var next = 0
    for fault in faults.sorted(by: { $0.span.lower < $1.span.lower }) {
      let message: String
      switch fault.kind {
      case .unclosedQuote:
        file.append(
          ImportProblem(
            kind: .unreadableExport, message: "a quote is not closed: the file may be cut short",
            span: fault.span))
        continue
      case .strayQuote: message = "a quote stands inside a cell"
      case .raggedRow(let expected, let found):
        message = "\(found) cells where the header has \(expected)"
      default: continue
      }
      while next < table.rows.count, table.rows[next].span.upper < fault.span.upper { next += 1 }
      guard next < table.rows.count, fault.span.lower >= table.rows[next].span.lower else {
        file.append(ImportProblem(kind: .unreadableExport, message: message, span: fault.span))
        continue
      }
      rows[next] =
        rows[next] ?? ImportProblem(kind: .brokenRow, message: message, span: fault.span)
    }
    return (rows, file)
  }

  /// The columns that a mapping names and the file has not, or twice.
  private static func columnProblems(
    of mapping: ImportMapping, _ table: CSVTable, _ indexes: [String: Int], repeated: Set<String>
  ) -> [ImportProblem] {
    let header = table.columnSpans.first.map { $0.union(table.columnSpans.last ?? $0) } ?? .start
    var asked: Set<String> = []
    return mapping.columnNames.compactMap { name in
      let folded = name.folded
      guard asked.insert(folded).inserted else { return nil }
      if let index = indexes[folded] {
        guard repeated.contains(folded) else { return nil }
        return ImportProblem(
          kind: .repeatedColumn, message: "the column `\(name)` stands twice",
          span: table.columnSpans[index], help: "take one of them out of the export")
      }
      return ImportProblem(
        kind: .missingColumn, message: "no column `\(name)`", span: header,
        help: NearMiss.of(name, among: table.columns.map(\.trimmed)).map {
          "did you mean `\($0)`? The mapping names it"
        } ?? "the columns are \(table.columns.map(\.trimmed).joined(separator: ", "))")
    }
  }
}

extension ImportMapping {
  /// Every column that is looked at.
  fileprivate var columnNames: [String] {
    keys.flatMap(\.columns) + columns.flatMap(\.columns) + (only + skip).map(\.column)
  }
}
