// What of a body may leave the house, as text.

extension Body {
  /// The Markdown under each `## Shared`, without what is not meant for other eyes there.
  ///
  /// Left out are tasks (they are told apart), paragraphs that are marked as a risk or a lead, the marks of others, and
  /// comments: `<!-- … -->`, Obsidian's `%% … %%`, and lines that begin with `[//]:`. A comment that is not closed hides all
  /// that follows it.
  package func sharedText(in bytes: [UInt8]) -> String {
    var hidden: [Range<Int>] = tasks.map { lines(around: $0.span, in: bytes) }
    for mark in marks {
      switch mark.kind {
      case .risk, .csql: hidden.append(lines(around: mark.paragraph, in: bytes))
      case .decision, .win, .quote, .need: hidden.append(mark.span.range)
      }
    }
    let sections = shared.map { text(of: $0, without: hidden, in: bytes) }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The Markdown of the body, which stands in `span`, without its first heading, its tasks and its comments: why something
  /// is done, as against what.
  package func reasons(in bytes: [UInt8], of span: Span) -> String {
    let hidden = (headings.prefix(1).map(\.span) + tasks.map(\.span)).map {
      lines(around: $0, in: bytes)
    }
    return text(of: span, without: hidden, in: bytes)
  }

  private func text(of span: Span, without hidden: [Range<Int>], in bytes: [UInt8]) -> String {
    let kept = span.range.clamped(to: 0..<bytes.count).filter { place in
      !hidden.contains { $0.contains(place) }
    }.map { bytes[$0] }
    return SharedText.tidied(SharedText.withoutComments(String(decoding: kept, as: UTF8.self)))
  }

  /// The whole lines that a span touches.
  private func lines(around span: Span, in bytes: [UInt8]) -> Range<Int> {
    let range = span.range.clamped(to: 0..<bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}

/// What is never meant for other eyes, wherever it stands.
package enum SharedText {
  /// The text without comments; one that is not closed hides all that follows it.
  package static func withoutComments(_ text: String) -> String {
    String(decoding: withoutComments(Array(text.utf8)), as: UTF8.self)
  }

  /// The same of bytes.
  package static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var text = text
    let signs: [(start: StaticString, end: StaticString)] = [("<!--", "-->"), ("%%", "%%")]
    for (start, end) in signs where start.place(in: text[...]) != nil {
      text = without(start, end, in: text)
    }
    guard ("[//]:" as StaticString).place(in: text[...]) != nil else { return text }
    let lines = String(decoding: text, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .filter { !$0.drop { $0 == " " }.utf8.starts(with: "[//]:".utf8) }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The text without what stands between two signs, the signs included.
  ///
  /// It goes by bytes: a sign is one whatever character is joined to it.
  private static func without(
    _ start: StaticString, _ end: StaticString, in text: [UInt8]
  ) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = text[...]
    while let opening = start.place(in: rest) {
      kept += rest[..<opening.lowerBound]
      guard let closing = end.place(in: rest[opening.upperBound...]) else { return kept }
      rest = rest[closing.upperBound...]
    }
    return kept + rest
  }

  /// Without blanks at the ends of lines and blank lines at both ends, and at most one of them between two others.
  fileprivate static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last?.isEmpty ?? true { continue }
      let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) }
      lines.append(line[..<(end ?? line.startIndex)])
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension StaticString {
  /// Where it stands first in some text.
  fileprivate func place(in text: ArraySlice<UInt8>) -> Range<Int>? {
    withUTF8Buffer { sign -> Range<Int>? in
      text.withUnsafeBufferPointer { text -> Int? in
        guard let first = sign.first, text.count >= sign.count else { return nil }
        return (0...(text.count - sign.count)).first { place in
          text[place] == first && text[place..<(place + sign.count)].elementsEqual(sign)
        }
      }.map { (text.startIndex + $0)..<(text.startIndex + $0 + sign.count) }
    }
  }
}
