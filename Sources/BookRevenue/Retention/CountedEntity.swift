// Who is counted as one customer: an account, what was merged into it, or a parent with its own.

import BookModel

/// One account as retention takes it.
package struct CountedAccount: Sendable {
  package let contracts: Contracts
  /// The account that it belongs to.
  package let parent: String?
  package let merger: Merger?

  package var id: String { contracts.account }

  package init(_ contracts: Contracts, parent: String? = nil, merger: Merger? = nil) {
    self.contracts = contracts
    self.parent = parent
    self.merger = merger
  }
}

/// That an account goes on as another.
package struct Merger: Hashable, Sendable {
  package let account: String
  package let into: String
  package let on: Day

  package init(_ account: String, into: String, on: Day) {
    self.account = account
    self.into = into
    self.on = on
  }
}

/// The accounts that are counted as one.
struct CountedEntity: Sendable {
  /// The id of the account that the others are counted at.
  let id: String
  let members: [Contracts]

  /// The products of its terms, each once; nil for those that name none.
  var products: [String?] {
    Set(members.flatMap { $0.courses.map(\.term.product) }).sorted { ($0 ?? "") < ($1 ?? "") }
  }

  /// The same without some of its accounts; nil where none is left.
  func without(_ accounts: Set<String>) -> CountedEntity? {
    let left = accounts.isEmpty ? members : members.filter { !accounts.contains($0.account) }
    return left.isEmpty ? nil : CountedEntity(id: id, members: left)
  }

  /// Takes accounts for a period that closes on a day: mergers up to it hold.
  static func entities(
    of accounts: [CountedAccount], closing day: Day, by entity: RevenuePolicy.Entity
  ) -> [CountedEntity] {
    let known = Dictionary(accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let members = Dictionary(grouping: accounts) { account in
      let merged = last(from: account.id) { id in
        known[id]?.merger.flatMap { $0.on <= day && known[$0.into] != nil ? $0.into : nil }
      }
      return entity == .account ? merged : last(from: merged) { known[$0]?.parent }
    }
    return members.map { id, accounts in
      CountedEntity(id: id, members: accounts.sorted { $0.id < $1.id }.map(\.contracts))
    }.sorted { $0.id < $1.id }
  }

  /// The end of a chain of names; its first name where they go in a circle.
  private static func last(from id: String, next: (String) -> String?) -> String {
    var seen: Set<String> = [id]
    var last = id
    while let name = next(last) {
      guard seen.insert(name).inserted else { return seen.min() ?? id }
      last = name
    }
    return last
  }
}
