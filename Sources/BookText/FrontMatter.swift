// Where front matter begins and ends, and what may not stand in it.

/// A file's text, divided into front matter and body.
package struct FrontMatter: Sendable {
  /// The mapping between the fences; nil where there is none that can be read.
  package let root: YAMLNode?
  /// The bytes between the fences.
  package let span: Span
  /// The bytes after the closing fence.
  package let body: Span
  package let problems: [TextProblem]
}

extension FrontMatter {
  /// The largest file that is read.
  package static let largestFile = 4_194_304

  /// Reads a Markdown file: front matter at byte 0 (after a BOM), closed by `---` or `...`.
  package static func read(_ bytes: [UInt8]) -> FrontMatter {
    bytes.withUnsafeBufferPointer { buffer in
      if let problem = refusal(of: buffer) { return refused(problem, bytes.count) }
      guard let fences = Fences(in: buffer) else {
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        let problem = TextProblem(.missingFrontMatter, at: Span(start, start))
        return FrontMatter(
          root: nil, span: Span(start, start), body: Span(start, bytes.count), problems: [problem])
      }
      guard let closing = fences.closing else {
        let lower = Int(fences.opening.lower)
        return refused(
          TextProblem(.unclosedFrontMatter, at: Span(lower, lower + 3)), bytes.count)
      }
      let inside = Int(fences.opening.upper)..<Int(closing.lower)
      let (root, problems) = readMapping(buffer, in: inside)
      return FrontMatter(
        root: root, span: Span(inside.lowerBound, inside.upperBound),
        body: Span(Int(closing.upper), bytes.count), problems: problems)
    }
  }

  /// Reads a file that is YAML from its first to its last byte, such as `csbook.yml`.
  package static func readWhole(_ bytes: [UInt8]) -> FrontMatter {
    bytes.withUnsafeBufferPointer { buffer in
      if let problem = refusal(of: buffer) { return refused(problem, bytes.count) }
      let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
      let (root, problems) = readMapping(buffer, in: start..<bytes.count)
      return FrontMatter(
        root: root, span: Span(start, bytes.count), body: Span(bytes.count, bytes.count),
        problems: problems)
    }
  }

  private static func refused(_ problem: TextProblem, _ count: Int) -> FrontMatter {
    FrontMatter(root: nil, span: .start, body: Span(count, count), problems: [problem])
  }

  /// Why a file, of whatever kind, is not read at all.
  package static func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> TextProblem? {
    if bytes.count > largestFile {
      return TextProblem(.fileTooLarge(bytes: bytes.count), at: .start)
    }
    return UTF8Check.firstInvalid(in: bytes).map {
      TextProblem(.invalidUTF8(.guess(bytes)), at: Span($0, min($0 + 1, bytes.count)))
    }
  }

  private static func readMapping(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> (YAMLNode?, [TextProblem]) {
    if range.count > YAMLLimit.bytes {
      return (nil, [TextProblem(.frontMatterTooLarge(bytes: range.count), at: .start)])
    }
    let refused = FrontMatterScan.problems(bytes, in: range)
    if !refused.isEmpty { return (nil, refused) }
    let (node, problems) = YAMLReader.read(bytes, in: range)
    guard let node, !node.isEmpty else {
      // Nothing between the fences is a record without fields, so that its required ones are missed.
      let empty = YAMLNode(
        .mapping([], isFlow: false), at: Span(range.lowerBound, range.lowerBound))
      return (problems.isEmpty ? empty : nil, problems)
    }
    guard case .mapping = node.content else {
      return (nil, problems + [TextProblem(.notAMapping, at: node.span)])
    }
    return (node, problems)
  }
}

/// The two lines that enclose front matter, each with its line end.
private struct Fences {
  let opening: Span
  let closing: Span?

  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard let end = Fences.end(ofFence: UInt8(ascii: "-"), at: start, in: bytes) else { return nil }
    opening = Span(start, end)
    var line = end
    while line < bytes.count {
      let mark = bytes[line]
      if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."),
        let end = Fences.end(ofFence: mark, at: line, in: bytes)
      {
        closing = Span(line, end)
        return
      }
      guard let feed = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      line = feed + 1
    }
    closing = nil
  }

  /// The offset after three marks, blanks and a line end (or the end of the file).
  private static func end(
    ofFence mark: UInt8, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == mark }) else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0D, index + 1 < bytes.count { index += 1 }
    return bytes[index] == 0x0A ? index + 1 : nil
  }
}
