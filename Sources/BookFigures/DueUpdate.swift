// What somebody waits for: the next word on an escalation, the next step of a risk, a play.

import BookModel
import BookText
import BookWork

/// A word or a look that is due on a day.
package struct DueUpdate: Sendable {
  package let kind: Kind
  package let on: Day
  package let path: Path
  /// The id of the escalation, risk, play, decision or playbook.
  package let id: String
  package let title: String
  package let owner: String?

  package enum Kind: String, Sendable, CaseIterable {
    case escalation, risk, play, decision, playbook
  }
}

extension Figures {
  /// What is open in an account and has a next day, be it over or ahead.
  func updates(of account: AccountFigures) -> [DueUpdate] {
    let page = account.account.page
    let escalations = account.account.escalations.compactMap { escalation -> DueUpdate? in
      guard escalation.isOpen, let next = escalation.nextUpdate else { return nil }
      return DueUpdate(
        kind: .escalation, on: next, path: escalation.path, id: escalation.id,
        title: escalation.title ?? escalation.id, owner: escalation.owner ?? account.owner)
    }
    let risks = (page?.risks ?? []).compactMap { risk -> DueUpdate? in
      guard risk.closed == nil, let next = risk.nextOn, let id = risk.id, let page else {
        return nil
      }
      return DueUpdate(
        kind: .risk, on: next, path: page.path, id: id, title: risk.plan ?? id,
        owner: risk.owner ?? account.owner)
    }
    let plays = (book.account(account.id)?.plays(on: day) ?? []).compactMap {
      play -> DueUpdate? in
      guard let on = play.nextDay else { return nil }
      return DueUpdate(
        kind: .play, on: on, path: play.page.path, id: play.id, title: play.playbook,
        owner: play.page.owner ?? account.owner)
    }
    return escalations + risks + plays
  }
}

extension PlayPosition {
  /// The day on which somebody has to see to it: when it wakes up, else when it is due.
  fileprivate var nextDay: Day? {
    switch state {
    case .closed: nil
    case .snoozed(let until): until
    case .new, .inProgress: page.due
    }
  }
}
