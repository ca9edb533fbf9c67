// csbook reconcile: the book's ARR against finance's.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookRevenue
import BookStore

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare the book's ARR with finance's, account by account",
    discussion: """
      The file is CSV. Columns, in any order: account (the id) or name; arr or amount; currency, \
      without which amounts are in the book's. Several rows of one account are added up. It ends with \
      1 where a difference is beyond the tolerance or a row cannot be read.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The difference that is let pass: an amount in the book's currency, or a percentage, as 0.5%.",
      valueName: "amount|percent"))
  var tolerance = "0"

  @Argument(help: ArgumentHelp("Finance's file.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let tolerance = try tolerance(in: opened.book.settings.currency)
    guard let bytes = try DiskFile.contents(of: Array(file.utf8)) else {
      throw Failure.impossible("unreadable", "there is no file \(file)")
    }
    let figures = try opened.figures()
    let finance = FinanceTable(bytes, of: opened.book)
    if !finance.hasColumns, let problem = finance.problems.last {
      throw Failure.impossible(
        "unreadable", "\(file): \(problem.message)",
        hint: "columns are account or name, arr or amount, and currency where it is not the book's")
    }
    let reconciliation = figures.reconciliation(
      of: try opened.accounts(terms, of: figures), against: finance.amounts, within: tolerance)
    try output.print(
      ReconcileReport.report(
        reconciliation, problems: finance.problems, file: file, tolerance: tolerance, of: figures),
      opened)
    if !reconciliation.differing.isEmpty || !finance.problems.isEmpty { throw FindingsExit() }
  }

  private func tolerance(in currency: Currency) throws -> Tolerance {
    let isPercent = tolerance.hasSuffix("%")
    let number = DecimalNumber(isPercent ? String(tolerance.dropLast()) : tolerance)
    if let number, number >= DecimalNumber(0) {
      if isPercent { return .percent(number) }
      if let amount = Money(number, currency) { return .amount(amount) }
    }
    throw Failure.usage(
      "--tolerance takes an amount or a percentage, not \(tolerance)",
      hint: "such as 1, 250.00 or 0.5%")
  }
}
