// What the words and the condition of a command pick, on whatever day it looks at.

/// Accounts that all of some terms fit and a condition holds for; of named ones, those.
package struct AccountPick: Hashable, Sendable {
  private let named: Set<String>
  private let terms: [AccountTerm]
  private let condition: String?

  package init(named: Set<String>, terms: [AccountTerm], condition: String? = nil) {
    self.named = named
    self.terms = terms
    self.condition = condition
  }

  /// Whether it takes everything.
  package var isEverything: Bool { named.isEmpty && terms.isEmpty && condition == nil }

  /// Whether it takes other accounts on another day.
  var dependsOnDay: Bool { !terms.isEmpty || condition != nil }

  /// Whether it takes an account of which nothing is known but its id.
  package func takes(unseen id: String) -> Bool {
    !dependsOnDay && (named.isEmpty || named.contains(id))
  }

  package func accounts(of figures: Figures) throws(AccountFilter.Fault) -> AccountFilter.Picked {
    let fitting = figures.accounts.filter { account in
      (named.isEmpty || named.contains(account.id)) && terms.allSatisfy { $0.fits(account) }
    }
    guard let condition else {
      return AccountFilter.Picked(accounts: fitting, untold: [], missing: [])
    }
    return try AccountFilter(condition, on: figures).pick(from: fitting)
  }
}
