// Tests of CSV: every example of RFC 4180, and what is wrong with the others.

import Testing

@testable import BookText

struct CSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
    ("a,b\n,\n", [["", ""]]),
    ("a,b\n1,", [["1", ""]]),
    ("a,b\n\n\r\n1,2\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    ("a,b\n\"1\",\"2, 3\"\n", [["1", "2, 3"]]),
    ("a,b\n\"line\nbreak\",\"car\r\nriage\"\n", [["line\nbreak", "car\r\nriage"]]),
    ("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
    ("a,b\n\"\",\n", [["", ""]]),
    ("a,b\n 1 , 2 \n", [[" 1 ", " 2 "]]),
    ("a\n\"\"\n", [[""]]),
    ("名前,値\n資料,１\n", [["資料", "１"]]),
    ("a,b\n1\r2,3\n", [["1\r2", "3"]]),
    ("a,b", []), ("", []), ("\n\r\n", []), ("\u{FEFF}", []),
  ])
  func `rows hold the texts of their cells`(_ text: String, _ rows: [[String]]) {
    let bytes = Array(text.utf8)
    let (table, problems) = CSVTable.read(bytes)
    #expect(texts(table, bytes) == rows)
    #expect(problems == [])
  }

  @Test func `columns are found by their names`() {
    let bytes = Array("\u{FEFF}date,\"active users\",\"a \"\"b\"\"\"\r\n2026-01-01,2,3\r\n".utf8)
    let (table, _) = CSVTable.read(bytes)
    #expect(table.columns == ["date", "active users", "a \"b\""])
    #expect(table.columnSpans.first == Span(3, 7))
    #expect(table.column("active users") == 1)
    #expect(table.column("none") == nil)
    #expect(table.lineEnd == "\r\n")
    #expect(table.rows.first?.cell(2).map { CSVField.text($0, in: bytes) } == "3")
    #expect(table.rows.first?.cell(3) == nil)
  }

  @Test(arguments: [
    ("a,b\n1\n", [TextProblem(.raggedRow(expected: 2, found: 1), at: Span(4, 5))]),
    ("a,b\n1,2,3\n", [TextProblem(.raggedRow(expected: 2, found: 3), at: Span(4, 9))]),
    ("a,b\n1,\"2\n3,4\n", [TextProblem(.unclosedQuote, at: Span(6, 7))]),
    ("a,b\n1,2\"3\"\n", [TextProblem(.strayQuote, at: Span(7, 8))]),
    ("a,b\n\"1\"x,2\n", [TextProblem(.strayQuote, at: Span(6, 7))]),
    ("a,b,a\n1,2,3\n", [TextProblem(.duplicateColumn("a"), at: Span(4, 5))]),
    ("a,\"a\"\n1,2\n", [TextProblem(.duplicateColumn("a"), at: Span(2, 5))]),
    ("\"", [TextProblem(.unclosedQuote, at: Span(0, 1))]),
    ("a,b\n \n", [TextProblem(.raggedRow(expected: 2, found: 1), at: Span(4, 5))]),
  ])
  func `what is wrong is a problem at its place`(_ text: String, _ problems: [TextProblem]) {
    #expect(CSVTable.read(Array(text.utf8)).1 == problems)
  }

  @Test func `nothing is lost of what is wrong`() {
    let bytes = Array("a,b\n1,2,3\n4\n\"5\"x,6\"7\n\"8".utf8)
    let (table, _) = CSVTable.read(bytes)
    #expect(texts(table, bytes) == [["1", "2", "3"], ["4"], ["\"5\"x", "6\"7"], ["\"8"]])
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a\t", "\"a\t\""),
    ("資料", "資料"), ("\u{FEFF}a", "\"\u{FEFF}a\""),
  ])
  func `a text is quoted only where it must be`(_ text: String, _ cell: String) {
    #expect(CSVField.quoted(text) == cell)
  }

  @Test func `what is written is read again`() {
    var random = SeededGenerator(seed: 20_260_301)
    let pieces = ["a", "\"", ",", "\n", "\r\n", "\r", " ", "資", "👩‍💻", "\u{FEFF}", "\t", "'", ";"]
    for round in 0..<500 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
        }
      }
      let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      let header = CSVField.record((0..<width).map { "c\($0)" })
      let text = ([header] + rows.map(CSVField.record)).joined(separator: lineEnd) + lineEnd
      let bytes = Array(text.utf8)
      let (table, problems) = CSVTable.read(bytes)
      let utf8 = { (texts: [[String]]) in texts.map { $0.map { Array($0.utf8) } } }
      #expect(utf8(texts(table, bytes)) == utf8(rows), "seed 20260301, round \(round)")
      #expect(problems == [], "seed 20260301, round \(round)")
    }
  }

  @Test func `any bytes can be read, and every cell is one of the file's`() {
    var random = SeededGenerator(seed: 20_260_302)
    let nasty: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x00, 0xFF, 0xEF, 0xBB, 0xBF, 0x20]
    for round in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        nasty.randomElement(using: &random) ?? 0
      }
      let (table, problems) = CSVTable.read(bytes)
      let spans = table.columnSpans + table.rows.flatMap(\.cells) + problems.map(\.span)
      #expect(spans.allSatisfy { $0.upper <= bytes.count }, "seed 20260302, round \(round)")
      let cells = table.columnSpans + table.rows.flatMap(\.cells)
      let between = zip(cells, cells.dropFirst()).map { bytes[Int($0.upper)..<Int($1.lower)] }
      let isSeparator = between.allSatisfy { gap in
        !gap.isEmpty && gap.allSatisfy { [0x2C, 0x0A, 0x0D].contains($0) }
      }
      #expect(isSeparator, "seed 20260302, round \(round)")
    }
  }

  @Test func `many cells take one array`() {
    let line = (0..<20).map { "\($0)" }.joined(separator: ",") + "\n"
    let bytes = Array(String(repeating: line, count: 10_001).utf8)
    let (table, problems) = CSVTable.read(bytes)
    #expect(table.rows.count == 10_000)
    #expect(table.rows.allSatisfy { $0.cells.count == 20 })
    #expect(problems == [])
  }

  private func texts(_ table: CSVTable, _ bytes: [UInt8]) -> [[String]] {
    table.rows.map { row in row.cells.map { CSVField.text($0, in: bytes) } }
  }
}
