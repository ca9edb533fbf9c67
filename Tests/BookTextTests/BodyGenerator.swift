// Random bodies, built from the pieces that readers of Markdown stumble over.

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

enum BodyGenerator {
  /// A body of up to `count` pieces.
  static func body(_ random: inout SeededGenerator, upTo count: Int = 40) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  private static let pieces = [
    "\n- [ ] word ", "\n- [x] 資料 ", "\n\n  * [ ] ", "\n- word ", "\n\nword ",
    "\n- [ ] a @kenji due:2026-05-01 ",
    "- ", "* ", "+ ", "1. ", "12) ", "> ", "    ", "\t", "  ", "\n", "\n", "\n", "\n\n", "\r\n",
    "\r",
    "[ ] ", "[x] ", "[X]", "[-] ", "[/] ", "[]", "[ x]", "[ ]", "-[ ] ", "[", "]", "(", ")", "](",
    "[[", "]]", "[a]: b", "\\", "`", "``", "```", "~~~", "<!--", "-->", "<", ">", "<a ", "</div>",
    "<div>", "https://x/", "#", "# ", "## ", "## Shared\n", "#risk", "#need/", "#need/sso", "#win ",
    "=", "===", "---", "***", "|", "|-|-|", "| a | b |\n|---|---|\n", "word ", "資料", "、", "　",
    "\u{A0}",
    "\0", "é", "a.b@c.example", "mailto:a@b.jp ", "+47 90 12 34 56 ", "03-1234-5678", "👩‍💻", "📅",
    "✅ ", "🔁 every day ", "⏫", "\u{FE0F}", "2026-05-01", "2026-02-30 ",
    " due:", "due: ", "due:+3d ", "pri:high ", "@", "@kenji ", " ^t7 ", "[due:: ",
    "(due:: 2026-05-01)",
    "::", ":", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{B}",
  ]
}
