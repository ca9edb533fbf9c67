// One of us: what is due, the accounts, the load.

import BookFigures
import BookModel
import BookReports
import BookRevenue
import BookText
import BookWork

/// The page of a team member.
struct OwnerPage {
  let site: Site
  let id: String

  private var say: Language { site.say }

  func content(_ bytes: (Path) -> [UInt8]?) -> (title: String, body: [HTML]) {
    guard let member = site.team.members.first(where: { $0.id == id }) else { return (id, []) }
    let load = member.accounts.isEmpty ? nil : member.load
    let facts = HTML.facts([
      (say("Accounts", "顧客数"), .text(say.text(ofAccounts: member.accounts.count))),
      ("ARR", .text(say.text(of: member.arr))),
      (say("Load", "負荷"), load.map { .text(say.text(ofShare: $0)) }),
      (
        say("Touches this quarter", "今四半期の接点"), .text(say.text(of: member.work.touches))
      ),
      (
        say("In cadence", "対応頻度を満たす顧客"),
        member.engagement.accountsAsked > 0
          ? .text("\(member.engagement.accountsInCadence) / \(member.engagement.accountsAsked)")
          : nil
      ),
      (
        say("Stands in for", "副担当の顧客"),
        member.deputisesFor.isEmpty
          ? nil
          : .joined(member.deputisesFor.map { site.link(account: $0.id) }, by: say(", ", "、"))
      ),
    ])
    return (
      member.member.name ?? id,
      [facts] + due(bytes) + [accounts(member)]
    )
  }

  // MARK: What is due

  private func due(_ bytes: (Path) -> [UInt8]?) -> [HTML] {
    let today = site.today
    let sections: [(String, [HTML])] = [
      (
        say("Renewals to be talked about", "対応が必要な更新"),
        today.renewals.filter { $0.account?.owner == id }.map { entry in
          let renewal = entry.content.renewal
          return item(
            entry.account,
            say(
              "due \(say.text(of: renewal.due)), \(say.text(of: renewal.openATR)): \(say(.of(entry.content.reason)))",
              "更新日\(say.text(of: renewal.due))、\(say.text(of: renewal.openATR)): \(say(.of(entry.content.reason)))"
            ))
        }
      ),
      (
        say("Tasks due", "期限の来たタスク"),
        today.tasks.filter { $0.content.owner == id }.map { entry in
          let task = entry.content
          let text = site.hidesNotes ? "" : bytes(task.path).map { task.text(in: $0) } ?? ""
          return item(entry.account, "\(task.due.map { say.text(of: $0) } ?? ""): \(text)")
        }
      ),
      (
        say("Updates due", "期限の来た連絡"),
        today.updates.filter { $0.content.owner == id }.map { entry in
          item(
            entry.account,
            "\(say.text(of: entry.content.on)), \(say(.due(entry.content.kind))): \(entry.content.title)"
          )
        }
      ),
      (
        say("Alerts of the last seven days", "直近7日のアラート"),
        today.alerts.filter { $0.account.owner == id }.map { alert in
          item(alert.account, alert.playbook.id)
        }
      ),
      (
        say("Out of cadence", "対応頻度を超過"),
        today.cadence.filter { $0.account?.owner == id }.map { entry in
          item(
            entry.account,
            entry.content.map { key in
              say(
                "\(say(.cadence(key.name))) \(key.daysOver) days over",
                "\(say(.cadence(key.name))) \(key.daysOver)日超過")
            }.joined(separator: say(", ", "、")))
        }
      ),
    ]
    let filled = sections.filter { !$0.1.isEmpty }
    let pieces: [HTML] = filled.flatMap { title, items -> [HTML] in
      [.element(.h3, nil, title), .element(.ul, [], items)]
    }
    return [
      .section(
        Anchor("due"), say("What is due", "対応事項"),
        pieces.isEmpty ? [.paragraph(say("Nothing is due.", "期限の来た事項はありません。"))] : pieces)
    ]
  }

  private func item(_ account: AccountFigures?, _ words: String) -> HTML {
    .element(
      .li, [], (account.map { [site.link(account: $0.id), " "] } ?? []) + [.text(words)])
  }

  // MARK: Accounts

  private func accounts(_ member: MemberFigures) -> HTML {
    .section(
      Anchor("accounts"), say("Accounts", "担当顧客"),
      member.accounts.isEmpty
        ? [.paragraph(say("None.", "なし"))]
        : [AccountsPage(site: site).table(member.accounts, withOwner: false)])
  }
}
