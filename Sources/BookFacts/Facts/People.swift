// contacts_met, champions, champions_leaving: who knows us there.

import BookModel
import BookWork

extension Fact {
  static let contactsMet = Fact(
    "contacts_met", .integer, unit: "people", from: [.contacts, .note, .touches],
    "Distinct contacts who took part in touches of the last 90 days."
  ) { row in
    let met = ContactsMet(among: row.seen.people, in: row.interactions, on: row.day)
    return .integer(met.ids.count)
  }

  static let champions = Fact(
    "champions", .integer, unit: "people", from: [.contacts, .note, .touches],
    """
    Contacts with the role champion who have not left, and who were seen in the last 180 days (in a touch, at an event) \
    or added in them.
    """
  ) { row in .integer(row.champions.active.count) }

  static let championsLeaving = Fact(
    "champions_leaving", .integer, unit: "people", from: [.contacts],
    "Contacts with the role champion whose left_on lies ahead."
  ) { row in .integer(row.champions.leaving.count) }
}
