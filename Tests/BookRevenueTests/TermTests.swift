// What a term is worth, and when it is in force.

import BookModel
import Testing

@testable import BookRevenue

struct TermTests {
  @Test func `a term is in force on its first day and on its last`() throws {
    let contracts = try Contracts.seen("2027-06-01", [.of("y1", "2026-01-01", "2026-12-31", 100)])
    #expect(contracts.arr("2025-12-31") == 0)
    #expect(contracts.arr("2026-01-01") == 100)
    #expect(contracts.arr("2026-12-31") == 100)
    #expect(contracts.arr("2027-01-01") == 0)
  }

  @Test func `a term of several years counts what it is worth in one`() throws {
    let contracts = try Contracts.seen("2026-06-01", [.of("y1", "2025-01-01", "2027-12-31", 100)])
    #expect(contracts.arr("2026-06-01") == 100)
  }

  @Test func `add-ons add up while they overlap`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("base", "2026-01-01", "2026-12-31", 100, product: "core", seats: 10),
        .of("more", "2026-03-01", "2026-12-31", 24, product: "core", seats: 2),
      ])
    #expect(contracts.arr("2026-02-28") == 100)
    #expect(contracts.arr("2026-03-01") == 124)
    #expect(contracts.seats(on: day("2026-03-01")) == 12)
    #expect(contracts.links.isEmpty)
  }

  @Test func `a ramp is worth its step from that day on`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of(
          "y1", "2026-01-01", "2028-12-31", 100, seats: 10,
          changes: [
            .of("2028-01-01", 300, .ramp), .of("2027-01-01", 200, .ramp, seats: 20),
          ])
      ])
    #expect(contracts.arr("2026-12-31") == 100)
    #expect(contracts.arr("2027-01-01") == 200)
    #expect(contracts.arr("2028-12-31") == 300)
    #expect(contracts.seats(on: day("2028-06-01")) == 20)
    let position = try #require(contracts.positions(on: day("2027-06-01")).first)
    #expect(position.basis == .change(on: day("2027-01-01"), why: .ramp))
    #expect(position.standing == .inForce(round: 1))
    #expect(try contracts.renewal(due: "2029-01-01").atr == usd(300))
  }

  @Test(arguments: ["2025-06-01", "2026-01-01"])
  func `a change on the first day or before it holds from the start`(on: String) throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [.of("y1", "2026-01-01", "2026-12-31", 100, changes: [.of(on, 80, .correction)])])
    #expect(contracts.arr("2025-12-31") == 0)
    #expect(contracts.arr("2026-01-01") == 80)
  }

  @Test func `a change after the end never comes`() throws {
    let contracts = try Contracts.seen(
      "2027-01-10",
      [.of("y1", "2026-01-01", "2026-12-31", 100, changes: [.of("2027-01-05", 300, .upsell)])])
    #expect(contracts.arr("2027-01-10") == 100)
    #expect(try contracts.renewal(due: "2027-01-01").atr == usd(100))
  }

  @Test func `of two changes on one day the later written holds`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of(
          "y1", "2026-01-01", "2026-12-31", 100,
          changes: [.of("2026-03-01", 150, .upsell), .of("2026-03-01", 140, .correction)])
      ])
    #expect(contracts.arr("2026-03-01") == 140)
  }

  @Test func `an evergreen term goes on and is never due`() throws {
    let contracts = try Contracts.seen("2030-06-01", [.of("y1", "2020-01-01", nil, 100)])
    #expect(contracts.arr("2030-06-01") == 100)
    #expect(contracts.openRenewals.isEmpty)
    #expect(contracts.dueDays("2020-01-01", "2040-01-01").isEmpty)
  }

  @Test func `an evergreen term ends on the day before what renews it`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [.of("old", "2020-01-01", nil, 100), .of("new", "2026-04-01", nil, 130, renews: ["old"])])
    #expect(contracts.arr("2026-03-31") == 100)
    #expect(contracts.arr("2026-04-01") == 130)
  }

  @Test func `terms that cannot be counted are left out by name`() throws {
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("backwards", "2026-12-31", "2026-01-01", 100),
        .of("credit", "2026-01-01", "2026-12-31", -5),
        .of("twice", "2026-01-01", "2026-12-31", 7),
        .of("twice", "2026-01-01", "2026-12-31", 9),
        .of("never", "2026-05-01", "2026-12-31", 11),
      ], losses: [.of("2026-05-01", "never")])
    #expect(contracts.arr("2026-06-01") == 7)
    #expect(
      contracts.unreadable == [
        UnreadableTerm(id: "backwards", fault: .endsBeforeItStarts),
        UnreadableTerm(id: "credit", fault: .negativeValue),
        UnreadableTerm(id: "twice", fault: .repeatedID),
        UnreadableTerm(id: "never", fault: .lostBeforeItStarts),
      ])
  }

  @Test func `each term is converted and rounded before the sum`() throws {
    let yen = try currency("JPY")
    let terms = [1, 2, 3].map {
      Term(id: "y\($0)", start: day("2026-01-01"), arr: Money(minor: 101, yen), renews: [])
    }
    let rates = ExchangeRates(
      book: .usd, asOf: day("2026-01-01"), rates: [yen: DecimalNumber(mantissa: 67, scale: 4)])
    let contracts = try Contracts(of: "acme", terms: terms, rates: rates, asOf: day("2026-06-01"))
    // 101 yen are 67.67 cents: three times 68, and not 203.
    #expect(contracts.arr(on: day("2026-06-01")) == Money(minor: 204, .usd))
  }

  @Test func `a currency without a rate is an error that names it`() throws {
    let yen = try currency("JPY")
    let term = Term(
      id: "y1", start: day("2026-01-01"), arr: usd(1),
      changes: [Term.Change(on: day("2026-02-01"), arr: Money(minor: 5, yen))])
    #expect(throws: ExchangeError.noRate(yen)) {
      try Contracts(
        of: "acme", terms: [term], rates: ExchangeRates(book: .usd), asOf: day("2026-06-01"))
    }
    #expect(ExchangeError.noRate(yen).message == "no rate of exchange for JPY")
  }

  @Test func `an amount that a slipped rate makes too large is an error`() throws {
    let yen = try currency("JPY")
    let rates = ExchangeRates(book: .usd, rates: [yen: DecimalNumber(999_999_999_999)])
    #expect(throws: ExchangeError.tooLarge(Money(minor: 999_999_999_999, yen))) {
      try rates.worth(of: Money(minor: 999_999_999_999, yen))
    }
  }
}
