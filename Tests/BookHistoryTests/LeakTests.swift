// A planted leak never moves a backtest; the same, known in time, does.

import BookHistory
import BookModel
import BookTesting
import Testing

struct LeakTests {
  private static let account = OutcomeAccount(id: "a", outcome: .churned, use: 90, logins: 90)
  private static let other = OutcomeAccount(id: "b", outcome: .renewed, use: 90, logins: 90)

  /// The outcome was written down on 10 January 2026; the cut of 30 days is 2 December 2025.
  private static func backtest(
    with files: [String: String] = [:], recorded day: String = "2025-11-21"
  ) throws -> Backtest {
    let accounts = [account, other]
    let book = try PastRepository.begun(with: accounts, model: PastRepository.watchfulModel)
    let metrics = accounts.map { ("accounts/\($0.id)/metrics.csv", $0.metrics(upTo: 12)) }
    try book.commit(on: "2025-01-01", Dictionary(uniqueKeysWithValues: metrics))
    if day < "2026-01-10" {
      let loss = "\nlosses: [{effective_on: 2026-01-01, terms: y1}]"
      try book.commit(on: day, files.mapValues { $0.replacing(loss, with: "") })
    }
    try book.decide(accounts)
    if day > "2026-01-10" { try book.commit(on: day, files) }
    return try book.backtest(at: [30])
  }

  @Test(arguments: Leak.allCases, ["2025-11-20", "2025-12-20", "2026-01-15"])
  func `what is recorded after the outcome moves nothing, whatever its date`(
    _ leak: Leak, date: String
  ) throws {
    let files = leak.files(for: Self.account, on: day(date))
    #expect(
      try Self.backtest(with: files, recorded: "2026-01-20").told == Self.backtest().told)
  }

  @Test(arguments: Leak.allCases)
  func `what is recorded after the cut and dated before it moves nothing at the cut`(
    _ leak: Leak
  ) throws {
    let files = leak.files(for: Self.account, on: day("2025-11-20"))
    let leaked = try Self.backtest(with: files, recorded: "2025-12-10")
    #expect(try leaked.toldOfCuts == Self.backtest().toldOfCuts)
  }

  @Test(arguments: Leak.allCases)
  func `what is recorded before the cut and dated after it moves nothing at the cut`(
    _ leak: Leak
  ) throws {
    func told(isBad: Bool) throws -> [String] {
      let files = leak.files(for: Self.account, on: day("2025-12-20"), isBad: isBad)
      return try Self.backtest(with: files).toldOfCuts
    }
    #expect(try told(isBad: true) == told(isBad: false))
  }

  @Test(arguments: Leak.allCases)
  func `the same, recorded and dated in time, moves it`(_ leak: Leak) throws {
    func told(isBad: Bool) throws -> [String] {
      let files = leak.files(for: Self.account, on: day("2025-11-20"), isBad: isBad)
      return try Self.backtest(with: files).toldOfCuts
    }
    #expect(try told(isBad: true) != told(isBad: false))
  }

  @Test(arguments: 0..<6)
  func `what is written down after the outcome moves nothing, however it is dated`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let accounts = (0..<24).map { number in
      OutcomeAccount(
        id: "a\(number + 10)", outcome: [.churned, .renewed, .contracted][number % 3],
        use: Int.random(in: 0...100, using: &random),
        logins: Int.random(in: 0...100, using: &random),
        sentiment: Int.random(in: 1...5, using: &random))
    }
    let book = try PastRepository.of(accounts, model: PastRepository.watchfulModel)
    let before = try book.backtest()
    for round in 0..<8 {
      guard let leak = Leak.allCases.randomElement(using: &random),
        let account = accounts.randomElement(using: &random)
      else { return }
      let date = day("2025-03-01") + Int.random(in: 0...330, using: &random)
      try book.commit(on: "2026-01-\(12 + round)", leak.files(for: account, on: date))
    }
    let after = try book.backtest()
    #expect(before.told == after.told, "seed \(seed)")
    #expect(before.cuts.allSatisfy { $0.separation != nil }, "seed \(seed)")
  }
}
