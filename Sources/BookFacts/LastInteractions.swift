// What took place with an account, kept from one day to the next.

import BookModel
import BookWork

/// The interactions of one account on the day that was asked for last; it belongs to one thread.
///
/// Whoever goes through the days of an account finds most of them as the one before: nothing happened in between.
package final class LastInteractions {
  private var known: (seen: Account, visits: Int, interactions: Interactions)?

  package init() {}

  func interactions(of seen: Account, events: EventAttendance) -> Interactions {
    let visits = events.visits(of: seen.id).count
    if let known, known.visits == visits, known.seen.hasSameTalks(as: seen) {
      return known.interactions
    }
    let interactions = Interactions(of: seen, events: events)
    known = (seen, visits, interactions)
    return interactions
  }
}

extension Account {
  /// Whether its notes and touches are the very same.
  fileprivate func hasSameTalks(as other: Account) -> Bool {
    let (rows, others) = (touches?.rows ?? [], other.touches?.rows ?? [])
    return notes.elementsEqual(other.notes) { $0.document === $1.document }
      && rows.elementsEqual(others) { $0.written === $1.written }
  }
}
