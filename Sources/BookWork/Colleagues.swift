// Our own people, on a day and among those who take part in something.

import BookModel

/// The team on a day, by ids.
package struct Roster: Sendable {
  /// All who are or were in the team.
  let known: Set<String>
  /// Those of them who still are.
  package let here: Set<String>

  package init(_ team: [Record<TeamMemberSchema>], on day: Day) {
    known = Set(team.compactMap(\.id))
    here = Set(team.filter { $0.isHere(on: day) }.compactMap(\.id))
  }
}

/// Our own people among those who take part in something with one account.
struct Colleagues {
  private let roster: Roster
  /// Ids of the team that are a contact's too: they are the contact's.
  private let theirs: Set<String>

  init(_ roster: Roster, beside people: [Record<ContactSchema>]) {
    self.roster = roster
    theirs = Set(people.compactMap(\.id).filter(roster.known.contains))
  }

  /// Those who took part, in the order in which they are written.
  func all(in interaction: Interaction) -> [String] {
    interaction.attendees.filter { roster.known.contains($0) && !theirs.contains($0) }
  }

  /// Those of them who still are in the team.
  func present(in interaction: Interaction) -> [String] {
    interaction.attendees.filter { roster.here.contains($0) && !theirs.contains($0) }
  }
}

extension Record where Schema == TeamMemberSchema {
  /// Whether they still are in the team: `left_on` is the first day without them.
  package func isHere(on day: Day) -> Bool { self.leftOn.map { $0 > day } ?? true }
}
