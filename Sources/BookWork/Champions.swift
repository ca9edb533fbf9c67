// Who speaks for us, and who of them will go.

import BookModel

/// The champions of an account on a day.
package struct Champions: Sendable {
  /// Active contacts with the role who were seen in the last 180 days, or were added in them.
  package let active: [String]
  /// Contacts with the role whose `left_on` lies ahead.
  package let leaving: [String]
  /// Active contacts with the role who were neither seen nor added in the last 180 days.
  package let silent: [String]

  /// "Seen" is taking part in anything with the customer: a touch, an event, an interview.
  package init(
    among people: [Record<ContactSchema>], seen interactions: Interactions, on day: Day,
    within days: Int = 180
  ) {
    let window = day.window(days)
    var active: [String] = []
    var leaving: [String] = []
    var silent: [String] = []
    for person in people where person.has(role: "champion") && person.isActive(on: day) {
      guard let id = person.id else { continue }
      if person.leftOn != nil { leaving.append(id) }
      let isSeen = interactions.lastSeen(id).map(window.contains) ?? false
      let isNew = person.since.map(window.contains) ?? false
      if isSeen || isNew { active.append(id) } else { silent.append(id) }
    }
    self.active = active
    self.leaving = leaving
    self.silent = silent
  }
}
