// From an account's record to its contracts.

import BookModel
import BookRevenue
import BookTesting
import Testing

struct AccountContractsTests {
  private let today = Day(number: 20_514)

  private func contracts(
    _ page: String,
    settings: String = "exchange_rates: {as_of: 2026-03-01, rates: {EUR: 1.1, JPY: 0.0067}}"
  ) throws -> Contracts {
    let book = try Book.fixture([
      "csbook.yml": "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\n\(settings)\n",
      "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n\(page)\n---\n",
    ])
    let account = try #require(book.account("acme"))
    return try Contracts(of: account, settings: book.settings, asOf: today)
  }

  @Test func `an amount is in the currency of its term, else the account, else the book`() throws {
    let terms = """
      contracts:
        - {id: a, start: 2026-01-01, arr: 100}
        - {id: b, start: 2026-01-01, arr: 10000, currency: JPY, product: x}
      """
    #expect(try contracts(terms).arr(on: today) == Money(minor: 16_700, .usd))
    #expect(try contracts("currency: EUR\n\(terms)").arr(on: today) == Money(minor: 17_700, .usd))
    #expect(throws: ExchangeError.noRate(try #require(Currency("CHF")))) {
      try contracts("currency: CHF\n\(terms)")
    }
  }

  @Test func `a term that cannot be read whole is left out`() throws {
    let contracts = try contracts(
      """
      contracts:
        - {start: 2026-01-01, arr: 1}
        - {id: b, arr: 2}
        - {id: c, start: 2026-01-01}
        - {id: d, start: 2026-01-01, arr: 4.001}
        - {id: e, start: 2026-01-01, arr: 8, changes: [{on: 2026-02-01, arr: 16}, {arr: 9}]}
        - {id: f, start: 2026-01-01, end: 2026-02-30, arr: 5}
        - {id: g, start: 2026-01-01, arr: 8, changes: [{on: 2026-02-01, arr: 16, seats: 3}]}
      """)
    #expect(contracts.positions(on: today).map(\.term) == ["g"])
    #expect(contracts.arr(on: today) == Money(minor: 1600, .usd))
    #expect(contracts.seats(on: today) == 3)
  }

  @Test func `all fields of a term reach its renewal`() throws {
    let contracts = try contracts(
      """
      contracts:
        - {id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120, auto_renew: true, renews_for: 6, notice: 60d}
        - {id: old, start: 2024-04-01, end: 2025-03-31, arr: 100}
        - {id: new, start: 2025-04-02, end: 2026-12-31, arr: 90, renews: [old], signed_on: 2025-03-30}
      renewals:
        - {term: y1, intent: {answer: stay, asked_on: 2026-02-01}, forecast: will-contract, amount: 90, swing: 10, likelihood: 80}
      """)
    let renewal = try #require(contracts.openRenewals.first)
    #expect(String(describing: renewal.due) == "2026-04-01")
    #expect(renewal.noticeDeadline.map { "\($0)" } == "2026-01-30")
    #expect(renewal.parts.map(\.autoRenews) == [true])
    #expect(renewal.record?.intent?.answer == .stay)
    #expect(renewal.record?.forecast == .willContract)
    #expect(renewal.record?.amount == Money(minor: 9000, .usd))
    #expect(renewal.record?.swing == Money(minor: 1000, .usd))
    #expect(renewal.record?.likelihood == DecimalNumber(80))
    #expect(contracts.links.map(\.isInferred) == [false])
  }

  @Test func `a renewal's amount is in the currency of its term`() throws {
    let contracts = try contracts(
      """
      contracts: [{id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120, currency: EUR}]
      renewals: [{term: y1, forecast: will-contract, amount: 100}]
      """)
    #expect(contracts.openRenewals.first?.record?.amount == Money(minor: 11_000, .usd))
  }

  @Test func `losses take all terms unless they name some`() throws {
    let terms = """
      contracts:
        - {id: a, start: 2025-01-01, arr: 1, product: x}
        - {id: b, start: 2025-01-01, arr: 2, product: y}
      """
    #expect(
      try contracts("\(terms)\nlosses: [{effective_on: 2026-02-01}]").status(on: today) == .churned)
    #expect(
      try contracts("\(terms)\nlosses: [{effective_on: 2026-02-01, terms: [a]}]").arr(on: today)
        == Money(minor: 200, .usd))
  }

  @Test func `what happened after the day is unseen`() throws {
    let contracts = try contracts(
      """
      contracts:
        - {id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120, auto_renew: true, notice_given_on: 2026-03-03}
      renewals:
        - {term: y1, intent: {answer: leave, asked_on: 2026-03-03}, outcome: lost, closed_on: 2026-03-03}
      """)
    let renewal = try #require(contracts.openRenewals.first)
    #expect(renewal.record?.intent == nil)
    #expect(renewal.parts.map(\.autoRenews) == [true])
  }

  @Test func `the choices of csbook.yml are the policy`() throws {
    let book = try Book.fixture([
      "csbook.yml": """
      name: B
      currency: USD
      retention: {grace_days: 10, undecided_due: lost, churn_recognition: notice, win_back: retained, min_n: 7}
      renewals: {ask_before: 2m}
      health: {likelihood: {green: 90, red: 10}}

      """
    ])
    #expect(
      RevenuePolicy(book.settings)
        == RevenuePolicy(
          graceDays: 10, undecidedDue: .lost, churnRecognition: .notice, winBack: .retained,
          askBefore: Period(2, .months), minN: 7))
    #expect(RevenuePolicy(.empty) == RevenuePolicy())
    #expect(
      Likelihoods(book.settings)
        == Likelihoods(green: DecimalNumber(90), red: DecimalNumber(10)))
  }
}
