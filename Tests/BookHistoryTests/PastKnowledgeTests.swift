// A backtest knows what the book knew, and no more.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText
import BookWork
import Testing

struct PastKnowledgeTests {
  private let account = OutcomeAccount(id: "a", outcome: .churned, use: 90, logins: 90)
  private let other = OutcomeAccount(id: "b", outcome: .renewed, use: 90, logins: 90)

  @Test func `an account that was written down after the cut is not scored`() throws {
    let book = try PastRepository.of([other])
    let late = try PastRepository.of([])
    for (book, day) in [(book, "2026-01-20"), (late, "2025-11-20")] {
      try book.commit(
        on: day,
        [
          "accounts/a/account.md": account.page(decided: day > "2026"),
          "accounts/a/metrics.csv": account.metrics(upTo: 11),
        ])
    }
    let never = try #require(try book.backtest(at: [30]).cuts.first)
    #expect(never.cut.notRecorded.map(\.account) == ["a"])
    #expect(never.outcomes == OutcomeCounts(renewed: 1, contracted: 0, churned: 0))
    try late.decide([account])
    let cuts = try late.backtest(at: [30, 90]).cuts
    #expect(cuts.map { $0.cut.notRecorded.map(\.account) } == [[], ["a"]])
    #expect(cuts.map(\.outcomes.churned) == [1, 0])
  }

  @Test func `a term that was written down after the cut is not scored`() throws {
    let book = try PastRepository.of([other])
    let addOn = """
      ---
      name: b
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100}
        - {id: y2, start: 2026-01-01, end: 2026-12-31, arr: 100}
        - {id: extra, start: 2025-01-01, end: 2025-11-30, arr: 10, product: p}
      ---

      """
    try book.commit(on: "2026-01-20", ["accounts/b/account.md": addOn])
    let cut = try #require(try book.backtest(at: [30]).cuts.first)
    #expect(cut.cut.notRecorded.map(\.renewal.terms) == [["extra"]])
    #expect(cut.cut.readings.map(\.renewal.renewal.terms) == [["y1"]])
  }

  @Test func `what the book had as decided already is not foretold`() throws {
    let book = try PastRepository.of([])
    try book.commit(on: "2025-02-01", ["accounts/a/account.md": account.page()])
    try book.decide([account], on: "2025-10-20")
    let cuts = try book.backtest(at: [30, 90]).cuts
    #expect(cuts.map { $0.cut.decidedBefore.map(\.account) } == [["a"], []])
    #expect(cuts.map(\.outcomes.churned) == [0, 1])
  }

  @Test func `before the first commit nothing is known`() throws {
    let book = try PastRepository.of([other])
    let cut = try #require(try book.backtest(at: [400]).cuts.first)
    #expect(cut.cut.notRecorded.map(\.account) == ["b"])
    #expect(cut.verdict == .tooFew)
  }

  @Test func `the models of now judge the facts of then, or each day's own`() throws {
    let book = try PastRepository.of([account])
    let strict = PastRepository.outcomeModel.replacing("to: 100}}", with: "to: 1000}}")
    try book.commit(on: "2026-01-20", ["health/m.md": strict])
    func score(_ past: PastBooks) throws -> Int? {
      let cut = try #require(try book.backtest(at: [30], in: past).cuts.first)
      return cut.cut.readings.first?.content.health?.score?.shown
    }
    // (2 · 9 + 9 + 60) / 4 and (2 · 90 + 90 + 60) / 4.
    #expect(try score(book.past(rules: book.lastSource())) == 21)
    #expect(try score(book.past()) == 82)
  }

  @Test func `a model that is tried scores every account, whatever model it has`() throws {
    let book = try PastRepository.of([account])
    try book.commit(on: "2026-01-20", ["health/other.md": PastRepository.outcomeModel])
    let tried = FileReader(settings: try book.figures(on: "2026-03-02").book.settings).read(
      Array(PastRepository.outcomeModel.replacing("weight: 2", with: "weight: 8").utf8),
      at: "health/tried.md", as: .healthModel, account: nil, id: "tried")
    let past = try book.past(rules: book.lastSource(), scoredBy: tried)
    let cut = try #require(try book.backtest(at: [30], in: past).cuts.first)
    // (8 · 90 + 90 + 60) / 10.
    #expect(cut.cut.readings.first?.content.health?.score?.value == 87)
    #expect(Set(cut.measures.map(\.model)) == ["tried"])
  }

  @Test func `accounts are picked as they stood at the cut`() throws {
    let book = try PastRepository.of([account, other])
    let pick = AccountPick(named: [], terms: [], condition: "status = 'active'")
    let cut = try #require(try book.backtest(at: [30], pick).cuts.first)
    #expect(cut.cut.readings.map(\.renewal.account) == ["a", "b"])
    let named = AccountPick(named: ["b"], terms: [])
    let one = try #require(try book.backtest(at: [30], named).cuts.first)
    #expect(one.cut.readings.map(\.renewal.account) == ["b"])
    #expect(one.cut.notRecorded.isEmpty)
  }

  @Test func `an account of which a condition cannot be told at the cut is counted as such`() throws
  {
    let book = try PastRepository.begun(with: [account, other])
    try book.commit(
      on: "2025-11-20", ["accounts/a/metrics.csv": account.metrics(upTo: 11)])
    try book.decide([account, other])
    let pick = AccountPick(named: [], terms: [], condition: "metric_active_users > 50")
    let cut = try #require(try book.backtest(at: [30], pick).cuts.first).cut
    #expect(cut.readings.map(\.renewal.account) == ["a"])
    #expect(cut.untold.map(\.account) == ["b"])
    #expect(cut.notRecorded.isEmpty && cut.decidedBefore.isEmpty)
  }
}
