// Markdown as somebody wrote it, laid out anew for a terminal.

import BookText

/// Breaks the paragraphs and list items of a text where the terminal ends, instead of where their writer did.
enum ProseLines {
  /// The lines as they are where there is no width to keep; code and tables always stay as they are.
  static func lines(of markdown: String, width: Int?) -> [String] {
    let written = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let width else { return written.map(String.init) }
    var blocks: [Block] = []
    var isCode = false
    for line in written {
      let fence = line.drop { $0 == " " }.hasPrefix("```")
      if isCode || fence {
        blocks.append(Block(text: String(line), indent: nil))
        if fence { isCode.toggle() }
      } else if let last = blocks.last, last.indent != nil, !begins(line) {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append(Block(text: String(line), indent: indent(of: line)))
      }
    }
    return blocks.flatMap { $0.lines(width: width) }
  }

  private struct Block {
    var text: String
    /// Columns of the lines after the first; nil for what stays as it is.
    let indent: Int?

    /// Adds a line that goes on with the block.
    mutating func append(_ line: Substring) {
      while text.last == " " { text.removeLast() }
      text.append(joined: line.drop { $0 == " " })
    }

    func lines(width: Int) -> [String] {
      guard let indent else { return [text] }
      let blanks = String(repeating: " ", count: indent)
      return LineBreaks.lines(of: String(text.dropFirst(indent)), width: width - indent)
        .enumerated().map { ($0 == 0 ? text.prefix(indent) : blanks[...]) + $1 }
    }
  }

  /// Whether a line begins a block of its own, or is one: blank, a heading, a quote, a table's row, a list item.
  private static func begins(_ line: Substring) -> Bool {
    let words = line.drop { $0 == " " }
    return words.isEmpty || words.first.map { "#>|".contains($0) } ?? true || marker(of: words) > 0
  }

  /// Where the words of a line begin; nil for a line that nothing goes on with.
  private static func indent(of line: Substring) -> Int? {
    let words = line.drop { $0 == " " }
    guard let first = words.first, !"#>|".contains(first) else { return nil }
    return line.count - words.count + marker(of: words)
  }

  /// Characters of the sign of a list item, with its blank; 0 where there is none.
  private static func marker(of words: Substring) -> Int {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let sign = digits.isEmpty ? words.prefix(1) : words.prefix(digits.count + 1)
    guard ["-", "*", "+"].contains(sign) || !digits.isEmpty && [".", ")"].contains(sign.last),
      words.dropFirst(sign.count).first == " "
    else { return 0 }
    return sign.count + 1
  }
}
