// csbook trend: scores, bands and ARR over time.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookRevenue
import BookStore

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Show scores, bands and ARR over time, by what was known on each day",
    discussion: """
      Each point is a day, read from the newest commit not after it and judged as it was then: the \
      Sunday of a week or the last day of a month, and at the end the day it is. Without dates: the \
      twelve months up to that day. Terms pick the accounts on the last day. With one account: its \
      points, line by line.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var periodOptions: PeriodOptions

  @Option(
    help: ArgumentHelp("How far apart the points are: week or month.", valueName: "step"))
  var every: TrendStep = .week

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.openHistory()
    let (stretch, words) = try periodOptions.stretch(in: terms.words, of: opened)
    let days = every.days(in: stretch)
    let past = try opened.past(backTo: days[0])
    let named = try terms.condition == nil ? opened.accountID(words, in: past, on: days) : nil
    let last = try opened.figures(
      of: past, on: stretch.upperBound, scope: named.map { .alone([$0]) } ?? .whole)
    let accounts = try named.map { [$0] } ?? picked(words, opened, last.figures)
    let trend = try Trend(
      on: accounts?.isEmpty == true ? [] : days, of: past, upTo: last, accounts: accounts,
      marksRules: opened.rules.source == nil)
    let report = TrendReport.report(
      trend,
      TrendReport.Question(
        every, stretch, isPicked: accounts != nil && named == nil,
        lacksBeginning: past.timeline.commit(notAfter: days[0]) == nil, line: past.timeline),
      name: named.map { last.figures[$0]?.name ?? $0 })
    let provenance = opened.provenance(of: last)
    try output.print(
      report.adding([opened.rules.note].compactMap(\.self) + provenance.cautions), provenance)
  }

  /// The accounts that are picked on the last day; nil for all that were ever there.
  private func picked(
    _ words: [String], _ opened: OpenedBook, _ figures: Figures
  ) throws -> Set<String>? {
    guard terms.condition != nil || !words.isEmpty else { return nil }
    let pick = try opened.pick(terms, words: words, of: figures)
    return Set(try opened.accounts(pick, of: figures).map(\.id))
  }
}

extension TrendStep: ExpressibleByArgument {}
