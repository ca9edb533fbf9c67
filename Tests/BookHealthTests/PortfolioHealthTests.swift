// Several accounts together.

import BookModel
import Testing

@testable import BookHealth

struct PortfolioHealthTests {
  private func member(
    _ id: String, _ score: Double?, arr: Int64, ageDays: Int = 400,
    override: Record<OverrideSchema>? = nil
  ) throws -> PortfolioMember {
    let health = HealthScorer(try ModelText(weights: ["1"]).sound(), on: today).score(
      score.map { ["f0": $0] } ?? [:], ageDays: ageDays, override: override)
    return PortfolioMember(id, health, arr: Money(minor: arr, .usd))
  }

  @Test func `the mean is weighed by ARR and rests on what has a score`() throws {
    let portfolio = PortfolioHealth(
      [
        try member("a", 80, arr: 30_000), try member("b", 40, arr: 10_000),
        try member("c", nil, arr: 50_000), try member("d", 90, arr: 10_000, ageDays: 3),
      ], in: .usd)
    #expect(portfolio.mean == Score(70))
    #expect(portfolio.scoredARR.minor == 40_000)
    #expect(portfolio.arr.minor == 100_000)
    #expect(portfolio[.unknown] == .init(count: 1, arr: Money(minor: 50_000, .usd)))
    #expect(portfolio[.new].count == 1)
    #expect(portfolio.share(of: .green) == 0.3)
    #expect(portfolio.share(of: .red) == 0.1)
    #expect(portfolio.share(of: .yellow) == 0)
    #expect(Band.allCases.compactMap(portfolio.share).reduce(0, +) == 1)
  }

  @Test func `a score below its coverage is not in the mean`() throws {
    let health = HealthScorer(try ModelText(weights: ["1", "9"]).sound(), on: today).score(["f0": 9]
    )
    let portfolio = PortfolioHealth(
      [
        PortfolioMember("a", health, arr: Money(minor: 5, .usd)), try member("b", 40, arr: 1),
      ], in: .usd)
    #expect(health.score == Score(9))
    #expect(portfolio.mean == Score(40))
  }

  @Test func `an empty portfolio has neither mean nor shares`() throws {
    let none = PortfolioHealth([], in: .usd)
    #expect(none.mean == nil)
    #expect(none.share(of: .green) == nil)
    #expect(none.worst == nil)
    let worthless = PortfolioHealth([try member("a", 80, arr: 0)], in: .usd)
    #expect(worthless.mean == nil)
    #expect(worthless.share(of: .green) == nil)
    #expect(worthless[.green].count == 1)
  }

  @Test func `overridden accounts are counted with their ARR, by their final band`() throws {
    let hand = try override(
      "{band: green, by: bo, on: 2026-02-01, reason: new tenant, until: 2026-04-01}")
    let portfolio = PortfolioHealth(
      [try member("a", 40, arr: 700, override: hand), try member("b", 40, arr: 300)], in: .usd)
    #expect(portfolio.overridden == .init(count: 1, arr: Money(minor: 700, .usd)))
    #expect(portfolio[.green].arr.minor == 700)
    #expect(portfolio[.red].arr.minor == 300)
    #expect(portfolio.mean == Score(40))
  }

  @Test func `the mean of large books is exact`() throws {
    let large: Int64 = 1_000_000_000_000_000
    let portfolio = PortfolioHealth(
      [
        try member("a", 75, arr: large), try member("b", 75, arr: large - 1),
        try member("c", 75, arr: 3),
      ],
      in: .usd)
    #expect(portfolio.mean == Score(75))
    let below = PortfolioHealth(
      [try member("a", 75, arr: large), try member("b", 74, arr: large / 1000)], in: .usd)
    #expect(below.mean?.shown == 74)
  }

  @Test func `the worst child is the lowest band, then score, then the largest`() throws {
    func worst(_ members: PortfolioMember...) -> String? {
      PortfolioHealth(members, in: .usd).worst?.account
    }
    let hand = try override(
      "{band: red, by: bo, on: 2026-02-01, reason: they told us, until: 2026-04-01}")
    #expect(
      worst(try member("a", 55, arr: 9), try member("b", 90, arr: 1, override: hand)) == "b")
    #expect(worst(try member("a", 55, arr: 9), try member("b", 54.9, arr: 1)) == "b")
    #expect(worst(try member("a", 55, arr: 1), try member("b", 55, arr: 2)) == "b")
    #expect(worst(try member("b", 55, arr: 1), try member("a", 55, arr: 1)) == "a")
    #expect(worst(try member("a", nil, arr: 9), try member("b", 90, arr: 1)) == "b")
    #expect(worst(try member("a", 50, arr: 9, ageDays: 1), try member("b", nil, arr: 1)) == "b")
  }
}
