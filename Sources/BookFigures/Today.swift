// What is to be done on a day, from all that the book knows.

import BookFacts
import BookModel
import BookRevenue
import BookText
import BookWork
import SQLite

/// The work of a day; what has most ARR at risk comes first.
package struct Today: Sendable {
  /// Open tasks that are due, of files that are not closed.
  package let tasks: [Entry<WorkTask>]
  /// Alerts that became true in the last days.
  package let alerts: [Alert]
  /// How many became true before.
  package let olderAlerts: Int
  /// Open renewals inside their ask window, or past due.
  package let renewals: [Entry<JudgedRenewal>]
  /// What is promised more often than it was done; the keys that are over their days.
  package let cadence: [Entry<[Cadence.Key]>]
  package let updates: [Entry<DueUpdate>]
  package let unread: [Alerts.Unread]

  /// Something to do, in an account; nil for what concerns the whole book.
  package struct Entry<Content: Sendable>: Sendable {
    package let account: AccountFigures?
    package let content: Content
  }

  /// Days in which an alert is new.
  package static let newDays = 7

  /// Whose day it is.
  package enum Scope: Sendable {
    /// The accounts, and with them what concerns the whole book.
    case everybody
    case accounts
    /// A team member: the accounts that they own, and what is theirs in others.
    case member(String)
  }

  /// The work in some accounts.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of accounts: [AccountFigures], in figures: Figures, for scope: Scope, threads: Int
  ) throws(SQLiteUnavailable) {
    let desk = Desk(figures: figures, scope: scope)
    let own = accounts.filter { desk.isTheirs($0.owner) }
    tasks = desk.sorted(accounts.flatMap(desk.tasks)) { ($0.due ?? figures.day, $0.path.text) }
    let raised = try Alerts(
      of: own, in: figures, lookBack: Self.newDays, threads: threads)
    let new = raised.all.filter { $0.since != nil }
    alerts = new
    olderAlerts = raised.all.count - new.count
    unread = raised.unread
    renewals = desk.sorted(own.flatMap(desk.renewals)) { ($0.renewal.due, "") }
    cadence = desk.sorted(own.compactMap(desk.cadence)) { keys in
      (figures.day - (keys.map(\.daysOver).max() ?? 0), "")
    }
    updates = desk.sorted(accounts.flatMap(desk.updates) + desk.reviews) { ($0.on, $0.path.text) }
  }

  package var isEmpty: Bool {
    tasks.isEmpty && alerts.isEmpty && olderAlerts == 0 && renewals.isEmpty && cadence.isEmpty
      && updates.isEmpty
  }
}

/// Collects what is due.
private struct Desk {
  let figures: Figures
  let scope: Today.Scope

  var day: Day { figures.day }

  func isTheirs(_ owner: String?) -> Bool {
    if case .member(let id) = scope { owner == id } else { true }
  }

  func tasks(of account: AccountFigures) -> [Today.Entry<WorkTask>] {
    let due = account.tasks.open.filter { task in
      isTheirs(task.owner) && task.due.map { $0 <= day } ?? false
    }
    guard !due.isEmpty, let written = figures.book.account(account.id) else { return [] }
    let closed = written.closedFiles(on: day)
    return due.filter { !closed.contains($0.path) }.map {
      Today.Entry(account: account, content: $0)
    }
  }

  func renewals(of account: AccountFigures) -> [Today.Entry<JudgedRenewal>] {
    account.openRenewals.filter {
      $0.renewal.isPastDue(on: day) || $0.renewal.askWindow.contains(day)
    }.map { Today.Entry(account: account, content: $0) }
  }

  func cadence(of account: AccountFigures) -> Today.Entry<[Cadence.Key]>? {
    guard account.isCustomer, account.segment?.cadence != nil,
      let kept = figures.row(of: account).keptCadence()
    else { return nil }
    let over = kept.keys.filter { !$0.isInCadence }
    return over.isEmpty ? nil : Today.Entry(account: account, content: over)
  }

  func updates(of account: AccountFigures) -> [Today.Entry<DueUpdate>] {
    figures.updates(of: account).filter { $0.on <= day && isTheirs($0.owner) }.map {
      Today.Entry(account: account, content: $0)
    }
  }

  /// Decisions and playbooks that are to be looked at again: work of the whole team.
  var reviews: [Today.Entry<DueUpdate>] {
    guard case .everybody = scope else { return [] }
    let decisions = figures.book.decisions.filter { $0.isDueForReview(on: day) }.map { decision in
      DueUpdate(
        kind: .decision, on: decision.reviewOn ?? day, path: decision.path, id: decision.id,
        title: decision.title ?? decision.id, owner: nil)
    }
    let playbooks = figures.book.playbooks.filter { $0.isDueForReview(on: day) }.map { playbook in
      DueUpdate(
        kind: .playbook, on: playbook.reviewOn ?? day, path: playbook.path, id: playbook.id,
        title: playbook.id, owner: nil)
    }
    return (decisions + playbooks).map { Today.Entry(account: nil, content: $0) }
  }

  /// By ARR at risk, then by what `key` gives.
  func sorted<Content>(
    _ entries: [Today.Entry<Content>], by key: (Content) -> (Day, String)
  ) -> [Today.Entry<Content>] {
    let ranked = entries.map { entry in
      (
        entry: entry, key: key(entry.content),
        risk: entry.account.map { figures.arrAtRisk(of: [$0]).cohort.atr.minor } ?? 0
      )
    }
    return ranked.sorted { left, right in
      if left.risk != right.risk { return left.risk > right.risk }
      let (first, second) = (left.entry.account?.id ?? "~", right.entry.account?.id ?? "~")
      if left.key.0 != right.key.0 { return left.key.0 < right.key.0 }
      return (first, left.key.1) < (second, right.key.1)
    }.map(\.entry)
  }
}
