// Losses ahead that are written already.

import BookModel
import Testing

@testable import BookRevenue

struct WrittenLossesTests {
  private let ahead = days("2026-03-03", "2026-03-31")

  private func losses(
    _ terms: [Term], losses: [Loss] = [], policy: RevenuePolicy = RevenuePolicy()
  ) throws -> Money {
    try Contracts.seen("2026-03-02", terms, losses: losses, policy: policy)
      .writtenLosses(in: ahead)
  }

  @Test func `a loss ahead takes what its terms are worth`() throws {
    let term = Term.of("t", "2025-04-01", nil, 100)
    #expect(try losses([term], losses: [.of("2026-03-20")]) == usd(100))
    #expect(try losses([term], losses: [.of("2026-04-01")]) == usd(0))
    #expect(try losses([term], losses: [.of("2026-03-02")]) == usd(0))
  }

  @Test func `a renewal at less takes the difference, one at more nothing`() throws {
    let term = Term.of("y1", "2025-03-15", "2026-03-14", 100)
    #expect(try losses([term, .of("y2", "2026-03-15", nil, 70)]) == usd(30))
    #expect(try losses([term, .of("y2", "2026-03-15", nil, 170)]) == usd(0))
  }

  @Test func `what is open takes nothing`() throws {
    #expect(try losses([.of("y1", "2025-03-15", "2026-03-14", 100)]) == usd(0))
  }

  @Test func `a downward change ahead takes the difference`() throws {
    let changes = [
      Term.Change.of("2026-03-10", 80, .downsell), .of("2026-03-20", 90, .upsell),
      .of("2026-05-01", 10, .downsell),
    ]
    #expect(try losses([.of("t", "2025-01-01", nil, 100, changes: changes)]) == usd(20))
  }

  @Test func `with notice as recognition, a loss that they told us of counts already`() throws {
    let loss = Loss(effectiveOn: day("2026-03-20"), notifiedOn: day("2026-02-01"))
    let term = Term.of("t", "2025-04-01", nil, 100)
    #expect(try losses([term], losses: [loss]) == usd(100))
    let policy = RevenuePolicy(churnRecognition: .notice)
    #expect(try losses([term], losses: [loss], policy: policy) == usd(0))
  }
}
