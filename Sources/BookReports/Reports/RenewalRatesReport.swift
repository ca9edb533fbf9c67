// renewals --rates: of what fell due in a period, how much was renewed, and when.

import BookFigures
import BookModel
import BookRevenue

/// Renewal rates of some periods side by side, and what is past due now.
package enum RenewalRatesReport {
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, over periods: [ReportPeriod]
  ) -> Report {
    let told = periods.map { Told($0, accounts, figures) }
    let overdue = accounts.flatMap(\.openRenewals)
      .filter { $0.renewal.isPastDue(on: figures.day) }
      .sorted { ($0.renewal.due, $0.renewal.account) < ($1.renewal.due, $1.renewal.account) }
    let atr = Money.sum(overdue.map(\.renewal.openATR), in: figures.currency)
    return Report(
      schema: "csbook.renewals.rates/1",
      data: [
        "periods": .list(told.map(\.json)),
        "healthyTarget": JSON(healthyTarget(figures.book.settings)),
        "pastDue": [
          "count": .whole(overdue.count), "atr": JSON(atr),
          "renewals": .list(overdue.map { RenewalsReport.json($0, on: figures.day) }),
        ],
      ], blocks: blocks(told, overdue, atr, figures))
  }

  /// The rates of a period without the accounts that are excluded, and the share of ATR due that is green.
  static func rates(
    of accounts: [AccountFigures], over period: ReportPeriod, in figures: Figures
  ) -> (rates: RenewalRates, healthy: Rate) {
    let out = Set(exclusionsHolding(over: period, in: figures).map(\.account))
    let counted = accounts.filter { !out.contains($0.id) }
    let rates = RenewalRates(
      of: counted.flatMap { $0.contracts?.renewals(due: period.days) ?? [] }, due: period.days,
      asOf: figures.day, policy: RevenuePolicy(figures.book.settings), in: figures.currency)
    let green = counted.filter { $0.band == .green }.map(\.id)
    return (rates, rates.healthy(green: Set(green)))
  }

  private static func exclusionsHolding(
    over period: ReportPeriod, in figures: Figures
  ) -> [Exclusion] {
    let close = period.days.contains(figures.day) ? figures.day : period.days.upperBound
    return Exclusion.all(of: figures.book.settings).filter {
      [.renewals, .all].contains($0.metric) && $0.days.contains(close)
    }
  }

  /// In percent.
  private static func healthyTarget(_ settings: Settings) -> DecimalNumber {
    settings.record.targets?["healthy_renewals"] ?? DecimalNumber(90)
  }

  // MARK: Text

  private static func blocks(
    _ told: [Told], _ overdue: [JudgedRenewal], _ atr: Money, _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.table(table(told, figures))]
    blocks += told.compactMap { told in
      told.rates.gross.caution.map { .footnote("\(told.name), decided: \($0)") }
    }
    blocks.append(
      .footnote("due in the period, of terms that started before it; bands as of today"))
    blocks += told.flatMap(\.exclusions).map { .footnote("left out: \($0)") }
    blocks.append(.blank)
    guard !overdue.isEmpty else {
      return blocks + [.text(Styled("nothing is past due"))]
    }
    return blocks + [
      .title("Past due now"), .table(table(of: overdue, figures)),
      .footnote("\(counted(overdue.count, "renewal")), ATR \(atr.worded)"),
    ]
  }

  private static func table(_ told: [Told], _ figures: Figures) -> TextTable {
    func row(_ name: String, target: String = "", _ cell: (Told) -> String) -> [Styled] {
      [Styled(name)] + told.map { Styled(cell($0)) } + [Styled(target, .faint)]
    }
    return TextTable(
      [TextTable.Column("")] + told.map { TextTable.Column($0.name, right: true) }
        + [TextTable.Column("target", right: true)],
      [
        row("due") { "\($0.rates.due.count)" },
        row("ATR, \(figures.currency.code)") { $0.atr.grouped },
        row("decided") { "\($0.rates.counted.count)" },
        row("their ATR") { $0.rates.counted.atr.grouped },
        row("gross") { $0.rates.gross.percent }, row("net") { $0.rates.net.percent },
        row("by count") { $0.rates.byCount.percent },
        row("on time") { $0.rates.onTime.percent },
        row("on time by ATR") { $0.rates.onTimeByATR.percent },
        row("green, of ATR due", target: "\(healthyTarget(figures.book.settings)) %") {
          $0.healthy.percent
        },
      ])
  }

  private static func table(of overdue: [JudgedRenewal], _ figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("days late", right: true),
        TextTable.Column("account", least: 17),
        TextTable.Column("ATR \(figures.currency.code)", right: true), TextTable.Column("band"),
        TextTable.Column("forecast", least: 8, goes: 1),
      ],
      overdue.map { judged in
        [
          Styled("\(judged.renewal.due)"),
          Styled("\(-judged.renewal.days(from: figures.day))", .bad),
          Styled(judged.renewal.account), Styled(judged.renewal.openATR.grouped),
          Styled(judged.band.rawValue, judged.band.tone),
          Styled(judged.renewal.record?.forecast?.rawValue ?? "–"),
        ]
      })
  }

  /// The rates of one period.
  private struct Told {
    let name: String
    let rates: RenewalRates
    let healthy: Rate
    let exclusions: [String]

    init(_ period: ReportPeriod, _ accounts: [AccountFigures], _ figures: Figures) {
      name = period.name
      let holding = exclusionsHolding(over: period, in: figures)
      (rates, healthy) = RenewalRatesReport.rates(of: accounts, over: period, in: figures)
      let ids = Set(accounts.map(\.id))
      exclusions = holding.filter { ids.contains($0.account) }.map { exclusion in
        let approval = exclusion.approvedBy.map { "; approved by \($0)" } ?? ""
        return "\(exclusion.account) in \(period.name): \(exclusion.reason ?? "")\(approval)"
      }
    }

    var atr: Money { .sum(rates.due.map(\.atr), in: rates.currency) }

    var json: JSON {
      [
        "name": .text(name), "from": JSON(rates.period.lowerBound),
        "to": JSON(rates.period.upperBound),
        "due": ["count": .whole(rates.due.count), "atr": JSON(atr)],
        "decided": ["count": .whole(rates.counted.count), "atr": JSON(rates.counted.atr)],
        "gross": JSON(rates.gross), "net": JSON(rates.net), "byCount": JSON(rates.byCount),
        "onTime": JSON(rates.onTime), "onTimeByATR": JSON(rates.onTimeByATR),
        "healthy": JSON(healthy), "exclusions": .list(exclusions.map { .text($0) }),
        "lapsed": .list(rates.lapsed.map { .text($0.account) }),
        "startedInside": .list(rates.startedInside.map { .text($0.account) }),
      ]
    }
  }
}
