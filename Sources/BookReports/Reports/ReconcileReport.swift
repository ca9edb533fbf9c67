// reconcile: the book's ARR beside finance's, with the likely cause of each difference.

import BookFigures
import BookModel
import BookRevenue
import BookText

/// What differs, first; then the totals.
package enum ReconcileReport {
  /// `file` is what the user called finance's file.
  package static func report(
    _ reconciliation: Reconciliation, problems: [FinanceTable.Problem], file: String,
    tolerance: Tolerance, of figures: Figures
  ) -> Report {
    let totals = Totals(reconciliation)
    return Report(
      schema: "csbook.reconcile/1",
      data: [
        "accounts": .list(reconciliation.accounts.map(json)),
        "totals": [
          "book": JSON(reconciliation.book), "finance": JSON(reconciliation.finance),
          "difference": JSON(totals.difference), "accounts": .whole(reconciliation.accounts.count),
          "differing": .whole(reconciliation.differing.count),
        ],
        "tolerance": .text(tolerance.words),
        "problems": .list(
          problems.map { problem in
            [
              "path": .text(file), "line": .whole(problem.position.line),
              "column": .whole(problem.position.column), "message": .text(problem.message),
            ]
          }), "ratesAsOf": JSON(ExchangeRates(figures.book.settings).asOf),
      ], blocks: blocks(reconciliation, totals, problems, file, tolerance, figures))
  }

  private struct Totals {
    let difference: Money

    init(_ reconciliation: Reconciliation) {
      difference = reconciliation.book - reconciliation.finance
    }
  }

  private static func blocks(
    _ reconciliation: Reconciliation, _ totals: Totals, _ problems: [FinanceTable.Problem],
    _ file: String, _ tolerance: Tolerance, _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = problems.map { problem in
      .text(
        Styled("\(file):\(problem.position.line):\(problem.position.column): ")
          + Styled("error: ", .bad) + problem.message)
    }
    if !problems.isEmpty { blocks.append(.blank) }
    let differing = reconciliation.differing
    if differing.isEmpty {
      blocks.append(.text(Styled("no difference beyond \(tolerance.words)", .good)))
    } else {
      blocks += [
        .table(table(differing, reconciliation.currency)), .blank, .title("Likely causes"),
      ]
      blocks += differing.map { .footnote("\($0.account): \($0.cause?.words ?? "")") }
      blocks.append(.blank)
    }
    let agree = reconciliation.accounts.count - differing.count
    blocks += [
      .footnote(
        "\(counted(reconciliation.accounts.count, "account")) on \(figures.day): \(agree) agree, "
          + "\(differing.count) differ by more than \(tolerance.words)"),
      .footnote(
        "book \(reconciliation.book.worded), finance \(reconciliation.finance.grouped), "
          + "difference \(totals.difference.grouped)"),
    ]
    if !problems.isEmpty {
      blocks.append(
        .footnote("\(counted(problems.count, "row")) not read, and in no sum"))
    }
    if let day = ExchangeRates(figures.book.settings).asOf {
      blocks.append(.footnote("rates of exchange of \(day)"))
    }
    return blocks
  }

  private static func table(_ differing: [Reconciled], _ currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17),
        TextTable.Column("book \(currency.code)", right: true),
        TextTable.Column("finance", right: true), TextTable.Column("difference", right: true),
      ],
      differing.map { line in
        [
          Styled(line.account), Styled(line.book.grouped), Styled(line.finance?.grouped ?? "–"),
          Styled(line.difference.grouped, .bad),
        ]
      })
  }

  private static func json(_ line: Reconciled) -> JSON {
    [
      "account": .text(line.account), "book": JSON(line.book), "finance": JSON(line.finance),
      "difference": JSON(line.difference), "cause": JSON(line.cause?.name),
      "explanation": JSON(line.cause?.words),
    ]
  }
}

extension Tolerance {
  fileprivate var words: String {
    switch self {
    case .amount(let amount): amount.worded
    case .percent(let percent): "\(percent) %"
    }
  }
}

extension DifferenceCause {
  /// One word for programs.
  fileprivate var name: String {
    switch self {
    case .merged: "merged"
    case .currency, .rate: "currency"
    case .late: "late"
    case .lost: "lost"
    case .priceStep: "price-step"
    case .missingInFinance, .startsLater, .noRow, .missingInBook: "missing-term"
    case .unexplained: "unexplained"
    }
  }

  fileprivate var words: String {
    switch self {
    case .merged(let other): "merged with \(other)"
    case .currency(let currency): "currency: finance took \(currency.code) for its own"
    case .rate(let currency): "currency: perhaps another rate of \(currency.code)"
    case .late(let term, let ended): "late: \(term) ended \(ended), and still counts"
    case .lost(let term, let from): "lost: \(term), from \(from)"
    case .priceStep(let term, let on): "price step: \(term), on \(on)"
    case .missingInFinance(let term): "missing term: \(term) is not in finance's"
    case .startsLater(let term, let on): "missing term: \(term) starts on \(on)"
    case .noRow: "missing: finance has no row of it"
    case .missingInBook: "missing term: perhaps one that the book lacks"
    case .unexplained: "unexplained"
    }
  }
}
