// forecast: what of the renewals ahead is expected to stay, and what the quarter comes to.

import BookFigures
import BookModel
import BookRevenue

/// The forecast of this quarter and the two after it, by owner, and the quarter's losses.
package enum ForecastReport {
  package static func report(_ forecast: BookForecast, of figures: Figures) -> Report {
    let spans = Span.all(of: forecast, in: figures.currency)
    let owners = Span.byOwner(forecast, of: figures)
    return Report(
      schema: "csbook.forecast/1",
      data: [
        "older": Span("older", forecast.older, figures.currency).json,
        "quarters": .list(
          zip(forecast.quarters, spans.quarters).map { quarter, span in
            span.json(beside: [
              .init(key: "from", value: JSON(quarter.quarter.days.lowerBound)),
              .init(key: "to", value: JSON(quarter.quarter.days.upperBound)),
            ])
          }),
        "total": spans.total.json, "owners": .list(owners.map(\.json)),
        "quarterToDate": json(forecast.toDate),
        "lastYear": [
          "toDate": json(forecast.lastYear.toDate), "whole": json(forecast.lastYear.whole),
        ],
        "writtenAhead": JSON(forecast.writtenAhead), "expected": JSON(forecast.expected),
        "lostByQuarterEnd": JSON(forecast.lostByQuarterEnd),
      ], blocks: blocks(forecast, spans, owners, figures))
  }

  // MARK: Text

  private static func blocks(
    _ forecast: BookForecast, _ spans: Span.All, _ owners: [Span], _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if spans.total.totals.count == 0 {
      blocks.append(
        .text(Styled("nothing is due until \(figures.lastDayAhead); try renewals --within 24m")))
    } else {
      blocks += [
        .title("Renewals, \(figures.currency.code)"), .table(table("due in", spans.rows)),
        .footnote("what is decided counts as it came out; by health stands beside the calls"),
        .blank, .title("Of the ATR"), .table(shares(spans.rows)),
      ]
      if let uncalled = spans.uncalled { blocks.append(.footnote(uncalled)) }
      blocks += [.blank, .title("By owner"), .table(table("owner", owners))]
    }
    let name = "\(forecast.quarters[0].quarter)"
    blocks += [.blank, .title("Lost in \(name), \(figures.currency.code)")]
    blocks.append(.table(losses(forecast, on: figures.day)))
    blocks += [.blank, .title("\(name) to its end, \(figures.currency.code)")]
    blocks.append(.table(outlook(forecast)))
    return blocks
  }

  private static func table(_ first: String, _ spans: [Span]) -> TextTable {
    TextTable(
      [
        TextTable.Column(first, least: 8), TextTable.Column("n", right: true),
        TextTable.Column("ATR", right: true), TextTable.Column("worst", right: true),
        TextTable.Column("likely", right: true), TextTable.Column("best", right: true),
        TextTable.Column("uncalled", right: true, goes: 1),
        TextTable.Column("by health", right: true),
      ],
      spans.map { span in
        let totals = span.totals
        return [
          span.name ?? "–", "\(totals.count)", totals.atr.grouped, totals.worst.grouped,
          totals.likely.estimate, totals.best.grouped, totals.uncalledATR.grouped,
          totals.byHealth.estimate,
        ].map { Styled($0) }
      })
  }

  private static func shares(_ spans: [Span]) -> TextTable {
    TextTable(
      [TextTable.Column("due in")]
        + ["worst", "likely", "best", "by health"].map { TextTable.Column($0, right: true) },
      spans.map { span in
        [Styled(span.name ?? "–")]
          + [\ForecastTotals.worst, \.likely, \.best, \.byHealth].map {
            Styled(span.totals.rate($0).percent)
          }
      })
  }

  private static func losses(_ forecast: BookForecast, on day: Day) -> TextTable {
    let columns = [forecast.toDate, forecast.lastYear.toDate, forecast.lastYear.whole]
    func row(_ name: String, _ cell: (Retention) -> String) -> [Styled] {
      [Styled(name)] + columns.map { Styled(cell($0)) }
    }
    return TextTable(
      [
        TextTable.Column(""), TextTable.Column("to date", right: true),
        TextTable.Column("a year ago", right: true), TextTable.Column("that whole", right: true),
      ],
      [
        row("from") { "\($0.period.lowerBound)" }, row("to") { "\($0.close)" },
        row("churned ARR") { $0.movements[.churn].negated.grouped },
        row("downsell") { $0.movements[.downsell].negated.grouped },
        row("churned logos") { "\($0.churnedLogos)" },
      ])
  }

  private static func outlook(_ forecast: BookForecast) -> TextTable {
    let rows = [
      ("lost to date, churn and downsell", forecast.lostToDate.grouped),
      ("written down, not yet in effect", forecast.writtenAhead.grouped),
      ("expected of what is open, ATR − likely", forecast.expected.estimate),
      ("lost by the quarter's end", forecast.lostByQuarterEnd.estimate),
    ]
    return TextTable(
      [TextTable.Column(""), TextTable.Column("", right: true)],
      rows.map { [Styled($0.0), Styled($0.1)] })
  }

  private static func json(_ retention: Retention) -> JSON {
    [
      "from": JSON(retention.period.lowerBound), "to": JSON(retention.close),
      "churnedARR": JSON(retention.movements[.churn].negated),
      "downsell": JSON(retention.movements[.downsell].negated),
      "churnedLogos": .whole(retention.churnedLogos),
    ]
  }

  /// Some renewals with what they come to.
  private struct Span {
    let name: String?
    let totals: ForecastTotals

    init(_ name: String?, _ renewals: [JudgedRenewal], _ currency: Currency) {
      self.name = name
      totals = ForecastTotals(of: renewals.map(\.forecast), in: currency)
    }

    /// The quarters, what is older than they, and all.
    struct All {
      let older: Span
      let quarters: [Span]
      let total: Span

      var rows: [Span] { (older.totals.count > 0 ? [older] : []) + quarters + [total] }

      var uncalled: String? {
        let parts = rows.dropLast().filter { $0.totals.uncalledCount > 0 }.map { span in
          "\(span.name ?? "") \(span.totals.uncalledCount), ATR \(span.totals.uncalledATR.grouped)"
        }
        return parts.isEmpty ? nil : "uncalled: " + parts.joined(separator: "; ")
      }
    }

    static func all(of forecast: BookForecast, in currency: Currency) -> All {
      All(
        older: Span("past due", forecast.older, currency),
        quarters: forecast.quarters.map { Span("\($0.quarter)", $0.renewals, currency) },
        total: Span("all", forecast.all, currency))
    }

    static func byOwner(_ forecast: BookForecast, of figures: Figures) -> [Span] {
      let owners = Dictionary(
        figures.accounts.map { ($0.id, $0.owner) }, uniquingKeysWith: { first, _ in first })
      return Dictionary(grouping: forecast.all) { owners[$0.renewal.account] ?? nil }
        .map { Span($0.key, $0.value, figures.currency) }
        .sorted {
          ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "")
        }
    }

    var json: JSON { json(beside: []) }

    func json(beside members: [JSON.Member]) -> JSON {
      let parts: JSON = [
        "count": .whole(totals.count), "atr": JSON(totals.atr), "worst": JSON(totals.worst),
        "likely": JSON(totals.likely), "best": JSON(totals.best),
        "byHealth": JSON(totals.byHealth),
        "uncalled": ["count": .whole(totals.uncalledCount), "atr": JSON(totals.uncalledATR)],
        "rates": [
          "worst": JSON(totals.rate(\.worst)), "likely": JSON(totals.rate(\.likely)),
          "best": JSON(totals.rate(\.best)), "byHealth": JSON(totals.rate(\.byHealth)),
        ],
      ]
      guard case .object(let rest) = parts else { return parts }
      return .object([JSON.Member(key: "name", value: JSON(name))] + members + rest)
    }
  }
}

extension Money {
  /// What was lost, as a positive amount.
  fileprivate var negated: Money { .zero(currency) - self }
}
