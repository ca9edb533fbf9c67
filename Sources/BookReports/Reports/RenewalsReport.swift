// renewals: what falls due, where it stands, and why.

import BookFigures
import BookHealth
import BookModel
import BookRevenue

/// What renews when.
package enum RenewalsReport {
  /// Open renewals due within a time from the day, past due ones among them, and what of the quarter is decided.
  ///
  /// Without a time: until the end of the next quarter but one.
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, within: Period?
  ) -> Report {
    let horizon = within?.after(figures.day) ?? figures.lastDayAhead
    let open = accounts.flatMap(\.openRenewals)
      .filter { $0.renewal.due <= horizon }.sorted(by: isBefore)
    let quarter = figures.calendar.quarter(containing: figures.day).days
    let decidedDays = quarter.lowerBound...max(quarter.lowerBound, horizon)
    let decided = figures.renewals(of: accounts, due: decidedDays).filter { !$0.renewal.isOpen }
    let totals = Totals(open, of: accounts, in: figures)
    return Report(
      schema: "csbook.renewals/1",
      data: [
        "renewals": .list((open + decided).map { json($0, on: figures.day) }),
        "totals": totals.json,
      ], blocks: blocks(open, decided, totals, horizon, figures))
  }

  private static func isBefore(_ left: JudgedRenewal, _ right: JudgedRenewal) -> Bool {
    left.renewal.due == right.renewal.due
      ? left.renewal.account < right.renewal.account : left.renewal.due < right.renewal.due
  }

  // MARK: Text

  private static func blocks(
    _ open: [JudgedRenewal], _ decided: [JudgedRenewal], _ totals: Totals, _ horizon: Day,
    _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if open.isEmpty {
      blocks.append(.text(Styled("nothing is due until \(horizon); try --within 24m")))
    } else {
      blocks.append(.table(table(open, figures)))
      blocks += totals.blocks
      let explained = open.filter { $0.status != .noRisk }
      if !explained.isEmpty {
        blocks.append(.blank)
        blocks.append(.title("Why"))
        blocks += explained.map { judged in
          .text(
            Styled("\(judged.renewal.account): ", judged.status.tone)
              + Styled(judged.reason.sentence))
        }
      }
    }
    if !decided.isEmpty {
      blocks.append(.blank)
      blocks.append(.title("Decided, due since the quarter began"))
      blocks.append(.table(decidedTable(decided, figures.currency)))
    }
    return blocks
  }

  private static func table(_ renewals: [JudgedRenewal], _ figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("days", right: true, goes: 1),
        TextTable.Column("account", least: 17),
        TextTable.Column("ATR \(figures.currency.code)", right: true),
        TextTable.Column("band", goes: 2), TextTable.Column("status"),
        TextTable.Column("notice by"),
        TextTable.Column("forecast", least: 8, goes: 3),
      ],
      renewals.map { judged in
        let renewal = judged.renewal
        let deadline = renewal.noticeDeadline
        let isGone = deadline.map { $0 < figures.day } ?? false
        return [
          Styled("\(renewal.due)"), Styled("\(renewal.days(from: figures.day))"),
          Styled(renewal.account), Styled(renewal.openATR.grouped),
          Styled(judged.band.rawValue, judged.band.tone),
          Styled(judged.status.rawValue, judged.status.tone),
          Styled(deadline.map { "\($0)" } ?? "–", isGone ? .faint : .plain),
          Styled(renewal.record?.forecast?.rawValue ?? "–"),
        ]
      })
  }

  private static func decidedTable(
    _ renewals: [JudgedRenewal], _ currency: Currency
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account", least: 17),
        TextTable.Column("ATR \(currency.code)", right: true),
        TextTable.Column("renewed", right: true), TextTable.Column("status", goes: 1),
        TextTable.Column("", least: 8),
      ],
      renewals.map { judged in
        [
          Styled("\(judged.renewal.due)"), Styled(judged.renewal.account),
          Styled(judged.renewal.atr.grouped), Styled(judged.renewal.renewed.grouped),
          Styled(judged.status.rawValue, judged.status.tone), Styled(judged.reason.sentence),
        ]
      })
  }

  // MARK: JSON

  static func json(_ judged: JudgedRenewal, on day: Day) -> JSON {
    let renewal = judged.renewal
    return [
      "account": .text(renewal.account), "terms": .list(renewal.terms.map { .text($0) }),
      "due": JSON(renewal.due), "days": .whole(renewal.days(from: day)), "atr": JSON(renewal.atr),
      "status": .text(judged.status.rawValue), "reason": .text(judged.reason.sentence),
      "noticeDeadline": JSON(renewal.noticeDeadline),
      "forecast": [
        "call": JSON(renewal.record?.forecast?.rawValue), "worst": JSON(judged.forecast.worst),
        "likely": JSON(judged.forecast.likely), "best": JSON(judged.forecast.best),
        "byHealth": JSON(judged.forecast.byHealth),
      ],
      "band": .text(judged.band.rawValue), "renewed": JSON(renewal.isOpen ? nil : renewal.renewed),
      "successors": .list(renewal.successors.map { .text($0) }),
    ]
  }

  /// What the open renewals come to.
  private struct Totals {
    let forecast: ForecastTotals
    let byStatus: [(status: RenewalStatus, cohort: Cohort)]
    let atRisk: Cohort
    let lastDayAhead: Day

    init(_ open: [JudgedRenewal], of accounts: [AccountFigures], in figures: Figures) {
      let currency = figures.currency
      forecast = ForecastTotals(of: open.map(\.forecast), in: currency)
      byStatus = [RenewalStatus.pastDue, .atRisk, .unknown, .noRisk].map { status in
        let these = open.filter { $0.status == status }
        return (
          status,
          Cohort(count: these.count, atr: .sum(these.map(\.renewal.openATR), in: currency))
        )
      }
      atRisk = figures.arrAtRisk(of: accounts).cohort
      lastDayAhead = figures.lastDayAhead
    }

    var blocks: [Report.Block] {
      let statuses = byStatus.filter { $0.cohort.count > 0 }.map { status, cohort in
        "\(status.rawValue) \(cohort.count), \(cohort.atr.grouped)"
      }
      var lines = [
        "\(counted(forecast.count, "renewal")), ATR \(forecast.atr.worded): "
          + statuses.joined(separator: "; "),
        "forecast: worst \(forecast.worst.grouped), likely \(forecast.likely.estimate), "
          + "best \(forecast.best.grouped); by health \(forecast.byHealth.estimate)",
      ]
      if forecast.uncalledCount > 0 {
        lines.append(
          "uncalled: \(forecast.uncalledCount), ATR \(forecast.uncalledATR.grouped)")
      }
      lines.append(
        "ARR at risk, due until \(lastDayAhead): \(atRisk.atr.worded) "
          + "(\(counted(atRisk.count, "renewal")))")
      return lines.map { .footnote($0) }
    }

    var json: JSON {
      [
        "count": .whole(forecast.count), "atr": JSON(forecast.atr),
        "byStatus": .object(
          byStatus.map { status, cohort in
            JSON.Member(
              key: status.rawValue,
              value: ["count": .whole(cohort.count), "atr": JSON(cohort.atr)])
          }),
        "worst": JSON(forecast.worst), "likely": JSON(forecast.likely),
        "best": JSON(forecast.best), "byHealth": JSON(forecast.byHealth),
        "uncalled": [
          "count": .whole(forecast.uncalledCount), "atr": JSON(forecast.uncalledATR),
        ],
        "arrAtRisk": ["count": .whole(atRisk.count), "atr": JSON(atRisk.atr)],
      ]
    }
  }
}
