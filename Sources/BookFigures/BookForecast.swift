// The forecast of a book: what is due by quarter and owner, and what the quarter comes to.

import BookModel
import BookRevenue

/// Renewals by the quarter they fall due in, and what was and will be lost in this one.
package struct BookForecast: Sendable {
  /// Undecided, and due before the quarter began.
  package let older: [JudgedRenewal]
  /// This quarter and the two after it, with all that is due in them, decided or not.
  package let quarters: [(quarter: FiscalQuarter, renewals: [JudgedRenewal])]
  package let toDate: Retention
  /// The same quarter of last year, to the same day and whole.
  package let lastYear: (toDate: Retention, whole: Retention)
  /// Losses of the quarter that are written down and not yet in effect.
  package let writtenAhead: Money
  /// Σ (ATR − likely) over the open renewals due by the quarter's last day, older ones included.
  package let expected: Money

  package var all: [JudgedRenewal] { older + quarters.flatMap(\.renewals) }

  /// Churned ARR and downsell of the quarter to date, as one positive amount.
  package var lostToDate: Money { toDate.lost }

  /// What the quarter comes to.
  package var lostByQuarterEnd: Money {
    .sum([lostToDate, writtenAhead, expected], in: toDate.currency)
  }
}

extension Figures {
  /// The renewals of some accounts that fall due within some days, decided or not, in the order of their due days.
  package func renewals(
    of accounts: [AccountFigures], due days: ClosedRange<Day>
  ) -> [JudgedRenewal] {
    let likelihoods = Likelihoods(book.settings)
    return accounts.flatMap { account in
      (account.contracts?.renewals(due: days) ?? []).map {
        JudgedRenewal($0, on: day, health: account.health, likelihoods: likelihoods)
      }
    }.sorted { ($0.renewal.due, $0.renewal.account) < ($1.renewal.due, $1.renewal.account) }
  }

  /// The forecast of the accounts that are picked.
  package func forecast(
    of pick: AccountPick, threads: Int
  ) throws(AccountFilter.Fault) -> BookForecast {
    let picked = try pick.accounts(of: self).accounts
    let quarter = calendar.quarter(containing: day)
    let ahead = (day + 1)...max(day + 1, quarter.days.upperBound)
    let older = picked.flatMap(\.openRenewals).filter { $0.renewal.due < quarter.days.lowerBound }
      .sorted { ($0.renewal.due, $0.renewal.account) < ($1.renewal.due, $1.renewal.account) }
    let quarters = [quarter, quarter.next, quarter.next.next].map { quarter in
      (quarter: quarter, renewals: renewals(of: picked, due: quarter.days))
    }
    let lastStart = quarter.days.lowerBound.adding(months: -12)
    let lastQuarter = calendar.quarter(containing: lastStart)
    let past = try retention(
      over: [
        calendar.quarterToDate(on: day),
        ReportPeriod("", lastStart...max(lastStart, day.adding(months: -12))),
        ReportPeriod("", lastQuarter.days),
      ], method: nil, by: nil, of: pick, threads: threads
    ).map(\.retention)
    let undecided = RevenuePolicy(book.settings).undecidedDue
    let open = (older + quarters[0].renewals).filter { judged in
      judged.renewal.isOpen && (undecided == .pending || judged.renewal.due > day)
    }
    let written = quarter.days.upperBound > day ? picked.compactMap(\.contracts) : []
    return BookForecast(
      older: older, quarters: quarters, toDate: past[0], lastYear: (past[1], past[2]),
      writtenAhead: .sum(written.map { $0.writtenLosses(in: ahead) }, in: currency),
      expected: .sum(
        open.map { $0.renewal.openATR - ($0.forecast.likely - $0.renewal.kept) }, in: currency))
  }
}
