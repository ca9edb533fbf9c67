// From blocks to headings, tasks and marks.

/// Reads one body.
struct BodyReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let markdown: MarkdownBlocks
  private var headings: [Body.Heading] = []
  private var tasks: [BodyTask] = []
  private var marks: [BodyMark] = []
  private var shared: [Span] = []
  /// Where the `## Shared` section begins that is being read.
  private var sharedStart: Int?
  private(set) var problems: [TextProblem] = []

  /// Takes the bytes of the whole file, which must outlive the reader, and the range of the body.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    markdown = MarkdownBlocks(bytes, in: range)
  }

  mutating func read() -> Body {
    for (index, block) in markdown.blocks.enumerated() {
      switch block.kind {
      case .heading(let level): heading(level, block, textLines(ofBlockAt: index))
      case .paragraph(let opensItem): paragraph(textLines(ofBlockAt: index), opensItem: opensItem)
      case .item, .other: break
      }
    }
    endShared(at: markdown.end)
    return Body(
      headings: headings, tasks: tasks, marks: marks, shared: shared,
      personalData: PersonalDataReader(bytes, in: range).read())
  }

  // MARK: Lines

  /// The lines of a paragraph or heading: up to the next block or blank line, each without the blanks at its end.
  private func textLines(ofBlockAt index: Int) -> [Span] {
    let block = markdown.blocks[index]
    let lines = markdown.lines
    var next = index + 1
    while next < markdown.blocks.count, markdown.blocks[next].line <= block.line { next += 1 }
    let last = next < markdown.blocks.count ? markdown.blocks[next].line : lines.count
    var spans: [Span] = []
    for line in block.line..<max(last, block.line + 1) {
      let start = line == block.line ? block.start : lines[line]
      let bound = line + 1 < lines.count ? lines[line + 1] : markdown.end
      let end = trimmedEnd(from: start, to: bound)
      if end == start { break }
      spans.append(Span(start, end))
    }
    return spans
  }

  /// `end` without the blanks and line ends before it.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: Headings

  private mutating func heading(_ level: Int, _ block: MarkdownBlock, _ lines: [Span]) {
    guard let first = lines.first else { return }
    let heading: Body.Heading
    if let text = hashedText(of: first, level) {
      heading = Body.Heading(level: level, span: first, text: text)
    } else {
      let end = lines.dropFirst().firstIndex { isUnderline($0) } ?? lines.endIndex
      // A table with `---` right below it: for a parser that knows no tables, an underlined heading.
      if TableRows.header(bytes, lines: Array(lines[..<end])) != nil { return }
      let text = first.union(lines[max(end - 1, 0)])
      heading = Body.Heading(
        level: level, span: first.union(lines[min(end, lines.count - 1)]), text: text)
    }
    headings.append(heading)
    guard level <= 2 else { return }
    endShared(at: Int(heading.span.lower))
    if level == 2, block.isTopLevel, bytes[heading.text.range].elementsEqual("Shared".utf8) {
      sharedStart = Int(heading.span.upper)
    }
  }

  /// The words of `## Words ##`; nil for a heading that is underlined instead.
  private func hashedText(of line: Span, _ level: Int) -> Span? {
    let hash = UInt8(ascii: "#")
    var start = Int(line.lower)
    var end = Int(line.upper)
    while start < end, bytes[start] == hash { start += 1 }
    guard start - Int(line.lower) == level, start == end || isBlank(bytes[start]) else {
      return nil
    }
    while start < end, isBlank(bytes[start]) { start += 1 }
    var closing = end
    while closing > start, bytes[closing - 1] == hash { closing -= 1 }
    if closing == start || isBlank(bytes[closing - 1]) {
      end = trimmedEnd(from: start, to: closing)
    }
    return Span(start, end)
  }

  private func isUnderline(_ line: Span) -> Bool {
    let text = bytes[line.range].drop(while: isBlank)
    guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return text.allSatisfy { $0 == first }
  }

  private mutating func endShared(at end: Int) {
    guard let start = sharedStart else { return }
    shared.append(Span(start, end))
    sharedStart = nil
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ lines: [Span], opensItem: Bool) {
    let header = lines.count > 1 ? TableRows.header(bytes, lines: lines) : nil
    let lines = lines[..<(header ?? lines.endIndex)]
    guard let first = lines.first, let last = lines.last else { return }
    let span = first.union(last)
    let features = Features(bytes[span.range])
    let mayBeTask = opensItem && bytes[Int(span.lower)] == UInt8(ascii: "[")
    guard mayBeTask || features.hasHash || features.hasBulletAndBracket else { return }
    let text = InlineText(bytes[span.range])
    if features.hasBulletAndBracket { problems += TaskCheckbox.unspacedItems(text) }
    var words = Int(span.lower)
    if mayBeTask {
      switch TaskCheckbox.read(text) {
      case .task(let state, let stateSpan, let start):
        words = min(text.afterBlanks(start), text.upper)
        task(state, stateSpan, text, from: words)
      case .nearMiss(let problem): problems.append(problem)
      case .none: break
      }
    }
    guard features.hasHash else { return }
    for (kind, mark) in MarkReader.marks(text, from: words) {
      marks.append(
        BodyMark(
          kind: kind, span: mark, paragraph: Span(words, Int(span.upper)),
          isShared: sharedStart != nil))
    }
  }

  private mutating func task(
    _ state: BodyTask.State, _ stateSpan: Span, _ text: InlineText, from words: Int
  ) {
    let tokens = TaskTokens(text, from: words)
    let end = text.beforeBlanks(max(tokens.start, words), from: words)
    tasks.append(
      BodyTask(
        state: state, stateSpan: stateSpan, span: Span(text.lower, text.upper),
        title: Span(words, end), tokens: tokens.tokens, isShared: sharedStart != nil))
    problems += tokens.problems
  }

  /// What a look at the bytes says about a paragraph, before anything is copied.
  private struct Features {
    var hasHash = false
    /// Whether `-[` or `+[` stands anywhere.
    var hasBulletAndBracket = false

    init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
      var previous: UInt8 = 0
      for byte in UnsafeBufferPointer(rebasing: text) {
        if byte == UInt8(ascii: "#") { hasHash = true }
        if byte == UInt8(ascii: "["), previous == 0x2B || previous == 0x2D {
          hasBulletAndBracket = true
        }
        previous = byte
      }
    }
  }
}
