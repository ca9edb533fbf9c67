// The difference of two scores, split by what made it: facts, rules, ageing.

import BookHealth
import BookModel

/// What lies between two scores, by cause and by measure; all parts add up to the difference, exactly.
///
/// From one score to the next only one cause is at work: first what was written, then the rules, then the days. An
/// override is no cause: it never changes a score.
package struct ScoreDifference: Sendable {
  package let before: HealthScore
  package let after: HealthScore
  package let steps: [Step]
  /// Each measure of any of the models, in their order, the earlier model first.
  package let lines: [Line]

  package enum Cause: String, Sendable, CaseIterable {
    /// What was written since.
    case facts
    /// Models, segments, maps and settings.
    case rules
    /// What nobody wrote about: only days went by.
    case ageing
  }

  /// One cause at work; several where there is no score between them to tell them apart.
  package struct Step: Sendable {
    package let causes: [Cause]
    package let before: HealthScore
    package let after: HealthScore
    package let points: Points

    /// Whether no measure of the one score is one of the other.
    package var isOfTwoModels: Bool { before.model != after.model }
  }

  /// One measure.
  package struct Line: Sendable {
    package let key: Key
    package let group: MeasureGroup
    /// In the first score; nil where its model has no such measure.
    package let before: MeasureScore?
    /// In the last score.
    package let after: MeasureScore?
    /// One for each step.
    package let parts: [Part]

    package var points: Points { parts.map(\.points).sum }
    package var id: String { key.measure }
  }

  /// A measure by its model: those of two models are never the same.
  package struct Key: Hashable, Sendable {
    package let model: String
    package let measure: String
  }

  /// What one step makes of one measure.
  package struct Part: Sendable {
    package let before: MeasureScore?
    package let after: MeasureScore?
    package let points: Points
    /// What comes of another weight among the measures with a value: of the model's own, or because others came or went.
    package let ofWeight: Points

    /// What comes of another score of the measure, or of its having one at all.
    package var ofScore: Points { points - ofWeight }
  }

  /// Compares the score of the earlier state, that after what was written, that after the rules too, and that of the later
  /// state; nil where one of the ends has no score.
  package init?(
    before: HealthScore?, facts: HealthScore?, rules: HealthScore?, after: HealthScore?
  ) {
    guard let before, let after, before.score != nil, after.score != nil else { return nil }
    var steps: [Step] = []
    var causes: [Cause] = []
    var last = before
    for (cause, next) in zip(Cause.allCases, [facts, rules, after]) {
      causes.append(cause)
      guard let next, let score = next.score, let old = last.score else { continue }
      steps.append(
        Step(causes: causes, before: last, after: next, points: score.points - old.points))
      (causes, last) = ([], next)
    }
    self.before = before
    self.after = after
    self.steps = steps
    lines = Self.lines(of: steps, from: before, to: after)
  }

  package var points: Points { steps.map(\.points).sum }

  /// The measures that give other points, at least in a step.
  package var changed: [Line] {
    lines.filter { line in line.parts.contains { $0.points != .zero } }
  }

  private static func lines(
    of steps: [Step], from before: HealthScore, to after: HealthScore
  ) -> [Line] {
    let tables = steps.map { StepTable($0) }
    let scores = [before] + steps.map(\.after)
    var known: Set<Key> = []
    let measures = scores.flatMap { health in
      health.groups.flatMap { group in
        group.measures.map { (Key(health.model, $0), group.group) }
      }
    }.filter { known.insert($0.0).inserted }
    let (first, last) = (before.byKey, after.byKey)
    return measures.map { key, group in
      Line(
        key: key, group: group, before: first[key], after: last[key],
        parts: tables.map { $0[key] })
    }
  }
}

/// What one step makes of each measure.
private struct StepTable {
  typealias Key = ScoreDifference.Key
  typealias Part = ScoreDifference.Part
  private var parts: [Key: Part] = [:]

  subscript(key: Key) -> Part {
    parts[key] ?? Part(before: nil, after: nil, points: .zero, ofWeight: .zero)
  }

  init(_ step: ScoreDifference.Step) {
    let (old, new) = (step.before.byKey, step.after.byKey)
    let keys = step.before.keys + step.after.keys.filter { old[$0] == nil }
    let exact = keys.map { (new[$0]?.points ?? 0) - (old[$0]?.points ?? 0) }
    for (key, points) in zip(keys, Self.shares(exact, of: step.points)) {
      parts[key] = Part(old[key], new[key], points)
    }
  }

  /// Binary numbers as exact points that sum to the whole; what is no difference stays none.
  ///
  /// Rounding leaves a few billionths of a point, which go where most was rounded off.
  private static func shares(_ exact: [Double], of whole: Points) -> [Points] {
    var shares = exact.map { $0.magnitude < noise ? .zero : Points(nearest: $0) }
    let left = (whole - shares.sum).billionths
    guard left != 0, !exact.isEmpty else { return shares }
    let different = exact.indices.filter { exact[$0].magnitude >= noise }
    let changed = different.isEmpty ? Array(exact.indices) : different
    let sign: Int64 = left < 0 ? -1 : 1
    func cut(_ index: Int) -> Double {
      (exact[index] * 1e9 - Double(shares[index].billionths)) * Double(sign)
    }
    let order = changed.sorted { (cut($0), $1) > (cut($1), $0) }
    for turn in 0..<Int(left.magnitude) {
      let index = order[turn % order.count]
      shares[index] = shares[index] + Points(billionths: sign)
    }
    return shares
  }
}

/// Below this, two binary numbers differ by nothing but the order in which they were added up.
private let noise = 1e-11

extension ScoreDifference.Part {
  fileprivate init(_ before: MeasureScore?, _ after: MeasureScore?, _ points: Points) {
    self.before = before
    self.after = after
    self.points = points
    ofWeight =
      if let old = before?.score, let new = after?.score, let before, let after {
        if old == new {
          points
        } else if (after.effect - before.effect).magnitude < noise {
          .zero
        } else {
          Points(nearest: (after.effect - before.effect) * new.value)
        }
      } else {
        .zero
      }
  }
}

extension ScoreDifference.Key {
  fileprivate init(_ model: String, _ measure: MeasureScore) {
    self.init(model: model, measure: measure.measure.id)
  }
}

extension HealthScore {
  fileprivate var keys: [ScoreDifference.Key] { measures.map { .init(model, $0) } }

  fileprivate var byKey: [ScoreDifference.Key: MeasureScore] {
    Dictionary(zip(keys, measures), uniquingKeysWith: { first, _ in first })
  }
}

extension ScoreDifference {
  /// The facts of which something was written that moved a measure's score, while the model stayed.
  var writtenFacts: Set<String> {
    guard let step = steps.firstIndex(where: { $0.causes.contains(.facts) }),
      !steps[step].isOfTwoModels
    else { return [] }
    let parts = lines.map { $0.parts[step] }.filter { $0.ofScore != .zero }
    return Set(parts.compactMap { ($0.after ?? $0.before)?.measure.fact })
  }
}
