// Whether a body that was laid out anew says what it said before.

/// Compares a body with itself after blanks were taken off its line ends, and tokens put in order.
struct ReformatBodyCheck {
  private let old: Side
  private let new: Side

  private struct Side {
    let bytes: [UInt8]
    let body: Body
    let span: Span
    /// The lines of the body, each task's tokens sorted, without empty lines at its end.
    let lines: [ArraySlice<UInt8>]
    let blocks: [MarkdownBlock]
    /// For each line of prose whether it ends in a hard break.
    let breaks: [Bool]
    /// What stands in code, HTML and quotes.
    let untouched: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8], _ span: Span) {
      self.bytes = bytes
      self.span = span
      body = Body.read(bytes, in: span).0
      lines = Self.lines(bytes, span, body.tasks)
      let markdown = bytes.withUnsafeBufferPointer { MarkdownBlocks($0, in: span.range) }
      blocks = markdown.blocks
      untouched = markdown.blocks.indices.filter { markdown.blocks[$0].kind == .other }.map {
        bytes[markdown.range(ofBlockAt: $0)].dropTrailingFeeds()
      }
      breaks = markdown.blocks.indices.filter { markdown.blocks[$0].isProse }.flatMap {
        Self.breaks(bytes[markdown.range(ofBlockAt: $0)])
      }
    }

    private static func lines(
      _ bytes: [UInt8], _ span: Span, _ tasks: [BodyTask]
    ) -> [ArraySlice<UInt8>] {
      var text: [UInt8] = []
      var position = Int(span.lower)
      for task in tasks {
        guard let first = task.tokens.first, let last = task.tokens.last else { continue }
        let run = first.span.union(last.span).range
        text += bytes[position..<run.lowerBound]
        text += bytes[run].words.joined(separator: [0x20])
        position = run.upperBound
      }
      text += bytes[position..<Int(span.upper)]
      var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      while lines.last?.allSatisfy(isBlank) == true { lines.removeLast() }
      return lines
    }

    private static func breaks(_ prose: ArraySlice<UInt8>) -> [Bool] {
      let end = prose.lastIndex { $0 != 0x0A && !isBlank($0) } ?? prose.startIndex
      let lines = prose[...end].split(separator: 0x0A, omittingEmptySubsequences: false)
      return zip(lines, lines.dropFirst()).map { line, next in
        line.count > 2 && line.suffix(2).elementsEqual([0x20, 0x20]) && !next.allSatisfy(isBlank)
      }
    }
  }

  init(_ old: [UInt8], _ oldSpan: Span, _ new: [UInt8], _ newSpan: Span) {
    self.old = Side(old, oldSpan)
    self.new = Side(new, newSpan)
  }

  func check() throws(EditRefusal) {
    guard
      old.blocks.elementsEqual(
        new.blocks,
        by: { $0.kind == $1.kind && $0.line == $1.line && $0.isTopLevel == $1.isTopLevel }),
      old.untouched.elementsEqual(new.untouched, by: { $0.elementsEqual($1) })
    else { throw .changesMore("the body") }
    guard old.lines.count == new.lines.count, old.breaks == new.breaks else {
      throw .changesMore("a line of the body")
    }
    for (line, other) in zip(old.lines, new.lines)
    where !line.trimmed.elementsEqual(other.trimmed) {
      throw .changesMore("a line of the body")
    }
    guard tasks(old) == tasks(new) else { throw .changesMore("a task") }
    guard old.body.marks.map(\.kind) == new.body.marks.map(\.kind) else {
      throw .changesMore("a mark")
    }
    guard old.body.headings.map(\.level) == new.body.headings.map(\.level),
      old.body.shared.count == new.body.shared.count
    else { throw .changesMore("a heading") }
  }

  private struct TaskText: Equatable {
    let state: BodyTask.State
    let title: [UInt8]
    /// Kind by kind, each in the order of the text.
    let tokens: [[String]]
    let isShared: Bool
  }

  private func tasks(_ side: Side) -> [TaskText] {
    side.body.tasks.map { task in
      let kinds = Set(task.tokens.map(\.kind)).sorted { "\($0)" < "\($1)" }
      return TaskText(
        state: task.state, title: Array(task.title.line(in: side.bytes).utf8),
        tokens: kinds.map { kind in task.tokens.filter { $0.kind == kind }.map(\.value) },
        isShared: task.isShared)
    }
  }
}

extension MarkdownBlock {
  fileprivate var isProse: Bool {
    switch kind {
    case .paragraph, .heading: true
    case .item, .other: false
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

extension ArraySlice<UInt8> {
  /// Without the blanks at its end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var line = self
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  /// Its words, sorted.
  fileprivate var words: [ArraySlice<UInt8>] {
    split(whereSeparator: isBlank).sorted { $0.lexicographicallyPrecedes($1) }
  }

  fileprivate func dropTrailingFeeds() -> ArraySlice<UInt8> {
    var text = self
    while text.last == 0x0A { text.removeLast() }
    return text
  }
}
