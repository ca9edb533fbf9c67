// Bands set by hand: when they hold, and every way in which one is ignored or refused.

import BookModel
import Testing

@testable import BookHealth

struct BandOverrideTests {
  private let gates = """
    gates:
      - {id: quiet, when: a = 1, band: yellow, why: nobody defends them}
      - {id: hot, when: b = 1, band: red, why: nobody is fine}

    """

  /// The health of ana's account with an override, of a score and with some gates fired.
  private func health(
    _ flow: String, score: Double = 60, fired: Set<String> = [], ageDays: Int = 400,
    on day: Day = today
  ) throws -> HealthScore {
    HealthScorer(try ModelText(weights: ["1"], more: gates).sound(), on: day)
      .score(["f0": score], ageDays: ageDays, override: try override(flow), fired: fired)
  }

  private func flow(
    _ band: String, by: String = "bo", on: String = "2026-02-01", until: String = "2026-04-01",
    approvedBy: String? = nil
  ) -> String {
    "{band: \(band), by: \(by), on: \(on), reason: new tenant, until: \(until)"
      + (approvedBy.map { ", approved_by: \($0)" } ?? "") + "}"
  }

  @Test func `an override changes the band, never the score`() throws {
    let health = try health(flow("green"))
    #expect(health.band == .green)
    #expect(health.isOverridden)
    #expect(health.scored == .yellow)
    #expect(health.computed == .yellow)
    #expect(health.score == Score(60))
    #expect(
      health.steps.last?.sentence
        == "set to green, from yellow, by bo from 2026-02-01 to 2026-04-01: new tenant")
    #expect(health.steps.last?.band == .green)
  }

  @Test(arguments: [
    ("2026-01-31", OverrideResult.Verdict.notBegun), ("2026-02-01", .inForce),
    ("2026-04-01", .inForce),
  ])
  func `an override holds from its first day to its last`(
    on: String, verdict: OverrideResult.Verdict
  ) throws {
    let health = try health(flow("green"), on: day(on))
    #expect(health.override?.verdict == verdict)
    #expect(health.band == (verdict == .inForce ? .green : .yellow))
  }

  @Test func `an expired override is ignored and reported as such`() throws {
    let health = try health(flow("green"), on: day("2026-04-02"))
    #expect(health.override?.verdict == .expired(lastDay: try day("2026-04-01")))
    #expect(health.band == .yellow)
    #expect(!health.isOverridden)
    #expect(
      health.steps.last?.sentence == "override to green by bo is ignored: it expired on 2026-04-01")
  }

  @Test func `an override that has not begun says when it does`() throws {
    #expect(
      try health(flow("green"), on: day("2026-01-31")).steps.last?.sentence
        == "override to green by bo is ignored: it begins on 2026-02-01")
  }

  @Test(arguments: [
    ("2026-05-02", "2026-05-02", true), ("2026-05-02", "2026-05-03", false),
    ("2026-12-31", "2026-05-02", true), ("2026-12-31", "2026-05-03", false),
  ])
  func `an override holds for 90 days at most`(until: String, on: String, holds: Bool) throws {
    let health = try health(flow("green", until: until), on: day(on))
    #expect(health.isOverridden == holds)
    #expect(try health.override?.override?.lastDay == day("2026-05-02"))
  }

  @Test func `an override cut at 90 days says so`() throws {
    #expect(
      try health(flow("red", until: "2026-12-31"), on: day("2026-06-01")).steps.last?.sentence
        == "override to red by bo is ignored: it held to 2026-05-02, 90 days after it was set, "
        + "whatever it says")
    #expect(
      try health(flow("red", until: "2026-12-31")).steps.last?.sentence
        == "set to red, from yellow, by bo from 2026-02-01 to 2026-05-02: new tenant")
  }

  @Test func `an override that ends before it begins never holds`() throws {
    for on in ["2026-01-01", "2026-01-15", "2026-02-01", "2026-02-02"] {
      #expect(try !health(flow("green", until: "2026-01-10"), on: day(on)).isOverridden)
    }
  }

  @Test(arguments: ["quiet", "hot"])
  func `above a gate it needs somebody else's approval, whoever set it`(gate: String) throws {
    let alone = try health(flow("green"), score: 90, fired: [gate])
    let cap: Band = gate == "hot" ? .red : .yellow
    #expect(alone.override?.verdict == .unapproved(.aboveGate(gate, cap: cap)))
    #expect(alone.band == cap)
    let own = try health(flow("green", approvedBy: "bo"), score: 90, fired: [gate])
    #expect(own.override?.verdict == .selfApproved(.aboveGate(gate, cap: cap)))
    #expect(own.band == cap)
    let approved = try health(flow("green", approvedBy: "cy"), score: 90, fired: [gate])
    #expect(approved.override?.verdict == .inForce)
    #expect(approved.band == .green)
    #expect(approved.computed == cap)
  }

  @Test func `the lowest gate counts, even where the score was lower`() throws {
    #expect(
      try health(flow("green"), score: 90, fired: ["quiet", "hot"]).override?.verdict
        == .unapproved(.aboveGate("hot", cap: .red)))
    #expect(
      try health(flow("green"), score: 10, fired: ["quiet"]).override?.verdict
        == .unapproved(.aboveGate("quiet", cap: .yellow)))
  }

  @Test func `at a gate or below it an override needs nobody`() throws {
    #expect(try health(flow("yellow"), score: 10, fired: ["quiet"]).band == .yellow)
    #expect(try health(flow("red"), score: 90, fired: ["quiet"]).band == .red)
  }

  @Test(arguments: [(60.0, "green"), (10, "green"), (10, "yellow")])
  func `upward by the account's own owner it needs somebody else's approval`(
    score: Double, band: String
  ) throws {
    let alone = try health(flow(band, by: "ana"), score: score)
    #expect(alone.override?.verdict == .unapproved(.upwardByOwner))
    #expect(alone.band == alone.computed)
    let own = try health(flow(band, by: "ana", approvedBy: "ana"), score: score)
    #expect(own.override?.verdict == .selfApproved(.upwardByOwner))
    #expect(own.band == own.computed)
    let approved = try health(flow(band, by: "ana", approvedBy: "cy"), score: score)
    #expect(approved.band == Band(rawValue: band))
  }

  @Test func `refusals say why, and what is needed`() throws {
    #expect(
      try health(flow("green", by: "ana")).steps.last?.sentence
        == "override to green by ana is refused: they own the account, and to lift its band "
        + "(yellow to green) needs somebody else's approval")
    #expect(
      try health(flow("green", approvedBy: "bo"), fired: ["hot"]).steps.last?.sentence
        == "override to green by bo is refused: gate hot caps the band at red, and to go above it "
        + "needs somebody else's approval, and bo cannot approve their own")
  }

  @Test func `the owner may lower the band, or keep it, alone`() throws {
    #expect(try health(flow("red", by: "ana")).band == .red)
    let kept = try health(flow("yellow", by: "ana"))
    #expect(kept.band == .yellow)
    #expect(kept.isOverridden)
  }

  @Test func `an unknown or new band is lifted to yellow or green, and lowered to red`() throws {
    func verdict(_ band: String, ageDays: Int) throws -> OverrideResult.Verdict? {
      try health(flow(band, by: "ana"), score: .nan, ageDays: ageDays).override?.verdict
    }
    for ageDays in [3, 400] {
      #expect(try verdict("yellow", ageDays: ageDays) == .unapproved(.upwardByOwner))
      #expect(try verdict("red", ageDays: ageDays) == .inForce)
    }
    let new = try health(flow("green"), score: 90, ageDays: 3)
    #expect(new.band == .green)
    #expect(new.score == nil)
  }

  @Test(arguments: [
    ("{band: green, by: bo, on: 2026-02-01, until: 2026-04-01}", ["reason"]),
    ("{band: green, by: bo, on: 2026-02-01, until: 2026-04-01, reason: \"  \"}", ["reason"]),
    ("{band: blue, on: 2026-02-01, reason: r}", ["band", "by", "until"]),
    ("{band: green, by: bo, until: 2026-04-01, reason: r}", ["on"]),
  ])
  func `an override that lacks a field is ignored`(flow: String, missing: [String]) throws {
    let health = try health(flow)
    #expect(health.override?.verdict == .incomplete(missing))
    #expect(health.band == .yellow)
    #expect(
      health.steps.last?.sentence
        == "an override is ignored: it says no \(missing.joined(separator: ", no "))")
  }

  @Test func `a blank approval is none`() throws {
    #expect(
      try health(flow("green", by: "ana", approvedBy: "\"\"")).override?.verdict
        == .unapproved(.upwardByOwner))
  }

  @Test func `an approval is printed`() throws {
    #expect(
      try health(flow("green", by: "ana", approvedBy: "cy")).steps.last?.sentence
        == "set to green, from yellow, by ana from 2026-02-01 to 2026-04-01, approved by cy: new tenant"
    )
  }
}
