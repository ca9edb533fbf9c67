// Programs: who takes part, when something may be read, and what.

import BookFacts
import BookFigures
import BookModel
import BookTesting
import BookWork
import Testing

struct ProgramTrialTests {
  /// Ten accounts with 10 to 19 licences in use on the first day; on the day of the read-out the five small ones
  /// have 5 to 9 more, the others 0 to 2.
  private static func files(_ program: String) -> [String: String] {
    var files = ["programs/p.md": "---\nhypothesis: h\n\(program)\n---\n"]
    for number in 0..<10 {
      let after = 10 + number + (number < 5 ? 5 + number : number % 3)
      files["a\(number)/account.md"] = customer("kenji", arr: 1000)
      files["a\(number)/metrics.csv"] =
        "date,licences_used\n2025-09-01,\(10 + number)\n2026-02-28,\(after)\n"
    }
    return files
  }

  private static let dates = "start: 2025-09-01\nread_out_on: 2026-03-01"
  private static let groups =
    "audience: metric_licences_used < 15\ncomparison: metric_licences_used > 12\n"
    + "measure: metric_licences_used"

  private func trial(
    _ program: String = "\(groups)\n\(dates)", on date: Day = today,
    more: [String: String] = [:]
  ) throws -> ProgramTrial {
    let figures = try figures(Self.files(program).merging(more) { $1 }, on: date)
    var trials = ProgramTrials(in: figures, threads: 2)
    return try trials.trial(of: try #require(figures.book.programs.first))
  }

  @Test func `who takes part is picked on the first day, and is not compared with itself`() throws {
    let trial = try trial()
    #expect(trial.members == ["a0", "a1", "a2", "a3", "a4"])
    guard case .group(let others) = trial.comparison else {
      Issue.record("no group")
      return
    }
    #expect(others == ["a5", "a6", "a7", "a8", "a9"])
  }

  @Test func `the effect is the difference of the mean changes`() throws {
    let outcome = try #require(try trial().outcome)
    // 5, 6, 7, 8, 9 against 2, 0, 1, 2, 0.
    #expect(outcome.audience.changes.mean == 7)
    #expect(outcome.comparison?.changes.mean == 1)
    let effect = try #require(outcome.effect)
    #expect(effect.difference == 6)
    #expect(!effect.isChance)
  }

  @Test func `nothing is read before the day of the read-out`() throws {
    let early = try trial(on: day("2026-02-28"))
    #expect(early.phase == .running(start: day("2025-09-01"), readOut: day("2026-03-01")))
    #expect(early.outcome == nil)
    #expect(early.atStart?.n == 5)
    #expect(early.atStart?.mean == 12)
    #expect(try trial(on: day("2026-03-01")).outcome != nil)
  }

  @Test func `an audience that is yet to begin is that of today`() throws {
    let trial = try trial(on: day("2025-08-31"))
    #expect(trial.phase == .ahead(start: day("2025-09-01")))
    #expect(trial.members.isEmpty)
    #expect(trial.atStart == nil)
  }

  @Test(arguments: [("start: 2025-09-01", true), ("read_out_on: 2026-03-01", false)])
  func `a program without its days is never read`(dates: String, isRunning: Bool) throws {
    let trial = try trial("\(Self.groups)\n\(dates)")
    #expect(trial.outcome == nil)
    #expect(
      trial.phase == (isRunning ? .running(start: day("2025-09-01"), readOut: nil) : .undated))
  }

  @Test func `a comparison that was meant as a condition says why it is none`() throws {
    let misspelt = try trial(
      "audience: metric_licences_used < 15\ncomparison: metric_licence_used >= 15\n"
        + "measure: metric_licences_used\n\(Self.dates)")
    guard case .words(_, let fault?) = misspelt.comparison else {
      Issue.record("no fault")
      return
    }
    #expect(fault == "no fact is named metric_licence_used; did you mean metric_licences_used?")
  }

  @Test func `a comparison in words is no group, and without one there is no effect`() throws {
    let words = try trial(
      "audience: metric_licences_used < 15\ncomparison: The same sites the year before\n"
        + "measure: metric_licences_used\n\(Self.dates)")
    guard case .words("The same sites the year before", fault: nil) = words.comparison else {
      Issue.record("not in words")
      return
    }
    #expect(words.outcome?.audience.n == 5)
    #expect(words.outcome?.comparison == nil)
    #expect(words.outcome?.effect == nil)
  }

  @Test func `below min_n no effect is told`() throws {
    let few = try trial(
      "audience: metric_licences_used < 14\ncomparison: metric_licences_used > 12\n"
        + "measure: metric_licences_used\n\(Self.dates)")
    #expect(few.outcome?.audience.n == 4)
    #expect(few.outcome?.effect == nil)
  }

  @Test func `who has no value on one of the days is in no mean, and who left is named`() throws {
    let more = [
      "a0/metrics.csv": "date,licences_used\n2025-09-01,10\n",
      "a1/account.md":
        "---\nname: Some\nowner: kenji\ncontracts: [{id: y1, start: 2025-01-01, end: 2026-12-31, arr: 1}]\n"
        + "losses: [{effective_on: 2026-01-01}]\n---\n",
    ]
    let outcome = try #require(try trial(more: more).outcome)
    #expect(outcome.audience.size == 5)
    #expect(outcome.audience.n == 4)
    #expect(outcome.left == ["a1"])
  }

  @Test func `a condition that cannot be read takes nobody, and says why`() throws {
    let trial = try trial("audience: regoin = 'JP'\nmeasure: arr\n\(Self.dates)")
    #expect(trial.members.isEmpty)
    guard case .failure(let error) = trial.audience else {
      Issue.record("it was read")
      return
    }
    #expect(error.sentence.contains("regoin"))
  }

  @Test func `a measure that is no fact is nil, and no outcome is told`() throws {
    let trial = try trial(
      "audience: metric_licences_used < 15\nmeasure: nonsense\n\(Self.dates)")
    #expect(trial.measure == nil)
    #expect(trial.outcome == nil)
  }
}
