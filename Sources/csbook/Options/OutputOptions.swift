// How a command's answer is written.

import ArgumentParser
import BookReports

/// A format that an answer may have; each command names those that it has.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, md, github, sarif, junit

  /// The format of a file by its ending; nil where the ending is none of a format.
  init?(ofFile name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md": self = .md
    case "sarif": self = .sarif
    case "xml": self = .junit
    default: return nil
    }
  }
}

/// When colour is used.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that say how an answer is written.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Write as text, json, csv, md or, for lint, github, sarif, junit.", valueName: "format"))
  var chosen: OutputFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file, without --format in the format of its ending.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Do not show long answers page by page.")
  var noPager = false

  /// `--format`, else what the ending of the file says, else text.
  var format: OutputFormat {
    chosen ?? file.flatMap { OutputFormat(ofFile: $0) } ?? .text
  }

  func validate() throws {
    guard let file, chosen == nil, OutputFormat(ofFile: file) == nil else { return }
    throw ValidationError(
      "The ending of '\(file)' names no format; say which with --format, or end it with .txt, "
        + ".json, .csv, .md, .sarif or .xml.")
  }

  /// Prints a report in the format that was asked for; one that the command lacks is wrong usage.
  func print(
    _ report: Report, _ provenance: Provenance?,
    formats: [OutputFormat] = [.text, .json, .csv, .md]
  ) throws {
    try require(formats)
    switch format {
    case .json: try emit(JSONRenderer.text(of: report, provenance))
    case .csv: try emit(CSVRenderer.text(of: report))
    case .md: try emit(MarkdownRenderer.text(of: report))
    case .text, .github, .sarif, .junit: try emit(renderer.text(of: report))
    }
  }

  /// Prints a report on an opened book, with what has to be said of its day.
  func print(
    _ report: Report, _ opened: OpenedBook,
    formats: [OutputFormat] = [.text, .json, .csv, .md]
  ) throws {
    try print(
      report.adding(opened.notes + opened.provenance.cautions), opened.provenance, formats: formats)
  }

  /// Refuses a format that the command does not have, naming those that it has.
  func require(_ formats: [OutputFormat]) throws {
    guard !formats.contains(format) else { return }
    let names = formats.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("this command cannot write \(format.rawValue)", hint: "use one of \(names)")
  }

  /// Refuses `-o` where a command tells what it does while it does it.
  func requireNoFile() throws {
    guard file == nil else {
      throw Failure.usage("what is told here goes to the terminal, not to a file")
    }
  }

  /// Writes a text to the file that was asked for, whole or not at all.
  ///
  /// Else to standard output, page by page on a terminal that is too small for it.
  func emit(_ text: String) throws {
    if let file { return try OutputFile.replace(file, with: text) }
    try System.show(text, byPage: !noPager)
  }

  var renderer: TextRenderer { TextRenderer(width: width, colour: hasColour) }

  /// Columns of the terminal, or of `COLUMNS`; nil where nothing is to be cut.
  var width: Int? {
    if file != nil { return nil }
    if System.isTerminal(1), let size = System.terminalSize { return size.columns }
    return System.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
  }

  private var hasColour: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto where file != nil: return false
    case .auto:
      if System.environment("NO_COLOR") != nil { return false }
      if let forced = System.environment("CLICOLOR_FORCE"), forced != "0" { return true }
      return System.isTerminal(1) && System.environment("TERM") != "dumb"
    }
  }
}
