// Whether we do for an account what its segment promises, as often as it promises.

import BookModel

/// What a segment asks for in days, and when each was last done for an account.
package struct Cadence: Sendable {
  /// One thing that is asked for: a note's type, `touch` or `survey`.
  package struct Key: Hashable, Sendable {
    package let name: String
    /// The most days there may lie between two.
    package let days: Int
    package let last: Day?
    /// The last day on which the next one is in cadence.
    package let due: Day
    /// Days beyond those allowed; 0 while it is in cadence.
    package let daysOver: Int

    package var isInCadence: Bool { daysOver == 0 }
    /// Whether it is a business review.
    package var isReview: Bool { Cadence.type(name) == "qbr" }
  }

  /// In the order in which the segment names them.
  package let keys: [Key]

  /// What it is counted from: where a file of one of them cannot be read, nobody can tell.
  package static let kinds: [Kind] = [.note, .touches, .surveys]

  /// Counts for each key from the last one, or from the first start if there never was one.
  ///
  /// Before its first start nothing is owed to an account. A survey is done when it is sent: an invitation counts.
  package init(
    _ asked: [(name: String, days: Int)], interactions: Interactions,
    surveys: Table<SurveyRowSchema>?, firstStart: Day?, on day: Day
  ) {
    keys = asked.map { key in
      let last: Day? =
        switch key.name {
        case "touch": interactions.lastTouch?.day
        case "survey": surveys?.rows.compactMap(\.date).max()
        default: interactions.last(Cadence.type(key.name))?.day
        }
      let due = (last ?? firstStart ?? day) + key.days
      return Key(
        name: key.name, days: key.days, last: last, due: due, daysOver: max(0, day - due))
    }
  }

  /// Whether all keys are in cadence; nil where nothing is asked for.
  package var isInCadence: Bool? { keys.isEmpty ? nil : keys.allSatisfy(\.isInCadence) }

  /// The days over of the key that is most overdue; nil where nothing is asked for.
  package var daysOver: Int? { keys.map(\.daysOver).max() }

  /// Keys in cadence of keys asked.
  package var compliance: (kept: Int, asked: Int) {
    (keys.filter(\.isInCadence).count, keys.count)
  }

  /// The type that an alias stands for, as in notes: `ebr` is `qbr`.
  private static func type(_ name: String) -> String {
    guard case .choice(_, let aliases) = NoteSchema.keys.type.spec.type else { return name }
    return aliases[name] ?? name
  }
}
