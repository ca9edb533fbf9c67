// What many accounts came to together on one day, and no more of them.

import BookFigures
import BookHealth
import BookModel
import BookRevenue

/// ARR, score and bands of a portfolio on a day.
package struct PortfolioStanding: Hashable, Sendable {
  /// Those that were customers.
  package let customers: Int
  /// Σ ARR, of accounts without a score too.
  package let arr: Money
  /// Weighed by ARR; nil where nobody had a score with its coverage.
  package let score: Score?
  package let overridden: PortfolioHealth.Portion
  /// Customers with ARR that no band holds: no model takes them.
  package let unscored: PortfolioHealth.Portion
  /// Accounts whose ARR cannot be told, for want of a rate of exchange or of a page that can be read.
  package let uncounted: Int
  private let bands: [Band: PortfolioHealth.Portion]
  private let shares: [Band: Double]

  init(_ accounts: [AccountStanding], in currency: Currency) {
    func arr(_ account: AccountStanding) -> Money { account.arr ?? .zero(currency) }
    let health = PortfolioHealth(
      accounts.compactMap { account in
        account.health.map { PortfolioMember(account.id, $0, arr: arr(account)) }
      }, in: currency)
    let unscored = accounts.filter { $0.health == nil && arr($0).minor > 0 }
    customers = accounts.count(where: \.isCustomer)
    self.arr = .sum(accounts.map(arr), in: currency)
    score = health.mean
    overridden = health.overridden
    self.unscored = PortfolioHealth.Portion(
      count: unscored.count, arr: .sum(unscored.map(arr), in: currency))
    uncounted = accounts.count { $0.arr == nil }
    bands = Dictionary(uniqueKeysWithValues: Band.allCases.map { ($0, health[$0]) })
    shares = Dictionary(
      uniqueKeysWithValues: Band.allCases.compactMap { band in
        health.share(of: band).map { (band, $0) }
      })
  }

  package subscript(band: Band) -> PortfolioHealth.Portion {
    bands[band] ?? PortfolioHealth.Portion(count: 0, arr: .zero(arr.currency))
  }

  /// The band's share of the ARR that has one, 0…1; nil where none has.
  package func share(of band: Band) -> Double? { shares[band] }
}
