// csbook plan: success plans, for the team or for the customer.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookWork

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show success plans: objectives with their way to the target, milestones with slip",
    discussion: """
      With one account its plans are shown in full, else the objectives and open milestones of all. \
      For the customer, only what may leave the house is printed: the objectives, and what stands \
      under `## Shared`.
      """)

  /// Whose eyes it is for.
  enum Audience: String, ExpressibleByArgument, CaseIterable {
    case team, customer
  }

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Order objectives by due or by state.", valueName: "order"))
  var by: PlanReport.Order = .due

  @Option(help: ArgumentHelp("For whom: team or customer.", valueName: "audience"))
  var audience: Audience = .team

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let account = try opened.namedAccount(terms, of: figures)
    if audience == .customer { return try printForCustomer(account, opened, figures) }
    let accounts = try account.map { [$0] } ?? opened.accounts(terms, of: figures)
    let report = PlanReport.report(
      PlanSheet.sheets(of: accounts, in: figures), isWhole: account != nil, by: by, on: opened.day,
      bytes: opened.bytes)
    try output.print(report, opened)
  }

  /// Prints what one customer may read to standard output, and what is to be said of it to standard error.
  private func printForCustomer(
    _ account: AccountFigures?, _ opened: OpenedBook, _ figures: Figures
  ) throws {
    let formats: [OutputFormat] = [.text, .json, .md]
    try output.require(formats)
    guard let account else {
      throw Failure.usage(
        "a plan for a customer is of one account", hint: "name the account: csbook plan ACCOUNT")
    }
    let report = try CustomerPlanReport.report(of: account, in: figures, bytes: opened.bytes)
    // The book's name, its commit and its faults are nothing for the customer.
    try output.print(report, nil, formats: formats)
    let plans = PlanSheet.sheets(of: [account], in: figures).flatMap(\.plans)
    let drafts = plans.filter { $0.status == "draft" }.map { "draft left out: \($0.page.id)" }
    for note in drafts + opened.notes {
      System.say("csbook: \(Terminal.safe(note))\n")
    }
  }
}

extension PlanReport.Order: ExpressibleByArgument {}
