// csbook report: what is written for others to read.

import ArgumentParser
import BookModel
import BookReports
import BookText

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a summary for others, as Markdown, HTML or JSON",
    discussion: """
      Without a name: the reports there are. Reports on the book take terms that pick accounts; reports \
      on one account take its id. Each says at its end of which book, commit, day and rules it is, and \
      `csbook verify` makes it again. Nothing of it is stored in the book.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: ReportOutput

  @Option(
    help: ArgumentHelp(
      "Since when changes are told (else each report's own time).", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "For whom: customer leaves out all but what may leave the house.", valueName: "who"))
  var audience: ReportAudience?

  @Argument(help: ArgumentHelp("Which report.", valueName: "name"), completion: .reports)
  var name: String?

  @OptionGroup var terms: AccountTerms

  func run() async throws {
    guard let name else { return try System.answer(Self.list) }
    let report = try ReportCatalog.named(name)
    guard audience ?? report.audience == report.audience else {
      throw Failure.usage(
        "`\(name)` is for the \(report.audience.rawValue)",
        hint: report.audience == .team ? "csbook report plan ACCOUNT is for customers" : nil)
    }
    let since = try since.map { text in
      guard let day = Day(text) else {
        throw Failure.usage("--since takes a day as YYYY-MM-DD, not \(text)")
      }
      return day
    }
    let state = try ReportState(bookOptions)
    let request = ReportRequest(
      report: report, terms: terms, since: since,
      language: output.lang ?? Language(of: state.opened.book), format: output.format)
    try output.emit(try await request.text(of: state))
  }

  /// The reports there are, a line each.
  private static var list: String {
    let width = ReportCatalog.names.map(\.count).max() ?? 0
    return ReportCatalog.reports.map { report in
      let gap = String(repeating: " ", count: width - report.name.count)
      let account = report.subject == .account ? "ACCOUNT  " : "         "
      return "\(report.name)\(gap)  \(account)\(report.summary)\n"
    }.joined()
  }
}

extension ReportCatalog {
  /// The report of a name; an unknown name is wrong usage.
  static func named(_ name: String) throws -> any WrittenReport.Type {
    if let report = report(named: name) { return report }
    throw Failure.usage(
      "there is no report `\(name)`",
      hint: NearMiss.of(name, among: names).map { "did you mean `\($0)`?" }
        ?? "`csbook report` lists them")
  }
}

extension ReportAudience: ExpressibleByArgument {}
