// play list: playbooks under way, and what came after those that were closed.

import BookFigures
import BookHealth
import BookModel
import BookWork

/// Plays of some accounts.
package enum PlaysReport {
  /// Those under way, and below what came after those that were closed.
  package static func report(_ plays: Plays, of figures: Figures) -> Report {
    let (open, closed, health) = (plays.open, plays.closed, plays.health)
    var blocks: [Report.Block] =
      open.isEmpty
      ? [.footnote("no play is under way; `csbook alerts` shows what there is to begin")]
      : [
        .title("Under way"), .table(table(open, on: figures.day)),
        .footnote(counted(open.count, "play")),
      ]
    if !closed.isEmpty {
      blocks += [.blank, .title("Closed, and health around them"), .table(table(closed, health))]
      blocks += totals(closed, health, minN: figures.book.settings.minN)
    }
    return Report(
      schema: "csbook.plays/1", data: .list((open + closed).map { json($0, health) }),
      blocks: blocks)
  }

  // MARK: Text

  private static func table(_ plays: [Plays.Entry], on day: Day) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account", least: 17),
        TextTable.Column("playbook", least: 12), TextTable.Column("owner", least: 5),
        TextTable.Column("state", least: 11), TextTable.Column("steps", right: true),
        TextTable.Column("opened", goes: 1),
      ],
      plays.map { told in
        let due = told.play.page.due
        let steps = told.play.steps(among: told.account.tasks)
        return [
          Styled(due.map { "\($0)" } ?? "–", told.play.isOverdue(on: day) ? .bad : .plain),
          Styled(told.account.id), Styled(told.play.playbook), Styled(told.owner ?? "–"),
          Styled(told.play.state.words), Styled("\(steps.done)/\(steps.all)"),
          Styled("\(told.play.opened)"),
        ]
      })
  }

  private static func table(_ plays: [Plays.Entry], _ health: HealthAround) -> TextTable {
    TextTable(
      [
        TextTable.Column("closed"), TextTable.Column("account", least: 17),
        TextTable.Column("playbook", least: 12), TextTable.Column("ended", least: 6),
      ] + HealthAround.columns,
      plays.map { told in
        [
          Styled(told.play.closed.map { "\($0)" } ?? "–"), Styled(told.account.id),
          Styled(told.play.playbook), Styled(told.play.state.words),
        ] + health.cells(of: told.episode)
      })
  }

  /// What the closed plays of each playbook come to.
  private static func totals(
    _ closed: [Plays.Entry], _ health: HealthAround, minN: Int
  ) -> [Report.Block] {
    let playbooks = Dictionary(grouping: closed, by: \.play.playbook).sorted { $0.key < $1.key }
    return playbooks.map { playbook, plays in
      let won = plays.count {
        if case .closed(.success, _) = $0.play.state { true } else { false }
      }
      let change = health.words(of: plays.map(\.episode), minN: minN)
      return .footnote("\(playbook): \(plays.count) closed, \(won) with success; \(change)")
    } + [.footnote(HealthAround.caution)]
  }

  // MARK: JSON

  private static func json(_ told: Plays.Entry, _ health: HealthAround) -> JSON {
    let page = told.play.page
    let steps = told.play.steps(among: told.account.tasks)
    return [
      "account": .text(told.account.id), "play": .text(told.play.id),
      "playbook": .text(told.play.playbook), "version": JSON(page.version),
      "status": .text(told.play.state.status), "owner": JSON(told.owner),
      "opened": JSON(told.play.opened), "due": JSON(page.due),
      "snoozedUntil": JSON(told.play.state.snoozedUntil), "closed": JSON(told.play.closed),
      "reason": JSON(page.reason),
      "steps": ["done": .whole(steps.done), "all": .whole(steps.all)],
      "health": health.json(of: told.episode),
    ]
  }
}

extension PlayPosition.State {
  fileprivate var words: String {
    switch self {
    case .new: "new"
    case .inProgress: "in-progress"
    case .snoozed(let until): "snoozed\(until.map { " until \($0)" } ?? "")"
    case .closed(let outcome, _): String(outcome.rawValue.dropFirst("closed-".count))
    }
  }

  fileprivate var snoozedUntil: Day? {
    if case .snoozed(let until) = self { until } else { nil }
  }
}
