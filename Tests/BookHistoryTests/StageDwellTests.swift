// Days in stages: as the log has them, and as it had them before somebody took them out.

import BookFigures
import BookHistory
import BookModel
import BookTesting
import BookWork
import Testing

struct StageDwellTests {
  private static let map = """
    ---
    stages:
      - {id: onboarding, target_days: 60}
      - {id: adoption, target_days: 100}
    ---
    """

  private static func files(_ id: String, _ stays: [String]) -> [String: String] {
    [
      "accounts/\(id)/account.md": """
      ---
      name: An Account
      owner: kenji
      contracts:
        - {id: y1, start: 2024-01-01, arr: 1000}
      ---
      """,
      "accounts/\(id)/journey.md": journey(stays),
    ]
  }

  private static func journey(_ stays: [String]) -> String {
    "---\njourney: standard\nstages:\n\(stays.map { "  - {\($0)}\n" }.joined())---\n"
  }

  private let repository: PastRepository

  init() throws {
    repository = try PastRepository(
      ["journeys/standard.md": Self.map].merging(
        Self.files(
          "acme",
          [
            "stage: onboarding, entered: 2025-01-01, left: 2025-01-31",
            "stage: adoption, entered: 2025-01-31",
          ])
      ) { first, _ in first }, on: "2025-02-01")
  }

  private func dwell(
    on text: String = "2025-06-01", entered: ClosedRange<Day>? = nil, whole: Bool = true
  ) throws -> StageDwell {
    let past = try repository.past()
    let figures = try #require(try past.figures(on: day(text))).figures
    return StageDwell(
      of: figures.accounts, whole: whole, in: figures, logs: try past.journeyLogs().logs,
      entered: entered)
  }

  private func waits(_ dwell: StageDwell, _ stage: String) -> [SurvivalCurve.Wait] {
    dwell.maps.flatMap(\.stages).filter { $0.id == stage }.flatMap { $0.stays.map(\.wait) }
  }

  @Test func `a stay that is over has its days, one that goes on has those so far`() throws {
    let dwell = try dwell()
    #expect(dwell.maps.map(\.id) == ["standard"])
    #expect(dwell.maps[0].stages.map(\.id) == ["onboarding", "adoption"])
    #expect(waits(dwell, "onboarding") == [.reached(30)])
    #expect(waits(dwell, "adoption") == [.waiting(121)])
    #expect(dwell.maps[0].stages[0].targetDays == 60)
  }

  @Test func `a day of entry that was corrected counts as it stands now`() throws {
    try repository.commit(
      on: "2025-03-01",
      [
        "accounts/acme/journey.md": Self.journey([
          "stage: onboarding, entered: 2025-01-11, left: 2025-01-31",
          "stage: adoption, entered: 2025-01-31",
        ])
      ])
    let dwell = try dwell()
    #expect(waits(dwell, "onboarding") == [.reached(20)])
    #expect(dwell.rewritten == 1)
    #expect(dwell.dropped.isEmpty)
  }

  @Test func `a stay that was taken out of the log counts as it was written last`() throws {
    try repository.commit(
      on: "2025-04-02",
      [
        "accounts/acme/journey.md": Self.journey([
          "stage: adoption, entered: 2025-01-31, left: 2025-04-01"
        ])
      ])
    let dwell = try dwell()
    #expect(waits(dwell, "onboarding") == [.reached(30)])
    #expect(waits(dwell, "adoption") == [.reached(60)])
    #expect(dwell.dropped.map(\.stage) == ["onboarding"])
    #expect(dwell.dropped.map(\.removedOn) == [day("2025-04-02")])
    #expect(dwell.rewritten == 0)
  }

  @Test func `an account that left the book is counted up to that day, unless others are picked`()
    throws
  {
    try repository.commit(on: "2025-03-12", ["accounts/acme": nil])
    #expect(waits(try dwell(), "adoption") == [.waiting(40)])
    #expect(try dwell(whole: false).maps.isEmpty)
  }

  @Test func `a stay that ends with the customer's leaving was last seen on that day`() throws {
    let page = """
      ---
      name: An Account
      owner: kenji
      contracts:
        - {id: y1, start: 2024-01-01, arr: 1000}
      losses: [{effective_on: 2025-03-02, reason: budget}]
      ---
      """
    try repository.commit(on: "2025-03-12", ["accounts/acme/account.md": page])
    #expect(waits(try dwell(), "adoption") == [.waiting(30)])
  }

  @Test func `how late a stay was written down is known only of what came after the first commit`()
    throws
  {
    try repository.commit(
      on: "2025-03-02",
      [
        "accounts/acme/journey.md": Self.journey([
          "stage: onboarding, entered: 2025-01-01, left: 2025-01-31",
          "stage: adoption, entered: 2025-01-31, left: 2025-02-20",
          "stage: onboarding, entered: 2025-02-20",
        ])
      ])
    let stages = try dwell().maps[0].stages
    #expect(stages[0].delay.median == 10)
    #expect(stages[0].delay.count == 1)
    #expect(stages[1].delay.median == nil)
    #expect(stages[0].curve.median == 30)
  }

  @Test func `a period picks stays by their day of entry, and none is seen before it`() throws {
    let january = day("2025-01-01")...day("2025-01-30")
    #expect(
      try dwell(entered: january).maps.flatMap(\.stages).flatMap(\.stays).map(\.stage) == [
        "onboarding"
      ])
    try repository.commit(
      on: "2025-03-01",
      [
        "accounts/acme/journey.md": Self.journey([
          "stage: onboarding, entered: 2025-01-01, left: 2025-01-31"
        ])
      ])
    let early = try dwell(on: "2025-02-10")
    #expect(waits(early, "onboarding") == [.reached(30)])
  }
}
