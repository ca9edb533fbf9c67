// Onboardings: how they ended, and how long they took.

import BookModel
import BookTesting
import BookWork
import Testing

struct OnboardingTests {
  private let map = """
    ---
    stages:
      - {id: sales}
      - {id: onboarding, target_days: 60}
      - {id: adoption}
    ---
    """

  private func results(
    _ stays: [String], on date: Day = today, map: String? = nil,
    ended period: ClosedRange<Day> = day("2025-03-03")...today
  ) throws -> OnboardingResults {
    let book = try book([
      "journeys/standard.md": map ?? self.map,
      "journey.md": "---\njourney: standard\nstages:\n\(stays.map { "  - \($0)\n" }.joined())---\n",
    ])
    let page = try #require(book.account("acme")?.seen(on: date).journey)
    let position = JourneyPosition(page, on: book.journeyMap("standard"), day: date)
    return OnboardingResults(of: [("acme", position)], ended: period)
  }

  private let stays = [
    "{stage: onboarding, entered: 2024-12-01, left: 2025-03-02, result: failed}",
    "{stage: onboarding, entered: 2025-03-02, left: 2025-03-03, result: abandoned}",
    "{stage: onboarding, entered: 2025-04-01, left: 2025-05-31, result: succeeded}",
    "{stage: onboarding, entered: 2025-06-01, left: 2025-08-01, result: succeeded}",
    "{stage: adoption, entered: 2025-08-01, left: 2025-09-01, result: succeeded}",
    "{stage: onboarding, entered: 2026-01-01, left: 2026-03-02}",
    "{stage: onboarding, entered: 2026-03-02}",
  ]

  @Test func `those that ended in the period count, both ends included`() throws {
    let results = try results(stays)
    #expect(
      results.ended.map(\.stay.entered.description) == [
        "2025-03-02", "2025-04-01", "2025-06-01", "2026-01-01",
      ])
    #expect(results.count(.abandoned) == 1)
    #expect(results.count(.failed) == 0)
    #expect(results.count(nil) == 1)
  }

  @Test func `60 days keep a target of 60, 61 do not`() throws {
    let results = try results(stays)
    #expect(results.succeeded.map(\.stay.days) == [60, 61])
    #expect(results.medianDays == 60.5)
    #expect(results.withinTarget == (1, 2))
  }

  @Test func `what ended after the day has not ended`() throws {
    let before = try results(stays, on: day("2025-07-31"), ended: day("2025-03-03")...today)
    #expect(before.ended.count == 2)
    #expect(before.medianDays == 60)
  }

  @Test func `a map without that stage begins with its first`() throws {
    let other = "---\nstages: [{id: kick-off, target_days: 9}, {id: run}]\n---\n"
    let stays = ["{stage: kick-off, entered: 2025-04-01, left: 2025-04-10, result: succeeded}"]
    let results = try results(stays, map: other)
    #expect(results.withinTarget == (1, 1))
  }

  @Test func `none have no median`() throws {
    #expect(try results(["{stage: onboarding, entered: 2026-01-01}"]).medianDays == nil)
  }
}
