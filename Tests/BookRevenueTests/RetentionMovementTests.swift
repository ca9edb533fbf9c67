// Movements: what belongs together on a day, and what it is called.

import BookModel
import Testing

@testable import BookRevenue

struct RetentionMovementTests {
  @Test func `upsell and price stand apart`() throws {
    let account = try CountedAccount.of(
      "a",
      [
        .of(
          "t", "2024-01-01", nil, 100,
          changes: [.of("2025-03-01", 110, .price), .of("2025-07-01", 150, .upsell, seats: 9)]),
        .of("addon", "2025-07-01", nil, 25, product: "more"),
      ])
    let moved = ["2025-03-01 price 10", "2025-07-01 upsell 25", "2025-07-01 upsell 40"]
    #expect(Retention.of([account]).moved == moved)
  }

  @Test func `a term and what renews it are one step`() throws {
    let account = try CountedAccount.of(
      "a",
      [
        .of("base", "2024-07-01", "2025-06-30", 100), .of("more", "2024-09-01", "2025-06-30", 24),
        .of("y2", "2025-07-01", "2026-06-30", 120, renews: ["base", "more"]),
        .of("other", "2025-07-01", nil, 30, product: "other", renews: []),
      ])
    let moved = Retention.of([account]).moved
    #expect(moved.sorted() == ["2025-07-01 downsell -4", "2025-07-01 upsell 30"])
  }

  @Test func `a renewal at a new price says so on its first day`() throws {
    let account = try CountedAccount.of(
      "a",
      [
        .of("y1", "2024-07-01", "2025-06-30", 100),
        .of("y2", "2025-07-01", nil, 100, changes: [.of("2025-07-01", 108, .price)]),
      ])
    #expect(Retention.of([account]).moved == ["2025-07-01 price 8"])
  }

  @Test func `a term that is lost beside others is a downsell, the last one churn`() throws {
    let account = try CountedAccount.of(
      "a",
      [
        .of("core", "2024-01-01", nil, 100, product: "core"),
        .of("parts", "2024-01-01", nil, 40, product: "parts"),
      ], losses: [.of("2025-03-01", "parts"), .of("2025-09-01", "core")])
    let retention = Retention.of([account])
    #expect(retention.moved == ["2025-03-01 downsell -40", "2025-09-01 churn -100"])
    #expect(retention.churnedLogos == 1)
  }

  @Test func `by product each is capped for itself, and the lines need not sum`() throws {
    let account = try CountedAccount.of(
      "a",
      [
        .of(
          "core", "2024-01-01", nil, 100, product: "core", changes: [.of("2025-05-01", 160, .ramp)]),
        .of("parts", "2024-01-01", "2025-05-31", 50, product: "parts"),
        .of("rest", "2024-01-01", nil, 10),
      ])
    let retention = Retention.of([account])
    #expect(retention.rates.grr.percent == "100.0 %")
    let groups = retention.productGroups
    #expect(groups.map(\.name) == ["core", "parts", nil])
    #expect(groups.map(\.rates.grr.percent) == ["100.0 %", "0.0 %", "100.0 %"])
    #expect(groups.map(\.rates.nrr.percent) == ["160.0 %", "0.0 %", "100.0 %"])
  }

  @Test func `groups are taken as they stood at the opening`() throws {
    let retention = Retention.of([
      try .moving("a", 120, ("2025-05-01", 80)), try .moving("b", 100, ("2025-05-01", 150)),
      try .moving("c", 40),
    ])
    let segments = ["a": "enterprise", "b": "enterprise"]
    let groups = retention.groups { segments[$0.entity] }
    #expect(groups.map(\.name) == ["enterprise", nil])
    #expect(groups.map(\.rates.nrr.percent) == ["104.5 %", "100.0 %"])
    #expect(groups.map(\.rates.accounts) == [2, 1])
  }
}
