// Terms that nobody renewed: lost, undecided, lapsed, won back.

import BookModel
import Testing

@testable import BookRevenue

struct LossTests {
  private let first = Term.of("y1", "2025-04-01", "2026-03-31", 100)

  @Test func `a loss inside the term ends it, and leaves nothing to renew`() throws {
    let contracts = try Contracts.seen("2026-06-01", [first], losses: [.of("2026-02-01")])
    #expect(contracts.arr("2026-01-31") == 100)
    #expect(contracts.arr("2026-02-01") == 0)
    #expect(contracts.dueDays("2025-01-01", "2027-01-01").isEmpty)
    #expect(contracts.lostTerms.map(\.from) == [day("2026-02-01")])
    #expect(contracts.status(on: day("2026-02-01")) == .churned)
  }

  @Test func `a loss on the due day is a renewal that is lost`() throws {
    let contracts = try Contracts.seen("2026-02-01", [first], losses: [.of("2026-04-01")])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.outcome == .lost(.loss(.of("2026-04-01"))))
    #expect(renewal.renewed == usd(0))
    #expect(contracts.arr("2026-03-31") == 100)
    #expect(contracts.arr("2026-04-01") == 0)
  }

  @Test func `a loss that is planned leaves the ARR where it is until then`() throws {
    let contracts = try Contracts.seen("2026-01-01", [first], losses: [.of("2026-04-01")])
    #expect(contracts.arr("2026-01-01") == 100)
    #expect(contracts.status(on: day("2026-01-01")) == .active)
    #expect(contracts.openRenewals.isEmpty)
  }

  @Test(arguments: RevenuePolicy.UndecidedDue.allCases)
  func `a loss within grace counts to the day before it, whatever the policy`(
    undecided: RevenuePolicy.UndecidedDue
  ) throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [first], losses: [.of("2026-04-15")],
      policy: RevenuePolicy(undecidedDue: undecided))
    #expect(contracts.arr("2026-04-14") == 100)
    #expect(contracts.arr("2026-04-15") == 0)
    #expect(
      contracts.positions(on: day("2026-04-10")).map(\.standing) == [
        .leaving(on: day("2026-04-15"))
      ])
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .lost(.loss(.of("2026-04-15"))))
  }

  @Test func `a loss written after grace decides what had lapsed, from its due day`() throws {
    for loss in [Loss.of("2026-08-01"), .of("2026-08-01", "y1")] {
      let contracts = try Contracts.seen("2026-09-01", [first], losses: [loss])
      #expect(contracts.arr("2026-04-01") == 0)
      #expect(contracts.lostTerms.map(\.from) == [day("2026-04-01")])
      #expect(try contracts.renewal(due: "2026-04-01").outcome == .lost(.loss(loss)))
    }
  }

  @Test func `a loss of some terms leaves the others`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [.of("core", "2026-01-01", nil, 100), .of("plus", "2026-01-01", nil, 20)],
      losses: [.of("2026-03-01", "plus", "ghost")])
    #expect(contracts.arr("2026-02-28") == 120)
    #expect(contracts.arr("2026-03-01") == 100)
    #expect(contracts.status(on: day("2026-03-01")) == .active)
  }

  @Test func `a term that starts after a loss is a win-back`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01", [first, .of("y2", "2026-04-11", "2027-04-10", 90, renews: ["y1"])],
      losses: [.of("2026-04-01")])
    #expect(contracts.winBacks == ["y2"])
    #expect(contracts.arr("2026-04-05") == 0)
    #expect(contracts.arr("2026-04-11") == 90)
    #expect(contracts.links.isEmpty)
    #expect(contracts.status(on: day("2026-04-05")) == .churned)
  }

  @Test func `a loss after the renewal takes the renewed term`() throws {
    let contracts = try Contracts.seen(
      "2026-12-01", [first, .of("y2", "2026-04-01", "2027-03-31", 90)], losses: [.of("2026-10-01")])
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .renewed(.byTerm))
    #expect(contracts.lostTerms.map(\.term) == ["y2"])
    #expect(contracts.arr("2026-10-01") == 0)
  }
}

struct UndecidedTests {
  private let first = Term.of("y1", "2025-04-01", "2026-03-31", 100)

  @Test func `an undecided term is pending through its grace, then lost from its due day`() throws {
    let within = try Contracts.seen("2026-04-30", [first])
    #expect(within.arr("2026-04-30") == 100)
    #expect(within.undecidedTerms == ["y1"])
    #expect(within.lostTerms.isEmpty)
    let after = try Contracts.seen("2026-05-01", [first])
    #expect(after.arr("2026-04-30") == 0)
    #expect(after.arr("2026-04-01") == 0)
    #expect(after.arr("2026-03-31") == 100)
    #expect(after.undecidedTerms.isEmpty)
    #expect(after.lostTerms.map(\.cause) == [.lapsed])
    #expect(try after.renewal(due: "2026-04-01").outcome == .lost(.lapsed))
  }

  @Test(arguments: [
    (RevenuePolicy.UndecidedDue.pending, 100, 0), (.lost, 0, 1), (.excluded, 0, 0),
  ])
  func `the policy says how what is undecided counts`(
    undecided: RevenuePolicy.UndecidedDue, arr: Int, lost: Int
  ) throws {
    let contracts = try Contracts.seen(
      "2026-04-10", [first], policy: RevenuePolicy(undecidedDue: undecided))
    #expect(contracts.arr("2026-04-10") == arr)
    #expect(contracts.lostTerms.count == lost)
    #expect(contracts.status(on: day("2026-04-10")) == .pastDue)
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .open)
  }

  @Test func `the status runs from upcoming to churned`() throws {
    let contracts = try Contracts.seen("2026-04-10", [first])
    #expect(contracts.status(on: day("2025-03-31")) == .upcoming)
    #expect(contracts.status(on: day("2025-04-01")) == .active)
    #expect(contracts.status(on: day("2026-04-01")) == .active)
    #expect(contracts.status(on: day("2026-04-02")) == .pastDue)
    #expect(
      try Contracts.seen("2026-05-01", [first]).status(on: day("2026-05-01")) == .churned)
    #expect(try Contracts.seen("2026-05-01", []).status(on: day("2026-05-01")) == nil)
  }

  @Test func `with something in force the account is active whatever is past due`() throws {
    let contracts = try Contracts.seen(
      "2026-04-10", [first, .of("plus", "2026-01-01", nil, 20, product: "plus")])
    #expect(contracts.status(on: day("2026-04-10")) == .active)
    #expect(contracts.arr("2026-04-10") == 120)
  }

  @Test func `the dropped part of a consolidated renewal stays open until somebody says so`() throws
  {
    let terms = [
      Term.of("core", "2025-04-01", "2026-03-31", 100, product: "core"),
      .of("plus", "2025-04-01", "2026-03-31", 24, product: "plus"),
      .of("y2", "2026-04-01", "2027-03-31", 110, renews: ["core"]),
    ]
    let open = try Contracts.seen("2026-04-10", terms)
    let renewal = try open.renewal(due: "2026-04-01")
    #expect(renewal.isOpen)
    #expect(renewal.atr == usd(124))
    #expect(renewal.openATR == usd(24))
    #expect(open.arr("2026-04-10") == 134)
    let closed = try Contracts.seen(
      "2026-04-10", terms,
      records: [RenewalRecord(term: "core", outcome: .renewed, closedOn: day("2026-03-20"))])
    #expect(try closed.renewal(due: "2026-04-01").outcome == .renewed(.byTerm))
    #expect(closed.arr("2026-04-10") == 110)
  }
}
