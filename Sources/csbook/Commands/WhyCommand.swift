// csbook why: what lies between two scores of an account.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Split the difference of two scores: facts, rules, ageing, override",
    discussion: """
      What an account's score was at an earlier commit, what it is now, and what made the difference, \
      measure by measure: what was written since, which rules changed, and what has only aged. The \
      parts add up exactly. Gates and overrides change the band, never the score, and are told with it.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The earlier end: a commit, or a day's newest one (else 90 days before).",
      valueName: "rev|date"))
  var since: String?

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  func run() throws {
    let shared = try bookOptions.open(.accounts([]))
    let earlier = try EarlierState(since: since, orDaysBefore: Alerts.declineDays, of: shared)
    let id = try shared.accountID(account, alsoIn: earlier.source)
    let opened = try bookOptions.open(.accounts([id]))
    var notes = earlier.notes
    if since == nil {
      notes.append(
        "without --since: from \(Alerts.declineDays) days before, or from the first commit if that "
          + "is later")
    }
    let report = WhyReport.report(try earlier.with(opened).why(id)).adding(notes)
    try output.print(
      report.adding(endOf: earlier.searched), opened, formats: [.text, .json, .md])
  }
}

extension EarlierState {
  /// What lies between the scores of an account in both states.
  fileprivate func why(_ id: String) throws -> WhyReport.Case {
    let rules = try changedRules()
    let figures = try figures(of: .accounts([id]), rulesDiffer: !rules.isEmpty)
    let comparison = try figures.comparison(of: id)
    return WhyReport.Case(
      comparison,
      from: WhyReport.End(
        on: day, commit: DatedCommit(commit, on: day), bytes: source.bytes(_:)),
      to: WhyReport.End(
        on: opened.day, commit: opened.commit.map { DatedCommit($0, on: opened.day) },
        bytes: opened.bytes),
      rules: try self.rules(rules) { $0.bearsOnScores(by: comparison.models) },
      origins: try origins(of: comparison.movingFacts, as: id, in: figures.afterByOldRules))
  }
}
