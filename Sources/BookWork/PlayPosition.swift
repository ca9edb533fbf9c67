// Plays: a playbook under way for an account, and where it stands on a day.

import BookModel
import BookText

/// A play as it stood on a day, by the dates that are written beside its status.
///
/// It takes the page as written: a play that was closed later was open.
package struct PlayPosition: Sendable {
  package let page: Page<PlaySchema>
  package let playbook: String
  package let opened: Day
  package let state: State

  package enum State: Hashable, Sendable {
    case new
    case inProgress
    /// Until the day on which it wakes up; nil where none is written.
    case snoozed(until: Day?)
    /// Nil where the day is not written.
    case closed(Outcome, on: Day?)
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case success = "closed-success"
    case lost = "closed-lost"
    case notNeeded = "closed-not-needed"
  }

  /// Nil for a play that was begun after the day, or does not say when or with which playbook.
  package init?(_ page: Page<PlaySchema>, on day: Day) {
    guard let playbook = page.playbook, let opened = page.opened, opened <= day else { return nil }
    self.page = page
    self.playbook = playbook
    self.opened = opened
    let status = page.status ?? "new"
    if let outcome = Outcome(rawValue: status) {
      let isLater = page.closed.map { $0 > day } ?? false
      state = isLater ? .inProgress : .closed(outcome, on: page.closed)
    } else if status == "snoozed" {
      state = .snoozed(until: page.snoozedUntil)
    } else {
      state = status == "new" ? .new : .inProgress
    }
  }
}

extension PlayPosition {
  package var id: String { page.id }

  package var isOpen: Bool {
    if case .closed = state { false } else { true }
  }

  /// The day it ended; nil while it is open, and where no day is written.
  package var closed: Day? {
    if case .closed(_, let day) = state { day } else { nil }
  }

  /// Whether it was snoozed until a day that is here or over.
  package func isAwake(on day: Day) -> Bool {
    if case .snoozed(let until?) = state { until <= day } else { false }
  }

  /// Whether it is open and the day on which it is to be done is over.
  package func isOverdue(on day: Day) -> Bool { isOpen && page.due.map { $0 < day } ?? false }

  /// Why its playbook is not to begin again for the account; nil where nothing is against it.
  ///
  /// A play without a day of its end cools down from its beginning.
  package func hold(on day: Day, cooldown: Int) -> PlayHold? {
    switch state {
    case .new, .inProgress: .underWay
    case .snoozed: isAwake(on: day) ? nil : .snoozed
    case .closed(_, let closed): day < (closed ?? opened) + cooldown ? .coolingDown : nil
    }
  }

  /// Its steps that are done, of those that were not cancelled.
  package func steps(among tasks: TaskList) -> (done: Int, all: Int) {
    let steps = tasks.all.filter { $0.path == page.path && $0.state != .cancelled }
    return (steps.count { $0.state == .done }, steps.count)
  }
}

extension PlayPosition.State {
  /// The word of its status, as it is written in files.
  package var status: String {
    switch self {
    case .new: "new"
    case .inProgress: "in-progress"
    case .snoozed: "snoozed"
    case .closed(let outcome, _): outcome.rawValue
    }
  }
}

/// What holds a playbook back.
package enum PlayHold: String, Sendable, CaseIterable {
  case underWay = "under-way"
  case snoozed
  case coolingDown = "cooling-down"
}

extension Account {
  /// Its plays on a day, in the order of their paths; the account is one as written.
  package func plays(on day: Day) -> [PlayPosition] {
    plays.compactMap { PlayPosition($0, on: day) }
  }

  /// The plans and plays that were closed on a day, whose tasks nobody waits for any more.
  package func closedFiles(on day: Day) -> Set<Path> {
    let plans = plans.filter { $0.status == "closed" }.map(\.path)
    return Set(plans + plays(on: day).filter { !$0.isOpen }.map(\.page.path))
  }
}
