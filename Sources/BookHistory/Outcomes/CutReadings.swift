// What the book knew of decided renewals while they were open, some days before they fell due.

import BookFigures
import BookModel
import BookRevenue
import Git

/// What was read of an account on the day of a cut.
package struct CutReading<Content: Sendable>: Sendable {
  package let renewal: DecidedRenewal
  package let day: Day
  package let commit: DatedCommit
  package let content: Content

  /// The id of the commit that had the book of that day.
  package var commitID: String { commit.commit.id.hex }
}

/// Decided renewals at one cut, by what can be said of them.
package struct Cut<Content: Sendable>: Sendable {
  /// Days before the due day.
  package let days: Int
  /// Those that the book of then had open.
  package private(set) var readings: [CutReading<Content>] = []
  /// Those that were written down later: the account, the term, or the book itself.
  package private(set) var notRecorded: [DecidedRenewal] = []
  /// Those that the book of then had as decided already: there was nothing left to foretell.
  package private(set) var decidedBefore: [DecidedRenewal] = []
  /// Those of accounts of which nobody could tell on that day whether a condition picks them.
  package private(set) var untold: [DecidedRenewal] = []

  /// Reads renewals at each of some cuts, each from the book of its day, of the accounts that are picked on that day.
  ///
  /// `more` are other days, which are visited on the way.
  static func read(
    _ renewals: [DecidedRenewal], at cuts: [Int], of pick: AccountPick, in past: PastBooks,
    on today: Day, and more: Set<AccountDay> = [], visit: (Figures) -> Void = { _ in },
    _ content: (AccountFigures, Figures) -> Content
  ) throws(PastFault) -> [Cut] {
    var standings: [[Standing]] = renewals.map { renewal in
      cuts.map { days in
        if renewal.cut(daysBefore: days) > today { return .decided }
        return pick.takes(unseen: renewal.account) ? .notRecorded : .notPicked
      }
    }
    var asked: [AccountDay: [(renewal: Int, cut: Int)]] = [:]
    for (index, renewal) in renewals.enumerated() {
      for (cut, days) in cuts.enumerated() {
        let day = renewal.cut(daysBefore: days)
        guard day <= today else { continue }
        asked[AccountDay(renewal.account, on: day), default: []].append((index, cut))
      }
    }
    try past.visit(more.union(asked.keys)) { figures, commit throws(PastFault) in
      visit(figures)
      let picked = try figures.picked(by: pick)
      for id in picked.untold {
        for (index, cut) in asked[AccountDay(id, on: figures.day)] ?? [] {
          standings[index][cut] = .untold
        }
      }
      for account in picked.accounts {
        for (index, cut) in asked[AccountDay(account.id, on: figures.day)] ?? [] {
          switch renewals[index].position(in: account) {
          case .notRecorded: standings[index][cut] = .notRecorded
          case .decided: standings[index][cut] = .decided
          case .open:
            let reading = CutReading(
              renewal: renewals[index], day: figures.day, commit: commit,
              content: content(account, figures))
            standings[index][cut] = .read(reading)
          }
        }
      }
    }
    return cuts.indices.map { index in
      Cut(days: cuts[index], zip(renewals, standings.map { $0[index] }))
    }
  }

  private enum Standing {
    case read(CutReading<Content>)
    case notRecorded
    case decided
    case untold
    case notPicked
  }

  private init(days: Int, _ standings: some Sequence<(DecidedRenewal, Standing)>) {
    self.days = days
    for (renewal, standing) in standings {
      switch standing {
      case .read(let reading): readings.append(reading)
      case .notRecorded: notRecorded.append(renewal)
      case .decided: decidedBefore.append(renewal)
      case .untold: untold.append(renewal)
      case .notPicked: continue
      }
    }
  }
}

extension Figures {
  fileprivate func picked(by pick: AccountPick) throws(PastFault) -> AccountFilter.Picked {
    do throws(AccountFilter.Fault) {
      return try pick.accounts(of: self)
    } catch {
      throw .accounts(error)
    }
  }
}

extension DecidedRenewal {
  /// Where it stood in the book of another day.
  fileprivate enum Position {
    case notRecorded, open, decided
  }

  fileprivate func position(in account: AccountFigures) -> Position {
    let terms = Set(renewal.terms)
    guard let contracts = account.contracts,
      account.account.terms.contains(where: { $0.id.map(terms.contains) ?? false })
    else { return .notRecorded }
    let parts = contracts.renewals(due: renewal.start...Day(number: .max)).flatMap(\.parts)
      .filter { part in
        renewal.parts.contains { $0.term == part.term && $0.round == part.round }
      }
    if !parts.isEmpty { return parts.contains(where: \.isOpen) ? .open : .decided }
    // Of a term that renews itself only the next round is a renewal yet; one that has stopped comes to none.
    let stopped = contracts.lostTerms.map(\.term) + contracts.links.map(\.predecessor)
    return stopped.contains(where: terms.contains) ? .decided : .open
  }
}
