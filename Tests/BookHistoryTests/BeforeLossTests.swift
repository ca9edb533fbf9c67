// What was known before a loss: scores so many days before, and the first red Monday.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import Testing

struct BeforeLossTests {
  /// (2 · 10 + 40 + 60) / 4 = 30, from the sentiment of May on.
  private static let gone = OutcomeAccount(
    id: "gone", outcome: .churned, use: 10, logins: 40, sentiment: 3)

  private func lookBack(
    _ account: OutcomeAccount, from last: String
  ) throws -> BeforeLoss {
    let book = try PastRepository.of([account])
    let figures = try #require(try book.figures(on: "2026-03-02")["gone"])
    let loss = try #require(figures.lossEvents.first)
    #expect(loss.on == day("2026-01-01"))
    let found = try book.past(rules: book.lastSource()).lookBack(
      from: [(loss, day(last))], days: [330, 180, 0])
    return try #require(found.first)
  }

  @Test func `scores are those of the books of then`() throws {
    let before = try lookBack(Self.gone, from: "2025-12-31")
    #expect(before.sights[0]?.health?.score?.value == 30)
    #expect(before.sights[180]?.health?.score?.value == 30)
    // On 4 February no sentiment was there yet: (2 · 10 + 40) / 3.
    #expect(before.sights[330]?.health?.score?.value == 20)
  }

  @Test func `the first red Monday comes after the first 30 days`() throws {
    let before = try lookBack(Self.gone, from: "2025-12-31")
    #expect(before.firstRed == day("2025-02-03"))
    #expect(before.lead == 331)
    #expect(before.weeks == 52)
  }

  @Test func `an account that was never red has no such day`() throws {
    var glad = Self.gone
    (glad.use, glad.logins, glad.sentiment) = (90, 90, 5)
    #expect(try lookBack(glad, from: "2025-12-31").firstRed == nil)
  }

  @Test func `of days before the history nothing is known`() throws {
    let before = try lookBack(Self.gone, from: "2024-12-30")
    #expect(before.sights.isEmpty)
    #expect(before.firstRed == nil && before.lead == nil && before.weeks == 0)
  }
}
