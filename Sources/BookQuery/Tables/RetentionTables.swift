// movements and retention: what ARR did over periods.

import BookFigures
import BookModel
import BookRevenue
import SQLite

extension QueryTable {
  static let movements = QueryTable(
    "movements",
    "A change of a customer's ARR on one day of the twelve months to the last closed month, the first period of `csbook retention`.",
    [
      Reading<Movement>.text("account", counted) { $0.entity },
      .day("day", "The day of it.") { $0.day },
      .text("kind", "`new`, `winBack`, `upsell`, `price`, `downsell` or `churn`.") {
        $0.kind.rawValue
      },
      .money("amount", "What it adds to ARR; negative for a downsell and for churn.") {
        $0.amount
      },
    ]
  ) { day throws(SQLiteUnavailable) in
    try day.retention.first?.retention.lines.flatMap(\.movements) ?? []
  }

  static let retention = QueryTable(
    "retention",
    "A customer over one of the periods of `csbook retention`. They overlap: take one, as in `where period = '12 months'`. Joined with `accounts`, segment and owner are those of the day of the figures; `csbook retention --by` takes those of the opening.",
    [
      Reading<PeriodLine>.text("account", counted) { $0.line.entity },
      .text("period", "`12 months`, the last closed quarter such as `2025-Q4`, or `… to date`.") {
        $0.period
      },
      .day("first_day", "The first day of the period; it opens at the close of the day before.") {
        $0.days.lowerBound
      },
      .day("last_day", "The day at whose close it is looked at.") { $0.days.upperBound },
      .day("customer_since", "The first day of their first term.") { $0.line.since },
      .flag("is_in_cohort", "Whether they had ARR at the opening.") { $0.line.isInCohort },
      .money("opening", "ARR at the opening.") { $0.line.opening },
      .money("closing", "ARR at the close.") { $0.line.closing },
      .money(
        "grr_kept", "What GRR counts as kept. \(outside) GRR is its sum of that of `grr_of`."
      ) { $0.gross?.kept },
      .money("grr_of", "What GRR counts at the opening.") { $0.gross?.opening },
      .money("nrr_kept", "What NRR counts at the close. \(outside)") { $0.net?.kept },
      .money("nrr_of", "What NRR counts at the opening.") { $0.net?.opening },
      .flag("logo_kept", "Whether the customer stayed. \(outside) Logo retention is its average.") {
        $0.logo.map { $0.kept.minor > 0 }
      },
    ]
  ) { day throws(SQLiteUnavailable) in
    try day.retention.flatMap { period in
      let retention = period.retention
      let rates = retention.rates
      let (gross, net, logos) = (rates.grossParts, rates.netParts, rates.logoParts)
      return retention.lines.map { line in
        PeriodLine(
          period: period.name, days: retention.period.lowerBound...retention.close, line: line,
          gross: gross[line.entity], net: net[line.entity], logo: logos[line.entity])
      }
    }
  }

  private static let counted =
    "Who is counted: the account, or the parent of it where `csbook.yml` counts parents."
  private static let outside =
    "Empty outside the cohort, and where an exclusion leaves the customer out."
}

private struct PeriodLine {
  let period: String
  let days: ClosedRange<Day>
  let line: RevenueLine
  let gross: RetentionRates.Part?
  let net: RetentionRates.Part?
  let logo: RetentionRates.Part?
}
