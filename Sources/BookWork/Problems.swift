// What notes and escalations are about: areas and topics, of one account or of many.

import BookModel
import BookText

/// A note or an escalation that names an area or a topic.
package struct ProblemMention: Sendable {
  /// The id of the account.
  package let account: String
  package let path: Path
  package let day: Day
  package let area: String?
  package let topic: String?
  package let isEscalation: Bool
  /// Whether it is an escalation that is not resolved.
  package let isOpen: Bool
}

extension ProblemMention {
  /// Those of an account that was cut to a day, of the days of a window: notes, then escalations.
  package static func all(of account: Account, within window: ClosedRange<Day>) -> [ProblemMention]
  {
    let notes = account.notes.compactMap { note in
      ProblemMention(account.id, note.path, note.date, note.area, note.topic)
    }
    let escalations = account.escalations.compactMap { page in
      ProblemMention(
        account.id, page.path, page.opened, page.area, page.topic, isEscalation: true,
        isOpen: page.isOpen)
    }
    return (notes + escalations).filter { window.contains($0.day) }
  }

  private init?(
    _ account: String, _ path: Path, _ day: Day?, _ area: String?, _ topic: String?,
    isEscalation: Bool = false, isOpen: Bool = false
  ) {
    guard let day, area != nil || topic != nil else { return nil }
    self.account = account
    self.path = path
    self.day = day
    self.area = area
    self.topic = topic
    self.isEscalation = isEscalation
    self.isOpen = isOpen
  }
}

/// A topic or an area with the notes and escalations that name it.
package struct ProblemCount: Sendable {
  package let name: String
  package let notes: Int
  package let escalations: Int
  package let openEscalations: Int
  /// The ids of the accounts, each once, in the order of their bytes.
  package let accounts: [String]
  /// For a topic its areas, for an area its topics: most often first.
  package let beside: [String]
  package let last: Day?

  package var count: Int { notes + escalations }

  /// The topics that stand in at least `least` notes or escalations: most often first, then by name.
  package static func topics(
    _ mentions: [ProblemMention], atLeast least: Int = RecurringTopics.least
  ) -> [ProblemCount] {
    grouped(mentions, by: \.topic, beside: \.area).filter { $0.count >= least }
  }

  /// The areas, with all that names them.
  package static func areas(_ mentions: [ProblemMention]) -> [ProblemCount] {
    grouped(mentions, by: \.area, beside: \.topic)
  }

  private static func grouped(
    _ mentions: [ProblemMention], by name: (ProblemMention) -> String?,
    beside: (ProblemMention) -> String?
  ) -> [ProblemCount] {
    var groups: [String: [ProblemMention]] = [:]
    for mention in mentions {
      if let name = name(mention) { groups[name, default: []].append(mention) }
    }
    return groups.map { name, mentions in
      ProblemCount(
        name: name, notes: mentions.count { !$0.isEscalation },
        escalations: mentions.count(where: \.isEscalation),
        openEscalations: mentions.count(where: \.isOpen),
        accounts: Set(mentions.map(\.account)).sorted(),
        beside: mostOften(mentions.compactMap(beside)), last: mentions.map(\.day).max())
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func mostOften(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
