// Reports as text: tables that fit, columns that line up, and nothing that steers the terminal.

import BookText
import BookTesting
import Foundation
import Testing

@testable import BookReports

struct TextRendererTests {
  // MARK: Tables

  @Test(arguments: [40, 80, 120])
  func `no line of a table is wider than the terminal`(_ width: Int) {
    let seed: UInt64 = 20_260_312
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let lines = rendered(randomTable(&random), width: width)
      for line in lines { #expect(DisplayWidth.of(line) <= width, "seed \(seed): \(line)") }
    }
  }

  @Test(arguments: [40, 80, 120, nil])
  func `columns begin below each other, whatever stands in them`(_ width: Int?) {
    let seed: UInt64 = 20_260_313
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let lines = rendered(randomTable(&random), width: width)
      // The mark of the last column stands in the same place of every line.
      let places = lines.dropFirst().map { line in
        line.range(of: "¦").map { DisplayWidth.of(line[..<$0.lowerBound]) }
      }
      #expect(Set(places).count == 1, "seed \(seed):\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test func `a column that may not be cut stays whole`() {
    let table = TextTable(
      [TextTable.Column("name", least: 4), TextTable.Column("amount", right: true)],
      [[Styled("白縫精機株式会社"), Styled("9,600,000")], [Styled("Acme"), Styled("1")]])
    #expect(
      rendered(table, width: 20)
        == [
          "name          amount", "白縫精機…  9,600,000", "Acme               1",
        ].map { String($0) })
  }

  @Test func `the widest column gives first`() {
    let table = TextTable(
      [TextTable.Column("a", least: 3), TextTable.Column("b", least: 3)],
      [[Styled("abcdefghij"), Styled("xyz")]])
    #expect(rendered(table, width: 10) == ["a      b", "abcd…  xyz"])
  }

  @Test func `without a width nothing is cut, and no line ends in blanks`() {
    let long = String(repeating: "長", count: 200)
    let table = TextTable(
      [TextTable.Column("a", least: 3), TextTable.Column("b", least: 3)],
      [[Styled(long), Styled("")], [Styled("x"), Styled("y")]])
    let lines = rendered(table, width: nil)
    #expect(lines[1] == long)
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  private func rendered(_ table: TextTable, width: Int?) -> [String] {
    TextRenderer(width: width, colour: false).text(of: [.table(table)])
      .split(separator: "\n").map(String.init)
  }

  private func randomTable(_ random: inout SplitMix64) -> TextTable {
    let rows = (0..<6).map { _ in
      [
        Styled(MixedText.random(&random)), Styled(MixedText.random(&random), .bad),
        Styled("\(Int.random(in: 0...99_999, using: &random))"),
        Styled(MixedText.random(&random)) + Styled(MixedText.random(&random), .good),
        Styled("¦" + MixedText.random(&random)),
      ]
    }
    return TextTable(
      [
        TextTable.Column("account", least: 4), TextTable.Column("持ち主", least: 4),
        TextTable.Column("ARR", right: true), TextTable.Column("why", least: 4),
        TextTable.Column("", least: 2),
      ], rows)
  }

  // MARK: Pairs and footnotes

  @Test func `what stands beside a word is broken and indented`() {
    let pair = Report.Block.pair("sentiment", Styled("期限前に自分たちから状況を話してくれた。", .bad))
    let text = TextRenderer(width: 40, colour: false).text(of: [pair])
    #expect(
      text == """
        sentiment       期限前に自分たちから状況
                        を話してくれた。

        """)
  }

  @Test func `colour says what is meant, and is never wider`() {
    let blocks: [Report.Block] = [
      .text(Styled("bad", .bad) + " plain " + Styled("good", .good)), .title("Why"),
      .table(
        TextTable([TextTable.Column("band")], [[Styled("red", .bad)], [Styled("green", .good)]])),
    ]
    let plain = TextRenderer(width: 40, colour: false).text(of: blocks)
    let coloured = TextRenderer(width: 40, colour: true).text(of: blocks)
    #expect(coloured.contains("\u{1B}[31mbad\u{1B}[0m plain \u{1B}[32mgood\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  // MARK: What stands in files

  @Test func `control characters never reach the terminal, in any block`() {
    let evil =
      "a\u{1B}]0;title\u{7}b\u{9B}31mc\rd\u{8}e\u{7F}f\u{202E}g\u{2066}h\nfake: error\ti\u{0}"
    let blocks: [Report.Block] = [
      .title(evil), .text(Styled(evil)), .pair(evil, Styled(evil)), .footnote(evil),
      .table(TextTable([TextTable.Column(evil)], [[Styled(evil, .bad)]])),
    ]
    for colour in [false, true] {
      for width in [nil, 20, 80] {
        let text = TextRenderer(width: width, colour: colour).text(of: blocks)
        let clean = text.replacing(/\u{1B}\[\d+m/, with: "")
        for scalar in clean.unicodeScalars where scalar != "\n" {
          #expect(!Self.steers(scalar), "U+\(String(scalar.value, radix: 16))")
        }
      }
    }
    let lines = TextRenderer(width: nil, colour: false).text(of: [.text(Styled(evil))])
      .split(separator: "\n")
    #expect(lines.count == 1, "a name cannot write a line of its own")
  }

  @Test func `what is safe is left as it is`() {
    for text in ["", "plain", "白縫 👨‍👩‍👧 é \u{5D0}\u{5D1}", "a\u{200D}b"] {
      #expect(Terminal.safe(text) == text)
    }
    #expect(Terminal.safe("a\r\nb") == "a\u{FFFD}\nb")
    #expect(Terminal.safe("a\nb", newlines: false) == "a b")
  }

  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
