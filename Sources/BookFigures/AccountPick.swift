// What the words of a command pick: accounts by name, and by terms.

/// Accounts that all of some terms fit; of named ones, those.
package struct AccountPick: Hashable, Sendable {
  private let named: Set<String>
  private let terms: [AccountTerm]

  package init(named: Set<String>, terms: [AccountTerm]) {
    self.named = named
    self.terms = terms
  }

  /// Whether it takes everything.
  package var isEverything: Bool { named.isEmpty && terms.isEmpty }

  /// Whether it takes other accounts on another day.
  package var dependsOnDay: Bool { !terms.isEmpty }

  package func takes(_ account: AccountFigures) -> Bool {
    (named.isEmpty || named.contains(account.id)) && terms.allSatisfy { $0.fits(account) }
  }
}
