// How a command's answer is written.

import ArgumentParser
import BookReports

/// A format that an answer may have; each command names those that it has.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, md, github, sarif, junit
}

/// When colour is used.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that say how an answer is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write as text, json, csv, md or, for lint, github, sarif, junit.", valueName: "format"))
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Do not show long answers page by page.")
  var noPager = false

  /// Prints a report in the format that was asked for; one that the command lacks is wrong usage.
  func print(
    _ report: Report, _ provenance: Provenance,
    formats: [OutputFormat] = [.text, .json, .csv, .md]
  ) throws {
    try require(formats)
    switch format {
    case .json: emit(JSONRenderer.text(of: report, provenance))
    case .csv: emit(CSVRenderer.text(of: report))
    case .md: emit(MarkdownRenderer.text(of: report))
    case .text, .github, .sarif, .junit: emit(renderer.text(of: report))
    }
  }

  /// Prints a report on an opened book, with what has to be said of its day.
  func print(
    _ report: Report, _ opened: OpenedBook,
    formats: [OutputFormat] = [.text, .json, .csv, .md]
  ) throws {
    let notes = (opened.dayNote.map { [$0] } ?? []) + opened.provenance.cautions
    try print(
      Report(
        schema: report.schema, data: report.data,
        blocks: report.blocks + notes.map { .footnote($0) }),
      opened.provenance, formats: formats)
  }

  /// Refuses a format that the command does not have, naming those that it has.
  func require(_ formats: [OutputFormat]) throws {
    guard !formats.contains(format) else { return }
    let names = formats.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("this command cannot write \(format.rawValue)", hint: "use one of \(names)")
  }

  /// Writes a text to standard output, page by page on a terminal that is too small for it.
  func emit(_ text: String) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    if !noPager, System.isTerminal(1), let size = System.terminalSize, lines > size.rows,
      System.page(text, through: System.environment("PAGER") ?? "less")
    {
      return
    }
    System.write(text, to: 1)
  }

  var renderer: TextRenderer { TextRenderer(width: width, colour: hasColour) }

  /// Columns of the terminal, or of `COLUMNS`; nil where nothing is to be cut.
  var width: Int? {
    if System.isTerminal(1), let size = System.terminalSize { return size.columns }
    return System.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
  }

  private var hasColour: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if System.environment("NO_COLOR") != nil { return false }
      if let forced = System.environment("CLICOLOR_FORCE"), forced != "0" { return true }
      return System.isTerminal(1) && System.environment("TERM") != "dumb"
    }
  }
}
