// The book's ARR compared with finance's on one day.

import BookModel
import BookRevenue

extension Figures {
  /// Some accounts, against amounts in the currency of the book.
  package func reconciliation(
    of accounts: [AccountFigures], against finance: [String: Money], within tolerance: Tolerance
  ) -> Reconciliation {
    Reconciliation(
      of: accounts.compactMap(ReconciledAccount.init), against: finance,
      within: tolerance, in: currency)
  }
}

extension ReconciledAccount {
  fileprivate init?(_ figures: AccountFigures) {
    guard let counted = CountedAccount(figures) else { return nil }
    self.init(
      counted.contracts, foreign: ReconciledAccount.foreign(of: figures), merger: counted.merger)
  }

  /// The ARR in a currency other than the book's that all of the account's terms have.
  private static func foreign(of figures: AccountFigures) -> Money? {
    let page = figures.account.page
    let codes = Set((page?.contracts ?? []).map { $0.currency ?? page?.currency })
    guard codes.count == 1, let code = codes.first ?? nil, let currency = Currency(code),
      let contracts = figures.contracts, currency != contracts.currency
    else { return nil }
    let terms = (page?.contracts ?? []).compactMap { Term($0, currency: currency) }
    let worth = contracts.positions(on: figures.day).compactMap { position in
      terms.first { $0.id == position.term }?.worth(on: figures.day).amount
    }
    return .sum(worth, in: currency)
  }
}
