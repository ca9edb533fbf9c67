// Laws that hold for contracts of every shape.

import BookModel
import Testing

@testable import BookRevenue

/// Numbers that are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
private struct SeededNumbers: RandomNumberGenerator {
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
private struct AnyAccount {
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
        terms: Bool.random(using: &numbers) ? [] : [names[0], "ghost"])
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
        arr: Money(minor: Int64.random(in: 0...9999, using: &numbers), .usd))
    }
    return Term(
      id: id, start: start,
      end: Int.random(in: 0..<8, using: &numbers) == 0 ? nil : start + length,
      arr: Money(minor: Int64.random(in: -1...9999, using: &numbers), .usd),
      product: Bool.random(using: &numbers) ? nil : "core", autoRenews: isAuto,
      noticeGivenOn: Int.random(in: 0..<4, using: &numbers) == 0 ? anyDay(&numbers) : nil,
      renews: Bool.random(using: &numbers) ? nil : renews, changes: changes)
  }

  func contracts(terms: [Term]? = nil) throws -> Contracts {
    try Contracts(
      of: "acme", terms: terms ?? self.terms, losses: losses, records: records, policy: policy,
      rates: ExchangeRates(book: .usd), asOf: asOf)
  }

  var sample: [Day] { stride(from: -40, to: 1500, by: 7).map { AnyAccount.first + $0 } }
}

struct ContractLawTests {
  private let accounts = (0..<400).map { AnyAccount(seed: 0xc5b0_0c00 + $0) }

  @Test func `the order in which terms are written changes nothing`() throws {
    for account in accounts {
      var numbers = SeededNumbers(state: account.seed)
      let written = try account.contracts()
      let shuffled = try account.contracts(terms: account.terms.shuffled(using: &numbers))
      for day in account.sample {
        #expect(written.positions(on: day) == shuffled.positions(on: day), "seed \(account.seed)")
      }
      #expect(
        written.renewals(due: AnyAccount.all) == shuffled.renewals(due: AnyAccount.all),
        "seed \(account.seed)")
      #expect(written.lostTerms == shuffled.lostTerms, "seed \(account.seed)")
    }
  }

  @Test func `ARR is the sum of its terms, each once, and none is negative`() throws {
    for account in accounts {
      let contracts = try account.contracts()
      for day in account.sample {
        let positions = contracts.positions(on: day)
        #expect(Set(positions.map(\.term)).count == positions.count, "seed \(account.seed)")
        #expect(positions.allSatisfy { $0.value.minor >= 0 }, "seed \(account.seed)")
        let sum = positions.reduce(0) { $0 + $1.value.minor }
        #expect(contracts.arr(on: day).minor == sum, "seed \(account.seed)")
      }
    }
  }

  @Test func `no day counts a term and what has renewed it`() throws {
    for account in accounts {
      let contracts = try account.contracts()
      for course in contracts.courses where !course.successions.isEmpty {
        let all = course.successions.reduce(0) { $0 + $1.share.minor }
        let most = max(all, course.lastWorth.amount.minor)
        for day in account.sample {
          let own = course.position(on: day, asOf: account.asOf, policy: account.policy)
          let started = course.successions.filter { $0.successor.start <= day }
          guard let own, !started.isEmpty else { continue }
          #expect(started.count < course.successions.count, "seed \(account.seed)")
          let counted = own.value.minor + started.reduce(0) { $0 + $1.share.minor }
          #expect(counted <= most, "seed \(account.seed)")
        }
      }
    }
  }

  @Test func `each round of a term is due on one day and in one renewal`() throws {
    for account in accounts {
      let contracts = try account.contracts()
      let renewals = contracts.renewals(due: AnyAccount.all)
      #expect(Set(renewals.map(\.due)).count == renewals.count, "seed \(account.seed)")
      let rounds = renewals.flatMap(\.parts).map { "\($0.term) \($0.round)" }
      #expect(Set(rounds).count == rounds.count, "seed \(account.seed)")
      let byDay = renewals.flatMap { contracts.renewals(due: $0.due...$0.due) }
      #expect(byDay == renewals, "seed \(account.seed)")
      let open = contracts.openRenewals
      #expect(
        open.filter { AnyAccount.all.contains($0.due) } == renewals.filter(\.isOpen),
        "seed \(account.seed)")
      let openTerms = open.flatMap(\.parts).filter(\.isOpen).map(\.term)
      #expect(Set(openTerms).count == openTerms.count, "seed \(account.seed)")
    }
  }

  @Test func `the shares of a successor sum to its value on its first day`() throws {
    for account in accounts {
      let contracts = try account.contracts()
      var shares: [Term: Int64] = [:]
      for succession in contracts.courses.flatMap(\.successions) {
        shares[succession.successor, default: 0] += succession.share.minor
      }
      for (successor, sum) in shares {
        #expect(successor.worth(on: successor.start).amount.minor == sum, "seed \(account.seed)")
      }
    }
  }

  @Test func `forecasts stand in order between nothing and all`() throws {
    for account in accounts {
      for renewal in try account.contracts().renewals(due: AnyAccount.all) {
        for band in Band.allCases {
          let forecast = renewal.forecast(band: band)
          let range = [0, forecast.worst.minor, forecast.likely.minor, forecast.best.minor]
          #expect((range + [renewal.atr.minor]).isSorted, "seed \(account.seed)")
        }
      }
    }
  }

  @Test func `a term that is lost is worth nothing from that day on`() throws {
    for account in accounts {
      let contracts = try account.contracts()
      for lost in contracts.lostTerms {
        for day in account.sample where day >= lost.from {
          #expect(
            !contracts.positions(on: day).contains { $0.term == lost.term }, "seed \(account.seed)")
        }
      }
    }
  }
}

extension [Int64] {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
