// Calls of before, against what came of them: states, errors, bias, slips, owners.

import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookStore
import BookTesting
import Git
import Testing

struct ForecastLedgerTests {
  /// An account whose term of 1000 ends on 30 June 2025, and what is written of its renewal.
  private static func account(
    _ renewals: String, owner: String = "kenji", end: String = "2025-06-30", more: String = "",
    arr: String = "arr: 1000"
  ) -> String {
    """
    ---
    name: An Account
    owner: \(owner)
    contracts:
      - {id: y1, start: 2024-07-01, end: \(end), \(arr)}
    \(more)renewals:
      - {term: y1, \(renewals)}
    ---
    """
  }

  /// Renewed for so much from July on.
  private static func renewed(_ arr: Int) -> String {
    "  - {id: y2, start: 2025-07-01, arr: \(arr), renews: y1}\n"
  }

  private let path = "accounts/acme/account.md"

  private func ledger(_ repository: PastRepository) throws -> ForecastLedger {
    let past = try repository.past()
    let now = try #require(try past.figures(on: day("2025-09-01")))
    return try ForecastLedger(of: now.figures.decidedRenewals, in: past)
  }

  private func errors(_ ledger: ForecastLedger, _ cut: Int, owner: String?? = nil) -> CallErrors {
    CallErrors(ledger, at: cut, owner: owner, in: .usd, minN: 2)
  }

  private func words(_ ledger: ForecastLedger) -> [String] {
    ledger.entries.flatMap { entry in
      entry.calls.map { call in
        switch call.record {
        case .called(let forecast):
          "called \(forecast.amounts.likely.amount) by \(forecast.owner ?? "–")"
        case .uncalled(let forecast): "uncalled by \(forecast.owner ?? "–")"
        case .decided: "decided"
        case .absent: "absent"
        }
      }
    }
  }

  // Due on 1 July 2025: one looks on 2 April, 2 May and 1 June.

  @Test func `each call is the one that the commit of its day had recorded`() throws {
    let repository = try PastRepository(
      [path: Self.account("intent: {answer: stay}")], on: "2025-03-01")
    try repository.commit(
      on: "2025-05-02",
      [path: Self.account("forecast: will-renew, amount: 900, swing: 100, likelihood: 50")])
    try repository.commit(
      on: "2025-05-03", [path: Self.account("forecast: will-churn", owner: "maria")])
    try repository.commit(
      on: "2025-08-01",
      [path: Self.account("forecast: will-renew", owner: "maria", more: Self.renewed(800))])
    let ledger = try ledger(repository)
    #expect(
      words(ledger) == ["uncalled by kenji", "called 950.00 by kenji", "called 0.00 by maria"])
    #expect(
      ledger.entries[0].calls.map(\.on.description) == ["2025-04-02", "2025-05-02", "2025-06-01"])
    // What came of it: 800 of 1000.
    #expect(errors(ledger, 0).count == 0)
    #expect(errors(ledger, 0).uncalled.count == 1)
    #expect(errors(ledger, 0).error.isEmpty)
    #expect(errors(ledger, 1).error.percent == "15.0 %")
    #expect(errors(ledger, 1).bias.percent == "15.0 %")
    #expect(errors(ledger, 2).error.percent == "80.0 %")
    #expect(errors(ledger, 2).bias.percent == "-80.0 %")
    #expect(errors(ledger, 1).withinRange == 0)
    #expect(ledger.owners == ["kenji", "maria"])
    #expect(errors(ledger, 2, owner: "kenji").count == 0)
    #expect(errors(ledger, 2, owner: "maria").count == 1)
    #expect(errors(ledger, 2, owner: "maria").error.caution == "n = 1, too few to judge")
  }

  @Test func `a call that is written after its day is never read`() throws {
    let repository = try PastRepository(
      [path: Self.account("forecast: will-churn")], on: "2025-03-01")
    // After the outcome somebody writes that it had always been sure to stay.
    try repository.commit(
      on: "2025-07-20",
      [path: Self.account("forecast: will-renew, amount: 1000", more: Self.renewed(1000))])
    let ledger = try ledger(repository)
    #expect(words(ledger) == Array(repeating: "called 0.00 by kenji", count: 3))
    #expect(errors(ledger, 0).bias.percent == "-100.0 %")
  }

  @Test func `before the book there is no call, and what is decided by then is none either`() throws
  {
    let repository = try PastRepository(
      [path: Self.account("forecast: will-renew")], on: "2025-04-20")
    try repository.commit(
      on: "2025-05-20", [path: Self.account("forecast: will-renew", more: Self.renewed(1200))])
    let ledger = try ledger(repository)
    #expect(words(ledger) == ["absent", "called 1000.00 by kenji", "decided"])
    #expect(errors(ledger, 0).absent.count == 1)
    #expect(errors(ledger, 2).decided.atr.amount == "1000.00")
    // More than the ATR is no error: what was called is at most the ATR, and so is what counts.
    #expect(errors(ledger, 1).error.percent == "0.0 %")
    #expect(errors(ledger, 1).withinRange == 1)
  }

  @Test func `a due day that moved is a slip of so many days`() throws {
    let repository = try PastRepository(
      [path: Self.account("forecast: will-renew", end: "2025-05-31")], on: "2025-03-01")
    try repository.commit(on: "2025-05-20", [path: Self.account("forecast: will-renew")])
    try repository.commit(
      on: "2025-08-01", [path: Self.account("forecast: will-renew", more: Self.renewed(1000))])
    let ledger = try ledger(repository)
    #expect(errors(ledger, 0).slips == [30])
    #expect(errors(ledger, 1).slips == [30])
    #expect(errors(ledger, 2).slips == [])
  }

  @Test func `a change of rates is nobody's error`() throws {
    let euros = "arr: 1000, currency: EUR"
    let repository = try PastRepository(
      [path: Self.account("forecast: will-renew", arr: euros)], on: "2025-03-01")
    let renewed = "  - {id: y2, start: 2025-07-01, \(euros), renews: y1}\n"
    try repository.commit(
      on: "2025-08-01",
      [
        path: Self.account("forecast: will-renew", more: renewed, arr: euros),
        "csbook.yml": PastRepository.settings.replacing("1.5", with: "1.2"),
      ])
    let past = try repository.past(rules: repository.lastSource())
    let now = try #require(try past.figures(on: day("2025-09-01"))).figures
    let ledger = try ForecastLedger(of: now.decidedRenewals, in: past)
    #expect(errors(ledger, 0).forecast.amount == "1200.00")
    #expect(errors(ledger, 0).error.percent == "0.0 %")
  }

  @Test func `errors of some add up over all of them, those of one side too`() throws {
    let files = [
      "accounts/a/account.md": Self.account("forecast: will-renew"),
      "accounts/b/account.md": Self.account("forecast: will-churn"),
      "accounts/c/account.md": Self.account("forecast: will-renew, amount: 500"),
    ]
    let repository = try PastRepository(files, on: "2025-03-01")
    try repository.commit(
      on: "2025-08-01",
      [
        "accounts/a/account.md": Self.account("outcome: lost, closed_on: 2025-06-20"),
        "accounts/b/account.md": Self.account("forecast: will-churn", more: Self.renewed(600)),
        "accounts/c/account.md": Self.account("forecast: will-renew", more: Self.renewed(500)),
      ])
    let cut = errors(try ledger(repository), 0)
    // 1000 − 0, 0 − 600, 500 − 500, of 3000.
    #expect(cut.count == 3)
    #expect(cut.forecast.amount == "1500.00")
    #expect(cut.outcome.amount == "1100.00")
    #expect(cut.error.percent == "53.3 %")
    #expect(cut.bias.percent == "13.3 %")
    #expect(cut.withinRange == 1)
    #expect(cut.error.caution == nil)
  }
}
