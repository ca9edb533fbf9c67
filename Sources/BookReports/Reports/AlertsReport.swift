// alerts: playbooks that are to be begun, in two queues.

import BookFigures
import BookHealth
import BookModel
import BookText
import BookWork

/// What became true, and nobody works on.
package enum AlertsReport {
  /// The alerts; `since` words what they are newer than, where only new ones are listed.
  package static func report(_ alerts: Alerts, of figures: Figures, since: String?) -> Report {
    var blocks: [Report.Block] = []
    for queue in Alert.Queue.allCases {
      let these = alerts.all.filter { $0.queue == queue }
      guard !these.isEmpty else { continue }
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks.append(.title(queue.title))
      blocks.append(.table(table(these, figures)))
    }
    blocks += summary(alerts, since)
    return Report(
      schema: "csbook.alerts/1", data: .list(alerts.all.map(json)),
      blocks: blocks)
  }

  private static func table(_ alerts: [Alert], _ figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17), TextTable.Column("playbook", least: 12),
        TextTable.Column("severity", goes: 2), TextTable.Column("true since"),
        TextTable.Column("at risk \(figures.currency.code)", right: true),
        TextTable.Column("health, \(Alerts.declineDays) d"),
        TextTable.Column("owner", least: 5, goes: 1),
      ],
      alerts.map { alert in
        let before = alert.healthBefore?.score.map { "\($0)" } ?? "–"
        let now = alert.account.health?.score.map { "\($0)" } ?? "–"
        return [
          Styled(alert.account.id), Styled(alert.playbook.id),
          Styled(alert.playbook.severity ?? "–", Gravity(alert.playbook.severity).tone),
          Styled(alert.since.map { "\($0)" } ?? "over a year"),
          Styled(alert.arrAtRisk.grouped),
          Styled("\(before) → \(now)", alert.account.band.tone),
          Styled(alert.account.owner ?? "–"),
        ]
      })
  }

  private static func summary(_ alerts: Alerts, _ since: String?) -> [Report.Block] {
    var notes: [String] = []
    let news = since.map { " that became true since \($0)" } ?? ""
    if alerts.all.isEmpty {
      notes.append(
        since.map { "nothing that calls for a playbook became true since \($0)" }
          ?? "no playbook is to be begun; `csbook play` shows those under way")
    } else {
      let accounts = Set(alerts.all.map(\.account.id)).count
      notes.append(
        "\(counted(alerts.all.count, "alert")) in \(counted(accounts, "account"))\(news)")
    }
    for alert in alerts.all {
      guard let play = alert.play else { continue }
      notes.append("\(play.page.path.text) was snoozed, and its day is here")
    }
    let held = PlayHold.allCases.compactMap { hold in
      alerts.heldBack[hold].map { "\($0) \(hold.words)" }
    }
    if !held.isEmpty { notes.append("held back: " + held.joined(separator: ", ")) }
    return notes.map { .footnote($0) } + cautions(alerts).map { .footnote($0) }
  }

  /// What readers have to know of conditions that say nothing, in whatever format they read.
  package static func cautions(_ alerts: Alerts) -> [String] {
    alerts.unread.map { unread in
      "\(unread.playbook) is left out\(unread.account.map { " for \($0)" } ?? ""): "
        + unread.reason
    }
      + alerts.accountsWithUnreadPlays.map {
        "a play of \($0) cannot be read, and may hold an alert back"
      }
  }

  static func json(_ alert: Alert) -> JSON {
    [
      "account": .text(alert.account.id), "playbook": .text(alert.playbook.id),
      "since": JSON(alert.since), "severity": JSON(alert.playbook.severity),
      "queue": .text(alert.queue.rawValue), "arrAtRisk": JSON(alert.arrAtRisk),
      "play": JSON(alert.play?.id),
    ]
  }
}

extension Gravity {
  var tone: Styled.Tone {
    switch self {
    case .critical: .bad
    case .high: .fair
    case .medium, .low, .unsaid: .plain
    }
  }
}

extension Alert.Queue {
  fileprivate var title: String {
    switch self {
    case .arrAtRisk: "ARR at risk"
    case .decline: "Fastest decline"
    }
  }
}

extension PlayHold {
  fileprivate var words: String {
    switch self {
    case .underWay: "under way"
    case .snoozed: "snoozed"
    case .coolingDown: "closed not long ago"
    }
  }
}
