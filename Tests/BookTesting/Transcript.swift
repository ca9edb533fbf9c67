// Transcript: Markdown whose console blocks are run, and compared with what they say.

import Foundation

/// A Markdown text with commands and their output.
///
/// Commands stand in blocks fenced as `console`, or indented and beginning with `$ csbook`. A line with `$ ` is a command,
/// lines with `> ` go on with it, and what follows is what it prints, as a terminal shows it; a last line `[status 1]` tells
/// an exit status other than 0. `sh` runs them in a fresh copy of the sample book; each heading begins with another copy.
package struct Transcript {
  private var pieces: [Piece] = []

  /// One command with its output.
  package struct Command {
    /// The number of its line in the text.
    let line: Int
    /// How far its lines are indented.
    let indent: String
    let script: [String]
    var output: [String] = []
    /// Blank lines between its output and what follows.
    var blanks = 0
  }

  fileprivate enum Piece {
    case prose(String)
    case heading(String)
    case command(Command)
  }

  /// What came of running a text.
  package struct Run {
    /// The text with the output that its commands have now.
    package let text: String
    /// How many commands it has.
    package let commandCount: Int
    /// Where the text said something else.
    package let differences: [Difference]
  }

  /// A command that printed something else than its text says.
  package struct Difference: CustomStringConvertible {
    package let line: Int
    package let command: String
    package let expected: [String]
    package let found: [String]

    package var description: String {
      let changes = found.difference(from: expected).map { change in
        switch change {
        case .remove(let offset, let line, _): (offset, "- \(line)")
        case .insert(let offset, let line, _): (offset, "+ \(line)")
        }
      }
      let shown = changes.sorted { $0.0 < $1.0 }.map { "    \($0.1)" }
      return (["line \(line): $ \(command)"] + shown).joined(separator: "\n")
    }
  }

  /// Runs the commands of a text.
  package static func run(markdown: String) throws -> Run {
    try Transcript(markdown: markdown).run()
  }

  private func run() throws -> Run {
    var rerun = pieces
    var differences: [Difference] = []
    for section in sections {
      let commands = section.compactMap { command(at: $0) }
      for (index, output) in zip(section, try TranscriptShell.run(commands.map(\.script))) {
        guard var command = command(at: index), command.output != output else { continue }
        differences.append(
          Difference(
            line: command.line, command: command.script.joined(separator: "\n"),
            expected: command.output, found: output))
        command.output = output
        rerun[index] = .command(command)
      }
    }
    return Run(
      text: rerun.flatMap(\.lines).joined(separator: "\n"),
      commandCount: sections.reduce(0) { $0 + $1.count }, differences: differences)
  }

  /// The places of the commands below each heading.
  private var sections: [[Int]] {
    var sections: [[Int]] = [[]]
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .heading: sections.append([])
      case .command: sections[sections.count - 1].append(index)
      case .prose: continue
      }
    }
    return sections.filter { !$0.isEmpty }
  }

  private func command(at index: Int) -> Command? {
    guard case .command(let command) = pieces[index] else { return nil }
    return command
  }
}

// MARK: Reading and writing

extension Transcript {
  private init(markdown: String) {
    // The kind of block that a line stands in.
    enum Block {
      case none
      case console(indent: String, end: String)
      case other(end: String)
      case indented(String)
    }
    var block = Block.none
    for (number, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).enumerated()
    {
      let indent = String(line.prefix { $0 == " " })
      let content = line.dropFirst(indent.count)
      if case .indented(let margin) = block, !content.isEmpty, indent.count < margin.count {
        block = .none
      }
      switch block {
      case .console(_, let end), .other(let end):
        if content == end {
          block = .none
          pieces.append(.prose(line))
        } else if case .console(let margin, _) = block {
          take(line, number + 1, indent: margin)
        } else {
          pieces.append(.prose(line))
        }
      case .indented(let margin):
        take(line, number + 1, indent: margin)
      case .none:
        if content.hasPrefix("```") {
          let end = String(content.prefix { $0 == "`" })
          let isConsole = content.dropFirst(end.count) == "console"
          block = isConsole ? .console(indent: indent, end: end) : .other(end: end)
          pieces.append(.prose(line))
        } else if !indent.isEmpty, content.hasPrefix("$ csbook") {
          block = .indented(indent)
          take(line, number + 1, indent: indent)
        } else {
          let isHeading = content.drop { $0 == "#" }.hasPrefix(" ") && content.hasPrefix("#")
          pieces.append(isHeading ? .heading(line) : .prose(line))
        }
      }
    }
  }

  /// Takes a line of a block: a command, more of it, or what it prints.
  private mutating func take(_ line: String, _ number: Int, indent: String) {
    let content = line.hasPrefix(indent) ? String(line.dropFirst(indent.count)) : line
    if content.hasPrefix("$ ") {
      let script = [String(content.dropFirst(2))]
      pieces.append(.command(Command(line: number, indent: indent, script: script)))
      return
    }
    guard case .command(var command)? = pieces.last else {
      pieces.append(.prose(line))
      return
    }
    if content.isEmpty {
      command.blanks += 1
    } else if content.hasPrefix("> "), command.output.isEmpty, command.blanks == 0 {
      command = Command(
        line: command.line, indent: indent, script: command.script + [String(content.dropFirst(2))])
    } else {
      command.output += Array(repeating: "", count: command.blanks) + [content]
      command.blanks = 0
    }
    pieces[pieces.count - 1] = .command(command)
  }
}

extension Transcript.Piece {
  /// The lines as they stand in the text.
  fileprivate var lines: [String] {
    switch self {
    case .prose(let line), .heading(let line): return [line]
    case .command(let command):
      let script = command.script.enumerated().map { ($0 == 0 ? "$ " : "> ") + $1 }
      return (script + command.output).map { $0.isEmpty ? "" : command.indent + $0 }
        + Array(repeating: "", count: command.blanks)
    }
  }
}
