// Churned against renewed, aligned before each outcome.

import BookFacts
import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookWork
import Testing

struct OutcomeComparisonTests {
  private func comparison(
    of book: PastRepository, facts: [String], at cuts: [Int]
  ) throws -> OutcomeComparison {
    let now = try book.figures(on: "2026-03-02")
    return try OutcomeComparison(
      facts.map { try #require(now.catalog[$0]) }, of: now, at: cuts,
      AccountPick(named: [], terms: []), in: book.past(rules: book.lastSource()))
  }

  @Test func `the means of each group are those of the day of the cut`() throws {
    let book = try PastRepository.of(BacktestTests.apart)
    let found = try comparison(
      of: book, facts: ["metric.active_users", "age_days", "health"], at: [180, 30])
    let use = [0, 1].map { found.sample(of: 0, at: $0, .churned) }
    #expect(use.map(\.mean) == [15.5, 15.5])
    #expect(use.map(\.n) == [12, 12])
    #expect(found.sample(of: 0, at: 0, .renewed).mean == 75.5)
    // 5 July and 2 December, counted from 1 January.
    #expect(found.sample(of: 1, at: 0, .churned).mean == 185)
    #expect(found.sample(of: 1, at: 1, .renewed).mean == 335)
    // (2 · 15.5 + 45.5 + 60) / 4.
    #expect(found.sample(of: 2, at: 1, .churned).mean == 34.125)
  }

  @Test func `an account with several renewals counts once, with its mean`() throws {
    let page = """
      ---
      name: Two
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100}
        - {id: extra, start: 2025-02-01, end: 2025-11-30, arr: 10, product: p}
      ---

      """
    let lost = page.replacing("\n---\n\n", with: "\nlosses: [{effective_on: 2026-01-01}]\n---\n\n")
    let book = try PastRepository.of([])
    try book.commit(on: "2025-02-01", ["accounts/two/account.md": page])
    try book.commit(on: "2026-01-20", ["accounts/two/account.md": lost])
    let found = try comparison(of: book, facts: ["age_days"], at: [30])
    #expect(found.cuts.map { $0.readings.map(\.renewal.renewal.terms) } == [[["extra"], ["y1"]]])
    let sample = found.sample(of: 0, at: 0, .churned)
    // 1 November and 2 December, counted from 1 January.
    #expect(sample.values == [319.5])
  }

  @Test func `contracted ones are in neither group`() throws {
    let book = try PastRepository.of([OutcomeAccount(id: "less", outcome: .contracted)])
    let found = try comparison(of: book, facts: ["age_days"], at: [30])
    #expect(found.cuts.map(\.readings.isEmpty) == [true])
  }

  @Test func `the facts are the score and the numbers that the models read`() throws {
    let book = try PastRepository.of([])
    #expect(
      try book.figures(on: "2026-03-02").scoredFacts.map(\.name)
        == ["health", "sentiment", "metric.active_users", "metric.logins"])
  }
}
