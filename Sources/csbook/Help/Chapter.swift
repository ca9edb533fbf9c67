// The manual's Markdown, read into blocks: headings, paragraphs, lists, definitions and code.

/// A chapter's text as blocks.
struct Chapter {
  let blocks: [Block]

  enum Block: Hashable {
    /// `## Words`.
    case heading(String)
    case paragraph(String)
    /// `- words`.
    case item(String)
    /// A line with a term, and below it `: ` with what it means.
    case entry(term: String, text: String)
    /// The lines between two fences, as they are.
    case code([String])
  }

  init(_ markdown: String) {
    var reader = Reader()
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(String(line))
    }
    blocks = reader.finished()
  }
}

/// Takes a chapter line by line.
private struct Reader {
  private var blocks: [Chapter.Block] = []
  private var lines: [String] = []
  private var code: [String]?

  mutating func read(_ line: String) {
    if line.hasPrefix("```") {
      endBlock()
      if let code { blocks.append(.code(code)) }
      code = code == nil ? [] : nil
    } else if code != nil {
      code?.append(line)
    } else if line.isEmpty {
      endBlock()
    } else if line.hasPrefix("## ") {
      endBlock()
      blocks.append(.heading(String(line.dropFirst(3))))
    } else {
      if line.hasPrefix("- ") { endBlock() }
      lines.append(line)
    }
  }

  mutating func finished() -> [Chapter.Block] {
    endBlock()
    return blocks
  }

  private mutating func endBlock() {
    defer { lines = [] }
    guard let first = lines.first else { return }
    if first.hasPrefix("- ") {
      blocks.append(.item(joined(lines[...], dropping: 2)))
    } else if lines.count > 1, lines[1].hasPrefix(": ") {
      blocks.append(.entry(term: first, text: joined(lines.dropFirst(), dropping: 2)))
    } else {
      blocks.append(.paragraph(joined(lines[...], dropping: 0)))
    }
  }

  private func joined(_ lines: ArraySlice<String>, dropping count: Int) -> String {
    lines.map { $0.dropFirst(count) }.joined(separator: " ")
  }
}
