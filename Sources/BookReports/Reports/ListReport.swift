// list: the accounts, a line each.

import BookFigures
import BookHealth
import BookModel
import BookRevenue

/// The portfolio at a glance.
package enum ListReport {
  package static func report(_ accounts: [AccountFigures], of figures: Figures) -> Report {
    let columns = [
      TextTable.Column("account", least: 17), TextTable.Column("owner", least: 5, goes: 3),
      TextTable.Column("segment", least: 7, goes: 2),
      TextTable.Column("ARR \(figures.currency.code)", right: true),
      TextTable.Column("health", right: true, goes: 4), TextTable.Column("band"),
      TextTable.Column("renewal"), TextTable.Column("days", right: true, goes: 1),
      TextTable.Column("status"),
    ]
    let arr = Money.sum(accounts.map(\.arr), in: figures.currency)
    let blocks: [Report.Block] =
      accounts.isEmpty
      ? [.text(Styled("no account fits"))]
      : [
        .table(TextTable(columns, accounts.map { row($0, on: figures.day) })),
        .footnote("\(counted(accounts.count, "account")), ARR \(arr.worded)"),
      ]
    return Report(
      schema: "csbook.list/1", data: .list(accounts.map { json($0, on: figures.day) }),
      blocks: blocks)
  }

  private static func row(_ account: AccountFigures, on day: Day) -> [Styled] {
    let next = account.nextRenewal
    return [
      Styled(account.id), Styled(account.owner ?? ""), Styled(account.segment?.id ?? ""),
      Styled(account.arr.grouped), Styled(account.health?.score.map { "\($0)" } ?? "–"),
      account.health.map { Styled($0.band.rawValue, $0.band.tone) } ?? Styled("–"),
      Styled(next.map { "\($0.renewal.due)" } ?? "–"),
      Styled(next.map { "\($0.renewal.days(from: day))" } ?? ""),
      next.map { Styled($0.status.rawValue, $0.status.tone) }
        ?? Styled(account.status?.rawValue ?? "", .faint),
    ]
  }

  private static func json(_ account: AccountFigures, on day: Day) -> JSON {
    [
      "id": .text(account.id), "name": .text(account.name), "owner": JSON(account.owner),
      "segment": JSON(account.segment?.id), "arr": JSON(account.arr),
      "health": HealthReport.summary(of: account.health),
      "renewal": account.nextRenewal.map { next in
        [
          "due": JSON(next.renewal.due), "days": .whole(next.renewal.days(from: day)),
          "status": .text(next.status.rawValue),
        ]
      } ?? .null,
    ]
  }
}
