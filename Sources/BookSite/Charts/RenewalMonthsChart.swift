// The renewal map as a picture.

import BookFigures
import BookModel
import BookReports
import BookRevenue

/// Open ATR by the month it falls due in, with how many last days for notice lie in each.
struct RenewalMonthsChart: Chart {
  let site: Site

  private var say: Language { site.say }
  private var months: [RenewalMonth] { site.map.months }

  var anchor: Anchor { Anchor("renewal-chart") }
  var title: String {
    say("Open ARR by the month it renews in", "更新月別の未決定ARR")
  }
  var description: String {
    let total = Money.sum(site.map.open.map(\.renewal.openATR), in: site.figures.currency)
    return say(
      "\(say.text(ofRenewals: site.map.open.count)), \(say.text(of: total)), due until \(say.text(of: site.map.lastDay)). A flag (⚑) below a month counts the last days for notice in it.",
      "\(say.text(of: site.map.lastDay))までの\(say.text(ofRenewals: site.map.open.count))、\(say.text(of: total))。月の下の⚑は解約通知期限の件数です。"
    )
  }
  var size: (width: Double, height: Double) { (BandColumns.width, columns.height) }
  var drawing: [HTML] { columns.drawing }

  private func name(of month: RenewalMonth) -> String {
    month.month.map { say.text(of: $0) } ?? say("earlier", "それ以前")
  }

  private var columns: BandColumns {
    BandColumns(
      anchor: anchor,
      columns: months.enumerated().map { index, month in
        BandColumns.Column(
          label: month.month.map { $0.axis(say) } ?? say("over", "超過"),
          second: month.month.flatMap { index == 0 || $0.month == 1 ? "\($0.year)" : nil },
          parts: month.bands.map { band, amount in
            (
              band, amount.majorUnits,
              "\(name(of: month)), \(say(.of(band))): \(say.text(of: amount))"
            )
          }, above: month.total.minor > 0 ? say.compact(month.total) : nil,
          mark: month.notices.isEmpty ? nil : "⚑ \(month.notices.count)")
      }, isDense: true, say: say)
  }

  var table: HTMLTable {
    HTMLTable(
      [
        HTMLTable.Column(say("Month", "月")), HTMLTable.Column(say("Renewals", "件数"), number: true),
        HTMLTable.Column("ARR", number: true),
      ] + Band.drawn.map { HTMLTable.Column(say(.of($0)), number: true) } + [
        HTMLTable.Column(say("Last days for notice", "解約通知期限"), number: true)
      ],
      months.map { month in
        [
          .text(name(of: month)), .text(say.text(of: month.renewals.count)),
          .text(say.text(of: month.total)),
        ] + month.bands.map { .text($0.amount.minor == 0 ? "–" : say.text(of: $0.amount)) } + [
          .text(month.notices.isEmpty ? "–" : say.text(of: month.notices.count))
        ]
      })
  }
}
