// How wide a text is on a terminal, and where it is cut and broken.

import BookTesting
import Testing

@testable import BookText

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("東京", 4), ("ｶﾀｶﾅ", 4), ("ﾊﾟ", 2), ("カ", 2), ("ＡＢＣ", 6), ("é", 1),
    ("e\u{301}", 1),
    ("か\u{3099}", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2),
    ("🇯🇵", 2),
    ("☂", 1), ("☂️", 2), ("1️⃣", 2), ("…", 1), ("–", 1), ("█▊", 2), ("a\u{200B}b", 2), ("a\u{AD}b", 2),
    ("Øyvind", 6), ("\u{1F1EF}", 1), ("「」", 4), ("～", 2), ("𠮷野家", 6), ("\u{2060}", 0),
  ])
  func `a text takes so many columns`(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width, "\(text.unicodeScalars.map { $0.value })")
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("東京都", 6, "東京都"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("東京都", 3, "東…"),
    ("東京都", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
  ])
  func `what does not fit ends with an ellipsis`(_ text: String, _ width: Int, _ fitted: String) {
    #expect(DisplayWidth.fit(text, width) == fitted)
  }

  @Test func `nothing that was cut is wider than it may be`() {
    let seed: UInt64 = 20_260_310
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let text = MixedText.random(&random)
      for width in 0...12 {
        let fitted = DisplayWidth.fit(text, width)
        #expect(DisplayWidth.of(fitted) <= width, "seed \(seed): \(text)")
        #expect(fitted == text || width == 0 || fitted.hasSuffix("…"), "seed \(seed): \(text)")
      }
    }
  }
}

struct LineBreaksTests {
  @Test(arguments: [
    ("one two three four", 14, ["one two three", "four"]),
    ("one two three four", 13, ["one two three", "four"]),
    ("one two three four", 12, ["one two", "three four"]),
    ("short", 40, ["short"]),
    ("", 40, [""]),
    ("目標達成。定年の後任だけが未定。", 16, ["目標達成。定年の", "後任だけが未定。"]),
    ("後任が決まった月に工場を", 14, ["後任が決まった", "月に工場を"]),
    ("四月からの720万円は内示済み", 14, ["四月からの720", "万円は内示済み"]),
  ])
  func `a text is broken at blanks, and Japanese anywhere but before a closing mark`(
    _ text: String, _ width: Int, _ lines: [String]
  ) {
    #expect(LineBreaks.lines(of: text, width: width) == lines)
  }

  @Test func `a closing mark never begins a line`() {
    for width in 11...30 {
      let lines = LineBreaks.lines(
        of: "期限前に自分たちから状況を話してくれた。「つなぎ」の書面が、財政課で止まっている。", width: width)
      for line in lines.dropFirst() {
        #expect(!"。、」".contains(line.first ?? "x"), "at \(width): \(lines)")
      }
    }
  }

  @Test func `without a width nothing is broken`() {
    let text = String(repeating: "word ", count: 100)
    #expect(LineBreaks.lines(of: text, width: nil) == [text])
  }

  @Test func `a line is wider only where one word is, and no character is lost`() {
    let seed: UInt64 = 20_260_311
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let text = (0..<8).map { _ in MixedText.random(&random) }.joined(separator: " ")
      for width in [11, 20, 40] {
        let lines = LineBreaks.lines(of: text, width: width)
        #expect(
          lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed): \(text)")
        for line in lines where DisplayWidth.of(line) > width {
          // Only what has no place to break: one word, or one with the closing marks after it.
          #expect(!line.contains(" "), "seed \(seed), width \(width): \(line)")
        }
      }
    }
  }
}
