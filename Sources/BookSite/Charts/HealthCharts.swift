// Health as pictures: who is where, how scores are spread, how both came about.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookReports
import BookRevenue

/// The charts of health.
struct HealthCharts {
  let site: Site

  private var say: Language { site.say }

  /// ARR by band.
  var shares: BandBar {
    let portfolio = site.figures.portfolio
    return BandBar(
      anchor: Anchor("band-chart"), title: say("ARR by band", "判定別ARR"),
      bands: Band.drawn.map { band in
        // A new account is drawn with those of which little is known.
        let portions =
          band == .unknown ? [portfolio[.unknown], portfolio[.new]] : [portfolio[band]]
        return (
          band, portions.reduce(0) { $0 + $1.count },
          .sum(portions.map(\.arr), in: site.figures.currency)
        )
      }, say: say)
  }

  /// Accounts by score, in tens.
  var scores: ScoreChart { ScoreChart(site: site) }

  /// The portfolio at the end of one month after another; nil without a past.
  var trend: BandTrendChart? {
    site.past.flatMap { past in
      past.months.count > 1 ? BandTrendChart(points: past.months, say: say) : nil
    }
  }
}

/// How many accounts have which score.
struct ScoreChart: Chart {
  let site: Site

  private var say: Language { site.say }
  var anchor: Anchor { Anchor("score-chart") }
  var title: String { say("Accounts by score", "スコア別の顧客数") }
  var description: String {
    say(
      "How many accounts have a score of 0 to 9, of 10 to 19, and so on, by their final band.",
      "スコア0〜9、10〜19…の顧客数を最終判定別に示します。")
  }
  var size: (width: Double, height: Double) { (BandColumns.width, columns.height) }
  var drawing: [HTML] { columns.drawing }

  /// Ten counts by band, from 0 to 9 up; 100 is among the last.
  private var counts: [[Band: Int]] {
    var counts = Array(repeating: [Band: Int](), count: 10)
    for account in site.figures.accounts {
      guard let health = account.health, let score = health.score else { continue }
      let band = health.band == .new ? .unknown : health.band
      counts[min(score.shown / 10, 9)][band, default: 0] += 1
    }
    return counts
  }

  private func name(of decade: Int) -> String {
    decade == 9 ? "90–100" : "\(decade * 10)–\(decade * 10 + 9)"
  }

  private var columns: BandColumns {
    BandColumns(
      anchor: anchor,
      columns: counts.enumerated().map { decade, counts in
        let all = counts.values.reduce(0, +)
        return BandColumns.Column(
          label: name(of: decade),
          parts: Band.drawn.map { band in
            (
              band, Double(counts[band] ?? 0),
              "\(name(of: decade)), \(say(.of(band))): \(say.text(ofAccounts: counts[band] ?? 0))"
            )
          }, above: all > 0 ? say.text(of: all) : nil)
      }, isDense: true, say: say)
  }

  var table: HTMLTable {
    HTMLTable(
      [HTMLTable.Column(say("Score", "スコア"))]
        + Band.drawn.map { HTMLTable.Column(say(.of($0)), number: true) },
      counts.enumerated().map { decade, counts in
        [.text(name(of: decade))] + Band.drawn.map { .text(say.text(of: counts[$0] ?? 0)) }
      })
  }
}

/// The share of ARR in each band, by what was known on each day.
struct BandTrendChart: Chart {
  let points: [Trend.Point]
  let say: Language

  var anchor: Anchor { Anchor("trend-chart") }
  var title: String { say("ARR by band over time", "判定別ARR割合の推移") }
  var description: String {
    guard let first = points.first, let last = points.last else { return "" }
    return say(
      "From \(say.text(of: first.day)) to \(say.text(of: last.day)); each column is what was known on its day, by the rules of that day. Above it the portfolio score.",
      "\(say.text(of: first.day))から\(say.text(of: last.day))まで。各列は当日の情報と当日のルールによる値で、上の数字はポートフォリオスコアです。"
    )
  }
  var size: (width: Double, height: Double) { (BandColumns.width, columns.height) }
  var drawing: [HTML] { columns.drawing }

  private func share(of band: Band, _ point: Trend.Point) -> Double {
    let portfolio = point.portfolio
    let more = band == .unknown ? portfolio.share(of: .new) ?? 0 : 0
    return (portfolio.share(of: band) ?? 0) + more
  }

  private var columns: BandColumns {
    BandColumns(
      anchor: anchor,
      columns: points.enumerated().map { index, point in
        let month = point.day.month
        return BandColumns.Column(
          label: month.axis(say),
          second: index == 0 || month.month == 1 ? "\(month.year)" : nil,
          parts: Band.drawn.map { band in
            let share = share(of: band, point)
            return (
              band, share,
              "\(say.text(of: point.day)), \(say(.of(band))): \(say.text(ofShare: share))"
            )
          }, above: point.portfolio.score.map { "\($0)" } ?? "–")
      }, whole: 1, isDense: true, say: say)
  }

  var table: HTMLTable {
    HTMLTable(
      [
        HTMLTable.Column(say("Day", "日付")), HTMLTable.Column(say("Score", "スコア"), number: true),
      ] + Band.drawn.map { HTMLTable.Column(say(.of($0)), number: true) } + [
        HTMLTable.Column("ARR", number: true)
      ],
      points.map { point in
        [
          .text(say.text(of: point.day)), .text(point.portfolio.score.map { "\($0)" } ?? "–"),
        ] + Band.drawn.map { .text(say.text(ofShare: share(of: $0, point))) } + [
          .text(say.text(of: point.portfolio.arr))
        ]
      })
  }
}
