// Reports as JSON, CSV and Markdown.

import BookModel
import BookText

/// Writes reports as JSON, in the envelope that all of them share.
package enum JSONRenderer {
  /// The report with its provenance; nil for one that is of no book.
  package static func text(of report: Report, _ provenance: Provenance?) -> String {
    var members = head(of: report.schema, provenance)
    members.append(JSON.Member(key: "data", value: report.data))
    if let summary = report.summary {
      members.append(JSON.Member(key: "summary", value: summary))
    }
    return JSON.object(members).written + "\n"
  }

  /// What the envelope says before its data.
  static func head(of schema: String, _ provenance: Provenance?) -> [JSON.Member] {
    [
      JSON.Member(key: "schema", value: .text(schema)),
      JSON.Member(key: "book", value: JSON(provenance?.book)),
      JSON.Member(key: "commit", value: JSON(provenance?.commit)),
      JSON.Member(key: "asOf", value: JSON(provenance?.asOf)),
      JSON.Member(key: "rules", value: JSON(provenance?.rules)),
      JSON.Member(key: "faultyFiles", value: JSON(provenance?.faultyFiles)),
      JSON.Member(key: "notCheckedOut", value: JSON(provenance?.notCheckedOut)),
    ]
  }
}

/// Writes the records of a report, or else its tables, as comma-separated values (RFC 4180), without prose.
package enum CSVRenderer {
  package static func text(of report: Report) -> String {
    var lines: [String] = []
    for table in report.records.map({ [$0] }) ?? report.blocks.compactMap(\.table) {
      lines.append(CSVField.record(table.columns.map { cell($0.title) }))
      lines += table.rows.map { row in CSVField.record(row.map { cell($0.text) }) }
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    Spreadsheet.guarded(Terminal.safe(text))
  }
}

/// Writes reports as Markdown.
package enum MarkdownRenderer {
  package static func text(of report: Report) -> String {
    text(of: report.blocks)
  }

  static func text(of blocks: [Report.Block]) -> String {
    var parts: [String] = []
    var isInList = false
    for block in blocks {
      defer { isInList = block.isItem }
      switch block {
      case .item(let text, let depth):
        let item = String(repeating: "  ", count: depth) + "- \(escaped(text.text))"
        if isInList { parts[parts.count - 1] += "\n" + item } else { parts.append(item) }
      case .title(let title): parts.append("## \(escaped(title))")
      case .text(let text): parts.append(escaped(text.text))
      case .pair(let label, let text):
        parts.append((label.isEmpty ? "" : "**\(label)** ") + escaped(text.text))
      case .table(let table), .rows(let table): parts.append(text(of: table))
      case .prose(let text):
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        parts.append(lines.map { Terminal.safe(String($0)) }.joined(separator: "\n"))
      case .footnote(let text): parts.append("_\(escaped(text))_")
      case .blank: continue
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(of table: TextTable) -> String {
    let head = row(table.columns.map(\.title))
    let rule = "|" + table.columns.map { $0.isRight ? "---:|" : "---|" }.joined()
    return ([head, rule] + table.rows.map { cells in row(cells.map(\.text)) })
      .joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |"
  }

  /// A text as it stands in a line of Markdown; some of its marks may keep their meaning.
  static func escaped(_ text: String, keeping marks: String = "") -> String {
    var escaped = ""
    for character in Terminal.safe(text, newlines: false) {
      if "\\`*_[]<>|#&".contains(character), !marks.contains(character) { escaped.append("\\") }
      escaped.append(character)
      // A name after it would be told by the server that somebody speaks of it.
      if character == "@" { escaped += "&#8203;" }
    }
    return escaped
  }
}

extension Report.Block {
  /// The table that it is, however it is laid out.
  fileprivate var table: TextTable? {
    switch self {
    case .table(let table), .rows(let table): table
    case .title, .text, .item, .pair, .prose, .footnote, .blank: nil
    }
  }

  fileprivate var isItem: Bool {
    if case .item = self { true } else { false }
  }
}
