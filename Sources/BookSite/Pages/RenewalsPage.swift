// What renews when: the map, what is past due, the last days for notice, what is decided.

import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue

/// The renewals of twelve months.
struct RenewalsPage {
  let site: Site

  private var say: Language { site.say }
  private var day: Day { site.figures.day }

  var content: (title: String, body: [HTML]) {
    let (late, ahead) = (
      site.map.open.filter { $0.renewal.isPastDue(on: day) },
      site.map.open.filter { !$0.renewal.isPastDue(on: day) }
    )
    return (
      say("Renewals", "更新"),
      site.cautions + [
        RenewalMonthsChart(site: site).figure(say), forecast,
        .section(
          Anchor("past-due"), say("Past due", "期限超過"),
          late.isEmpty
            ? [.paragraph(say("Nothing is past due.", "期限を過ぎた更新はありません。"))]
            : [table(late)]),
        .section(
          Anchor("notice"), say("Last days for notice ahead", "今後の解約通知期限"),
          site.map.deadlines.isEmpty
            ? [.paragraph(say("No notice can be given until then.", "期間内に解約通知期限はありません。"))]
            : [notices]),
        .section(
          Anchor("due"),
          say(
            "Due until \(say.text(of: site.map.lastDay))", "\(say.text(of: site.map.lastDay))までの更新"),
          ahead.isEmpty
            ? [.paragraph(say("Nothing is due until then.", "期間内の更新はありません。"))] : [table(ahead)]),
        decided,
      ]
    )
  }

  private var forecast: HTML {
    let totals = ForecastTotals(
      of: site.map.open.map(\.forecast), in: site.figures.currency)
    return .section(
      Anchor("forecast"), say("Forecast", "着地見込み"),
      [
        .facts([
          (say("Available to renew", "更新対象ARR"), .text(amount(totals.atr, totals.count))),
          (say("Worst", "最低"), .text(say.text(of: totals.worst))),
          (say("Likely", "見込み"), .text(say.text(ofEstimate: totals.likely))),
          (say("Best", "最高"), .text(say.text(of: totals.best))),
          (say("By health", "ヘルス基準"), .text(say.text(ofEstimate: totals.byHealth))),
          (
            say("Uncalled", "見通し未記入"), .text(amount(totals.uncalledATR, totals.uncalledCount))
          ),
        ]),
        .note(
          say(
            "Worst, likely and best are what people called, and the likelihood of the band where nobody did. By health stands beside them and is not mixed in.",
            "最低・見込み・最高は担当者の見通しによります。未記入の更新は判定別の確度で補います。「ヘルス基準」は参考値で、三つの見込みには含みません。")),
      ])
  }

  private func amount(_ money: Money, _ count: Int) -> String {
    say(
      "\(say.text(of: money)), \(say.text(ofRenewals: count))",
      "\(say.text(of: money))（\(say.text(ofRenewals: count))）")
  }

  private func table(_ renewals: [JudgedRenewal]) -> HTML {
    HTMLTable(
      [
        HTMLTable.Column(say("Account", "顧客")), HTMLTable.Column(say("Due", "更新日")),
        HTMLTable.Column("ARR", number: true), HTMLTable.Column(say("Health", "ヘルス")),
        HTMLTable.Column(say("Status", "状況")), HTMLTable.Column(say("Why", "理由"), goes: true),
        HTMLTable.Column(say("Forecast", "見通し"), goes: true),
        HTMLTable.Column(say("Owner", "担当"), goes: true),
      ],
      renewals.map { judged in
        let renewal = judged.renewal
        let account = site.figures[renewal.account]
        return [
          site.link(account: renewal.account), say.time(renewal.due),
          .text(say.text(of: renewal.openATR)),
          site.badge(judged.band, account?.health?.score.map { "\($0)" }),
          site.status(judged.status), .text(say(.of(judged.reason))),
          .text(renewal.record?.forecast.map { say(.of($0)) } ?? "–"),
          site.link(member: account?.owner),
        ]
      }
    ).html
  }

  private var notices: HTML {
    HTMLTable(
      [
        HTMLTable.Column(say("Account", "顧客")), HTMLTable.Column(say("Notice by", "解約通知期限")),
        HTMLTable.Column(say("In days", "残り日数"), number: true, goes: true),
        HTMLTable.Column(say("Due", "更新日"), goes: true), HTMLTable.Column("ARR", number: true),
        HTMLTable.Column(say("Intent", "意向")),
        HTMLTable.Column(say("Renews itself", "自動更新"), goes: true),
      ],
      site.map.deadlines.map { deadline in
        [
          site.link(account: deadline.renewal.account), say.time(deadline.day),
          .text("\(deadline.day - day)"), say.time(deadline.renewal.due),
          .text(say.text(of: deadline.renewal.openATR)), .text(say(.intent(deadline.intent))),
          .text(deadline.renewsItself ? say("yes", "あり") : say("no", "なし")),
        ]
      }
    ).html
  }

  /// What fell due since the quarter before began, and is decided.
  private var decided: HTML {
    let quarter = site.figures.calendar.quarter(containing: day).previous
    let renewals = site.figures.renewals(
      of: site.figures.accounts, due: quarter.days.lowerBound...max(quarter.days.lowerBound, day)
    ).filter { !$0.renewal.isOpen }
    let title = say(
      "Decided, due since \(say.text(of: quarter.days.lowerBound))",
      "\(say.text(of: quarter.days.lowerBound))以降の更新結果")
    guard !renewals.isEmpty else {
      return .section(
        Anchor("decided"), title, [.paragraph(say("None was decided.", "決定した更新はありません。"))])
    }
    return .section(
      Anchor("decided"), title,
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Account", "顧客")), HTMLTable.Column(say("Due", "更新日")),
            HTMLTable.Column("ARR", number: true),
            HTMLTable.Column(say("Renewed", "更新額"), number: true),
            HTMLTable.Column(say("Status", "状況")), HTMLTable.Column(say("How", "経緯"), goes: true),
          ],
          renewals.map { judged in
            [
              site.link(account: judged.renewal.account), say.time(judged.renewal.due),
              .text(say.text(of: judged.renewal.atr)), .text(say.text(of: judged.renewal.renewed)),
              site.status(judged.status), .text(say(.of(judged.reason))),
            ]
          }
        ).html
      ])
  }
}

extension Site {
  /// The status of a renewal, with its tone.
  func status(_ status: RenewalStatus) -> HTML {
    let style: StaticString =
      switch status {
      case .renewed, .noRisk: "good"
      case .atRisk: "fair"
      case .pastDue, .lost: "bad"
      case .unknown: "faint"
      }
    return .span(style, say(.of(status)))
  }
}
