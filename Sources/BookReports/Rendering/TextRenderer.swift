// Reports as text for a terminal.

import BookText

/// Writes reports as lines that fit a terminal.
package struct TextRenderer: Sendable {
  /// Columns of the terminal; nil where nothing is to be cut, as in a pipe.
  private let width: Int?
  private let hasColour: Bool

  package init(width: Int?, colour: Bool) {
    self.width = width
    hasColour = colour
  }

  package func text(of report: Report) -> String {
    text(of: report.blocks)
  }

  package func text(of blocks: [Report.Block]) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .title(let title): lines.append(painted(Terminal.safe(title, newlines: false), .strong))
      case .text(let text): lines.append(line(text))
      case .item(let text, let depth): lines += item(text, depth)
      case .pair(let label, let text): lines += pair(label, text)
      case .table(let table): lines += self.lines(of: table)
      case .rows(let table): lines += fits(table) ? self.lines(of: table) : records(of: table)
      case .prose(let text):
        lines += ProseLines.lines(of: text, width: width).map { Terminal.safe($0) }
      case .footnote(let text):
        lines += LineBreaks.lines(of: Terminal.safe(text, newlines: false), width: width).map {
          painted($0, .faint)
        }
      case .blank: lines.append("")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ text: Styled) -> String {
    text.pieces.map { painted(Terminal.safe($0.text, newlines: false), $0.tone) }.joined()
  }

  private func item(_ text: Styled, _ depth: Int) -> [String] {
    let indent = String(repeating: " ", count: 2 * depth)
    let lines = LineBreaks.lines(
      of: Terminal.safe(text.text, newlines: false), width: width.map { $0 - 2 * depth - 2 })
    guard lines.count > 1 else { return [indent + line(text)] }
    let tone = text.pieces.first?.tone ?? .plain
    return lines.enumerated().map { indent + ($0 == 0 ? "" : "  ") + painted($1, tone) }
  }

  /// Columns of the word at the margin of a pair.
  private static let margin = 16

  private func pair(
    _ label: String, _ text: Styled, margin: Int = TextRenderer.margin
  ) -> [String] {
    let tone = text.pieces.first?.tone ?? .plain
    let lines = LineBreaks.lines(
      of: Terminal.safe(text.text, newlines: false), width: width.map { $0 - margin })
    let label = Terminal.safe(label, newlines: false)
    let head = label + String(repeating: " ", count: max(1, margin - DisplayWidth.of(label)))
    let indent = String(repeating: " ", count: margin)
    return lines.enumerated().map { number, line in
      (number == 0 ? painted(head, .faint) : indent) + painted(line, tone)
    }
  }

  // MARK: Tables

  private func lines(of table: TextTable) -> [String] {
    let table = fitted(TextTable(table.columns, table.rows.map { row in row.map(clean) }))
    let rows = table.rows
    let widths = widths(of: table.columns, rows)
    let head = table.columns.map { clean(Styled($0.title, .faint)) }
    let hasHead = table.columns.contains { !$0.title.isEmpty }
    return ((hasHead ? [head] : []) + rows).map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let isLast = index == row.count - 1
        line += padded(cell, widths[index], table.columns[index].isRight, isLast: isLast)
        if !isLast { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func fits(_ table: TextTable) -> Bool {
    guard let width else { return true }
    let rows = table.rows.map { row in row.map(clean) }
    return naturalWidths(of: table.columns, rows).reduce(2 * (table.columns.count - 1), +) <= width
  }

  /// A block of lines a row: the column at the margin, and beside it what it says.
  private func records(of table: TextTable) -> [String] {
    let titles = table.columns.map { Terminal.safe($0.title, newlines: false) }
    let margin = min(titles.map { DisplayWidth.of($0) }.max() ?? 0, 32) + 2
    return table.rows.flatMap { row in
      zip(titles, row).flatMap { pair($0, $1, margin: margin) } + [""]
    }
  }

  private func clean(_ cell: Styled) -> Styled {
    cell.pieces.map { Styled(Terminal.safe($0.text, newlines: false), $0.tone) }
      .reduce(Styled(""), +)
  }

  /// The table without the columns that have to go, so that the rest fits.
  private func fitted(_ table: TextTable) -> TextTable {
    guard let width,
      widths(of: table.columns, table.rows).reduce(2 * (table.columns.count - 1), +) > width,
      let next = table.columns.indices.filter({ table.columns[$0].goes != nil })
        .min(by: { table.columns[$0].goes ?? 0 < table.columns[$1].goes ?? 0 })
    else { return table }
    func without(_ cells: [Styled]) -> [Styled] {
      cells.enumerated().filter { $0.offset != next }.map(\.element)
    }
    let columns = table.columns.enumerated().filter { $0.offset != next }.map(\.element)
    return fitted(TextTable(columns, table.rows.map(without)))
  }

  private func naturalWidths(of columns: [TextTable.Column], _ rows: [[Styled]]) -> [Int] {
    var widths = columns.map { DisplayWidth.of($0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(cell.text))
      }
    }
    return widths
  }

  private func widths(of columns: [TextTable.Column], _ rows: [[Styled]]) -> [Int] {
    var widths = naturalWidths(of: columns, rows)
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    // The widest column that may be cut gives first, so that all end about equally narrow.
    while excess > 0 {
      let candidates = columns.indices.filter { widths[$0] > columns[$0].least ?? .max }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func padded(_ cell: Styled, _ width: Int, _ isRight: Bool, isLast: Bool) -> String {
    let text = cell.text
    let length = DisplayWidth.of(text)
    guard length <= width else {
      let tone = cell.pieces.first { !$0.text.isEmpty }?.tone ?? .plain
      let cut = DisplayWidth.fit(text, width)
      let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
      return painted(cut, tone) + (isLast ? "" : blanks)
    }
    let blanks = String(repeating: " ", count: width - length)
    let painted = cell.pieces.map { self.painted($0.text, $0.tone) }.joined()
    if isRight { return blanks + painted }
    return isLast ? painted : painted + blanks
  }

  // MARK: Colour

  private func painted(_ text: String, _ tone: Styled.Tone) -> String {
    guard hasColour, !text.isEmpty, let code = code(of: tone) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func code(of tone: Styled.Tone) -> String? {
    switch tone {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .fair: "33"
    case .bad: "31"
    }
  }
}

/// What may be sent to a terminal.
package enum Terminal {
  /// The text with its control characters made visible: what stands in a file never steers the terminal.
  package static func safe(_ text: String, newlines: Bool = true) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", newlines {
        safe.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        safe.append(" ")
      } else if isControl(scalar) {
        safe.append("\u{FFFD}")
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Control characters, and the format characters that turn the direction of what follows.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
