// The open risks of some accounts, and the accounts that ought to have one.

import BookFigures
import BookModel
import BookRevenue

/// What could cost ARR, by what is at stake.
struct RiskBoard {
  /// By ARR at risk, then by the day of the next step.
  let risks: [Entry]
  /// Red or at risk, without an open risk; by ARR at risk.
  let bare: [Line]
  let totals: Totals

  typealias Entry = (line: Line, risk: Record<RiskSchema>)

  /// Accounts that are no customers are left out.
  init(of accounts: [AccountFigures], in figures: Figures) {
    let lines = accounts.filter(\.isCustomer).map { Line($0, of: figures) }
    risks = lines.flatMap { line in line.risks.map { (line, $0) } }.sorted { left, right in
      (right.line.atRisk.minor, left.risk.nextOn ?? left.line.account.day, left.line.account.id)
        < (
          left.line.atRisk.minor, right.risk.nextOn ?? right.line.account.day, right.line.account.id
        )
    }
    bare = lines.filter { $0.risks.isEmpty && $0.alarm != nil }
      .sorted { ($1.atRisk.minor, $0.account.id) < ($0.atRisk.minor, $1.account.id) }
    totals = Totals(lines, in: figures.currency)
  }

  /// An account with its open risks.
  struct Line {
    let account: AccountFigures
    let risks: [Record<RiskSchema>]
    /// ATR at risk or past due.
    let atRisk: Money
    /// The renewal for which it ought to have a risk written down.
    let alarming: JudgedRenewal?

    init(_ account: AccountFigures, of figures: Figures) {
      self.account = account
      risks = (account.account.page?.risks ?? []).filter { $0.closed == nil }
      atRisk = figures.arrAtRisk(of: [account]).cohort.atr
      alarming = account.openRenewals.first { judged in
        judged.status == .pastDue
          || judged.status == .atRisk && judged.renewal.due <= figures.lastDayAhead
      }
    }

    /// Why it ought to have a risk written down; nil where nothing speaks for it.
    var alarm: String? {
      alarming.map { "\($0.status.rawValue): \($0.reason.sentence)" }
        ?? (account.band == .red ? "the account is red" : nil)
    }
  }

  /// What the lines come to: ARR at risk and ARR in red are two things, and never one for the other.
  struct Totals {
    let atRisk: Money
    let covered: Money
    let red: Money
    let redCount: Int

    init(_ lines: [Line], in currency: Currency) {
      atRisk = .sum(lines.map(\.atRisk), in: currency)
      covered = .sum(lines.filter { !$0.risks.isEmpty }.map(\.atRisk), in: currency)
      let inRed = lines.filter { $0.account.band == .red }
      red = .sum(inRed.map(\.account.arr), in: currency)
      redCount = inRed.count
    }
  }
}
