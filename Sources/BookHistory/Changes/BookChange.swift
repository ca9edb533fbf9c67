// One change between two states of a book, in the words of the trade.

import BookModel
import BookText

/// Something that is otherwise in a later state of the book, told in one line.
///
/// It never holds personal data, nor the text of notes and reasons: it may stand in a commit message, which cannot be erased.
package struct BookChange: Hashable, Sendable {
  /// The id of the account; nil for what all accounts share.
  package let account: String?
  package let path: Path
  package let kind: Kind
  /// The way to the value, such as `contracts.y2.arr`, `body` or `tasks`; nil for the file as a whole.
  package let field: String?
  /// The value as written; nil where there was none, or where it is nothing to repeat.
  package let before: String?
  package let after: String?
  /// `ARR 120,000 → 96,000`: lowercase, without a full stop.
  package let text: String
  package let weight: Weight
  /// Whether it only goes with another change: who decided it, and when.
  package let isDetail: Bool

  package enum Kind: String, Hashable, Sendable {
    case added, removed, changed, moved
  }

  /// What is told first.
  package enum Weight: Int, Hashable, Comparable, Sendable, CaseIterable {
    case money, renewal, health, people, plans, notes, other

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is about, as a heading: the account's id, `health dear`, or `book`.
  package var subject: String {
    account ?? FileName(path).subject
  }
}

extension BookChange.Weight {
  /// How much a file of a kind matters, or one field at its top.
  init(_ kind: Kind?, key: String?) {
    switch kind {
    case .account: self = key.flatMap { Self.ofAccount[$0] } ?? .other
    case .escalation: self = .health
    case .contacts: self = .people
    case .plan, .journey, .play, .opportunity: self = .plans
    case .note, .touches, .surveys, .event: self = .notes
    default: self = .other
    }
  }

  private static let ofAccount: [String: Self] = {
    let keys = AccountSchema.keys
    let weights: [(FieldSpec, Self)] = [
      (keys.contracts.spec, .money), (keys.losses.spec, .money), (keys.renewals.spec, .renewal),
      (keys.sentiment.spec, .health), (keys.outlook.spec, .health), (keys.override.spec, .health),
      (keys.risks.spec, .health), (keys.owner.spec, .people), (keys.deputy.spec, .people),
      (keys.sponsor.spec, .people), (keys.handoff.spec, .people), (keys.merged.spec, .people),
    ]
    return Dictionary(weights.map { ($0.key, $1) }, uniquingKeysWith: { first, _ in first })
  }()
}
