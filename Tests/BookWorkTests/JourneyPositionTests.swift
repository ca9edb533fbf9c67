// Stages, their pace, and missed moments.

import BookModel
import BookTesting
import BookWork
import Testing

struct JourneyPositionTests {
  private let map = """
    ---
    stages:
      - id: onboarding
        target_days: 60
        stuck_after: 110
        moments: [{id: kickoff, by_day: 14}, {id: first-report, by_day: 60}, {id: someday}]
      - id: adoption
        target_days: 100
        behind_after: 120
        moments: [{id: paper-gone, by_day: 50}]
      - {id: escalation, parallel: true, target_days: 5}
      - {id: pause}
    ---
    """

  private func position(_ journey: String, on date: Day = today) throws -> JourneyPosition {
    let book = try book([
      "journeys/standard.md": map,
      "journey.md": "---\njourney: standard\n\(journey)\n---\n",
    ])
    let page = try #require(book.account("acme")).seen(on: date).journey
    return JourneyPosition(
      try #require(page), on: book.journeyMap("standard"), day: date)
  }

  @Test(arguments: [
    ("onboarding", 60, StageProgress.onTrack), ("onboarding", 61, .behind),
    ("onboarding", 110, .behind), ("onboarding", 111, .stuck), ("adoption", 120, .onTrack),
    ("adoption", 121, .behind), ("adoption", 999, .behind), ("pause", 999, nil),
  ])
  func `a stage is on track, then behind, then stuck`(
    stage: String, days: Int, progress: StageProgress?
  ) throws {
    let position = try position("stages: [{stage: \(stage), entered: \(today - days)}]")
    #expect(position.current?.days == days)
    #expect(position.current?.progress == progress)
  }

  @Test func `the current stage is the last one entered and not left, parallel ones aside`() throws
  {
    let journey = """
      stages:
        - {stage: onboarding, entered: 2025-01-01, left: 2025-03-01, result: succeeded}
        - {stage: adoption, entered: 2025-03-01, left: 2026-03-01}
        - {stage: onboarding, entered: 2026-03-01}
        - {stage: escalation, entered: 2026-03-02}
      """
    let position = try position(journey)
    #expect(position.current?.stage == "onboarding")
    #expect(position.current?.days == 1)
    #expect(position.parallel.map(\.stage) == ["escalation"])
    let before = try self.position(journey, on: day("2026-02-28"))
    #expect(before.current?.stage == "adoption")
    #expect(before.parallel.isEmpty)
    #expect(try self.position(journey, on: day("2024-12-31")).current == nil)
  }

  @Test func `between stages there is none`() throws {
    let journey = "stages: [{stage: onboarding, entered: 2025-01-01, left: 2025-03-01}]"
    #expect(try position(journey).current == nil)
  }

  @Test func `a moment is missed once its day of the stage has passed without it`() throws {
    func missed(_ days: Int, _ moments: String = "[]") throws -> [String] {
      try position(
        "stages: [{stage: onboarding, entered: \(today - days)}]\nmoments: \(moments)"
      ).missedMoments.map(\.moment)
    }
    #expect(try missed(14) == [])
    #expect(try missed(15) == ["kickoff"])
    #expect(try missed(61) == ["kickoff", "first-report"])
    #expect(try missed(61, "[{moment: kickoff, on: 2026-02-01}]") == ["first-report"])
    #expect(
      try missed(61, "[{moment: kickoff, on: 2026-03-03}]") == ["kickoff", "first-report"])
  }

  @Test func `what a stage left behind stays missed`() throws {
    let journey = """
      stages:
        - {stage: onboarding, entered: 2025-01-01, left: 2025-01-20}
        - {stage: adoption, entered: 2026-02-28}
      """
    #expect(try position(journey).missedMoments.map(\.moment) == ["kickoff", "first-report"])
  }

  @Test func `a stay in a stage they were in before is a return`() throws {
    let journey = """
      stages:
        - {stage: adoption, entered: 2025-03-01, left: 2025-06-01, result: failed}
        - {stage: onboarding, entered: 2025-01-01, left: 2025-03-01, result: succeeded}
        - {stage: onboarding, entered: 2025-06-01}
      """
    let stays = try position(journey).stays
    #expect(stays.map(\.stage) == ["onboarding", "adoption", "onboarding"])
    #expect(stays.map(\.number) == [1, 1, 2])
    #expect(stays.map(\.days) == [59, 92, 274])
    #expect(stays.map(\.progress) == [.onTrack, .onTrack, .stuck])
  }

  @Test func `a moment is due from the last entry into its stage`() throws {
    let journey = """
      stages:
        - {stage: onboarding, entered: 2025-01-01, left: 2025-03-01}
        - {stage: onboarding, entered: 2026-02-01}
      """
    let missed = try position(journey).missedMoments
    #expect(missed.map(\.moment) == ["kickoff"])
    #expect(missed.map(\.due) == [day("2026-02-15")])
  }
}
