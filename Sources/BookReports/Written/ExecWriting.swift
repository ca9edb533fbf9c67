// exec: what a board asks first, with trend and targets.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookWork

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
    let open = source.renewalMap.open
    let atRisk = open.filter { $0.status == .atRisk || $0.status == .pastDue }
    let forecast = try source.forecast()
    let targets = Target.all(in: source, periods, open)
    return [
      "glance": .list(glance(source, periods, targets, before: trend?.points.first)),
      "glanceFrom": ReportValue(trend?.points.first?.day),
      "retention": ReportValue(periods) { $0.value },
      "portfolio": source.portfolio(source.accounts),
      "arr": ReportValue(Money.sum(source.accounts.map(\.arr), in: figures.currency)),
      "customers": ReportValue(source.accounts.count(where: \.isCustomer)),
      "engagement": source.engagement.value,
      "targets": ReportValue(targets) { $0.value },
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

  /// NRR and GRR, then the five: each now, some months before, and what is aimed for.
  private static func glance(
    _ source: ReportSource, _ periods: [ToldRetention], _ targets: [Target], before: Trend.Point?
  ) -> [ReportValue] {
    let year = periods.first
    let costs = periods.first { $0.cost != nil }
    let health = PortfolioHealth(source.accounts, in: source.figures.currency)
    func line(
      _ id: String, _ english: String, _ japanese: String, _ now: ReportValue,
      before: ReportValue = .missing, over period: ToldRetention? = nil
    ) -> ReportValue {
      [
        "measure": .words(.init(id, english, japanese)), "now": now, "before": before,
        "over": ReportValue(period.map { .period($0.period.name) }),
        "target": targets.first { $0.name.id == id }.map { .share($0.aim.double / 100) }
          ?? .missing,
      ]
    }
    return [
      line("nrr", "NRR", "NRR", ReportValue(year?.rates.nrr), over: year),
      line("grr", "GRR", "GRR", ReportValue(year?.rates.grr), over: year),
      line(
        "health", "Overall health: ARR in green", "全体ヘルス（緑のARR割合）",
        ReportValue(share: health.share(of: .green)),
        before: ReportValue(share: before?.portfolio.share(of: .green))),
      line(
        "churn", "Churn rate", "チャーン率", ReportValue(year?.rates.grr.complement), over: year),
      line("cost", "Retention cost", "顧客維持コスト", ReportValue(costs?.cost), over: costs),
      line(
        "score", "Portfolio score", "ポートフォリオスコア", ReportValue(health.mean),
        before: ReportValue(before?.portfolio.score)),
      line(
        "engagement", "Engagement: ARR in cadence", "エンゲージメント（対応頻度を満たすARR割合）",
        ReportValue(share: source.engagement.share)),
    ]
  }

  /// Something that the book aims for, in percent.
  private struct Target {
    let name: Words
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
      let known: [(String, Words, Rate?)] = [
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
