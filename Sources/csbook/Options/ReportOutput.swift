// How a written report is written, and where it goes.

import ArgumentParser
import BookModel
import BookReports

/// A format of written reports.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case md, html, json
}

/// The options of a report's language, format and place.
struct ReportOutput: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("Write as md, html or json.", valueName: "format"))
  var chosen: ReportFormat?

  @Option(
    help: ArgumentHelp("Write in en or ja (else as csbook.yml says).", valueName: "language"))
  var lang: Language?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file, without --format in the format of its ending.", valueName: "file"))
  var file: String?

  @Flag(help: "Do not show long answers page by page.")
  var noPager = false

  /// `--format`, else what the ending of the file says, else Markdown.
  var format: ReportFormat {
    if let chosen { return chosen }
    let ending = file?.split(separator: ".").last.map { $0.lowercased() }
    return ending == "htm" ? .html : ending.flatMap(ReportFormat.init) ?? .md
  }

  func emit(_ text: String) throws {
    if let file { return try OutputFile.replace(file, with: text) }
    try System.show(text, byPage: !noPager)
  }
}

extension Language: ExpressibleByArgument {
  /// The one that a book names, else English.
  init(of book: Book) {
    self = book.settings.record.language.flatMap(Language.init) ?? .english
  }
}
