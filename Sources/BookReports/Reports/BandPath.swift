// why: the way of the band, beside that of the score.

import BookFigures
import BookHealth
import BookHistory
import BookModel

/// How the band came from one end to the other, and how it came about at both.
struct BandPath {
  private let question: WhyReport.Case
  private let before: HealthScore?
  private let after: HealthScore?

  init(_ question: WhyReport.Case) {
    self.question = question
    before = question.comparison.before?.health
    after = question.comparison.after?.health
  }

  var blocks: [Report.Block] {
    guard before != nil || after != nil else { return [] }
    var blocks: [Report.Block] = [.blank, .title("Band")]
    if let computed { blocks.append(.pair("computed", computed)) }
    if let override { blocks.append(.pair("override", override)) }
    blocks += gates
    let (old, new) = (before?.steps.map(\.sentence), after?.steps.map(\.sentence))
    if old == new { return blocks + steps(of: after, "both ends") }
    return blocks + steps(of: before, "\(question.from.day)")
      + steps(of: after, "\(question.to.day)")
  }

  /// The bands without anybody's hand, with what moved them: `green → red (facts) → yellow (ageing)`.
  private var computed: Styled? {
    guard let difference = question.comparison.difference else { return nil }
    let first = difference.before.computed
    var path = Styled(first.rawValue, first.tone)
    for step in difference.steps where step.before.computed != step.after.computed {
      let band = step.after.computed
      path = path + " → " + Styled(band.rawValue, band.tone) + " (\(ToldDifference.title(step)))"
    }
    return difference.steps.contains { $0.before.computed != $0.after.computed }
      ? path : path + ", as before"
  }

  /// What somebody set by hand at both ends; nil where nobody ever did.
  private var override: Styled? {
    guard before?.override != nil || after?.override != nil else { return nil }
    func words(_ health: HealthScore?) -> Styled {
      guard let health, let override = health.override else { return Styled("none") }
      return health.isOverridden
        ? Styled(health.band.rawValue, health.band.tone)
        : Styled("\(override.override?.band.rawValue ?? "one"), not in force", .faint)
    }
    return words(before) + " → " + words(after)
  }

  /// Gates that fired at one end alone, with who wrote what sets them off, or no longer does.
  private var gates: [Report.Block] {
    guard let old = before?.firedGates, let new = after?.firedGates else { return [] }
    func blocks(_ gates: [GateResult], _ others: [GateResult], _ words: String) -> [Report.Block] {
      gates.filter { gate in !others.contains { $0.gate.id == gate.gate.id } }.flatMap { gate in
        let origins = gate.answer.reads.sorted().compactMap { question.origins[$0]?.sentence }
        let texts = ["gate \(gate.gate.id) \(words)"] + origins
        return texts.enumerated().map {
          Report.Block.pair($0 == 0 ? "gate" : "", Styled($1, $0 == 0 ? .plain : .faint))
        }
      }
    }
    return blocks(new, old, "fires now") + blocks(old, new, "fires no more")
  }

  private func steps(of health: HealthScore?, _ label: String) -> [Report.Block] {
    (health?.steps ?? []).enumerated().map { number, step in
      .pair(number == 0 ? label : "", Styled(step.sentence, step.band.tone))
    }
  }
}
