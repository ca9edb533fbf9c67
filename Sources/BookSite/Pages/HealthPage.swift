// How they are: the spread of scores, how it came about, who moved and why.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookReports

/// The health of all accounts.
struct HealthPage {
  let site: Site

  private var say: Language { site.say }

  var content: (title: String, body: [HTML]) {
    let charts = HealthCharts(site: site)
    let now = HTML.group([charts.shares.figure(say), charts.scores.figure(say)])
    let past =
      charts.trend.map { [$0.figure(say)] }
      ?? [
        .note(
          say(
            "There is no trend: the book has no commit of an earlier day.",
            "過去のコミットがないため、推移は表示できません。"))
      ]
    return (
      say("Health", "ヘルス"),
      site.cautions + [
        .div("charts", [.element(.div, [], [now])] + past), moves, parents, accounts,
      ]
    )
  }

  // MARK: Moves

  private var moves: HTML {
    let title = say("Who moved most", "変動の大きい顧客")
    guard let past = site.past, let since = past.movedSince, !past.moves.isEmpty else {
      return .section(
        Anchor("moves"), title,
        [.paragraph(say("No score moved that the history tells of.", "履歴から分かるスコアの変動はありません。"))])
    }
    return .section(
      Anchor("moves"), title,
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Account", "顧客")),
            HTMLTable.Column(say("Then", "以前"), number: true),
            HTMLTable.Column(say("Now", "現在"), number: true),
            HTMLTable.Column(say("Change", "変動"), number: true),
            HTMLTable.Column(say("Written", "記録"), number: true, goes: true),
            HTMLTable.Column(say("Rules", "ルール"), number: true, goes: true),
            HTMLTable.Column(say("Ageing", "経過"), number: true, goes: true),
            HTMLTable.Column(say("Most of it", "主な要因"), goes: true),
          ], past.moves.map(row)
        ).html,
        .note(
          say(
            "Since \(say.text(of: since)), in points. Written: what somebody recorded since. Rules: models, segments and settings that changed. Ageing: what only grew old. The three add up; csbook why ACCOUNT tells each measure.",
            "\(say.text(of: since))以降の変動（点）。記録: 新たに書かれた内容。ルール: モデル・セグメント・設定の変更。経過: 時間の経過のみ。三つの合計が変動です。詳細は csbook why で確認できます。"
          )),
      ])
  }

  private func row(of move: ScoreComparison) -> [HTML] {
    let (before, after) = (move.before?.health, move.after?.health)
    let difference = move.difference
    func points(_ cause: ScoreDifference.Cause) -> String {
      guard let steps = difference?.steps.filter({ $0.causes.contains(cause) }), !steps.isEmpty,
        steps.allSatisfy({ $0.causes.count == 1 })
      else { return "–" }
      return signed(steps.map(\.points).sum)
    }
    // What goes the way of the whole, the largest first.
    let isFall = (difference?.points ?? .zero) < .zero
    let largest = (difference?.changed ?? []).filter { ($0.points < .zero) == isFall }.sorted {
      ($0.points.billionths.magnitude, $1.id) > ($1.points.billionths.magnitude, $0.id)
    }.prefix(3)
    return [
      site.link(account: move.account),
      before.map { site.badge($0.band, $0.score.map { "\($0)" }) } ?? "–",
      after.map { site.badge($0.band, $0.score.map { "\($0)" }) } ?? "–",
      .text(difference.map { signed($0.points) } ?? "–"), .text(points(.facts)),
      .text(points(.rules)), .text(points(.ageing)),
      .text(largest.map { "\($0.id) \(signed($0.points))" }.joined(separator: ", ")),
    ]
  }

  // MARK: Accounts

  private var parents: HTML {
    let families = site.figures.families
    guard !families.isEmpty else { return .nothing }
    return .section(
      Anchor("parents"), say("Parents", "親会社"),
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Parent", "親会社")),
            HTMLTable.Column(say("Mean by ARR", "ARR加重平均"), number: true),
            HTMLTable.Column(say("Accounts", "顧客数"), number: true),
            HTMLTable.Column("ARR", number: true), HTMLTable.Column(say("Worst", "最低")),
          ],
          families.map { family in
            let worst = family.health.worst
            return [
              site.link(account: family.parent), .text(family.health.mean.map { "\($0)" } ?? "–"),
              .text("\(family.children.count)"), .text(say.text(of: family.health.arr)),
              worst.map { worst in
                .group([
                  site.link(account: worst.account), " ",
                  site.badge(worst.health.band, worst.health.score.map { "\($0)" }),
                ])
              } ?? "–",
            ]
          }
        ).html
      ])
  }

  private var accounts: HTML {
    let scored = site.figures.accounts.filter { $0.health != nil }.sorted(by: isWorse)
    return .section(
      Anchor("accounts"), say("Accounts, from the worst", "顧客一覧（悪い順）"),
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Account", "顧客")), HTMLTable.Column(say("Health", "ヘルス")),
            HTMLTable.Column(say("Coverage", "データ充足率"), number: true, goes: true),
            HTMLTable.Column("ARR", number: true), HTMLTable.Column(say("Owner", "担当")),
            HTMLTable.Column(say("Why not as scored", "スコアと異なる理由"), goes: true),
          ],
          scored.map { account in
            [
              site.link(account: account.id),
              site.badge(account.band, account.health?.score.map { "\($0)" }),
              .text(account.health.map { "\($0.coverage.shown)\(say(" %", "%"))" } ?? "–"),
              .text(say.text(of: account.arr)), site.link(member: account.owner),
              .text(account.health.map(remark) ?? ""),
            ]
          }
        ).html
      ])
  }

  /// What moved the band away from the score.
  private func remark(on health: HealthScore) -> String {
    let hand =
      health.isOverridden
      ? [
        say(
          "set by hand, was \(say(.of(health.computed)))",
          "手動判定（計算上は\(say(.of(health.computed)))）")
      ] : []
    let gates = health.firedGates.map { say("gate \($0.gate.id)", "ゲート \($0.gate.id)") }
    return (hand + gates).joined(separator: say(", ", "、"))
  }

  private func isWorse(_ left: AccountFigures, _ right: AccountFigures) -> Bool {
    let rank: (AccountFigures) -> (Int, Double) = { account in
      let band = Band.fromTheWorst.firstIndex(of: account.band) ?? 0
      return (band, account.health?.score?.value ?? 0)
    }
    return rank(left) == rank(right) ? left.id < right.id : rank(left) < rank(right)
  }

  private func signed(_ points: Points) -> String { HealthPage.signed(points) }

  /// Points with their sign and one decimal.
  static func signed(_ points: Points) -> String {
    let tenths = (points.billionths.magnitude + 50_000_000) / 100_000_000
    let sign = tenths == 0 ? "" : points.billionths < 0 ? "−" : "+"
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }
}

extension Band {
  static let fromTheWorst = [Band.red, .yellow, .unknown, .new, .green]
}
