// Laws that hold for contracts of every shape.

import BookModel
import Testing

@testable import BookRevenue

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

  @Test func `what is kept from one day to another is what is found anew from it`() throws {
    var kept = 0
    var anew = 0
    for account in accounts.prefix(60) {
      for step in [-1, 1] {
        var known = try account.contracts()
        for days in 1...150 {
          let day = account.asOf + step * days
          let found = try account.contracts(asOf: day)
          if let moved = known.seen(from: day) {
            #expect(moved.asOf == day)
            #expect(moved.courses == found.courses, "seed \(account.seed), \(day)")
            #expect(moved.records == found.records, "seed \(account.seed), \(day)")
            kept += 1
          } else {
            anew += 1
          }
          known = found
        }
      }
    }
    #expect(anew > 20)
    #expect(kept > 30 * anew)
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
