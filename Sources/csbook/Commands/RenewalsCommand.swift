// csbook renewals: what renews when.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookRevenue

struct RenewalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renewals",
    abstract: "List what falls due, where it stands, and why",
    discussion: """
      Terms of one account that fall due on one day are one renewal. Open ones are listed up to \
      the given time ahead, past due ones among them, and below what was decided since the quarter \
      began. --map shows them by month and band, with notice deadlines. --rates shows how much of \
      what fell due was renewed: the last closed quarter, this one and the next two, or the periods \
      that stand among the terms.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show a map: month by band, with notice deadlines.")
  var map = false

  @Flag(help: "Show renewal rates: gross, net, by count, on time, healthy; and what is past due.")
  var rates = false

  @OptionGroup var periodOptions: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "How far ahead to look, such as 90d or 12m (else this quarter and two more).",
      valueName: "time"))
  var within: Period?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    try checkScreens()
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    try output.print(rates ? ratesReport(of: figures, opened) : report(of: figures, opened), opened)
  }

  private func checkScreens() throws {
    if map, rates { throw Failure.usage("--map and --rates are two screens", hint: "ask for one") }
    if rates, within != nil {
      throw Failure.usage("--within is no period", hint: "with --rates write --from and --to")
    }
    if !rates, periodOptions.areGiven {
      throw Failure.usage("--from and --to belong to --rates", hint: "without it, use --within")
    }
  }

  private func report(of figures: Figures, _ opened: OpenedBook) throws -> Report {
    let accounts = try opened.accounts(terms, of: figures)
    let report =
      map
      ? RenewalMapReport.report(accounts, of: figures, within: within)
      : RenewalsReport.report(accounts, of: figures, within: within)
    return report.of(accounts, picked: terms)
  }

  private func ratesReport(of figures: Figures, _ opened: OpenedBook) throws -> Report {
    let (asked, words) = try periodOptions.periods(in: terms.words, of: figures)
    let accounts = try opened.accounts(
      opened.pick(terms, words: words, of: figures), of: figures)
    return RenewalRatesReport.report(
      accounts, of: figures,
      over: asked.isEmpty ? figures.calendar.renewalQuarters(on: opened.day) : asked)
  }
}

extension Period: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
