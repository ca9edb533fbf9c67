// How many customers have somebody in each role, and of each persona.

import BookFigures
import BookModel
import BookRevenue
import BookWork

/// A role or a persona, with the customers where somebody fills it.
struct RoleCoverage {
  let name: String
  let isPersona: Bool
  /// Customers whose files can be read.
  let of: Int
  let filled: Int
  let filledARR: Money
  /// Customers where one of them was seen in 180 days, or added in them.
  let heard: Int

  private static let roles = ["champion", "sponsor", "economic-buyer", "decision-maker"]

  /// The roles that decide, then every persona that is written anywhere, by name.
  static func all(of people: [PeopleFigures], in currency: Currency) -> [RoleCoverage] {
    let known = people.filter { $0.coverage != nil }
    let personas = Set(
      known.flatMap { $0.coverage?.contacts ?? [] }.compactMap(\.record.persona)
    ).sorted()
    return roles.map { role in
      RoleCoverage(role, isPersona: false, known, in: currency) { $0.record.has(role: role) }
    }
      + personas.map { persona in
        RoleCoverage(persona, isPersona: true, known, in: currency) {
          $0.record.persona == persona
        }
      }
  }

  private init(
    _ name: String, isPersona: Bool, _ people: [PeopleFigures], in currency: Currency,
    fits: (KnownContact) -> Bool
  ) {
    let filled = people.filter { person in
      person.coverage?.contacts.contains { $0.isActive && fits($0) } ?? false
    }
    self.name = name
    self.isPersona = isPersona
    of = people.count
    self.filled = filled.count
    filledARR = .sum(filled.map(\.account.arr), in: currency)
    heard = filled.count { person in
      person.coverage?.contacts.contains { $0.isHeard && fits($0) } ?? false
    }
  }

  static func table(_ roles: [RoleCoverage], in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("role or persona", least: 14), TextTable.Column("customers", right: true),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("seen in 180 days", right: true),
      ],
      roles.map { role in
        [
          Styled(role.name), Styled("\(role.filled) of \(role.of)"),
          Styled(role.filledARR.grouped), Styled("\(role.heard)"),
        ]
      })
  }

  var json: JSON {
    [
      "name": .text(name), "accounts": .whole(filled), "of": .whole(of), "arr": JSON(filledARR),
      "seen": .whole(heard),
    ]
  }
}
