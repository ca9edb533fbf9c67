// A chapter as lines of a terminal.

import BookText
import BookReports

/// Lays a chapter out for people who read it in a terminal.
struct ChapterText {
  /// Columns; longer lines than this are hard to read, whatever the terminal has.
  private let width: Int
  private static let widest = 90
  /// The column at which definitions begin.
  private static let margin = 20

  init(width: Int?) {
    self.width = min(width ?? 80, Self.widest)
  }

  /// The chapter's lines; each is a block of its own, so that nothing breaks them again.
  func blocks(of chapter: Chapter) -> [Report.Block] {
    var blocks: [Report.Block] = []
    var previous: Chapter.Block?
    for block in chapter.blocks {
      if let previous, !isList(previous, block) { blocks.append(.blank) }
      blocks += lines(of: block)
      previous = block
    }
    return blocks
  }

  /// Whether two blocks stand together without a blank line.
  private func isList(_ first: Chapter.Block, _ second: Chapter.Block) -> Bool {
    switch (first, second) {
    case (.item, .item), (.entry, .entry), (.heading, .entry): true
    default: false
    }
  }

  private func lines(of block: Chapter.Block) -> [Report.Block] {
    switch block {
    case .heading(let words): [.title(words)]
    case .paragraph(let text): wrapped(text, indent: 0).map { .text(Styled($0)) }
    case .item(let text): hung(Styled("- "), text, at: 2)
    case .entry(let term, let text): entry(term, text)
    case .code(let lines): code(lines)
    }
  }

  private func entry(_ term: String, _ text: String) -> [Report.Block] {
    let head = "  " + term
    let room = Self.margin - DisplayWidth.of(head)
    if room >= 2 {
      return hung(
        Styled(head, .strong) + String(repeating: " ", count: room), text, at: Self.margin)
    }
    let rest = wrapped(text, indent: Self.margin).map { Report.Block.text(Styled($0)) }
    return [.text(Styled(head, .strong))] + rest
  }

  /// Lines as they are, set in where the terminal has room for that.
  private func code(_ lines: [String]) -> [Report.Block] {
    let isWide = lines.contains { DisplayWidth.of($0) > width - 2 }
    return lines.map { .text(Styled($0.isEmpty || isWide ? $0 : "  " + $0)) }
  }

  /// The text with `head` before its first line, which begins at the column `indent` like all others.
  private func hung(_ head: Styled, _ text: String, at indent: Int) -> [Report.Block] {
    let lines = wrapped(text, indent: indent)
    let first = head + String((lines.first ?? "").dropFirst(indent))
    return [.text(first)] + lines.dropFirst().map { .text(Styled($0)) }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return LineBreaks.lines(of: text, width: width - indent).map { blanks + $0 }
  }
}
