// How the retention of twelve months came to where it is.

import BookFigures
import BookModel
import BookReports
import BookRevenue

/// GRR and NRR of twelve months, month by month, with their targets.
struct RetentionChart {
  let site: Site

  var chart: LineChart {
    let say = site.say
    let years = site.retention.years
    let targets = site.figures.book.settings.record.targets
    func line(_ name: String, _ style: StaticString, _ rate: (RetentionRates) -> Rate)
      -> LineChart.Line
    {
      LineChart.Line(
        name: name, style: style, values: years.map { rate($0.retention.rates).double },
        target: targets?[name.lowercased()].map { $0.double / 100 },
        word: { say.text(ofShare: $0) })
    }
    let lines = [
      line("NRR", "first") { $0.nrr }, line("GRR", "second") { $0.grr },
    ]
    let values = lines.flatMap { $0.values.compactMap(\.self) + ($0.target.map { [$0] } ?? []) }
    let (least, most) = (values.min() ?? 0.8, values.max() ?? 1.1)
    let step = most - least > 0.35 ? 0.2 : 0.1
    let low = (least / step - 0.2).rounded(.down) * step
    let high = (most / step + 0.2).rounded(.up) * step
    return LineChart(
      anchor: Anchor("retention-chart"),
      title: say("NRR and GRR of twelve months", "直近12か月のNRRとGRR"),
      description: say(
        "Each point is the twelve months to the end of a month, by what is known now. Dotted lines are targets.",
        "各点は月末までの12か月の値（現時点の情報による）。点線は目標です。"),
      days: years.map(\.end), lines: lines, range: low...max(high, low + 0.1),
      ticks: stride(from: low, through: high + 0.001, by: step).map {
        ($0, "\(Int(($0 * 100).rounded()))\(say(" %", "%"))")
      }, say: say)
  }
}
