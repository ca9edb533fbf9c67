// Who is counted: mergers, parents, exclusions.

import BookModel
import Testing

@testable import BookRevenue

struct RetentionEntityTests {
  private let merger = Merger("b", into: "a", on: day("2025-06-01"))

  @Test func `a contract that goes to the account it is merged into is neither lost nor won`()
    throws
  {
    let accounts = [
      try CountedAccount.of(
        "a", [.of("t", "2024-01-01", nil, 100), .of("taken", "2025-06-01", nil, 50, renews: [])]),
      try CountedAccount.of(
        "b", [.of("t", "2024-01-01", nil, 50)], losses: [.of("2025-06-01")], merger: merger),
    ]
    let retention = Retention.of(accounts)
    #expect(retention.percents == ["100.0 %", "100.0 %", "100.0 %"])
    #expect(retention.moved.isEmpty)
    #expect(retention.mergers == [merger])
    #expect(retention.lines.map(\.entity) == ["a"])
  }

  @Test func `before a merger both count for themselves`() throws {
    let accounts = [
      try CountedAccount.moving("a", 100),
      try CountedAccount.of(
        "b", [.of("t", "2024-01-01", nil, 50)], losses: [.of("2025-03-01")], merger: merger),
    ]
    let quarter = Retention.of(accounts, over: days("2025-01-01", "2025-03-31"))
    #expect(quarter.percents == ["66.7 %", "66.7 %", "50.0 %"])
    #expect(quarter.mergers.isEmpty)
    let year = Retention.of(accounts)
    #expect(year.percents == ["66.7 %", "66.7 %", "100.0 %"])
    #expect(year.moved == ["2025-03-01 downsell -50"])
  }

  @Test func `mergers that go in a circle, and one into nobody, end somewhere`() throws {
    let accounts = [
      try CountedAccount.of(
        "a", [.of("t", "2024-01-01", nil, 100)],
        merger: Merger("a", into: "b", on: day("2025-02-01"))),
      try CountedAccount.of(
        "b", [.of("t", "2024-01-01", nil, 50)],
        merger: Merger("b", into: "a", on: day("2025-02-01"))),
      try CountedAccount.of(
        "c", [.of("t", "2024-01-01", nil, 50)],
        merger: Merger("c", into: "ghost", on: day("2025-02-01"))),
    ]
    #expect(Retention.of(accounts).lines.map(\.entity) == ["a", "c"])
  }

  @Test func `by parent a group is one customer`() throws {
    let policy = RevenuePolicy(entity: .parent)
    let accounts = [
      try CountedAccount.moving("group", 10),
      try CountedAccount.of("jp", [.of("t", "2024-01-01", "2025-03-31", 100)], parent: "group"),
      try CountedAccount.of("us", [.of("t", "2025-04-01", nil, 120)], parent: "group"),
      try CountedAccount.of("lone", [.of("t", "2024-01-01", nil, 5)], parent: "not-in-the-book"),
    ]
    let retention = Retention.of(accounts, policy: policy)
    #expect(retention.lines.map(\.entity) == ["group", "not-in-the-book"])
    #expect(retention.moved == ["2025-04-01 upsell 20"])
    #expect(Retention.of(accounts).rates.logoRetention.percent == "66.7 %")
  }

  @Test func `an exclusion leaves an account out of its metric, in periods that end inside it`()
    throws
  {
    let accounts = [try CountedAccount.ending("a", 100, on: "2025-03-31"), try .moving("b", 100)]
    let out = Exclusion("a", .grr, days("2025-06-01", "2026-01-31"), approvedBy: "sofia")
    let retention = Retention.of(accounts, exclusions: [out])
    #expect(retention.percents == ["100.0 %", "50.0 %", "50.0 %"])
    #expect(retention.rates.grr.n == 1)
    #expect(retention.exclusions == [out])
    let half = Retention.of(
      accounts, over: days("2025-01-01", "2025-05-31"), exclusions: [out])
    #expect(half.percents == ["50.0 %", "50.0 %", "50.0 %"])
    #expect(half.exclusions.isEmpty)
  }

  @Test func `one from all leaves it out of movements too`() throws {
    let accounts = [try CountedAccount.ending("a", 100, on: "2025-03-31"), try .moving("b", 100)]
    let retention = Retention.of(accounts, exclusions: [Exclusion("a", .all, year)])
    #expect(retention.percents == ["100.0 %", "100.0 %", "100.0 %"])
    #expect(retention.moved.isEmpty)
    #expect(retention.openingARR == usd(100))
  }

  @Test func `of a parent, an exclusion takes the one account`() throws {
    let policy = RevenuePolicy(entity: .parent)
    let accounts = [
      try CountedAccount.of("jp", [.of("t", "2024-01-01", "2025-03-31", 100)], parent: "group"),
      try CountedAccount.of("us", [.of("t", "2024-01-01", nil, 300)], parent: "group"),
    ]
    let out = Exclusion("jp", .grr, year)
    let retention = Retention.of(accounts, exclusions: [out], policy: policy)
    #expect(retention.rates.grr.percent == "100.0 %")
    #expect(retention.rates.nrr.percent == "75.0 %")
    #expect(retention.productGroups.map(\.rates.grr.percent) == ["100.0 %"])
  }
}
