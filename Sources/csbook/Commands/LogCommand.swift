// csbook log: what each commit changed, in the words of the trade.

import ArgumentParser
import BookHistory
import BookReports

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell what each commit changed, in the words of the trade",
    discussion: """
      Goes back along the first parents, from HEAD or what --at names. Each commit is compared with its \
      first parent, and told with its day, author and subject; a merge tells what it brought. Without \
      accounts it tells the whole book, shared files and rules among it.
      """)

  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp(
      "Where to begin: a commit, or a day's newest commit (else HEAD).", valueName: "rev|date"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "How far to go back: to a day, which is included, or a commit, which is not.",
      valueName: "rev|date"))
  var since: String?

  @Option(help: ArgumentHelp("The same as --at.", valueName: "rev|date"))
  var until: String?

  @Option(
    name: .customShort("n"),
    help: ArgumentHelp("Tell so many commits at most, the newest.", valueName: "count"))
  var limit: Int?

  @Flag(help: "Leave out what a commit did to segment, health and renewal status.")
  var noFigures = false

  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func validate() throws {
    if at != nil, until != nil {
      throw ValidationError("--at and --until say the same; leave one of them out.")
    }
    if let limit, limit < 1 { throw ValidationError("-n takes a count from 1 on, not \(limit).") }
  }

  func run() throws {
    try output.require([.text, .json, .md])
    let line = try CommitLine(at: at ?? until, since: since, in: folder.place())
    let accounts = try line.accounts(terms)
    let log = try BookLog(
      of: line.timeline, first: line.count, in: line.repository, prefix: line.prefix,
      accounts: accounts, limit: limit, figures: !noFigures,
      onStep: ProgressLine.onTerminal("csbook: reading the past").map { $0.step })
    let asked = LogReport.Asked(
      accounts: accounts, since: since, end: line.end, isLimited: log.commits.count == limit)
    try output.print(
      LogReport.report(log, asked), line.shared.provenance, formats: [.text, .json, .md])
  }
}
