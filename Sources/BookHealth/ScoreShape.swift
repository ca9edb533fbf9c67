// How the value of a fact becomes a score.

import BookFacts
import BookModel

/// One of the three forms of a measure's score, known to be sound.
package enum ScoreShape: Hashable, Sendable {
  /// 0 at `from`, 100 at `to`, straight between; `from` may be the larger.
  ///
  /// Beyond both ends a bounded line scores 0 and 100. Any other says nothing there.
  case linear(from: DecimalNumber, to: DecimalNumber, isBounded: Bool)
  /// Steps in ascending order; only the first may have no lower bound.
  case bands([Step])
  case map([Word])

  /// A score from a lower bound on, inclusive, to the next one.
  package struct Step: Hashable, Sendable {
    package let from: DecimalNumber?
    package let score: DecimalNumber
  }

  /// The score of one word.
  package struct Word: Hashable, Sendable {
    package let word: String
    package let score: DecimalNumber
  }

  /// The names of the forms, as one writes them.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case linear, bands, map

    /// Whether the form can read a fact of a type: `map` words and flags, the others numbers.
    package func fits(_ type: FactType) -> Bool {
      switch type {
      case .integer, .decimal, .money: self != .map
      case .text, .flag: self == .map
      case .day, .list: false
      }
    }
  }
}

extension ScoreShape {
  package var form: Form {
    switch self {
    case .linear: .linear
    case .bands: .bands
    case .map: .map
    }
  }

  /// The score of a value, 0…100; nil where the value is off the form's scale.
  package func score(_ value: FactValue) -> Double? {
    let points: Double? =
      switch self {
      case .linear(let from, let to, let isBounded):
        value.number.flatMap { ScoreShape.line($0, from.double, to.double, isBounded) }
      case .bands(let steps):
        value.number.flatMap { number in
          steps.last { $0.from.map { isAtLeast(number, $0.double) } ?? true }?.score.double
        }
      case .map(let words):
        value.word.flatMap { word in words.first { $0.word == word }?.score.double }
      }
    return points.map { min(max($0, 0), 100) }
  }

  private static func line(
    _ number: Double, _ from: Double, _ to: Double, _ isBounded: Bool
  ) -> Double? {
    let isInside =
      isAtLeast(number, min(from, to)) && isAtLeast(max(from, to), number)
    return isBounded || isInside ? (number - from) / (to - from) * 100 : nil
  }
}

extension FactValue {
  /// The value as a word of a map; a flag is `true` or `false`, as everywhere in the book.
  fileprivate var word: String? {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .integer, .number, .day, .list: nil
    }
  }
}

/// Whether a number has reached a bound, the noise of binary sums aside: 1 − 0.9 has reached 0.1.
private func isAtLeast(_ number: Double, _ bound: Double) -> Bool {
  number >= bound - 1e-12 * max(1, bound.magnitude)
}
