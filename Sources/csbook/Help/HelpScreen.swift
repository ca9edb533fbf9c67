// What the command line declares of a verb: its usage, arguments and options, read off its help.

import ArgumentParser

/// The help screen of a verb, in parts.
struct HelpScreen {
  /// One line: `csbook list [--book <dir>] …`.
  let usage: String
  let sections: [Section]

  /// `OPTIONS` and its like.
  struct Section: Hashable {
    let title: String
    let entries: [Entry]
  }

  /// `-C, --book <dir>`, and what it does.
  struct Entry: Hashable {
    let label: String
    let text: String
  }

  init(of command: any ParsableCommand.Type) {
    let width = 100_000
    let screen = CSBook.helpMessage(for: command, columns: width)
    var usage = ""
    var sections: [Section] = []
    var title = ""
    var entries: [Entry] = []
    for line in screen.split(separator: "\n") {
      if line.hasPrefix("USAGE: ") {
        usage = String(line.dropFirst("USAGE: ".count))
      } else if usage.isEmpty {
        continue
      } else if !line.hasPrefix(" "), line.hasSuffix(":") {
        if !title.isEmpty { sections.append(Section(title: title, entries: entries)) }
        title = String(line.dropLast())
        entries = []
      } else if !title.isEmpty {
        HelpScreen.add(String(line), to: &entries)
      }
    }
    if !title.isEmpty { sections.append(Section(title: title, entries: entries)) }
    self.usage = usage
    self.sections = sections
  }

  /// A label stands two columns from the margin; its text beside it, or on the next line, at column 26.
  private static func add(_ line: String, to entries: inout [Entry]) {
    let indent = line.prefix { $0 == " " }.count
    if indent > 2, let last = entries.popLast() {
      let text = [last.text, String(line.dropFirst(indent))].filter { !$0.isEmpty }
      entries.append(Entry(label: last.label, text: text.joined(separator: " ")))
      return
    }
    let label = line.prefix(Self.margin)
    guard label.last == " " else {
      if !line.hasPrefix("  See '") { entries.append(Entry(label: trimmed(line), text: "")) }
      return
    }
    entries.append(Entry(label: trimmed(label), text: trimmed(line.dropFirst(Self.margin))))
  }

  private static let margin = 26
}

private func trimmed(_ text: some StringProtocol) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
