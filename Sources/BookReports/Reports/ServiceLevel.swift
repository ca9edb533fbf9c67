// What a segment promises its accounts, in words, and how two promises differ.

import BookModel

/// The service level of a segment; of none, where nobody takes an account.
struct ServiceLevel {
  private let cadence: [(key: String, value: Int)]
  private let journey: String?
  private let health: String?
  private let expects: [String]
  private let playbooks: [String]
  private let hours: DecimalNumber?

  /// Where the segment names no health model, the book's holds.
  init(_ segment: Page<SegmentSchema>?, in settings: Settings) {
    cadence = (segment?.cadence?.entries ?? []).map { ($0.key, $0.value) }
    journey = segment?.journey
    health = segment?.health ?? settings.record.health?.model
    expects = segment?.expects ?? []
    playbooks = segment?.playbooks ?? []
    hours = segment?.hoursPerQuarter
  }

  /// Each promise, with a word for it.
  var lines: [(label: String, text: String)] {
    [
      ("cadence", cadence.map { "\($0.key) every \($0.value) days" }.joined(separator: ", ")),
      ("journey", journey ?? ""), ("health", health ?? ""),
      ("expects", expects.joined(separator: ", ")),
      ("playbooks", playbooks.joined(separator: ", ")),
      ("hours", hours.map { "\($0) a quarter" } ?? ""),
    ].filter { !$0.1.isEmpty }
  }

  /// What becomes different for an account that goes from this level to another.
  func changes(to other: ServiceLevel) -> [String] {
    let keys =
      cadence.map(\.key)
      + other.cadence.map(\.key).filter { key in
        !cadence.contains { $0.key == key }
      }
    func days(_ level: ServiceLevel, _ key: String) -> String {
      level.cadence.first { $0.key == key }.map { "\($0.value) days" } ?? "never"
    }
    let pairs =
      keys.map { ($0, days(self, $0), days(other, $0)) } + [
        ("journey", journey ?? "none", other.journey ?? "none"),
        ("health", health ?? "none", other.health ?? "none"),
        (
          "hours a quarter", hours.map { "\($0)" } ?? "none", other.hours.map { "\($0)" } ?? "none"
        ),
      ]
    return pairs.filter { $0.1 != $0.2 }.map { "\($0.0) \($0.1) → \($0.2)" }
      + Self.difference("expects", expects, other.expects)
      + Self.difference("playbooks", playbooks, other.playbooks)
  }

  private static func difference(_ label: String, _ old: [String], _ new: [String]) -> [String] {
    let gone = old.filter { !new.contains($0) }.map { "−\($0)" }
    let come = new.filter { !old.contains($0) }.map { "+\($0)" }
    return gone.isEmpty && come.isEmpty ? [] : ["\(label) \((gone + come).joined(separator: " "))"]
  }

  var json: JSON {
    [
      "cadence": .object(cadence.map { JSON.Member(key: $0.key, value: .whole($0.value)) }),
      "journey": JSON(journey), "health": JSON(health),
      "expects": .list(expects.map { .text($0) }), "playbooks": .list(playbooks.map { .text($0) }),
      "hoursPerQuarter": JSON(hours),
    ]
  }
}
