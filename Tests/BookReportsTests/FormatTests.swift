// JSON, CSV and Markdown: what other programs read is what was meant.

import BookModel
import BookTesting
import BookText
import Foundation
import Testing

@testable import BookReports

struct FormatTests {
  // MARK: JSON

  @Test func `JSON keeps the order of its keys, and shows what is empty`() {
    let value: JSON = [
      "b": 1, "a": [], "empty": [:], "null": nil, "flag": true, "digits": .number("0.10"),
      "list": [1, "x"],
    ]
    #expect(
      value.written == """
        {
          "b": 1,
          "a": [],
          "empty": {},
          "null": null,
          "flag": true,
          "digits": 0.10,
          "list": [
            1,
            "x"
          ]
        }
        """)
  }

  @Test func `every text comes back from JSON as it was, with nothing that steers a terminal`()
    throws
  {
    let seed: UInt64 = 20_260_314
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let text = Self.anyText(&random)
      let written = JSON.object([JSON.Member(key: text, value: .list([.text(text)]))]).written
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: [String]]
      let key = try #require(read?.keys.first)
      // Scalar by scalar: Swift takes two spellings of é for one.
      #expect(Array(key.unicodeScalars) == Array(text.unicodeScalars), "seed \(seed)")
      #expect(Array((read?[key]?.first ?? "").unicodeScalars) == Array(text.unicodeScalars))
      #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !TextRendererTests.steers($0) })
    }
  }

  @Test func `money has its amount as text, with the currency's decimals`() {
    #expect(JSON(Money(minor: 12_345, .usd))["amount"] == "123.45")
    #expect(JSON(Money(minor: -5, .usd))["amount"] == "-0.05")
    #expect(JSON(Money(minor: 12_345, .usd))["currency"] == "USD")
    #expect(JSON(nil as Money?) == .null)
  }

  @Test(
    arguments: [
      (0, "0"), (50, "50"), (74.999, "75"), (74.994, "74.99"), (1.0 / 3, "0.33"), (-0.001, "0"),
      (-2.5, "-2.5"), (99.5, "99.5"), (5e13, "50000000000000"),
      (1e17, "1e+17"),
    ] as [(Double, String)])
  func `a decimal has two digits at most, and no zeros at its end`(_ value: Double, _ text: String)
  {
    #expect(JSON(value, digits: 2) == .number(text))
  }

  @Test func `a number that JSON has no word for is null`() {
    for value in [Double.nan, .infinity, -.infinity] { #expect(JSON(value, digits: 2) == .null) }
  }

  // MARK: CSV

  @Test func `every cell comes back from CSV as it was, a formula with its apostrophe`() {
    let seed: UInt64 = 20_260_315
    var random = SplitMix64(seed: seed)
    let pieces = ["a", ",", "\"", "\n", " ", "東京", "''", "", "\"\"", ";", "=1+1", "#"]
    for _ in 0..<200 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          (0..<4).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let bytes = Array(csv(rows).utf8)
      let (table, problems) = CSVTable.read(bytes)
      #expect(problems.isEmpty, "seed \(seed)")
      let read = table.rows.map { row in
        (0..<3).map { CSVField.text(row.cell($0) ?? .start, in: bytes) }
      }
      #expect(read == rows.map { $0.map(Spreadsheet.guarded) }, "seed \(seed)")
    }
  }

  @Test func `a cell is quoted only where it has to be, and lines end as RFC 4180 says`() {
    #expect(
      csv([["a b", "a,b", "a\"b"], ["", "東京", "x"]])
        == "one,two,three\r\na b,\"a,b\",\"a\"\"b\"\r\n,東京,x\r\n")
  }

  @Test func `control characters do not pass through CSV either`() {
    let text = csv([["\u{1B}[31m", "a\u{9B}b", "c\u{7}"]])
    #expect(
      text.unicodeScalars.allSatisfy {
        "\r\n".unicodeScalars.contains($0) || !TextRendererTests.steers($0)
      })
  }

  private func csv(_ rows: [[String]]) -> String {
    let columns = ["one", "two", "three"].map { TextTable.Column($0) }
    let table = TextTable(columns, rows.map { $0.map { Styled($0) } })
    let blocks: [Report.Block] = [.text(Styled("prose")), .table(table), .footnote("more")]
    return CSVRenderer.text(of: Report(schema: "x/1", data: nil, blocks: blocks))
  }

  // MARK: Markdown

  @Test func `Markdown escapes what would be markup, and stays one line a row`() {
    let table = TextTable(
      [TextTable.Column("a|b"), TextTable.Column("n", right: true)],
      [
        [Styled("*x* _y_ `z` [l](u) <b> \\ # |"), Styled("1")],
        [Styled("a\nb\u{1B}c"), Styled("2")],
      ])
    let report = Report(
      schema: "x/1", data: nil,
      blocks: [.title("T"), .blank, .pair("k", Styled("v")), .pair("", Styled("w")), .table(table)])
    #expect(
      MarkdownRenderer.text(of: report) == ##"""
        ## T

        **k** v

        w

        | a\|b | n |
        |---|---:|
        | \*x\* \_y\_ \`z\` \[l\](u) \<b\> \\ \# \| | 1 |
        | a b\##u{FFFD}c | 2 |

        """##)
  }

  /// Any scalars at all, the awkward ones often.
  private static func anyText(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let value = UInt32.random(
        in: 0...(Bool.random(using: &random) ? 0xFF : 0x10FFFF), using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      if Int.random(in: 0...3, using: &random) == 0 {
        text += "\"\\/\u{2028}e\u{301}".unicodeScalars
      }
    }
    return String(text)
  }

  // MARK: Lists

  @Test func `items of a list are one list, in text and in Markdown`() {
    let report = Report(
      schema: "x/1", data: [],
      blocks: [
        .title("T"), .item(Styled("acme"), depth: 0), .item(Styled("ARR 1 → 2"), depth: 1),
        .item(Styled("globex"), depth: 0), .footnote("end"),
      ])
    #expect(
      MarkdownRenderer.text(of: report) == """
        ## T

        - acme
          - ARR 1 → 2
        - globex

        _end_

        """)
    #expect(
      TextRenderer(width: nil, colour: false).text(of: report)
        == "T\nacme\n  ARR 1 → 2\nglobex\nend\n")
    let long = Report.Block.item(Styled("one two three four five six"), depth: 1)
    #expect(
      TextRenderer(width: 20, colour: false).text(of: [long])
        == "  one two three\n    four five six\n")
  }

  @Test func `text of the book becomes no markup and calls nobody`() {
    let hostile = "<img src=x> [a](b) @octocat `x` *y* | #1"
    let report = Report(schema: "x/1", data: [], blocks: [.item(Styled(hostile), depth: 0)])
    let written = MarkdownRenderer.text(of: report)
    #expect(written == "- \\<img src=x\\> \\[a\\](b) @&#8203;octocat \\`x\\` \\*y\\* \\| \\#1\n")
  }
}
