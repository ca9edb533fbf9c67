// Renewals of which it is known what came of them, and the days on which that was still open.

import BookFigures
import BookModel
import BookRevenue

/// A renewal that is decided.
package struct DecidedRenewal: Hashable, Sendable {
  package let renewal: Renewal
  package let outcome: Outcome

  package enum Outcome: String, Sendable, CaseIterable {
    /// W ≥ ATR.
    case renewed
    /// 0 < W < ATR.
    case contracted
    /// W = 0.
    case churned
  }

  /// Nil while any part of it is undecided, and where nothing was at stake.
  package init?(_ renewal: Renewal) {
    guard !renewal.isOpen, renewal.atr.minor > 0 else { return nil }
    self.renewal = renewal
    outcome =
      if renewal.renewed.minor == 0 {
        .churned
      } else {
        renewal.renewed.minor < renewal.atr.minor ? .contracted : .renewed
      }
  }

  package var account: String { renewal.account }
  package var due: Day { renewal.due }

  /// The last day on which nothing of its outcome was known.
  ///
  /// The outcome may be known from the due day on, from the last day for notice, and from each day on which the book says
  /// that something was decided: notice given, a loss told, a successor signed or begun, the renewal closed.
  package var lastOpenDay: Day {
    var known = [due, renewal.noticeDeadline, renewal.record?.closedOn].compactMap(\.self)
    for part in renewal.parts {
      if let notice = part.noticeGivenOn { known.append(notice) }
      if case .lost(.loss(let loss)) = part.outcome, let told = loss.notifiedOn {
        known.append(told)
      }
      known += part.successors.flatMap { [$0.start, $0.signedOn].compactMap(\.self) }
    }
    return (known.min() ?? due) - 1
  }

  /// The day of a cut: so many days before the due day, and while the outcome was open.
  package func cut(daysBefore days: Int) -> Day {
    min(due - days, lastOpenDay)
  }
}

extension Figures {
  /// What is decided on the day, in the order of the due days.
  ///
  /// What was lost before its end is no renewal; what fell due after a merge is the other account's.
  package var decidedRenewals: [DecidedRenewal] {
    accounts.flatMap { account -> [DecidedRenewal] in
      guard let contracts = account.contracts, let first = contracts.firstStart else { return [] }
      let merged = account.account.page?.merged?.on
      return contracts.renewals(due: first...Day(number: .max)).compactMap { renewal in
        merged.map { renewal.due >= $0 } ?? false ? nil : DecidedRenewal(renewal)
      }
    }.sorted { ($0.due, $0.account) < ($1.due, $1.account) }
  }
}
