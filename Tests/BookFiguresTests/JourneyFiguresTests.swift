// Time to value from contracts and journeys, the criteria of stages, and disagreements.

import BookFacts
import BookFigures
import BookModel
import BookTesting
import BookWork
import Testing

struct JourneyFiguresTests {
  private let today = SampleBook.day

  private static let map = """
    ---
    stages:
      - id: onboarding
        target_days: 60
        exit: first_value_days is not null and seats > 10
        exit_criteria: Somebody uses it.
        next: [adoption, nowhere]
      - {id: adoption, target_days: 100, enter: arr >= 1000 and metric_wau > 5, next: [value]}
      - {id: value, target_days: 200}
      - {id: trouble, parallel: true, exit: open_escalations = 0}
    ---
    """

  /// An account with one term that begins on a day, and a journey of these stays.
  private func account(
    _ start: String, _ more: String = "", stays: [String], value: String? = nil
  ) -> [String: String] {
    let log = stays.map { "  - \($0)\n" }.joined()
    let first = value.map { "first_value: {on: \($0)}\n" } ?? ""
    return [
      "account.md": "---\nname: A\nowner: kenji\ncontracts:\n"
        + "  - {id: y1, start: \(start), arr: 5000, seats: 20}\n\(more)---\n",
      "journey.md": "---\njourney: standard\nstages:\n\(log)\(first)---\n",
    ]
  }

  private func figures(_ accounts: [String: [String: String]], on day: Day? = nil) throws -> Figures
  {
    var files = ["journeys/standard.md": Self.map]
    for (id, own) in accounts {
      for (name, text) in own { files["accounts/\(id)/\(name)"] = text }
    }
    return try Figures(of: Book.fixture(files), on: day ?? today, threads: 2)
  }

  // MARK: Time to value

  @Test func `a cohort is of first terms, and each wait ends as it ended`() throws {
    let lost = "losses: [{effective_on: 2025-06-01, reason: no-value}]\n"
    let figures = try figures([
      "had": account("2025-01-01", stays: [], value: "2025-02-10"),
      "waits": account("2025-06-01", stays: []),
      "left": account("2025-01-15", lost, stays: []),
      "left-with": account("2025-01-15", lost, stays: [], value: "2025-01-20"),
      "too-new": account("2025-12-03", stays: []),
      "too-old": account("2024-12-02", stays: []),
      "merged": account("2025-01-01", "merged: {into: had, on: 2025-01-31}\n", stays: []),
    ])
    let cohort = figures.timeToValue(
      of: figures.accounts, startedIn: ValueCohort.standardPeriod(on: today))
    let waits = Dictionary(uniqueKeysWithValues: cohort.members.map { ($0.account, $0.wait) })
    #expect(
      waits == [
        "had": .reached(40), "waits": .waiting(274), "left": .never, "left-with": .reached(5),
        "merged": .waiting(29),
      ])
  }

  @Test func `the cohort ends 90 days before the day, and is twelve months long`() {
    #expect(ValueCohort.standardPeriod(on: today) == day("2024-12-03")...day("2025-12-02"))
  }

  @Test func `a win-back does not start again`() throws {
    let back = """
        - {id: y2, start: 2025-09-01, arr: 5000}
      losses: [{effective_on: 2024-06-01, terms: [y1], reason: no-value}]

      """
    let figures = try figures(["back": account("2024-01-01", back, stays: [])])
    let cohort = figures.timeToValue(of: figures.accounts, startedIn: day("2025-01-01")...today)
    #expect(cohort.members.isEmpty)
  }

  @Test func `a journey that cannot be read is left out, and named`() throws {
    var hidden = account("2025-01-01", stays: [])
    hidden["journey.md"] = "\u{0}GITCRYPT\u{0}xx"
    let figures = try figures(["hidden": hidden])
    let cohort = figures.timeToValue(of: figures.accounts, startedIn: day("2025-01-01")...today)
    #expect(cohort.members.isEmpty)
    #expect(cohort.unreadable == ["hidden"])
  }

  // MARK: Criteria

  @Test func `a stage says what it still asks for, part by part`() throws {
    let stays = [
      "{stage: onboarding, entered: 2026-02-01}", "{stage: trouble, entered: 2026-02-20}",
    ]
    let figures = try figures(["acme": account("2026-02-01", stays: stays)])
    let acme = try #require(figures["acme"])
    let (leave, enter) = try figures.stageCriteria(of: acme)
    #expect(leave.map(\.stage) == ["onboarding", "trouble"])
    #expect(leave.first?.words == "Somebody uses it.")
    let parts = try #require(leave.first?.condition).get().parts.map(\.description)
    #expect(
      parts == ["first_value_days is not null: no", "seats > 10: yes (seats = 20)"])
    #expect(try leave.last?.condition?.get().outcome.holds == true)
    #expect(enter.map(\.stage) == ["adoption"])
    guard case .failure = enter.first?.condition else {
      Issue.record("metric_wau is not declared, so the condition cannot be read")
      return
    }
  }

  // MARK: Disagreements

  @Test(arguments: [
    // On track in its stage on day 95 of it, and on day 400 of 160 of its life.
    (
      ["{stage: adoption, entered: 2025-11-27}"], "2025-01-26",
      LifecycleConflict.late(
        stage: "adoption", age: 400, end: 160)
    ),
    // Behind after 70 days of 60 would be late by age too: they agree.
    (["{stage: onboarding, entered: 2025-12-22}"], "2025-12-22", nil),
    // Begun late in its life: behind by the stage, and in time by age.
    (
      ["{stage: adoption, entered: 2025-11-20}"], "2025-11-01",
      .slow(
        stage: "adoption", .behind, days: 102, age: 121, end: 160)
    ),
    // The last stage of the line is never late.
    (["{stage: value, entered: 2026-02-01}"], "2020-01-01", nil),
    // Whoever came back is not measured by age.
    (
      [
        "{stage: value, entered: 2025-01-01, left: 2026-02-01}",
        "{stage: adoption, entered: 2026-02-01}",
      ], "2020-01-01", nil
    ),
    (["{stage: adoption, entered: 2026-02-01}"], "2026-04-01", .early(stage: "adoption")),
    (["{stage: onboarding, entered: 2026-02-01}"], "2026-04-01", nil),
    (["{stage: onboarding, entered: 2025-02-01, left: 2025-03-01}"], "2025-01-01", .nowhere),
  ])
  func `stage and age agree, or it is said`(
    _ stays: [String], _ start: String, _ conflict: LifecycleConflict?
  ) throws {
    let figures = try figures(["acme": account(start, stays: stays)])
    #expect(figures["acme"]?.lifecycleConflict == conflict)
  }

  @Test func `whoever left is in no stage any more`() throws {
    let lost = "losses: [{effective_on: 2025-06-01, reason: no-value}]\n"
    let figures = try figures([
      "acme": account("2025-01-01", lost, stays: ["{stage: adoption, entered: 2025-03-01}"])
    ])
    #expect(figures["acme"]?.lifecycleConflict == .gone(stage: "adoption"))
  }

  private func day(_ text: String) -> Day {
    guard let day = Day(text) else {
      Issue.record("\(text) is no day")
      return Day(number: 0)
    }
    return day
  }
}
