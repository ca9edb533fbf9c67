// exec: what a board asks first, with trend and targets.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue

package enum ExecWriting: WrittenReport {
  package static let name = "exec"
  package static let summary = "NRR, GRR, health, churn, cost, engagement, targets"
  package static let subject = ReportSubject.book

  package static func beginning(_ source: ReportSource) -> Day? { source.day.adding(months: -6) }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let figures = source.figures
    let periods = try source.retention(over: figures.calendar.standardPeriods(on: source.day))
    let days = source.since.map { TrendStep.month.days(in: $0...source.day) } ?? []
    let trend = try source.trend(on: days)
    let board = RiskBoard(of: source.accounts, in: figures)
    let open = source.openRenewals(until: figures.lastDayAhead)
    let atRisk = open.filter { $0.status == .atRisk || $0.status == .pastDue }
    let forecast = try source.forecast()
    return [
      "retention": ReportValue(periods) { $0.value },
      "portfolio": source.portfolio(source.accounts),
      "arr": ReportValue(Money.sum(source.accounts.map(\.arr), in: figures.currency)),
      "customers": ReportValue(source.accounts.count(where: \.isCustomer)),
      "engagement": source.engagement.value,
      "targets": ReportValue(Target.all(in: source, periods, open)) { $0.value },
      "trend": ReportValue(trend?.points ?? []) { point in
        [
          "day": ReportValue(point.day), "customers": ReportValue(point.portfolio.customers),
          "arr": ReportValue(point.portfolio.arr), "score": ReportValue(point.portfolio.score),
          "green": ReportValue(share: point.portfolio.share(of: .green)),
          "yellow": ReportValue(share: point.portfolio.share(of: .yellow)),
          "red": ReportValue(share: point.portfolio.share(of: .red)),
        ]
      },
      "risk": [
        "atRisk": ReportValue(board.totals.atRisk), "covered": ReportValue(board.totals.covered),
        "red": ReportValue(board.totals.red), "redAccounts": ReportValue(board.totals.redCount),
        "until": ReportValue(figures.lastDayAhead),
        "largest": ReportValue(
          Array(
            atRisk.sorted { $1.renewal.openATR.minor < $0.renewal.openATR.minor }.prefix(5))
        ) { source.renewal($0) },
      ],
      "forecast": ReportValue(forecast.quarters) { quarter, renewals in
        ForecastTotals(of: renewals.map(\.forecast), in: figures.currency).value(
          named: "\(quarter)")
      },
      "lost": forecast.lost,
    ]
  }

  /// Something that the book aims for, in percent.
  private struct Target {
    let name: ReportValue.Words
    let aim: DecimalNumber
    let actual: Rate

    static func all(
      in source: ReportSource, _ periods: [ToldRetention], _ open: [JudgedRenewal]
    ) -> [Target] {
      let targets = source.figures.book.settings.record.targets
      let year = periods.first?.rates
      let due = source.figures.calendar.quarterToDate(on: source.day)
      let quarter = source.figures.calendar.quarter(containing: due.days.lowerBound)
      let healthy = RenewalRatesReport.rates(
        of: source.accounts, over: ReportPeriod("\(quarter)", quarter.days), in: source.figures
      ).healthy
      let known: [(String, ReportValue.Words, Rate?)] = [
        ("nrr", .init("nrr", "NRR", "NRR"), year?.nrr),
        ("grr", .init("grr", "GRR", "GRR"), year?.grr),
        (
          "logo_retention", .init("logo_retention", "Logo retention", "ロゴ維持率"),
          year?.logoRetention
        ),
        (
          "healthy_renewals",
          .init("healthy_renewals", "Renewals of this quarter that are green", "当四半期の更新に占める緑の割合"),
          healthy
        ),
      ]
      return known.compactMap { key, name, rate in
        guard let aim = targets?[key], let rate, !rate.isEmpty else { return nil }
        return Target(name: name, aim: aim, actual: rate)
      }
    }

    var value: ReportValue {
      let actual = (self.actual.double ?? 0) * 100
      return [
        "target": .words(name), "aim": .share(aim.double / 100), "actual": .rate(self.actual),
        "isMet": .flag(actual >= aim.double),
        "points": .change(actual - aim.double, decimals: 1),
      ]
    }
  }
}
