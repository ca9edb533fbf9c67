// The people of one account, with its expectations and what of its files could be read.

import BookFacts
import BookModel
import BookRevenue
import BookWork

/// Whom we know at an account, and what its segment misses there.
package struct PeopleFigures: Sendable {
  package let account: AccountFigures
  /// Nil where contacts, notes or touches are there and cannot be read.
  package let coverage: ContactCoverage?
  /// What is lacking; nothing of a new account, whose first term began less than 30 days ago, or of one that has left.
  package let gaps: [ContactCoverage.Gap]

  /// Days for which a new account may be without what takes some time, as the rules of practice have it.
  private static let settlingDays = 30

  init(_ account: AccountFigures, _ row: FactRow) {
    self.account = account
    guard row.canRead(ContactCoverage.kinds) else {
      coverage = nil
      gaps = []
      return
    }
    let coverage = ContactCoverage(
      of: account.account, in: row.interactions, roster: row.basis.roster, on: row.day)
    self.coverage = coverage
    let isSettled = row.firstStart.map { row.day - $0 >= Self.settlingDays } ?? true
    let isAsked = isSettled && !account.isMerged && account.status != .churned
    gaps = isAsked ? coverage.gaps(expecting: Set(account.segment?.expects ?? [])) : []
  }
}

extension Figures {
  /// The people of some accounts, in their order.
  package func people(of accounts: [AccountFigures]) -> [PeopleFigures] {
    accounts.map { PeopleFigures($0, row(of: $0)) }
  }
}

extension AccountFigures {
  /// Whether the account went on as another one.
  package var isMerged: Bool { account.page?.merged?.on != nil }
}
