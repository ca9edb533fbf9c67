// Accounts of every shape, the same for the same seed.

import BookModel

@testable import BookRevenue

/// Numbers that are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// An account with up to seven terms that overlap, renew each other, ramp, are lost, or make no sense.
struct AnyAccount {
  let seed: UInt64
  let terms: [Term]
  let losses: [Loss]
  let records: [RenewalRecord]
  let policy: RevenuePolicy
  let asOf: Day

  static let first = day("2024-01-01")
  /// From before the first term to after the last.
  static let all = (first - 40)...(first + 1500)

  init(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let names = (0..<Int.random(in: 1...7, using: &numbers)).map { "t\($0)" }
    self.seed = seed
    terms = names.map { AnyAccount.term($0, of: names, &numbers) }
    losses = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      Loss(
        effectiveOn: AnyAccount.anyDay(&numbers),
        terms: Bool.random(using: &numbers) ? [] : [names[0], "ghost"],
        notifiedOn: Bool.random(using: &numbers) ? nil : AnyAccount.anyDay(&numbers))
    }
    records = names.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 }.map {
      RenewalRecord(
        term: $0, amount: Bool.random(using: &numbers) ? usd(40) : nil,
        outcome: [.renewed, .lost, nil][Int.random(in: 0..<3, using: &numbers)],
        closedOn: AnyAccount.anyDay(&numbers))
    }
    policy = RevenuePolicy(
      graceDays: [0, 10, 30][Int.random(in: 0..<3, using: &numbers)],
      undecidedDue: RevenuePolicy.UndecidedDue.allCases[Int.random(in: 0..<3, using: &numbers)])
    asOf = AnyAccount.anyDay(&numbers)
  }

  private static func anyDay(_ numbers: inout SeededNumbers) -> Day {
    first + Int.random(in: 0..<1200, using: &numbers)
  }

  private static func term(
    _ id: String, of names: [String], _ numbers: inout SeededNumbers
  ) -> Term {
    let start =
      first + 91 * Int.random(in: 0..<10, using: &numbers)
      + [0, 0, 0, 1, 12, 45][Int.random(in: 0..<6, using: &numbers)]
    let length = [30, 90, 364, 365, 730, -3][Int.random(in: 0..<6, using: &numbers)]
    let isAuto = Int.random(in: 0..<3, using: &numbers) == 0
    let renews = names.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 }
    let changes = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      Term.Change(
        on: start + Int.random(in: -10..<400, using: &numbers),
        arr: Money(minor: Int64.random(in: 0...9999, using: &numbers), .usd),
        why: Bool.random(using: &numbers) ? .price : nil)
    }
    return Term(
      id: id, start: start,
      end: Int.random(in: 0..<8, using: &numbers) == 0 ? nil : start + length,
      arr: Money(minor: Int64.random(in: -1...9999, using: &numbers), .usd),
      product: Bool.random(using: &numbers) ? nil : "core", autoRenews: isAuto,
      noticeGivenOn: Int.random(in: 0..<4, using: &numbers) == 0 ? anyDay(&numbers) : nil,
      renews: Bool.random(using: &numbers) ? nil : renews, changes: changes)
  }

  func contracts(
    of name: String = "acme", terms: [Term]? = nil, policy: RevenuePolicy? = nil, asOf: Day? = nil
  ) throws -> Contracts {
    try Contracts(
      of: name, terms: terms ?? self.terms, losses: losses, records: records,
      policy: policy ?? self.policy, rates: ExchangeRates(book: .usd), asOf: asOf ?? self.asOf)
  }

  var sample: [Day] { stride(from: -40, to: 1500, by: 7).map { AnyAccount.first + $0 } }
}
