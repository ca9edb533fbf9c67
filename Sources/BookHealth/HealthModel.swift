// A health model as plain values: what is measured, how it is weighed, and what caps the band.

import BookModel
import BookText

/// A health model of the book.
///
/// A measure whose form does not hold stays in with its weight and has no value: the coverage falls, and no score
/// pretends to know more than it does.
package struct HealthModel: Hashable, Sendable {
  package let id: String
  package let path: Path
  /// In the order of the file.
  package let groups: [MeasureGroup]
  package let bounds: BandBounds
  /// Percent, 0…100: below it the band is unknown.
  package let coverageFloor: Int
  package let gates: [Gate]
}

/// A group of measures.
package struct MeasureGroup: Hashable, Sendable {
  package let id: String
  /// Its id where it has no name.
  package let name: String
  /// Its weight among the groups; 0 only in a model with a fault.
  package let weight: DecimalNumber
  package let measures: [Measure]
}

/// A fact, and how it is scored.
package struct Measure: Hashable, Sendable {
  package let id: String
  /// Its weight in its group; 0 only in a model with a fault.
  package let weight: DecimalNumber
  package let fact: String
  /// Nil only in a model with a fault.
  package let shape: ScoreShape?
  /// How long a value counts, from the day it became true; nil where it does not age.
  package let validFor: Period?
  package let `class`: MeasureClass?
  package let why: String
  package let decidedOn: Day?
  package let decidedBy: String?
  /// The whole record in the model's file.
  package let span: Span
}

/// What kind of evidence a measure is.
package enum MeasureClass: String, Hashable, Sendable, CaseIterable {
  /// What we do.
  case input
  /// What the customer does.
  case clientAction = "client-action"
  /// What the customer gets from it.
  case outcome
  /// What somebody thinks of it.
  case attitude
}

/// A rule that caps the band, whatever the score.
package struct Gate: Hashable, Sendable {
  package let id: String
  /// The condition, as written.
  package let when: String
  /// The best band that is left.
  package let cap: Band
  package let why: String
  /// The whole record in the model's file.
  package let span: Span
}

extension HealthModel {
  package var measures: [Measure] { groups.flatMap(\.measures) }

  /// The classes of evidence that no measure brings; a model should hold all four.
  package var missingClasses: [MeasureClass] {
    let held = Set(measures.compactMap(\.class))
    return MeasureClass.allCases.filter { !held.contains($0) }
  }
}
