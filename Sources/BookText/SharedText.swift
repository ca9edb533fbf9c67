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
    let text = without("%%", "%%", in: without("<!--", "-->", in: text))
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).filter {
      line in
      !line.drop { $0 == " " }.lowercased().hasPrefix("[//]:")
    }.joined(separator: "\n")
  }

  /// The text without what stands between two signs, the signs included.
  private static func without(_ start: String, _ end: String, in text: String) -> String {
    var kept = ""
    var rest = Substring(text)
    while let opening = rest.firstRange(of: start) {
      kept += rest[..<opening.lowerBound]
      guard let closing = rest[opening.upperBound...].firstRange(of: end) else { return kept }
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
