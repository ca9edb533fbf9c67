// Who of us did what with an account, and for what: touches and time.

import BookModel

/// What work was for.
package enum Purpose: Hashable, Sendable {
  /// An objective of one of the account's plans.
  case objective
  /// Another word, as written: `renewal`, `risk`.
  case named(String)
  case unstated
}

/// One interaction with an account, seen as work of those of us who took part.
package struct WorkDone: Sendable {
  package let interaction: Interaction
  package let purpose: Purpose
  /// Those of us who took part, in the order in which they are written; empty where that cannot be told.
  ///
  /// Where nobody is named it is the account's owner, if the account was theirs by then.
  package let colleagues: [String]
  /// Whether nobody of us is named.
  package let isAssumed: Bool

  /// The notes and rows of a period, of an account that was cut to the day.
  ///
  /// Events are left out: they are nobody's time with one account.
  package static func all(
    of account: Account, _ interactions: Interactions, in period: ClosedRange<Day>,
    roster: Roster
  ) -> [WorkDone] {
    let interactions = interactions.all.filter { !$0.isEvent && period.contains($0.day) }
    guard !interactions.isEmpty else { return [] }
    let ours = Colleagues(roster, beside: account.people)
    let objectives = Set(
      account.plans.flatMap { $0.objectives ?? [] }.compactMap(\.id))
    return interactions.map { interaction in
      let named = ours.all(in: interaction)
      let purpose: Purpose =
        switch interaction.purpose {
        case nil, "": .unstated
        case let word? where objectives.contains(word): .objective
        case let word?: .named(word)
        }
      return WorkDone(
        interaction: interaction, purpose: purpose,
        colleagues: named.isEmpty ? owner(of: account, on: interaction.day) : named,
        isAssumed: named.isEmpty)
    }
  }

  /// The owner, if the account was theirs on a day.
  private static func owner(of account: Account, on day: Day) -> [String] {
    guard let owner = account.page?.owner, account.page?.ownerSince.map({ $0 <= day }) ?? true
    else { return [] }
    return [owner]
  }
}

extension [WorkDone] {
  package var touches: Int { count { $0.interaction.isTouch } }

  package func time(settings: Settings) -> TimeSpent {
    TimeSpent(map(\.interaction), settings: settings)
  }

  /// The time by what it was for: most minutes first, what is unstated last.
  package func timeByPurpose(settings: Settings) -> [(purpose: Purpose, time: TimeSpent)] {
    let groups = Dictionary(grouping: self, by: \.purpose).map { purpose, work in
      (purpose: purpose, time: work.time(settings: settings))
    }
    return groups.sorted { left, right in
      if (left.purpose == .unstated) != (right.purpose == .unstated) {
        return right.purpose == .unstated
      }
      if left.time.minutes != right.time.minutes { return left.time.minutes > right.time.minutes }
      return left.purpose.word < right.purpose.word
    }
  }
}

extension Purpose {
  /// As people and programs read it.
  package var word: String {
    switch self {
    case .objective: "objectives"
    case .named(let word): word
    case .unstated: "not stated"
    }
  }
}
