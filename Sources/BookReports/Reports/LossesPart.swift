// The part of `voice` on why customers left.

import BookModel
import BookRevenue

/// Losses by their reasons.
enum LossesPart {
  static func blocks(of losses: LossReasons, in currency: Currency) -> [Report.Block] {
    let days = losses.period
    let title: Report.Block = .title("Losses, \(days.lowerBound) to \(days.upperBound)")
    guard losses.count > 0 else {
      return [title, .text(Styled("nothing was lost in these days"))]
    }
    let caution = losses.preventable.caution.map { "; \($0)" } ?? ""
    let arr = Money.sum(losses.reasons.map(\.arr), in: currency)
    return [
      title, .table(table(losses, in: currency)),
      .footnote(
        "\(counted(losses.count, "loss", "losses")), ARR \(arr.worded); for preventable reasons "
          + "\(losses.preventable.percent) of the ARR\(caution)"),
    ]
  }

  private static func table(_ losses: LossReasons, in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("reason", least: 14), TextTable.Column("preventable"),
        TextTable.Column("losses", right: true), TextTable.Column("logos", right: true),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("accounts", least: 12),
      ],
      losses.reasons.map { group in
        [
          Styled(group.reason ?? "not written", group.reason == nil ? .fair : .plain),
          Styled(group.isPreventable.map { $0 ? "yes" : "no" } ?? "–"),
          Styled("\(group.losses.count)"), Styled("\(group.logos)"), Styled(group.arr.grouped),
          Styled(Set(group.losses.map(\.account)).sorted().joined(separator: ", ")),
        ]
      })
  }

  static func json(of losses: LossReasons, in currency: Currency) -> JSON {
    [
      "from": JSON(losses.period.lowerBound), "to": JSON(losses.period.upperBound),
      "reasons": .list(losses.reasons.map(json)), "count": .whole(losses.count),
      "arr": JSON(Money.sum(losses.reasons.map(\.arr), in: currency)),
      "preventableShare": JSON(losses.preventable),
    ]
  }

  private static func json(_ group: LossReasons.Group) -> JSON {
    [
      "reason": JSON(group.reason), "preventable": JSON(group.isPreventable),
      "count": .whole(group.losses.count), "logos": .whole(group.logos), "arr": JSON(group.arr),
      "losses": .list(
        group.losses.map { loss in
          [
            "account": .text(loss.account), "on": JSON(loss.on),
            "terms": .list(loss.terms.map { .text($0) }), "arr": JSON(loss.value),
          ]
        }),
    ]
  }
}
