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
  /// What it was for, as its note says; rows of tables and events do not.
  package let purpose: String?
  /// The note, the table or the event that tells of it; the note where both a note and a row do.
  package let path: Path
  /// Whether it is an event of the book that the account's people came to.
  package let isEvent: Bool

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
  /// In the order of their days; on one day notes, then rows, then events.
  package let all: ArraySlice<Interaction>

  /// Reads notes, rows and events; a note and a row of one day and type are one interaction.
  package init(of account: Account, events: EventAttendance = .none) {
    let rows = Interactions.rows(of: account.touches)
    var waiting: [Key: [Int]] = [:]
    for (index, row) in rows.enumerated().reversed() {
      waiting[Key(day: row.day, type: row.type), default: []].append(index)
    }
    var isTold = Array(repeating: false, count: rows.count)
    var all: [Interaction] = []
    for note in account.notes {
      guard let day = note.date, let type = note.type else { continue }
      let index = waiting[Key(day: day, type: type)]?.popLast()
      if let index { isTold[index] = true }
      let row = index.map { rows[$0] }
      let own = note.attendees ?? []
      all.append(
        Interaction(
          day: day, type: type, attendees: unique(row.map { own + $0.attendees } ?? own),
          minutes: note.minutes ?? row?.minutes, purpose: note.purpose, path: note.path,
          isEvent: false))
    }
    all += zip(rows, isTold).filter { !$0.1 }.map(\.0)
    all += events.visits(of: account.id).map {
      Interaction(
        day: $0.day, type: $0.type, attendees: unique($0.contacts), minutes: nil, purpose: nil,
        path: $0.path, isEvent: true)
    }
    all.sort { $0.day < $1.day }
    self.all = all[...]
  }

  private static func rows(of table: Table<TouchSchema>?) -> [Interaction] {
    guard let table else { return [] }
    return table.rows.compactMap { row in
      guard let day = row.date, let type = row.type else { return nil }
      return Interaction(
        day: day, type: type, attendees: unique(row.people), minutes: row.minutes, purpose: nil,
        path: table.path, isEvent: false)
    }
  }

  private struct Key: Hashable {
    let day: Day
    let type: String
  }
}

extension Interactions {
  private init(all: ArraySlice<Interaction>) { self.all = all }

  /// Those that had taken place by a day.
  package func upTo(_ day: Day) -> Interactions {
    Interactions(all: all[..<((all.lastIndex { $0.day <= day } ?? all.startIndex - 1) + 1)])
  }

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
    let ids = (self.contacts ?? "").utf8.split { byte in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || (0x09...0x0D).contains(byte)
    }
    return ids.map { String(decoding: $0, as: UTF8.self) } + (self.by.map { [$0] } ?? [])
  }
}

private func unique(_ ids: [String]) -> [String] {
  // Few are told apart sooner by a look at each than by hashes, and hardly ever two are the same.
  if ids.count <= 16, !ids.indices.contains(where: { ids[..<$0].contains(ids[$0]) }) { return ids }
  var known: Set<String> = []
  return ids.filter { known.insert($0).inserted }
}
