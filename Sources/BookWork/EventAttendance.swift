// Which accounts came to the book's events.

import BookModel
import BookText

/// The attendance of a book's events up to a day, by account; made once for all accounts and days.
package struct EventAttendance: Sendable {
  /// One event that somebody of the account came to.
  package struct Visit: Hashable, Sendable {
    package let day: Day
    /// `webinar`, `training`, `advisory` or `event`.
    package let type: String
    /// The ids of its contacts who came.
    package let contacts: [String]
    package let path: Path
  }

  /// On whatever day.
  private let byAccount: [String: [Visit]]
  private let day: Day

  package static let none = EventAttendance(of: [], on: Day(number: 0))

  /// Events after the day have not taken place.
  package init(of events: [Page<EventSchema>], on day: Day) {
    var byAccount: [String: [Visit]] = [:]
    for event in events {
      guard let date = event.date, let type = event.type else { continue }
      for attendance in event.attendees ?? [] {
        guard let account = attendance.account else { continue }
        byAccount[account, default: []].append(
          Visit(day: date, type: type, contacts: attendance.contacts ?? [], path: event.path))
      }
    }
    self.init(byAccount, upTo: day)
  }

  private init(_ byAccount: [String: [Visit]], upTo day: Day) {
    self.byAccount = byAccount
    self.day = day
  }

  /// The attendance up to another day.
  package func on(_ day: Day) -> EventAttendance { EventAttendance(byAccount, upTo: day) }

  package func visits(of account: String) -> [Visit] {
    (byAccount[account] ?? []).filter { $0.day <= day }
  }
}
