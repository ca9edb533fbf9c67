// What is said of accounts whose amounts have no rate of exchange.

/// Accounts of which no money can be counted.
enum UncountedAccounts {
  /// Nil where there are none; `what` becomes of them.
  static func note(_ accounts: [String], _ what: String = "not counted") -> String? {
    accounts.isEmpty
      ? nil : "\(what), for want of a rate of exchange: \(accounts.joined(separator: ", "))"
  }

  static func json(_ accounts: [String]) -> JSON { .list(accounts.map { .text($0) }) }
}
