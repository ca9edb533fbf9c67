// The first page: what an executive asks for, retention first.

import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue
import BookWork

/// The executive dashboard.
struct OverviewPage {
  let site: Site

  private var say: Language { site.say }
  private var portfolio: PortfolioHealth { site.figures.portfolio }
  private var targets: FieldMap<DecimalNumber>? { site.figures.book.settings.record.targets }

  var content: (title: String, body: [HTML]) {
    let arr = Money.sum(site.figures.accounts.map(\.arr), in: site.figures.currency)
    let customers = site.figures.accounts.count(where: \.isCustomer)
    let lead = say(
      "\(say.text(ofAccounts: customers)) with \(say.text(of: arr)) ARR on \(say.text(of: site.figures.day)).",
      "\(say.text(of: site.figures.day))時点: 契約中\(say.text(ofAccounts: customers))、ARR \(say.text(of: arr))"
    )
    return (
      say("Overview", "概要"),
      [.element(.p, "lead", lead)] + site.cautions + [
        .div("tiles", retentionTiles + otherTiles), retention,
        .div("charts", [health, renewals]),
      ]
    )
  }

  // MARK: Tiles

  private var retentionTiles: [HTML] {
    let year = site.retention.year
    let period = say(
      "12 months to \(say.text(of: year.close))", "\(say.text(of: year.close))までの12か月")
    let cohorts = year.rates.ownCohorts
    return [
      tile(
        say("Net revenue retention", "NRR（売上継続率）"), rate: year.rates.nrr, target: "nrr",
        period, cohort: cohorts[1]),
      tile(
        say("Gross revenue retention", "GRR（売上維持率）"), rate: year.rates.grr, target: "grr",
        period, cohort: cohorts[0]),
      tile(
        say("Churn rate, 1 − GRR", "チャーン率（1 − GRR）"), rate: year.rates.grr.complement, target: nil,
        period, cohort: cohorts[0]),
    ]
  }

  private func tile(
    _ name: String, rate: Rate, target: String?, _ period: String,
    cohort: (accounts: Int, arr: Money, isOther: Bool)
  ) -> HTML {
    let size = say(
      "of \(say.text(ofAccounts: cohort.accounts)), ARR \(say.text(of: cohort.arr)) at the opening",
      "期首\(say.text(ofAccounts: cohort.accounts))、ARR \(say.text(of: cohort.arr))")
    let target = target.flatMap { targets?[$0] }
    return tile(
      name, say.text(of: rate),
      [
        period, size, target.map { say("target \($0) %", "目標 \($0)%") },
        rate.caution == nil ? nil : say("too few to judge", "母数が少なく判断できません"),
      ], isGood: target.flatMap { target in rate.double.map { $0 * 100 >= target.double } })
  }

  private var otherTiles: [HTML] {
    let portfolio = portfolio
    let engagement = site.team.engagement
    let cost = site.retention.periods.first { $0.cost != nil }
    let risk = site.figures.arrAtRisk(of: site.figures.accounts).cohort
    return [
      tile(
        say("Overall health", "ヘルス（緑の割合）"), say.text(ofShare: portfolio.share(of: .green)),
        [
          say("of ARR is green", "ARRのうち緑"),
          say(
            "red \(say.text(ofShare: portfolio.share(of: .red)))",
            "赤 \(say.text(ofShare: portfolio.share(of: .red)))"),
          portfolio[.unknown].count == 0
            ? nil
            : say(
              "unknown \(say.text(ofShare: portfolio.share(of: .unknown)))",
              "不明 \(say.text(ofShare: portfolio.share(of: .unknown)))"),
        ]),
      tile(
        say("Portfolio score", "ポートフォリオスコア"), portfolio.mean.map { "\($0)" } ?? "–",
        [
          say("mean by ARR, of 100", "ARR加重平均、100点満点"),
          say(
            "over \(say.text(of: portfolio.scoredARR))",
            "対象ARR \(say.text(of: portfolio.scoredARR))"),
        ]),
      tile(
        say("Engagement", "エンゲージメント"), say.text(ofShare: engagement.share),
        [
          say("of ARR is in cadence", "対応頻度を満たすARR"),
          say(
            "\(engagement.accountsInCadence) of \(say.text(ofAccounts: engagement.accountsAsked))",
            "\(engagement.accountsAsked)社中\(engagement.accountsInCadence)社"),
        ]),
      tile(
        say("Retention cost", "顧客維持コスト"), cost?.cost.map { say.text(of: $0) } ?? "–",
        [
          cost.map {
            say(.period($0.period.name)) + say(", of the ARR retained", "、維持ARR比")
          }
            ?? say("no costs of a whole quarter are written", "四半期の費用が未記入")
        ]),
      tile(
        say("ARR at risk", "リスクARR"), say.text(of: risk.atr),
        [
          say.text(ofRenewals: risk.count),
          say(
            "due until \(say.text(of: site.figures.lastDayAhead))",
            "\(say.text(of: site.figures.lastDayAhead))までに更新"),
        ]),
    ]
  }

  private func tile(
    _ name: String, _ value: String, _ notes: [String?], isGood: Bool? = nil
  ) -> HTML {
    let mark = isGood.map { isGood in
      HTML.span(
        isGood ? "good" : "bad",
        isGood ? say("target met", "目標達成") : say("below target", "目標未達"))
    }
    return .div(
      "tile",
      [
        .element(.h3, nil, name), .element(.p, "figure", value),
        .element(.p, "note", notes.compactMap(\.self).joined(separator: say(" · ", "・"))),
      ] + (mark.map { [.element(.p, [.class("note")], [$0])] } ?? []))
  }

  // MARK: Sections

  private var retention: HTML {
    let columns = site.retention.periods
    func row(_ name: String, _ cell: (Retention) -> String) -> [HTML] {
      [.text(name)] + columns.map { .text(cell($0.retention)) }
    }
    let rows =
      [
        row("NRR") { say.text(of: $0.rates.nrr) }, row("GRR") { say.text(of: $0.rates.grr) },
        row(say("Logo retention", "ロゴ維持率")) { say.text(of: $0.rates.logoRetention) },
        row(say("Cohort", "対象")) { say.text(ofAccounts: $0.rates.accounts) },
        row(say("ARR at the opening", "期首ARR")) { say.text(of: $0.rates.arr) },
        row(say("Left of it at the close", "期末に残るARR")) { say.text(of: $0.rates.retainedARR) },
      ]
      + Movement.Kind.allCases.map { kind in
        row(say(.of(kind)).capitalisedFirst) { say.text(of: $0.movements[kind]) }
      } + [
        [.text(say("Retention cost", "顧客維持コスト"))]
          + columns.map { .text($0.cost.map { say.text(of: $0) } ?? "–") }
      ]
    return .section(
      Anchor("retention"), say("Retention", "リテンション"),
      [
        .div(
          "charts",
          [
            RetentionChart(site: site).chart.figure(say),
            HTMLTable(
              [HTMLTable.Column("")]
                + columns.map { HTMLTable.Column(say(.period($0.period.name)), number: true) }, rows
            ).html,
          ]),
        .note(
          say(
            "Each rate is over those with ARR at the close of the day before its period. New customers and win-backs are on neither side.",
            "各率は期首前日にARRのある顧客を対象とします。新規と再契約は分子にも分母にも含みません。")),
      ])
  }

  private var health: HTML {
    .section(
      Anchor("health"), say("Health", "ヘルス"),
      [HealthCharts(site: site).shares.figure(say)]
        + (HealthCharts(site: site).trend.map { [$0.figure(say)] } ?? [])
        + [.element(.p, [], [.link(.health, say("Who moved, and why", "変動した顧客と理由"))])])
  }

  private var renewals: HTML {
    .section(
      Anchor("renewals"), say("Renewals", "更新"),
      [
        RenewalMonthsChart(site: site).figure(say),
        .element(
          .p, [],
          [.link(.renewals, say("Every renewal, and the last days for notice", "更新と解約通知期限の一覧"))]),
      ])
  }
}

extension String {
  /// The same as the beginning of a line.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
