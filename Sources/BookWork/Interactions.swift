// What took place between us and a customer, from notes, rows of touches.csv and events.

import BookModel
import BookText

/// One call, meeting, training or the like.
package struct Interaction: Hashable, Sendable {
  package let day: Day
  /// A note's type, or an event's.
  package let type: String
  /// The ids of those who took part, theirs and ours; each once.
  package let attendees: [String]
  /// Minutes as stated.
  package let minutes: Int?
  /// The note, the table or the event that tells of it; the note where both a note and a row do.
  package let path: Path

  /// Whether it is a touch: internal talk and written updates never are.
  package var isTouch: Bool { Interaction.touchTypes.contains(type) }

  /// Whether those who took part were seen: any meeting with the customer, not only a touch.
  package var isWithCustomer: Bool { type != "internal" && type != "update" }

  package static let touchTypes: Set<String> = [
    "call", "meeting", "email", "workshop", "qbr", "training",
  ]
}

/// The interactions of one account, as seen on a day.
package struct Interactions: Sendable {
  /// In the order of their days.
  package let all: [Interaction]

  /// Reads notes, rows and events; a note and a row of one day and type are one interaction.
  package init(of account: Account, events: EventAttendance = .none) {
    var all: [Interaction] = []
    var rows: [Key: [Record<TouchSchema>]] = [:]
    for row in account.touches?.rows ?? [] {
      guard let day = row.date, let type = row.type else { continue }
      rows[Key(day: day, type: type), default: []].append(row)
    }
    for note in account.notes {
      guard let day = note.date, let type = note.type else { continue }
      let key = Key(day: day, type: type)
      let row = rows[key]?.isEmpty == false ? rows[key]?.removeFirst() : nil
      all.append(
        Interaction(
          day: day, type: type, attendees: unique((note.attendees ?? []) + (row?.people ?? [])),
          minutes: note.minutes ?? row?.minutes, path: note.path))
    }
    if let path = account.touches?.path {
      for (key, rows) in rows {
        all += rows.map {
          Interaction(
            day: key.day, type: key.type, attendees: unique($0.people), minutes: $0.minutes,
            path: path)
        }
      }
    }
    all += events.visits(of: account.id).map {
      Interaction(
        day: $0.day, type: $0.type, attendees: unique($0.contacts), minutes: nil, path: $0.path)
    }
    self.all = all.sorted { ($0.day, $0.type, $0.path) < ($1.day, $1.type, $1.path) }
  }

  private struct Key: Hashable {
    let day: Day
    let type: String
  }
}

extension Interactions {
  package var touches: [Interaction] { all.filter(\.isTouch) }

  package var lastTouch: Interaction? { all.last(where: \.isTouch) }

  /// The last one of a type.
  package func last(_ type: String) -> Interaction? { all.last { $0.type == type } }

  /// The last touch that one of these people took part in.
  package func lastTouch(with people: Set<String>) -> Interaction? {
    all.last { $0.isTouch && !people.isDisjoint(with: $0.attendees) }
  }

  /// The last day on which somebody was met, by whatever means.
  package func lastSeen(_ person: String) -> Day? {
    all.last { $0.isWithCustomer && $0.attendees.contains(person) }?.day
  }
}

extension Record where Schema == TouchSchema {
  /// Who took part: the contacts, ids with blanks, commas or semicolons between, and the one of us.
  fileprivate var people: [String] {
    let ids = (self.contacts ?? "").split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(
      String.init)
    return ids + (self.by.map { [$0] } ?? [])
  }
}

private func unique(_ ids: [String]) -> [String] {
  var known: Set<String> = []
  return ids.filter { known.insert($0).inserted }
}
