// A health model against outcomes: figures that were worked out by hand.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookWork
import Testing

struct BacktestTests {
  /// Twelve that churn with 10 to 21 in use, twelve that renew with 70 to 81; both are kept equally busy.
  static let apart: [OutcomeAccount] = (0..<12).flatMap { number in
    [
      OutcomeAccount(
        id: "c\(number + 10)", outcome: .churned, use: 10 + number, logins: 40 + number),
      OutcomeAccount(
        id: "r\(number + 10)", outcome: .renewed, use: 70 + number, logins: 40 + number),
    ]
  }

  private static func cut(
    _ accounts: [OutcomeAccount], at days: Int = 90
  ) throws -> BacktestCut {
    try #require(try PastRepository.of(accounts).backtest(at: [days]).cuts.first)
  }

  @Test func `a model that separates is better than chance, and says by which measure`() throws {
    let cut = try Self.cut(Self.apart)
    #expect(cut.outcomes == OutcomeCounts(renewed: 12, contracted: 0, churned: 12))
    let separation = try #require(cut.separation)
    #expect(separation.value == 1)
    #expect(separation.n == 24)
    // Newcombe's bound for 12 against 12 without an overlap.
    #expect(abs(separation.low - 0.831826) < 1e-5)
    #expect(cut.verdict == .better)
    let measures = Dictionary(uniqueKeysWithValues: cut.measures.map { ($0.measure.id, $0) })
    #expect(measures["use"]?.gap == 60)
    #expect(measures["use"]?.verdict == .better)
    #expect(measures["use"]?.share == 0.5)
    #expect(measures["logins"]?.separation?.value == 0.5)
    #expect(measures["logins"]?.verdict == .chance)
    #expect(measures["logins"]?.gap == 0)
    #expect(cut.measures.map(\.measure.id) == ["use", "logins", "mood"])
  }

  @Test func `a model that does not separate is no better than chance`() throws {
    let accounts = (0..<24).map { number in
      OutcomeAccount(
        id: "a\(number + 10)", outcome: number % 2 == 0 ? .churned : .renewed, use: 2 * number)
    }
    let cut = try Self.cut(accounts)
    // Each churned one is below the renewed one beside it and all above: 12 + 11 + … + 1 = 78 of 144 pairs.
    #expect(try #require(cut.separation).value == 78.0 / 144)
    #expect(cut.verdict == .chance)
  }

  @Test func `under ten of either there is too little to judge`() throws {
    let cut = try Self.cut(Self.apart.filter { $0.id != "c10" && $0.id != "c11" && $0.id != "c12" })
    #expect(cut.separation?.lower == 9)
    #expect(cut.verdict == .tooFew)
    #expect(cut.measures.allSatisfy { $0.verdict == .tooFew })
    #expect(try Self.cut(Self.apart.filter { $0.outcome == .renewed }).verdict == .tooFew)
  }

  @Test func `bands, recall and precision, and who came out otherwise`() throws {
    // A score is (2 · use + logins + 20 · sentiment) / 4.
    let cut = try Self.cut(
      [
        OutcomeAccount(id: "red-lost", outcome: .churned, use: 10),  // 32.5
        OutcomeAccount(id: "green-lost", outcome: .churned, use: 95),  // 75: green
        OutcomeAccount(id: "yellow-lost", outcome: .churned, use: 50),  // 52.5
        OutcomeAccount(id: "red-kept", outcome: .renewed, use: 30),  // 42.5
        OutcomeAccount(id: "green-kept", outcome: .renewed, use: 100),
        OutcomeAccount(id: "red-less", outcome: .contracted, use: 0),
      ], at: 30)
    #expect(cut.final[.red] == OutcomeCounts(renewed: 1, contracted: 1, churned: 1))
    #expect(cut.final[.yellow] == OutcomeCounts(renewed: 0, contracted: 0, churned: 1))
    #expect(cut.final[.green] == OutcomeCounts(renewed: 1, contracted: 0, churned: 1))
    #expect(cut.final[.unknown].total == 0)
    #expect([cut.final.recall.numerator, cut.final.recall.denominator] == [1, 3])
    #expect([cut.final.precision.numerator, cut.final.precision.denominator] == [1, 3])
    #expect(cut.greenChurns.map(\.renewal.account) == ["green-lost"])
    #expect(cut.redRenewals.map(\.renewal.account) == ["red-kept"])
    #expect(cut.greenChurns.map(\.day) == [day("2025-12-02")])
    // Contracted ones are in neither group: 3 against 2.
    #expect([cut.separation?.lower, cut.separation?.upper] == [3, 2])
    // 32.5 is below 42.5 and 77.5; 75 and 52.5 are below 77.5 alone: 4 of 6.
    #expect(try #require(cut.separation).value == 4.0 / 6)
  }

  @Test func `the score is told without what people think, and the band without overrides`() throws
  {
    let override =
      "override: {band: green, by: maria, on: 2025-11-20, reason: r, until: 2026-02-01}"
    let accounts = [
      OutcomeAccount(id: "doubted", outcome: .churned, use: 80, logins: 80, sentiment: 1),
      OutcomeAccount(id: "lifted", outcome: .churned, use: 10, logins: 10, more: override),
      OutcomeAccount(id: "kept", outcome: .renewed, use: 70, logins: 70, sentiment: 5),
    ]
    let cut = try Self.cut(accounts, at: 30)
    #expect(cut.final[.red].churned == 0)
    #expect(cut.final[.green].churned == 1)
    #expect(cut.computed[.red].churned == 1)
    #expect(cut.greenChurns.map(\.renewal.account) == ["lifted"])
    // Use and logins alone: 80 is green, 70 is not.
    #expect(cut.unaided[.green] == OutcomeCounts(renewed: 0, contracted: 0, churned: 1))
    // 65 and 22.5 against 77.5; without sentiment 80 and 10 against 70.
    #expect(cut.separation?.value == 1)
    #expect(cut.unaidedSeparation?.value == 0.5)
  }

  @Test func `red accounts are split by whether a play was under way`() throws {
    let accounts = [
      OutcomeAccount(id: "worked", outcome: .renewed, use: 0),
      OutcomeAccount(id: "left", outcome: .churned, use: 0),
    ]
    let book = try PastRepository.of(accounts)
    let play = "---\nplaybook: rescue\nopened: 2025-11-15\nowner: kenji\nstatus: in-progress\n---\n"
    let early = try PastRepository.begun(with: accounts)
    try early.commit(
      on: "2025-11-20",
      ["accounts/worked/plays/2025-11-15-rescue.md": play].merging(
        accounts.map { ("accounts/\($0.id)/metrics.csv", $0.metrics(upTo: 11)) }
      ) { $1 })
    try early.decide(accounts)
    let cut = try #require(try early.backtest(at: [30]).cuts.first)
    #expect(cut.red(withPlay: true) == OutcomeCounts(renewed: 1, contracted: 0, churned: 0))
    #expect(cut.red(withPlay: false) == OutcomeCounts(renewed: 0, contracted: 0, churned: 1))
    // Written down after the cut, it was not known at it.
    try book.commit(on: "2026-01-12", ["accounts/worked/plays/2025-11-15-rescue.md": play])
    #expect(try #require(try book.backtest(at: [30]).cuts.first).red(withPlay: true).total == 0)
  }

  @Test func `lead time runs from the first red Monday of the year to the due day`() throws {
    let account = OutcomeAccount(id: "a", outcome: .churned, use: 90, logins: 90)
    let book = try PastRepository.of([])
    try book.commit(
      on: "2025-02-01",
      ["accounts/a/account.md": account.page(), "accounts/a/metrics.csv": account.metrics(upTo: 9)])
    try book.commit(
      on: "2025-10-16",
      ["accounts/a/metrics.csv": account.metrics(upTo: 9) + "2025-10-15,0,0\n"])
    try book.decide([account])
    let warning = try #require(try book.backtest(at: [30]).warnings.first)
    // 16 October 2025 is a Thursday; the Monday after it is the 20th, 73 days before 1 January.
    #expect(warning.firstRed == day("2025-10-20"))
    #expect(warning.lead == 73)
    // Mondays from 3 February to 29 December; usage of 15 October counts until 14 December.
    #expect([warning.weeks, warning.redWeeks] == [48, 8])
    #expect(try book.backtest(at: [30]).medianLead == 73)
  }
}
