// A CSV file (RFC 4180): which bytes are the cell of which row and column.

/// The cells of one CSV file as spans of its bytes; texts are made from the bytes on demand.
///
/// The first record names the columns. A record ends at LF or CRLF outside quotes; lines without a byte are no records; a
/// BOM is no text. Nothing is dropped: a row with too few or too many cells keeps them, and is a problem.
package struct CSVTable: Sendable {
  /// The names of the columns, without quotes, as written.
  package let columns: [String]
  /// Where each column's name stands.
  package let columnSpans: [Span]
  /// The records below the header.
  package let rows: Rows
  /// The line end of the header, `\n` or `\r\n`: what a new row ends in.
  package let lineEnd: String

  /// Records as a collection, of eight bytes a cell and four a record.
  package struct Rows: Sendable {
    fileprivate var cells: [Span] = []
    /// The index in `cells` after each record's last cell.
    fileprivate var ends: [UInt32] = []
  }

  package struct Row: Sendable {
    /// Each cell with its quotes; as many as were written.
    package let cells: ArraySlice<Span>

    /// From the first cell to the last, without the line end.
    package var span: Span {
      guard let first = cells.first, let last = cells.last else { return .start }
      return first.union(last)
    }

    /// The cell in a column counted from 0; nil where the row is too short.
    package func cell(_ column: Int) -> Span? {
      let index = cells.startIndex + column
      return cells.indices.contains(index) ? cells[index] : nil
    }
  }
}

extension CSVTable.Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { ends.count }

  package subscript(index: Int) -> CSVTable.Row {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return CSVTable.Row(cells: cells[start..<Int(ends[index])])
  }

  fileprivate mutating func append(_ record: [Span]) {
    cells += record
    ends.append(UInt32(clamping: cells.count))
  }
}

extension CSVTable {
  /// Reads a file of any bytes; what is wrong with it stands in the problems, in the order of the text.
  package static func read(
    _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
  ) -> (CSVTable, [TextProblem]) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer, separator: separator)
      let header = reader.record() ?? []
      let lineEnd = reader.endedInCarriageReturn ? "\r\n" : "\n"
      let columns = header.map { CSVField.text($0, in: bytes) }
      reader.problems += repeated(columns, at: header)
      var rows = Rows()
      while let record = reader.record() {
        if record.count != header.count {
          let span = CSVTable.Row(cells: record[...]).span
          reader.problems.append(
            TextProblem(.raggedRow(expected: header.count, found: record.count), at: span))
        }
        rows.append(record)
      }
      let table = CSVTable(columns: columns, columnSpans: header, rows: rows, lineEnd: lineEnd)
      return (table, reader.problems)
    }
  }

  /// The index of the first column of that name.
  package func column(_ name: String) -> Int? {
    columns.firstIndex { $0.utf8.elementsEqual(name.utf8) }
  }

  /// Every column whose name stands further left already.
  private static func repeated(_ columns: [String], at spans: [Span]) -> [TextProblem] {
    var seen: Set<[UInt8]> = []
    return zip(columns, spans).compactMap { name, span in
      seen.insert(Array(name.utf8)).inserted
        ? nil : TextProblem(.duplicateColumn(name), at: span)
    }
  }
}
