// What renews a term: in time, early, late, in parts, or never.

import BookModel
import Testing

@testable import BookRevenue

struct SuccessorTests {
  private let first = Term.of("y1", "2025-04-01", "2026-03-31", 100)

  @Test func `a term of the same product that follows is taken as renewal`() throws {
    let contracts = try Contracts.seen(
      "2026-05-01", [first, .of("y2", "2026-04-01", "2027-03-31", 120)])
    #expect(
      contracts.links == [
        RenewalLink(successor: "y2", predecessor: "y1", isInferred: true)
      ])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.outcome == .renewed(.byTerm))
    #expect(renewal.atr == usd(100))
    #expect(renewal.renewed == usd(120))
    #expect(renewal.isOnTime)
    #expect(contracts.lostTerms.isEmpty)
  }

  @Test func `a term of another product is no renewal`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [first, .of("y2", "2026-04-01", "2027-03-31", 120, product: "other")])
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .lost(.lapsed))
    #expect(contracts.winBacks.isEmpty)
  }

  @Test func `a term that says it renews nothing is an add-on`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [first, .of("y2", "2026-04-01", "2027-03-31", 120, renews: [])])
    #expect(contracts.links.isEmpty)
  }

  @Test(arguments: [("2026-04-30", true), ("2026-05-01", false)])
  func `a successor is inferred for the days of grace and no longer`(
    start: String, isTaken: Bool
  ) throws {
    let contracts = try Contracts.seen("2026-06-01", [first, .of("y2", start, "2027-03-31", 120)])
    #expect(contracts.links.isEmpty != isTaken)
  }

  @Test func `a late renewal counts the smaller value in the gap`() throws {
    for (value, smaller) in [(120, 100), (70, 70)] {
      let contracts = try Contracts.seen(
        "2026-06-01", [first, .of("y2", "2026-04-21", "2027-03-31", value)])
      #expect(contracts.arr("2026-03-31") == 100)
      #expect(contracts.arr("2026-04-01") == smaller)
      #expect(contracts.arr("2026-04-20") == smaller)
      #expect(contracts.arr("2026-04-21") == value)
      let gap = try #require(contracts.positions(on: day("2026-04-10")).first)
      #expect(gap.standing == .late(until: day("2026-04-21")))
      let renewal = try contracts.renewal(due: "2026-04-01")
      #expect(renewal.outcome == .renewed(.late))
      #expect(!renewal.isOnTime)
    }
  }

  @Test func `a gap longer than grace is churn and a win-back, even where it is named`() throws {
    let contracts = try Contracts.seen(
      "2026-04-10", [first, .of("y2", "2026-05-01", "2027-03-31", 120, renews: ["y1"])])
    #expect(contracts.arr("2026-04-10") == 0)
    #expect(contracts.status(on: day("2026-04-10")) == .churned)
    #expect(contracts.winBacks == ["y2"])
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .lost(.gap(before: "y2")))
    #expect(contracts.lostTerms.map(\.from) == [day("2026-04-01")])
  }

  @Test func `without grace the next day still follows`() throws {
    let policy = RevenuePolicy(graceDays: 0)
    let contracts = try Contracts.seen(
      "2026-06-01", [first, .of("y2", "2026-04-01", "2027-03-31", 120)], policy: policy)
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .renewed(.byTerm))
  }

  @Test func `a chain of late renewals bridges each of its gaps`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("q1", "2025-10-01", "2025-12-31", 100), .of("q2", "2026-01-11", "2026-03-31", 90),
        .of("q3", "2026-04-16", "2026-06-30", 95),
      ])
    #expect(contracts.arr("2026-01-05") == 90)
    #expect(contracts.arr("2026-04-10") == 90)
    #expect(contracts.arr("2026-04-16") == 95)
    #expect(contracts.winBacks.isEmpty)
  }

  @Test func `an early renewal ends the old term on the day before it starts`() throws {
    let contracts = try Contracts.seen(
      "2026-02-01", [first, .of("y2", "2026-01-01", "2026-12-31", 150, renews: ["y1"])])
    #expect(contracts.arr("2025-12-31") == 100)
    #expect(contracts.arr("2026-01-01") == 150)
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.outcome == .renewed(.byTerm))
    #expect(renewal.isOnTime)
    #expect(renewal.atr == usd(100))
  }

  @Test func `a successor on the last day itself is not counted twice`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [first, .of("y2", "2026-03-31", "2027-03-30", 120)])
    #expect(contracts.arr("2026-03-30") == 100)
    #expect(contracts.arr("2026-03-31") == 120)
  }

  @Test func `an early renewal cuts a ramp before its later steps`() throws {
    let ramp = Term.of(
      "y1", "2025-04-01", "2026-03-31", 100, changes: [.of("2026-02-01", 200, .ramp)])
    let contracts = try Contracts.seen(
      "2026-02-01", [ramp, .of("y2", "2026-01-01", "2026-12-31", 150, renews: ["y1"])])
    #expect(contracts.arr("2026-02-01") == 150)
    #expect(try contracts.renewal(due: "2026-04-01").atr == usd(100))
  }

  @Test func `an add-on after the renewal is not taken for a part of it`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        first, .of("y2", "2026-04-01", "2027-03-31", 80),
        .of("more", "2026-04-20", "2027-03-31", 30),
      ])
    #expect(contracts.links.map(\.successor) == ["y2"])
    #expect(contracts.arr("2026-04-10") == 80)
  }

  @Test func `months that follow each other renew one another and none but the next`() throws {
    let contracts = try Contracts.seen(
      "2026-03-15",
      [
        .of("m1", "2026-01-01", "2026-01-31", 12), .of("m2", "2026-02-01", "2026-02-28", 12),
        .of("m3", "2026-03-01", "2026-03-31", 12),
      ])
    #expect(contracts.links.map(\.predecessor) == ["m1", "m2"])
    #expect(contracts.arr("2026-02-28") == 12)
  }

  @Test func `a term that somebody names is not taken by others`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        first, .of("y2", "2026-04-01", "2027-03-31", 90, renews: ["y1"]),
        .of("new", "2026-04-01", "2027-03-31", 30),
      ])
    #expect(contracts.links.map(\.successor) == ["y2"])
    #expect(try contracts.renewal(due: "2026-04-01").renewed == usd(90))
  }

  @Test func `one term renewed by several is worth their sum`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        first, .of("core", "2026-04-01", "2027-03-31", 60, renews: ["y1"]),
        .of("plus", "2026-04-21", "2027-03-31", 70, product: "plus", renews: ["y1"]),
      ])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.renewed == usd(130))
    #expect(renewal.successors == ["core", "plus"])
    #expect(renewal.outcome == .renewed(.late))
    // The rest of the old one waits for the second: 100 − 60.
    #expect(contracts.arr("2026-04-10") == 100)
    #expect(contracts.arr("2026-04-21") == 130)
  }

  @Test func `a successor of terms due on two days is split in proportion`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("a", "2025-04-01", "2026-03-15", 100, product: "a"),
        .of("b", "2025-04-01", "2026-03-31", 50, product: "b"),
        .of("all", "2026-04-01", "2027-03-31", 120, renews: ["a", "b"]),
      ])
    #expect(try contracts.renewal(due: "2026-03-16").renewed == usd(80))
    #expect(try contracts.renewal(due: "2026-04-01").renewed == usd(40))
    #expect(contracts.arr("2026-03-20") == 80 + 50)
    #expect(contracts.arr("2026-04-01") == 120)
  }

  @Test func `names that cannot be followed are reported and change nothing`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("a", "2026-01-01", "2026-12-31", 1, renews: ["b", "a", "ghost"]),
        .of("b", "2026-01-01", "2026-12-31", 2, renews: ["a"]),
        .of("c", "2025-01-01", "2025-06-30", 4, renews: ["b"]),
      ])
    #expect(contracts.arr("2026-06-01") == 3)
    #expect(
      Set(contracts.unusableLinks) == [
        UnusableLink(term: "a", names: "b", fault: .startsNoEarlier),
        UnusableLink(term: "a", names: "a", fault: .itself),
        UnusableLink(term: "a", names: "ghost", fault: .unknown),
        UnusableLink(term: "b", names: "a", fault: .startsNoEarlier),
        UnusableLink(term: "c", names: "b", fault: .startsNoEarlier),
      ])
  }
}
