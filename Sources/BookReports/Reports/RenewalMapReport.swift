// renewals --map: months across bands, with the notice deadlines.

import BookFigures
import BookModel
import BookRevenue

/// The renewal map: what is open by the month it falls due in and the band of its account.
package enum RenewalMapReport {
  /// Open renewals due within a time from the day, past due ones among them; without a time, until the end of the next
  /// quarter but one.
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, within: Period?
  ) -> Report {
    let horizon = within?.after(figures.day) ?? figures.lastDayAhead
    let map = RenewalMap(of: accounts, in: figures, until: horizon)
    let (open, rows, deadlines) = (map.open, map.months, map.deadlines)
    return Report(
      schema: "csbook.renewals.map/1",
      data: [
        "months": .list(rows.map(\.json)), "deadlines": .list(deadlines.map(\.json)),
      ], blocks: blocks(open, rows, deadlines, horizon, figures))
  }

  private static func blocks(
    _ open: [JudgedRenewal], _ rows: [RenewalMonth], _ deadlines: [RenewalMap.Deadline],
    _ horizon: Day,
    _ figures: Figures
  ) -> [Report.Block] {
    guard !open.isEmpty else {
      return [.text(Styled("nothing is due until \(horizon); try --map --within 24m"))]
    }
    let total = Money.sum(open.map(\.renewal.openATR), in: figures.currency)
    var blocks: [Report.Block] = [
      .title("Open ATR by the month it falls due in, \(figures.currency.code)"),
      .table(map(rows)),
      .footnote("█ green  ▓ yellow  ▒ red  ░ unknown or new"),
      .footnote("\(counted(open.count, "renewal")), ATR \(total.worded), until \(horizon)"),
    ]
    if !deadlines.isEmpty {
      blocks += [.blank, .title("Notice deadlines ahead"), .table(table(of: deadlines, figures))]
    }
    return blocks
  }

  private static func map(_ rows: [RenewalMonth]) -> TextTable {
    let most = rows.map(\.total.minor).max() ?? 0
    return TextTable(
      [
        TextTable.Column("month"), TextTable.Column("n", right: true),
        TextTable.Column("", least: 6), TextTable.Column("ATR", right: true),
        TextTable.Column("green", right: true), TextTable.Column("yellow", right: true),
        TextTable.Column("red", right: true), TextTable.Column("unknown", right: true),
        TextTable.Column("notice", right: true, goes: 1),
      ],
      rows.map { row in
        [
          Styled(row.name), Styled("\(row.renewals.count)"), row.bar(beside: most),
          Styled(row.total.minor == 0 ? "–" : row.total.grouped),
        ] + row.bands.map { Styled($0.amount.minor == 0 ? "–" : $0.amount.grouped, $0.band.tone) }
          + [Styled(row.notices.isEmpty ? "–" : "\(row.notices.count)")]
      })
  }

  private static func table(of deadlines: [RenewalMap.Deadline], _ figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("notice by"), TextTable.Column("days", right: true),
        TextTable.Column("account", least: 17), TextTable.Column("due"),
        TextTable.Column("ATR \(figures.currency.code)", right: true),
        TextTable.Column("intent", goes: 2), TextTable.Column("", goes: 1),
      ],
      deadlines.map { deadline in
        [
          Styled("\(deadline.day)"), Styled("\(deadline.day - figures.day)"),
          Styled(deadline.renewal.account), Styled("\(deadline.renewal.due)"),
          Styled(deadline.renewal.openATR.grouped),
          Styled(deadline.intent?.rawValue ?? "not asked"),
          Styled(deadline.renewsItself ? "renews itself" : "", .faint),
        ]
      })
  }
}

extension RenewalMap.Deadline {
  fileprivate var json: JSON {
    [
      "account": .text(renewal.account), "due": JSON(renewal.due), "noticeDeadline": JSON(day),
      "atr": JSON(renewal.openATR),
      "band": .text(judged.band.rawValue), "intent": JSON(intent?.rawValue),
      "autoRenews": .flag(renewsItself),
    ]
  }
}

extension RenewalMonth {
  fileprivate var name: String { month.map { "\($0)" } ?? "earlier" }

  /// Its bands side by side, as long as its ATR beside that of the largest month.
  fileprivate func bar(beside most: Int64) -> Styled {
    guard most > 0 else { return Styled("") }
    let width: Int128 = 16
    var bar = Styled("")
    var (sum, drawn) = (Int128(0), Int128(0))
    for (band, amount) in bands {
      sum += Int128(amount.minor)
      let end = (sum * width).dividedToEven(by: Int128(most))
      bar =
        bar
        + Styled(String(repeating: band.block, count: Int(max(0, end - drawn))), band.tone)
      drawn = end
    }
    return bar
  }

  fileprivate var json: JSON {
    [
      "month": .text(name), "count": .whole(renewals.count), "atr": JSON(total),
      "bands": .object(bands.map { .init(key: $0.band.rawValue, value: JSON($0.amount)) }),
      "noticeDeadlines": .whole(notices.count),
    ]
  }
}

extension Band {
  /// Shades that differ without colour.
  fileprivate var block: String {
    switch self {
    case .green: "█"
    case .yellow: "▓"
    case .red: "▒"
    case .unknown, .new: "░"
    }
  }
}
