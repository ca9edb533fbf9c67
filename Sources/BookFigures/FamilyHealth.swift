// A parent's accounts together: their mean by ARR, and the worst of them.

import BookHealth
import BookModel

/// The accounts below one parent.
package struct FamilyHealth: Sendable {
  package let parent: String
  /// At any depth, in the order of their ids; the parent itself is not among them.
  package let children: [AccountFigures]
  /// Of the children that have health.
  package let health: PortfolioHealth
}

extension Figures {
  /// The families of the accounts that are a parent, in the order of the parents' ids.
  ///
  /// A parent that is no account of the book has none, and one that is its own ancestor is not its own child.
  package var families: [FamilyHealth] {
    let parents = Dictionary(
      accounts.compactMap { account in
        account.account.page?.parent.map { (account.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var children: [String: [AccountFigures]] = [:]
    for account in accounts {
      var seen: Set = [account.id]
      var next = parents[account.id]
      while let parent = next, seen.insert(parent).inserted {
        children[parent, default: []].append(account)
        next = parents[parent]
      }
    }
    return accounts.compactMap { account in
      children[account.id].map { children in
        FamilyHealth(
          parent: account.id, children: children,
          health: PortfolioHealth(
            children.compactMap { child in
              child.health.map { PortfolioMember(child.id, $0, arr: child.arr) }
            }, in: currency))
      }
    }
  }
}
