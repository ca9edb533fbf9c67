// csbook backtest: what the score would have said before it was known who stays.

import ArgumentParser
import BookHistory
import BookModel
import BookReports

struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Hold a health model against what came of renewals",
    discussion: """
      Each renewal that is decided is scored as of some days before its due day, and before notice \
      was due or anything was decided, from the book as it was then. So nothing that was dated or \
      recorded later can help the score. Judged are the models of now, on the facts of then; \
      --rules then judges those that stood in the book on each day.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Try the health model of a file on all accounts.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var model: String?

  @Option(help: ArgumentHelp("Days before the due day to look from.", valueName: "days"))
  var cut = CutDays(Backtest.standardCuts)

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let tried = try model.map { try TriedModel.reading($0, for: opened.book, on: opened.day) }
    let figures = try opened.figures()
    let past = try opened.past(judgedBy: bookOptions.ownRules(of: opened), scoredBy: tried)
    let backtest = try Backtest(
      of: figures, at: cut.days, try opened.pick(terms, of: figures), in: past)
    try output.print(
      BacktestReport.report(
        backtest, on: opened.day, rules: bookOptions.rulesName(of: opened), model: model
      ).adding(endOf: past.timeline), opened)
  }
}
