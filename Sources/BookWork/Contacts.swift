// The people on the customer's side: who is active, who was met, who speaks for us.

import BookModel

extension Record where Schema == ContactSchema {
  /// Whether they still are there: `left_on` is the first day without them.
  package func isActive(on day: Day) -> Bool { self.leftOn.map { $0 > day } ?? true }

  package func has(role: String) -> Bool { self.roles?.contains(role) ?? false }

  /// Whether they decide about the contract: a sponsor, an economic buyer or a decision maker.
  package var isExecutive: Bool {
    has(role: "sponsor") || has(role: "economic-buyer") || has(role: "decision-maker")
  }
}

/// The distinct contacts who took part in touches of the last days.
package struct ContactsMet: Sendable {
  /// In the order in which they stand in the contacts file.
  package let ids: [String]

  /// Ids that are no contacts of the account do not count: our own people, and those that nobody wrote down.
  package init(
    among people: [Record<ContactSchema>], in interactions: Interactions, on day: Day,
    within days: Int = 90
  ) {
    let window = day.window(days)
    let met = Set(
      interactions.all.filter { $0.isTouch && window.contains($0.day) }.flatMap(\.attendees))
    ids = people.compactMap(\.id).filter(met.contains)
  }
}
