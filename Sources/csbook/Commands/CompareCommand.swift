// csbook compare: churned against renewed, before it was known who stays.

import ArgumentParser
import BookFacts
import BookFigures
import BookHistory
import BookReports
import BookText

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set accounts that churned against those that renewed, before they did",
    discussion: """
      The same facts of both groups, the same number of days before each due day, from the book as \
      it was then. So one sees what told them apart, and when it began to. Without --facts: the \
      score, and the numbers that the health models read. Without --churned or --renewed: both, and \
      their difference.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show those that churned.")
  var churned = false

  @Flag(help: "Show those that renewed.")
  var renewed = false

  @Option(
    help: ArgumentHelp(
      "Facts that are numbers, such as nps,contacts_met.", valueName: "names"))
  var facts: String?

  @Option(help: ArgumentHelp("Days before the due day to look from.", valueName: "days"))
  var cut = CutDays(OutcomeComparison.standardCuts)

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let facts = try facts.map { try Self.facts($0, of: figures) } ?? figures.scoredFacts
    let past = try opened.past(judgedBy: bookOptions.ownRules(of: opened))
    let comparison = try OutcomeComparison(
      facts, of: figures, at: cut.days, try opened.pick(terms, of: figures), in: past)
    let chosen = [(DecidedRenewal.Outcome.churned, churned), (.renewed, renewed)]
    let groups = chosen.filter { $0.1 || churned == renewed }.map(\.0)
    try output.print(
      CompareReport.report(
        comparison, groups: groups, rules: bookOptions.rulesName(of: opened)
      ).adding(endOf: past.timeline), opened)
  }

  private static func facts(_ names: String, of figures: Figures) throws -> [Fact] {
    try names.split(separator: ",").map { name in
      guard let fact = figures.catalog[String(name)] else {
        let near = NearMiss.of(String(name), among: figures.catalog.facts.map(\.name))
        throw Failure.usage(
          "there is no fact `\(name)`",
          hint: near.map { "did you mean `\($0)`?" } ?? "`csbook help facts` lists them")
      }
      guard fact.type.isNumber else {
        throw Failure.usage(
          "\(fact.name) is no number, and has no mean",
          hint: "`csbook help facts` says what each is")
      }
      return fact
    }
  }
}
