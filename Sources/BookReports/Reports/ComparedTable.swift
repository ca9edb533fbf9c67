// What accounts come to in two states of a book, side by side.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue

/// A row an account: ARR, health, band, segment and renewal status, with an arrow where they are others.
enum ComparedTable {
  static func table(_ accounts: [ComparedAccount]) -> TextTable {
    let currency = (accounts.first?.after ?? accounts.first?.before)?.arr.currency.code
    return TextTable(
      [
        TextTable.Column("account", least: 14), TextTable.Column("owner", least: 5, goes: 2),
        TextTable.Column("ARR \(currency ?? "")", right: true),
        TextTable.Column("health", right: true),
        TextTable.Column("band"), TextTable.Column("renewal"),
        TextTable.Column("segment", goes: 1),
      ],
      accounts.map { account in
        let (old, new) = (account.before, account.after)
        return [
          Styled(account.id), Styled(account.owner ?? "–"),
          pair(old?.arr.grouped, new?.arr.grouped, moved(account)),
          pair(score(old), score(new)), band(account),
          pair(
            old?.nextRenewal?.status.rawValue, new?.nextRenewal?.status.rawValue,
            new?.nextRenewal?.status.tone ?? .plain),
          pair(old?.segment?.id, new?.segment?.id),
        ]
      })
  }

  /// `+24,000`, `−24,000`.
  static func signed(_ money: Money) -> String {
    money.minor < 0
      ? "−" + (Money.zero(money.currency) - money).grouped : "+" + money.grouped
  }

  private static func moved(_ account: ComparedAccount) -> Styled.Tone {
    switch account.arrMoved?.minor ?? 0 {
    case ..<0: .bad
    case 0: .plain
    default: .good
    }
  }

  private static func band(_ account: ComparedAccount) -> Styled {
    pair(
      account.before?.health?.band.rawValue, account.after?.health?.band.rawValue,
      account.after?.band.tone ?? .plain)
  }

  private static func score(_ figures: AccountFigures?) -> String? {
    figures?.health?.score?.description
  }

  private static func pair(
    _ before: String?, _ after: String?, _ tone: Styled.Tone = .plain
  ) -> Styled {
    before == after
      ? Styled(after ?? "–") : Styled("\(before ?? "–") → ") + Styled(after ?? "–", tone)
  }

  static func json(_ account: ComparedAccount) -> JSON {
    [
      "account": .text(account.id), "owner": JSON(account.owner),
      "arrMoved": JSON(account.arrMoved), "before": json(account.before),
      "after": json(account.after),
    ]
  }

  private static func json(_ figures: AccountFigures?) -> JSON {
    guard let figures else { return .null }
    return [
      "arr": JSON(figures.arr), "score": JSON(figures.health?.score),
      "band": JSON(figures.health?.band.rawValue), "segment": JSON(figures.segment?.id),
      "renewalStatus": JSON(figures.nextRenewal?.status.rawValue),
    ]
  }
}
