// Laws that hold for the retention of every book.

import BookModel
import Testing

@testable import BookRevenue

/// Some accounts of every shape under one policy, seen from one day.
private struct AnyBook {
  let seed: UInt64
  let policy: RevenuePolicy
  let asOf: Day
  let accounts: [CountedAccount]
  private let shapes: [AnyAccount]

  init(seed: UInt64, policy: RevenuePolicy? = nil) throws {
    var numbers = SeededNumbers(state: seed)
    let policy =
      policy
      ?? RevenuePolicy(
        graceDays: [0, 10, 30].randomElement(using: &numbers) ?? 30,
        undecidedDue: .allCases.randomElement(using: &numbers) ?? .pending,
        churnRecognition: .allCases.randomElement(using: &numbers) ?? .effective,
        winBack: .allCases.randomElement(using: &numbers) ?? .separate)
    let asOf = AnyAccount.first + Int.random(in: 750..<1400, using: &numbers)
    self.seed = seed
    self.policy = policy
    self.asOf = asOf
    shapes = (0..<12).map { _ in AnyAccount(seed: numbers.next()) }
    accounts = try AnyBook.accounts(shapes, policy, asOf) { "a\($0)" }
  }

  private static func accounts(
    _ shapes: [AnyAccount], _ policy: RevenuePolicy, _ asOf: Day, called name: (Int) -> String
  ) throws -> [CountedAccount] {
    try shapes.enumerated().map { index, shape in
      CountedAccount(try shape.contracts(of: name(index), policy: policy, asOf: asOf))
    }
  }

  /// The same accounts with other names, in another order.
  func renamed() throws -> [CountedAccount] {
    try AnyBook.accounts(shapes, policy, asOf) { "z\(20 - $0)" }
  }

  /// Four spans of 91 days that follow each other, and the whole of them.
  var quarters: [ClosedRange<Day>] {
    (0..<4).map { asOf - 364 + 91 * $0 + 1 }.map { $0...($0 + 90) }
  }

  var year: ClosedRange<Day> { (asOf - 363)...asOf }

  func retention(
    over days: ClosedRange<Day>, _ accounts: [CountedAccount]? = nil,
    _ method: RevenuePolicy.GRRMethod = .point
  ) -> Retention {
    Retention(
      of: accounts ?? self.accounts, over: days, asOf: asOf, method: method, policy: policy,
      in: .usd)
  }
}

struct RetentionLawTests {
  private let books: [AnyBook]

  init() throws {
    books = try (0..<60).map { try AnyBook(seed: 0xc5b0_0d00 + $0) }
  }

  @Test func `movements sum to the change in ARR, and four quarters to the year`() throws {
    for book in books {
      let year = book.retention(over: book.year)
      #expect(year.openingARR + year.movements.change == year.closingARR, "seed \(book.seed)")
      // With `excluded`, who is counted goes by what is undecided at each close.
      guard book.policy.undecidedDue != .excluded else { continue }
      let quarters = book.quarters.map { book.retention(over: $0) }
      for kind in Movement.Kind.allCases {
        let sum = quarters.reduce(0) { $0 + $1.movements[kind].minor }
        #expect(sum == year.movements[kind].minor, "seed \(book.seed) \(kind)")
      }
      for (quarter, next) in zip(quarters, quarters.dropFirst()) {
        #expect(quarter.closingARR == next.openingARR, "seed \(book.seed)")
      }
    }
  }

  @Test func `what retention counts is the ARR, unless notice is what counts`() throws {
    for book in books where book.policy.churnRecognition == .effective {
      guard book.policy.undecidedDue != .excluded else { continue }
      let year = book.retention(over: book.year)
      let closing = book.accounts.reduce(0) { $0 + $1.contracts.arr(on: book.asOf).minor }
      #expect(year.closingARR.minor == closing, "seed \(book.seed)")
    }
  }

  @Test func `no day on which something changes is passed over`() throws {
    for book in books {
      for account in book.accounts {
        let steps = Set(account.contracts.stepDays)
        for day in (0..<400).map({ book.asOf - $0 }) {
          let before = account.contracts.countedPositions(on: day - 1)
          let after = account.contracts.countedPositions(on: day)
          guard before.map(\.value) != after.map(\.value) || before.map(\.term) != after.map(\.term)
          else { continue }
          #expect(steps.contains(day), "seed \(book.seed) \(account.id) \(day)")
        }
      }
    }
  }

  @Test func `NRR is GRR by point and expansion; GRR is no more than 100 percent`() throws {
    for book in books {
      for days in book.quarters + [book.year] {
        let rates = book.retention(over: days).rates
        #expect(
          rates.nrr.numerator == rates.grr.numerator + rates.expansion.numerator,
          "seed \(book.seed)")
        #expect((0...rates.grr.denominator).contains(rates.grr.numerator), "seed \(book.seed)")
        #expect(rates.nrr.numerator >= 0, "seed \(book.seed)")
        let movement = book.retention(over: days, nil, .movement).rates
        #expect((0...rates.grr.numerator).contains(movement.grr.numerator), "seed \(book.seed)")
      }
    }
  }

  @Test func `the names of accounts and their order change no rate`() throws {
    for book in books {
      var numbers = SeededNumbers(state: book.seed)
      let one = book.retention(over: book.year)
      let other = book.retention(over: book.year, try book.renamed().shuffled(using: &numbers))
      #expect(one.rates.grr == other.rates.grr, "seed \(book.seed)")
      #expect(one.rates.nrr == other.rates.nrr, "seed \(book.seed)")
      #expect(one.rates.logoRetention == other.rates.logoRetention, "seed \(book.seed)")
      #expect(one.movements == other.movements, "seed \(book.seed)")
      let shuffled = book.retention(over: book.year, book.accounts.shuffled(using: &numbers))
      #expect(one.lines.map(\.movements) == shuffled.lines.map(\.movements), "seed \(book.seed)")
    }
  }

  @Test
  func `a merger keeps ARR, and NRR among customers; it makes no churn, and GRR can only rise`()
    throws
  {
    for book in try (0..<60).map({
      try AnyBook(seed: 0xc5b0_0e00 + $0, policy: RevenuePolicy(winBack: .retained))
    }) {
      let apart = book.retention(over: book.year)
      let cohort = apart.rates.cohort.map(\.entity)
      guard cohort.count > 1 else { continue }
      let merger = Merger(cohort[1], into: cohort[0], on: book.asOf)
      let merged = book.retention(
        over: book.year,
        book.accounts.map { account in
          account.id == cohort[1] ? CountedAccount(account.contracts, merger: merger) : account
        })
      #expect(merged.openingARR == apart.openingARR, "seed \(book.seed)")
      #expect(merged.closingARR == apart.closingARR, "seed \(book.seed)")
      #expect(merged.movements.change == apart.movements.change, "seed \(book.seed)")
      #expect(merged.rates.nrr.numerator == apart.rates.nrr.numerator, "seed \(book.seed)")
      #expect(merged.rates.nrr.denominator == apart.rates.nrr.denominator, "seed \(book.seed)")
      #expect(merged.rates.grr.numerator >= apart.rates.grr.numerator, "seed \(book.seed)")
      #expect(
        merged.movements[.churn].minor >= apart.movements[.churn].minor, "seed \(book.seed)")
      #expect(merged.churnedLogos <= apart.churnedLogos, "seed \(book.seed)")
      #expect(merged.mergers == [merger], "seed \(book.seed)")
    }
  }

  @Test func `groups of the cohort sum to the whole`() throws {
    for book in books {
      let retention = book.retention(over: book.year)
      let groups = retention.groups { String($0.entity.suffix(1)) }
      func sum(_ number: (RetentionRates) -> Int128) -> Int128 {
        groups.reduce(0) { $0 + number($1.rates) }
      }
      let rates = retention.rates
      #expect(groups.reduce(0) { $0 + $1.rates.accounts } == rates.accounts)
      #expect(sum(\.grr.numerator) == rates.grr.numerator, "seed \(book.seed)")
      #expect(sum(\.nrr.numerator) == rates.nrr.numerator, "seed \(book.seed)")
      #expect(sum(\.nrr.denominator) == rates.nrr.denominator, "seed \(book.seed)")
      #expect(sum(\.logoRetention.numerator) == rates.logoRetention.numerator)
      let products = retention.productGroups
      let opening = products.reduce(0) { $0 + $1.rates.arr.minor }
      #expect(opening == rates.arr.minor, "seed \(book.seed)")
    }
  }

  @Test func `writing a late renewal down changes no day up to its term's end`() throws {
    for seed in 0..<200 {
      var numbers = SeededNumbers(state: 0xc5b0_0f00 + UInt64(seed))
      let end = AnyAccount.first + Int.random(in: 300..<700, using: &numbers)
      let gap = Int.random(in: 2...30, using: &numbers)
      let term = Term(id: "y1", start: AnyAccount.first, end: end, arr: usd(100))
      let next = Term(
        id: "y2", start: end + gap, end: end + gap + 364,
        arr: usd(Int.random(in: 0...200, using: &numbers)))
      let asOf = end + Int.random(in: gap...200, using: &numbers)
      func contracts(_ terms: [Term]) throws -> Contracts {
        try Contracts(of: "a", terms: terms, rates: ExchangeRates(book: .usd), asOf: asOf)
      }
      let (before, after) = (try contracts([term]), try contracts([term, next]))
      for day in (0...(end - AnyAccount.first)).map({ AnyAccount.first + $0 }) {
        #expect(before.arr(on: day) == after.arr(on: day), "seed \(seed)")
      }
      // In the gap the smaller of both counts; whatever grace had made of it before.
      let bridge = min(usd(100).minor, next.arr.minor)
      for days in 1..<gap { #expect(after.arr(on: end + days).minor == bridge, "seed \(seed)") }
    }
  }
}
