// Every account, by its name.

import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue

/// The list of all accounts.
struct AccountsPage {
  let site: Site

  private var say: Language { site.say }

  var content: (title: String, body: [HTML]) {
    let customers = site.figures.accounts.filter(\.isCustomer)
    let others = site.figures.accounts.filter { !$0.isCustomer }
    return (
      say("Accounts", "顧客"),
      site.cautions + [
        .section(
          Anchor("customers"), say("Customers", "契約中の顧客"),
          customers.isEmpty
            ? [.paragraph(say("There is none.", "なし"))] : [table(customers, withOwner: true)])
      ]
        + (others.isEmpty
          ? []
          : [
            .section(
              Anchor("others"), say("Not yet, or no more", "契約前・解約済み"),
              [table(others, withOwner: true)])
          ])
    )
  }

  /// Accounts in the order of their names.
  func table(_ accounts: [AccountFigures], withOwner: Bool) -> HTML {
    let owner = withOwner ? [HTMLTable.Column(say("Owner", "担当"), goes: true)] : []
    return HTMLTable(
      [
        HTMLTable.Column(say("Account", "顧客")),
        HTMLTable.Column(say("Segment", "セグメント"), goes: true),
      ] + owner + [
        HTMLTable.Column("ARR", number: true), HTMLTable.Column(say("Health", "ヘルス")),
        HTMLTable.Column(say("Stage", "ステージ"), goes: true),
        HTMLTable.Column(say("Renewal", "更新日")),
        HTMLTable.Column(say("Status", "状況"), goes: true),
      ],
      accounts.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }.map {
        account in
        let next = account.nextRenewal
        return [site.link(account: account.id), .text(account.segment?.id ?? "–")]
          + (withOwner ? [site.link(member: account.owner)] : []) + [
            .text(say.text(of: account.arr)),
            account.health.map { site.badge($0.band, $0.score.map { "\($0)" }) }
              ?? .text(account.status.map { say(.of($0)) } ?? "–"),
            .text(account.stage ?? "–"), next.map { say.time($0.renewal.due) } ?? "–",
            next.map { site.status($0.status) } ?? "–",
          ]
      }
    ).html
  }
}
