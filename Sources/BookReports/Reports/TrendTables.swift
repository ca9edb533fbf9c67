// The tables of a trend: accounts and portfolio as sparklines, one account point by point, and all of it for CSV.

import BookHealth
import BookHistory
import BookModel

enum TrendTables {
  // MARK: Several accounts

  /// A line each, the steepest fall first; those without a score at either end come last.
  static func accounts(in trend: Trend) -> [Report.Block] {
    let lines = trend.accounts.map { Line($0, in: trend) }.sorted { left, right in
      (left.change ?? .max, left.account) < (right.change ?? .max, right.account)
    }
    let sparkline = Sparkline(points: trend.points.count)
    var rows = lines.map { line in
      [
        Styled(line.account), sparkline.line(line.bars), Styled(line.score),
        Styled(line.change.map { signed(Double($0), digits: 0) } ?? "–"),
        line.band.map { Styled($0.rawValue, $0.tone) } ?? Styled("–", .faint),
        Styled(line.last.map { $0.arr?.grouped ?? "n/a" } ?? "gone"),
      ]
    }
    let marked = trend.points.map { !$0.ruleChanges.isEmpty }
    if marked.contains(true) {
      rows.append(
        [Styled("rules changed", .faint), Styled(sparkline.marks(marked), .faint)]
          + Array(repeating: Styled(""), count: 4))
    }
    let currency = trend.points.last?.portfolio.arr.currency.code ?? ""
    return [
      .text(Styled(period(of: trend), .strong)),
      .table(
        TextTable(
          [
            TextTable.Column("account", least: 17), TextTable.Column("score, 0 to 100"),
            TextTable.Column("now", right: true), TextTable.Column("change", right: true),
            TextTable.Column("band"), TextTable.Column("ARR \(currency)", right: true, goes: 1),
          ], rows)),
    ]
  }

  private static func period(of trend: Trend) -> String {
    guard let first = trend.points.first, let last = trend.points.last else { return "" }
    return "\(first.day) to \(last.day), \(counted(trend.points.count, "point"))"
  }

  /// One account over the points.
  private struct Line {
    let account: String
    let last: Trend.Standing?
    let bars: [Sparkline.Bar?]
    /// Points as they are printed, from the first score that was judged to the last; nil where there is none now.
    let change: Int?

    init(_ account: String, in trend: Trend) {
      self.account = account
      let standings = trend.points.map { $0[account] }
      last = standings.last ?? nil
      bars = standings.map { standing in
        standing.map { Sparkline.Bar($0.judged.map { $0.value / 100 }, ($0.band ?? .unknown).tone) }
      }
      let first = standings.lazy.compactMap { $0?.judged }.first
      change = last?.judged.flatMap { now in first.map { now.shown - $0.shown } }
    }

    var score: String { last?.score.map { "\($0)" } ?? "–" }
    var band: Band? { last?.band }
  }

  // MARK: Portfolio

  /// All of them together: ARR, score, and the share of ARR in each band.
  static func portfolio(of trend: Trend) -> [Report.Block] {
    guard let first = trend.points.first?.portfolio, let last = trend.points.last?.portfolio else {
      return []
    }
    let portfolios = trend.points.map(\.portfolio)
    let sparkline = Sparkline(points: portfolios.count)
    let currency = last.arr.currency
    let largest = portfolios.filter { $0.arr.currency == currency }.map(\.arr.minor).max() ?? 0
    let isOneCurrency = first.arr.currency == currency
    var rows = [
      [
        Styled("ARR \(currency.code)"),
        sparkline.line(
          portfolios.map { portfolio in
            guard portfolio.arr.currency == currency, largest > 0 else { return nil }
            return Sparkline.Bar(Double(portfolio.arr.minor) / Double(largest))
          }),
        Styled(isOneCurrency ? first.arr.grouped : first.arr.worded), Styled(last.arr.grouped),
        Styled(isOneCurrency ? difference(last.arr, first.arr) : "–"),
      ],
      [
        Styled("score"),
        sparkline.line(portfolios.map { Sparkline.Bar($0.score.map { $0.value / 100 }) }),
        Styled(first.score.map { "\($0)" } ?? "n/a"), Styled(last.score.map { "\($0)" } ?? "n/a"),
        Styled(
          first.score.flatMap { old in
            last.score.map { signed(Double($0.shown - old.shown), digits: 0) }
          } ?? "–"),
      ],
    ]
    for band in Band.inOrder where portfolios.contains(where: { $0[band].count > 0 }) {
      rows.append(share(of: band, portfolios, sparkline))
    }
    return [
      .blank,
      .table(
        TextTable(
          [
            TextTable.Column("all together", least: 17), TextTable.Column(""),
            TextTable.Column("first", right: true), TextTable.Column("now", right: true),
            TextTable.Column("change", right: true),
          ], rows)),
      .footnote(
        "n = \(first.customers) customers on \(trend.points[0].day), \(last.customers) now; "
          + "the bars of ARR run from 0 to \(Money(minor: largest, currency).grouped)"),
    ]
  }

  private static func share(
    of band: Band, _ portfolios: [PortfolioStanding], _ sparkline: Sparkline
  ) -> [Styled] {
    let shares = portfolios.map { $0.share(of: band) }
    let (first, last) = (shares.first ?? nil, shares.last ?? nil)
    return [
      Styled(band.rawValue, band.tone),
      sparkline.line(shares.map { Sparkline.Bar($0, band.tone) }), Styled(percent(first)),
      Styled(percent(last)),
      Styled(
        first.flatMap { first in last.map { signed(($0 - first) * 100, digits: 1) } } ?? "–"),
    ]
  }

  private static func difference(_ now: Money, _ then: Money) -> String {
    let difference = now - then
    if difference.minor < 0 { return "−" + (then - now).grouped }
    return (difference.minor > 0 ? "+" : "") + difference.grouped
  }

  // MARK: One account

  static func points(of account: String, called name: String, in trend: Trend) -> [Report.Block] {
    let currency = trend.points.last?.portfolio.arr.currency
    let rows = trend.points.map { point -> [Styled] in
      let standing = point[account]
      let arr = standing?.arr.map { $0.currency == currency ? $0.grouped : $0.worded }
      return [
        Styled("\(point.day)"), Styled(standing?.score.map { "\($0)" } ?? "–"),
        Styled(
          standing?.score.map { bar($0.shown, cells: 10) } ?? "",
          (standing?.band ?? .unknown).tone),
        standing?.band.map { Styled($0.rawValue, $0.tone) } ?? Styled("–", .faint),
        Styled(arr ?? (standing == nil ? "" : "n/a")),
        Styled("\(point.commit.shortID)", .faint),
        Styled(point.ruleChanges.flatMap(\.subjects).joined(separator: ", ")),
      ]
    }
    return [
      .title("\(name)  \(account)"),
      .table(
        TextTable(
          [
            TextTable.Column("on"), TextTable.Column("score", right: true), TextTable.Column(""),
            TextTable.Column("band"), TextTable.Column("ARR \(currency?.code ?? "")", right: true),
            TextTable.Column("known by", goes: 1), TextTable.Column("rules changed", least: 14),
          ], rows)),
    ]
  }

  // MARK: CSV

  /// A row for each account and point, and of several accounts one for all together, with its shares.
  static func records(of trend: Trend, withAll: Bool) -> TextTable {
    let columns =
      ["account", "on", "commit", "score", "band", "arr", "currency"]
      + Band.inOrder.map { "share_\($0.rawValue)" } + ["rules_changed"]
    let rows = trend.accounts.flatMap { account in
      trend.points.map { point in
        let standing = point[account]
        return record(
          account, point, standing?.score, standing?.band, standing?.arr,
          shares: Band.inOrder.map { _ in nil })
      }
    }
    let all = trend.points.map { point in
      record(
        "", point, point.portfolio.score, nil, point.portfolio.arr,
        shares: Band.inOrder.map { point.portfolio.share(of: $0) })
    }
    return TextTable(columns.map { TextTable.Column($0) }, rows + (withAll ? all : []))
  }

  private static func record(
    _ account: String, _ point: Trend.Point, _ score: Score?, _ band: Band?, _ arr: Money?,
    shares: [Double?]
  ) -> [Styled] {
    let cells =
      [
        account, "\(point.day)", point.commit.id, score.map { decimals($0.value) } ?? "",
        band?.rawValue ?? "", arr?.amount ?? "", arr?.currency.code ?? "",
      ] + shares.map { $0.map { decimals($0) } ?? "" }
      + [point.ruleChanges.flatMap(\.subjects).joined(separator: "; ")]
    return cells.map { Styled($0) }
  }
}

extension Trend.Standing {
  /// The score, unless too little was known for a band.
  fileprivate var judged: Score? { band?.isJudged == true ? score : nil }
}
