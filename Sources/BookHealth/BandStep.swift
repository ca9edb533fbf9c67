// How a band came about, step by step.

import BookFacts
import BookModel

/// One reason on the way to the final band, and the band after it.
package struct BandStep: Hashable, Sendable {
  package let reason: Reason
  package let band: Band

  package enum Reason: Hashable, Sendable {
    case scored(Score, BandBounds)
    /// Too little is known; the ids of the measures without a fresh value.
    case uncovered(Coverage, floor: Int, absent: [String])
    /// In the first days, when sentiment is all there is.
    case new(ageDays: Int, sentiment: FactReading?)
    /// A gate that fired, with the band before it.
    case gate(Gate, words: String, from: Band)
    /// A gate that could not be told.
    case unknownGate(Gate, words: String)
    /// A hand that set the band, or did not, with the band before it.
    case override(OverrideResult, from: Band)
  }
}

extension BandStep {
  /// One sentence in the words of the trade: lowercase, without a full stop of its own.
  package var sentence: String {
    switch reason {
    case .scored(let score, let bounds):
      "score \(score): \(band.rawValue) (green from \(bounds.green), yellow from \(bounds.yellow))"
    case .uncovered(let coverage, let floor, let absent):
      (coverage.shown < floor
        ? "coverage \(coverage) is below the floor of \(floor) %" : "nothing is measured")
        + ": \(band.rawValue)"
        + (absent.isEmpty ? "" : "; no fresh value of \(absent.joined(separator: ", "))")
    case .new(let age, let sentiment):
      "\(BandStep.newness(age)), so there is no score yet; "
        + (sentiment.map { "sentiment \($0.value) since \($0.day)" } ?? "no sentiment yet")
    case .gate(let gate, let words, let previous):
      "gate \(gate.id) fired (\(words)): "
        + (band < previous
          ? "the band is capped at \(gate.cap.rawValue), from \(previous.rawValue)"
          : "the band is \(band.rawValue) already")
        + (gate.why.isEmpty ? "" : "; \(gate.why)")
    case .unknownGate(let gate, let words): "gate \(gate.id) cannot be told: \(words)"
    case .override(let result, let previous): result.sentence(from: previous)
    }
  }

  private static func newness(_ age: Int) -> String {
    switch age {
    case ..<0: "new: the first term has not begun"
    case 1: "new: the first term began a day ago"
    default:
      age == 0 ? "new: the first term begins today" : "new: the first term began \(age) days ago"
    }
  }
}
