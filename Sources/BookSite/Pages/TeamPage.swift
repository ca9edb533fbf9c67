// Who looks after what.

import BookFigures
import BookModel
import BookReports
import BookWork

/// The team with its accounts and load.
struct TeamPage {
  let site: Site

  private var say: Language { site.say }
  private var team: TeamFigures { site.team }

  var content: (title: String, body: [HTML]) {
    let engagement = team.engagement
    return (
      say("Team", "チーム"),
      site.cautions + [
        members,
        .note(
          say(
            "Engagement \(say.text(ofShare: engagement.share)): ARR \(say.text(of: engagement.arrInCadence)) of \(say.text(of: engagement.arrAsked)) is in cadence. Work since \(say.text(of: team.period.lowerBound)); load is what segments allow an account in hours a quarter, of the capacity.",
            "エンゲージメント \(say.text(ofShare: engagement.share)): 対象ARR \(say.text(of: engagement.arrAsked))のうち\(say.text(of: engagement.arrInCadence))が対応頻度を満たしています。実績は\(say.text(of: team.period.lowerBound))以降。負荷はセグメントの四半期標準時間の合計を稼働可能時間で割った値です。"
          )),
      ] + absences
    )
  }

  private var members: HTML {
    HTMLTable(
      [
        HTMLTable.Column(say("Colleague", "担当者")),
        HTMLTable.Column(say("Accounts", "顧客数"), number: true),
        HTMLTable.Column("ARR", number: true), HTMLTable.Column(say("red", "赤"), number: true),
        HTMLTable.Column(say("In cadence", "頻度遵守"), number: true, goes: true),
        HTMLTable.Column(say("Touches", "接点"), number: true, goes: true),
        HTMLTable.Column(say("Hours", "時間"), number: true, goes: true),
        HTMLTable.Column(say("Load", "負荷"), number: true),
      ],
      team.members.map { member in
        let kept = member.engagement
        let minutes = member.work.time(settings: team.settings).minutes
        let load = member.accounts.isEmpty ? nil : member.load
        return [
          .group([
            site.link(member: member.id),
            member.isHere ? .nothing : .span("faint", say(" (left)", "（退職）")),
          ]),
          .text("\(member.accounts.count)"), .text(say.text(of: member.arr)),
          .text(say.text(ofShare: member.share(of: .red))),
          .text(
            kept.accountsAsked > 0
              ? say(
                "\(kept.accountsInCadence) of \(kept.accountsAsked)",
                "\(kept.accountsInCadence)/\(kept.accountsAsked)") : "–"),
          .text("\(member.work.touches)"), .text("\((minutes + 30) / 60)"),
          .span(load.map { $0 > 1 } ?? false ? "bad" : "plain", say.text(ofShare: load)),
        ]
      }
    ).html
  }

  private var absences: [HTML] {
    func list(_ title: String, _ accounts: [AccountFigures]) -> HTML {
      accounts.isEmpty
        ? .nothing
        : .element(
          .p, [],
          [
            .text(title), .joined(accounts.map { site.link(account: $0.id) }, by: say(", ", "、")),
          ])
    }
    return [
      list(say("Nobody stands in for: ", "副担当が未設定: "), team.undeputised),
      list(say("The owner has left, or is not in the team: ", "担当が不在: "), team.ownerless),
    ]
  }
}
