// Random text of many scripts.

/// Text of the sort that stands in accounts: words, Japanese, emoji, combining marks.
package enum MixedText {
  package static func random(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...10, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private static let pieces = [
    "a", "Zeta", "é", "e\u{301}", "東", "京都", "ｶ", "ﾊﾟ", "が", "か\u{3099}", "。", "ー", "👍🏽", "👨‍👩‍👧", "🇯🇵",
    "한",
    "-", "120,000", "(", "…",
  ]
}
