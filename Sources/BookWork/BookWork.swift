// BookWork: journeys, plans, tasks, contacts, engagement and surveys, as arithmetic on what is written.

import BookModel

// Everything here is about one account that was cut to a day with `Account.seen(on:)`, unless it says that it takes the
// account as written. Days are inclusive.

extension Day {
  /// The window of so many days that ends on this day: both ends belong to it, so that it holds exactly that many.
  package func window(_ days: Int) -> ClosedRange<Day> {
    (self - (max(1, days) - 1))...self
  }
}
