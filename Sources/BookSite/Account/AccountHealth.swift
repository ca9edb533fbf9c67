// Why an account's score is what it is: measures that add up, and the steps to the band.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookReports

/// The health of one account.
struct AccountHealth {
  let page: AccountPage

  private var say: Language { page.site.say }

  var section: HTML {
    guard let health = page.account.health else { return .nothing }
    let words = say(
      "coverage \(health.coverage.shown) %, model \(health.model)",
      "データ充足率 \(health.coverage.shown)%、モデル \(health.model)")
    return .section(
      Anchor("health"), say("Health", "ヘルス"),
      [
        .element(
          .p, [],
          [page.site.badge(health.band, health.score.map { "\($0)" }), .text(" " + words)]),
        steps(of: health), trend, table(of: health),
      ])
  }

  private func steps(of health: HealthScore) -> HTML {
    .element(
      .ol, [.class("steps")],
      health.steps.map { step in
        .element(.li, [], [.text(say(words(of: step)).capitalisedFirst)])
      })
  }

  private func words(of step: BandStep) -> Words {
    .of(step) { page.site.colleagues[$0] ?? $0 }
  }

  // MARK: Measures

  private func table(of health: HealthScore) -> HTML {
    let rows = health.groups.flatMap { group in
      [row(of: group)] + group.measures.map(row)
    }
    return .details(
      [.text(say("How the score adds up", "スコアの内訳"))],
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Measure", "測定項目")), HTMLTable.Column(say("Value", "値")),
            HTMLTable.Column(say("On", "日付"), goes: true),
            HTMLTable.Column(say("Score", "スコア"), number: true),
            HTMLTable.Column(say("Weight", "重み"), number: true, goes: true),
            HTMLTable.Column(say("Points", "点"), number: true),
            HTMLTable.Column(say("State", "状況"), goes: true),
          ], rows
        ).html,
        .note(
          say(
            "The points of all measures sum to the score. What is stale or missing counts neither for nor against, and lowers the coverage.",
            "各項目の点の合計がスコアです。期限切れやデータなしの項目は計算から除外し、データ充足率を下げます。")),
      ])
  }

  private func row(of group: GroupScore) -> [HTML] {
    let points = group.measures.reduce(0) { $0 + $1.points }
    return [
      .span("group", group.group.name), "", "",
      .text(group.score.map { "\($0)" } ?? "–"), .text("\(group.group.weight)"),
      .text(say.tenths(points)), "",
    ]
  }

  private func row(of score: MeasureScore) -> [HTML] {
    let style: StaticString = score.state == .fresh ? "plain" : "fair"
    return [
      .text(score.measure.id),
      .text(score.reading.map { say.text(of: $0.value, of: score.measure.fact) } ?? "–"),
      score.reading.map { say.time($0.day) } ?? .nothing,
      .text(score.score.map { "\($0)" } ?? "–"), .text("\(score.measure.weight)"),
      .text(score.score == nil ? "–" : say.tenths(score.points)),
      .span(style, say(.of(score.state))),
    ]
  }

  // MARK: Trend

  /// The score on the days of the site's trend.
  private var trend: HTML {
    guard let points = page.site.past?.months else { return .nothing }
    let scores = points.map { $0[page.account.id]?.judged?.value }
    guard scores.count(where: { $0 != nil }) > 1 else { return .nothing }
    let last = points.last?.day ?? page.site.figures.day
    return LineChart(
      anchor: Anchor("score-chart"), title: say("Score over time", "スコアの推移"),
      description: say(
        "The score as it was known on each day, up to \(say.text(of: last)).",
        "各日に把握していた情報によるスコア（\(say.text(of: last))まで）。"),
      days: points.map(\.day),
      lines: [
        LineChart.Line(
          name: say("Score", "スコア"), style: "first", values: scores, target: nil,
          word: { "\(Int($0))" })
      ], range: 0...100, ticks: [0, 50, 100].map { (Double($0), "\($0)") }, say: say
    ).figure(say)
  }
}

extension Language {
  /// Points with one decimal, as they add up to the score.
  func tenths(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths < 0 ? "−" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// The value of a fact; numbers with at most four decimals.
  func text(of value: FactValue, of fact: String) -> String {
    switch value {
    case .text(let text): self(.text(text, of: fact))
    case .day(let day): column(day)
    case .flag(let flag): self(.answer(flag))
    case .list(let texts): list(texts)
    case .integer(let count): text(of: count)
    case .number: value.description.count > 8 ? rounded(value) : value.description
    }
  }

  private func rounded(_ value: FactValue) -> String {
    value.number.map { DecimalNumber(mantissa: Int64(($0 * 1e4).rounded()), scale: 4).description }
      ?? value.description
  }
}
