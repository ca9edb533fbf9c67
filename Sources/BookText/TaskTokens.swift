// The run of tokens that ends a task's text.

/// A task's words, divided into title and tokens.
struct TaskTokens {
  private(set) var tokens: [BodyTask.Token] = []
  private(set) var problems: [TextProblem] = []
  /// Where the run begins; the end of the text where there is none.
  private(set) var start: Int

  /// Reads the words of `text` from the offset `first` on; only the run at their end counts.
  init(_ text: InlineText, from first: Int) {
    start = text.upper
    var words: (Range<Int>, Range<Int>) = (start..<start, start..<start)
    var offset = text.afterBlanks(first)
    while offset < text.upper {
      let end: Int
      if let member = TaskToken.read(text, at: offset) {
        if tokens.isEmpty, problems.isEmpty { start = offset }
        if let token = member.token { tokens.append(token) }
        if let problem = member.problem { problems.append(problem) }
        end = member.end
      } else {
        end = TaskToken.wordEnd(text, offset)
        tokens = []
        problems = []
        words = (words.1, offset..<end)
        start = text.upper
      }
      offset = text.afterBlanks(end)
    }
    if let problem = spacedOwner(text, words.0, words.1) { problems.insert(problem, at: 0) }
  }

  /// `@ kenji` right before a run that names no owner.
  private func spacedOwner(
    _ text: InlineText, _ sign: Range<Int>, _ name: Range<Int>
  ) -> TextProblem? {
    guard sign.count == 1, text[sign.lowerBound] == UInt8(ascii: "@"), isName(text[name]),
      text.afterBlanks(sign.upperBound) == name.lowerBound,
      !tokens.isEmpty, !tokens.contains(where: { $0.kind == .owner })
    else { return nil }
    return TextProblem(
      .taskNearMiss(.spacedToken("@"), replacement: "@" + text.string(name)),
      at: Span(sign.lowerBound, name.upperBound))
  }

  /// Whether the bytes are a slug that begins with a letter.
  private func isName(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = word.first, letters.contains(first) else { return false }
    return word.allSatisfy { letters.contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
