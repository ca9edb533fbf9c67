// The days ahead: what falls due, what was promised, and when a customer is to be met.

import BookFacts
import BookModel
import BookRevenue
import BookWork

/// What stands in a calendar, until it is done or decided: also that of which the day is over.
package struct Agenda: Sendable {
  /// By their days, those of one day by account.
  package let entries: [Entry]

  /// Something that has a day, in an account.
  package struct Entry: Sendable {
    package let account: AccountFigures
    package let on: Day
    /// Who sees to it; nil where nobody does.
    package let owner: String?
    package let matter: Matter
  }

  package enum Matter: Sendable {
    /// An open renewal, on its due day.
    case renewal(JudgedRenewal)
    /// The last day on which notice can be given of an open renewal.
    case notice(JudgedRenewal)
    /// An open task of a success plan that is not closed.
    case milestone(WorkTask)
    /// The next word on an escalation, or the next step of a risk.
    case update(DueUpdate)
    /// A business review, on the last day on which it is in cadence.
    case review(Cadence.Key)
  }

  /// What is ahead of some accounts; with an owner only what is theirs.
  ///
  /// A milestone that one of the customer's people is to reach is a matter of the account's owner.
  package init(of accounts: [AccountFigures], in figures: Figures, owner: String? = nil) {
    let team = Set(figures.book.settings.team.compactMap(\.id))
    let all = accounts.flatMap { account -> [Entry] in
      let promises = Self.updates(of: account, in: figures)
      return Self.renewals(of: account) + Self.milestones(of: account, in: figures, team: team)
        + promises + Self.reviews(of: account, in: figures)
    }
    let theirs = owner == nil ? all : all.filter { $0.owner == owner }
    entries = theirs.enumerated().sorted { left, right in
      (left.element.on, left.offset) < (right.element.on, right.offset)
    }.map(\.element)
  }

  private static func renewals(of account: AccountFigures) -> [Entry] {
    account.openRenewals.flatMap { judged in
      let notice = judged.renewal.noticeDeadline.map {
        Entry(account: account, on: $0, owner: account.owner, matter: .notice(judged))
      }
      let due = Entry(
        account: account, on: judged.renewal.due, owner: account.owner, matter: .renewal(judged))
      return [notice, due].compactMap(\.self)
    }
  }

  private static func milestones(
    of account: AccountFigures, in figures: Figures, team: Set<String>
  ) -> [Entry] {
    let closed = figures.book.account(account.id)?.closedFiles(on: figures.day) ?? []
    return account.tasks.open.compactMap { task in
      guard task.kind == .plan, let due = task.due, !closed.contains(task.path) else { return nil }
      let ours = task.owner.flatMap { team.contains($0) ? $0 : nil }
      return Entry(
        account: account, on: due, owner: ours ?? account.owner, matter: .milestone(task))
    }
  }

  private static func updates(of account: AccountFigures, in figures: Figures) -> [Entry] {
    figures.updates(of: account).filter { $0.kind != .play }.map {
      Entry(account: account, on: $0.on, owner: $0.owner, matter: .update($0))
    }
  }

  private static func reviews(of account: AccountFigures, in figures: Figures) -> [Entry] {
    guard account.isCustomer, account.segment?.cadence != nil else { return [] }
    let row = figures.row(of: account)
    guard row.canRead(Cadence.kinds), let kept = row.keptCadence() else { return [] }
    return kept.keys.filter(\.isReview).map {
      Entry(account: account, on: $0.due, owner: account.owner, matter: .review($0))
    }
  }
}
