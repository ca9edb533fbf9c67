// How well somebody on the customer's side is known: when they were last met, and by whom of us.

import BookModel

/// A contact of an account on a day, with what we have had of them lately.
package struct KnownContact: Sendable {
  package let record: Record<ContactSchema>
  package let id: String
  package let standing: Standing
  /// The last time that they were with us, by whatever means; nil where they never were.
  package let lastSeen: Interaction?
  /// Those of us who took part in it, whether or not they are still here.
  package let lastSeenBy: [String]
  /// Those of us who are still here and were with them in the last 180 days, in the order of their ids.
  package let knownTo: [String]

  /// How lately somebody was met; the first that holds.
  package enum Standing: String, Sendable, CaseIterable {
    case left
    /// Took part in a touch of the last 90 days.
    case met
    /// Was with us in the last 180 days: in an older touch, at an event, in an interview.
    case seen
    /// Neither, and added in the last 180 days.
    case new
    case silent
  }

  package var isActive: Bool { standing != .left }

  /// Whether they are there and not silent; a champion who is, counts as one.
  package var isHeard: Bool { isActive && standing != .silent }

  /// The day from which on they are gone, where it lies ahead.
  package var leavesOn: Day? { isActive ? record.leftOn : nil }
}

/// How far back somebody counts as met, and as seen.
package enum ContactWindow {
  package static let met = 90
  package static let seen = 180
}

extension KnownContact {
  /// The people of an account, in the order of their file; what took place is read once for all of them.
  static func all(
    among people: [Record<ContactSchema>], in interactions: Interactions, of team: Colleagues,
    on day: Day
  ) -> [KnownContact] {
    var lastSeen: [String: Interaction] = [:]
    var met: Set<String> = []
    var knownTo: [String: Set<String>] = [:]
    let (metDays, seenDays) = (day.window(ContactWindow.met), day.window(ContactWindow.seen))
    // From the latest back: whoever is met first was seen last then.
    for interaction in interactions.all.reversed() where interaction.isWithCustomer {
      let present = seenDays.contains(interaction.day) ? team.present(in: interaction) : []
      let isMeeting = interaction.isTouch && metDays.contains(interaction.day)
      for person in interaction.attendees {
        if lastSeen[person] == nil { lastSeen[person] = interaction }
        if isMeeting { met.insert(person) }
        if !present.isEmpty { knownTo[person, default: []].formUnion(present) }
      }
    }
    return people.compactMap { person in
      guard let id = person.id else { return nil }
      let last = lastSeen[id]
      return KnownContact(
        record: person, id: id,
        standing: Standing(
          of: person, isMet: met.contains(id), lastSeen: last?.day, on: day, within: seenDays),
        lastSeen: last, lastSeenBy: last.map(team.all(in:)) ?? [],
        knownTo: (knownTo[id] ?? []).sorted())
    }
  }
}

extension KnownContact.Standing {
  fileprivate init(
    of person: Record<ContactSchema>, isMet: Bool, lastSeen: Day?, on day: Day,
    within window: ClosedRange<Day>
  ) {
    if !person.isActive(on: day) {
      self = .left
    } else if isMet {
      self = .met
    } else if lastSeen.map(window.contains) ?? false {
      self = .seen
    } else if person.since.map(window.contains) ?? false {
      self = .new
    } else {
      self = .silent
    }
  }
}
