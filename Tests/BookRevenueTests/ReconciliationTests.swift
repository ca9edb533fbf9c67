// The book's ARR beside finance's: what the difference comes from.

import BookModel
import Testing

@testable import BookRevenue

struct ReconciliationTests {
  private let today = "2026-03-02"

  private func account(
    _ id: String, _ terms: [Term], losses: [Loss] = [], foreign: Money? = nil,
    merger: Merger? = nil
  ) throws -> ReconciledAccount {
    ReconciledAccount(
      try Contracts(
        of: id, terms: terms, losses: losses, rates: ExchangeRates(book: .usd), asOf: day(today)),
      foreign: foreign, merger: merger)
  }

  private func reconciliation(
    _ accounts: [ReconciledAccount], _ finance: [String: Int],
    within tolerance: Tolerance = .amount(usd(0))
  ) -> Reconciliation {
    Reconciliation(
      of: accounts, against: finance.mapValues(usd), within: tolerance, in: .usd)
  }

  private func cause(
    _ terms: [Term], losses: [Loss] = [], foreign: Money? = nil, finance: Int?
  ) throws -> DifferenceCause? {
    let account = try account("a", terms, losses: losses, foreign: foreign)
    return reconciliation([account], finance.map { ["a": $0] } ?? [:]).accounts.first?.cause
  }

  @Test func `what agrees has no cause, and nothing on either side is left out`() throws {
    let reconciliation = reconciliation(
      [
        try account("a", [.of("t", "2025-01-01", nil, 100)]),
        try account("old", [.of("t", "2020-01-01", "2020-12-31", 100)]),
      ], ["a": 100])
    #expect(reconciliation.accounts.map(\.account) == ["a"])
    #expect(reconciliation.differing.isEmpty)
    #expect(reconciliation.book == reconciliation.finance)
  }

  @Test func `a term past its end, still counted here and no more there, is late`() throws {
    let terms = [Term.of("y1", "2025-02-18", "2026-02-17", 48)]
    #expect(try cause(terms, finance: 0) == .late(term: "y1", ended: day("2026-02-17")))
    #expect(try cause(terms, finance: nil) == .late(term: "y1", ended: day("2026-02-17")))
  }

  @Test func `a term that finance has not heard of the loss of`() throws {
    let terms = [
      Term.of("core", "2024-01-01", nil, 100),
      .of("parts", "2024-01-01", nil, 24, product: "parts"),
    ]
    let losses = [Loss.of("2025-12-01", "parts")]
    let lost = DifferenceCause.lost(term: "parts", from: day("2025-12-01"))
    #expect(try cause(terms, losses: losses, finance: 124) == lost)
    let all = [Loss.of("2025-12-01")]
    #expect(try cause(terms, losses: all, finance: 90) != .unexplained)
  }

  @Test func `a step that finance has not made, or has made already`() throws {
    let terms = [
      Term.of(
        "t", "2024-01-01", nil, 100,
        changes: [.of("2026-01-01", 120, .price), .of("2026-06-01", 150, .ramp)])
    ]
    #expect(try cause(terms, finance: 100) == .priceStep(term: "t", on: day("2026-01-01")))
    #expect(try cause(terms, finance: 150) == .priceStep(term: "t", on: day("2026-06-01")))
    let renewed = [
      Term.of("y1", "2025-01-01", "2025-12-31", 100), .of("y2", "2026-01-01", "2026-12-31", 90),
    ]
    #expect(try cause(renewed, finance: 100) == .priceStep(term: "y2", on: day("2026-01-01")))
  }

  @Test func `a term that finance lacks, and one that it counts too early`() throws {
    let terms = [
      Term.of("core", "2024-01-01", nil, 100), .of("more", "2025-07-01", nil, 30, product: "more"),
      .of("next", "2026-05-01", nil, 55, product: "next"),
    ]
    #expect(try cause(terms, finance: 100) == .missingInFinance(term: "more"))
    #expect(try cause(terms, finance: 185) == .startsLater(term: "next", on: day("2026-05-01")))
    #expect(try cause(terms, finance: nil) == .noRow)
    #expect(try cause(terms, finance: 170) == .missingInBook)
    #expect(try cause(terms, finance: 123) == .unexplained)
  }

  @Test func `an amount in another currency that was taken for one of ours`() throws {
    let euros = Money(minor: 50_000_00, try currency("EUR"))
    let terms = [Term.of("t", "2025-08-15", nil, 54_000)]
    #expect(try cause(terms, foreign: euros, finance: 50_000) == .currency(euros.currency))
    #expect(try cause(terms, foreign: euros, finance: 53_100) == .rate(euros.currency))
    let yen = Money(minor: 7_200_000, try currency("JPY"))
    #expect(try cause(terms, foreign: yen, finance: 7_200_000) == .currency(yen.currency))
  }

  @Test func `of two that became one, finance has all at one`() throws {
    let accounts = [
      try account("a", [.of("t", "2024-01-01", nil, 100)]),
      try account(
        "b", [.of("t", "2024-01-01", nil, 50)],
        merger: Merger("b", into: "a", on: day("2025-06-01"))),
    ]
    let reconciliation = reconciliation(accounts, ["a": 150])
    #expect(reconciliation.accounts.map(\.cause) == [.merged(with: "b"), .merged(with: "a")])
  }

  @Test(arguments: [
    (Tolerance.amount(usd(5)), true), (.amount(usd(4)), false),
    (.percent(DecimalNumber(5)), true), (.percent(DecimalNumber(4)), false),
  ])
  func `a difference up to the tolerance is none`(tolerance: Tolerance, isTolerated: Bool) throws {
    let account = try account("a", [.of("t", "2024-01-01", nil, 100)])
    let reconciliation = reconciliation([account], ["a": 95], within: tolerance)
    #expect(reconciliation.differing.isEmpty == isTolerated)
    #expect(reconciliation.accounts[0].difference == usd(5))
  }
}
