// impact: the accounts that are judged otherwise, by name, with what makes it.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue

extension ImpactReport {
  /// Accounts with another segment, band or score, and below them why; of many only the first.
  static func accounts(_ impact: RuleImpact) -> [Report.Block] {
    guard !impact.changes.isEmpty else { return [] }
    let isMoved = { (change: RuleImpact.Change) in change.movesSegment || change.changesBand }
    let moved = impact.changes.filter(isMoved).prefix(mostMoved)
    let scored = impact.changes.filter { !isMoved($0) }.prefix(mostScored)
    let told = Array(moved + scored)
    var blocks: [Report.Block] = [
      .blank, .title("Accounts"), .table(table(told, impact.arr.currency)),
    ]
    let reasons = told.map { ($0.after.id, words($0)) }.filter { !$0.1.isEmpty }
    blocks += (reasons.isEmpty ? [] : [.blank]) + reasons.map { .pair($0, Styled($1)) }
    let left = impact.changes.count - told.count
    if left > 0 {
      let more = counted(left, "account")
      blocks.append(.footnote("\(more) more, which --format json has"))
    }
    return blocks
  }

  private static let mostMoved = 60
  private static let mostScored = 20

  private static func table(_ changes: [RuleImpact.Change], _ currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 12),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("score", right: true), TextTable.Column("points", right: true),
        TextTable.Column("band"), TextTable.Column("segment", goes: 1),
      ],
      changes.map { change in
        let (old, new) = (change.before, change.after)
        return [
          Styled(new.id), Styled(new.arr.grouped),
          Styled("\(score(old.health)) → \(score(new.health))"),
          Styled(
            change.difference.map { $0.points == .zero ? "" : ToldDifference($0).total } ?? ""),
          change.changesBand ? band(old) + " → " + band(new) : band(new),
          Styled(
            change.movesSegment
              ? "\(old.segment?.id ?? "none") → \(new.segment?.id ?? "none")" : ""),
        ]
      })
  }

  private static func score(_ health: HealthScore?) -> String {
    health?.score.map { "\($0)" } ?? "–"
  }

  private static func band(_ account: AccountFigures) -> Styled {
    account.health.map { Styled($0.band.rawValue, $0.band.tone) } ?? Styled("none", .faint)
  }

  // MARK: Why

  /// The measures that move the score, the largest first, and the gates that move the band.
  private static func words(_ change: RuleImpact.Change) -> String {
    let (old, new) = (change.before.health, change.after.health)
    var parts: [String] = []
    if let difference = change.difference {
      if difference.before.model != difference.after.model {
        parts.append("model \(difference.before.model) → \(difference.after.model)")
      } else {
        parts += measures(ToldDifference(difference))
      }
    } else {
      parts.append(
        [("before", change.before), ("after", change.after)].compactMap { side, account in
          WhyReport.absence(account).map { "no score \(side): \($0)" }
        }.joined(separator: "; "))
    }
    if let new, old?.score == new.score, old?.scored != new.scored, let step = new.steps.first {
      parts.append(step.sentence)
    }
    let (fired, nowFired) = (gates(old), gates(new))
    parts += nowFired.filter { !fired.contains($0) }.map { "gate \($0) fires" }
    parts += fired.filter { !nowFired.contains($0) }.map { "gate \($0) fires no more" }
    if old?.coverage != new?.coverage, let old, let new, old.coverage.shown != new.coverage.shown {
      parts.append("coverage \(old.coverage) → \(new.coverage)")
    }
    if let new, new.isOverridden { parts.append("set by hand, computed \(new.computed.rawValue)") }
    return parts.joined(separator: ", ")
  }

  private static func measures(_ told: ToldDifference) -> [String] {
    let sizes = told.lines.indices.sorted {
      abs(told.lines[$0].points.billionths) > abs(told.lines[$1].points.billionths)
    }
    let first = sizes.prefix(mostMeasures).map { "\(told.lines[$0].id) \(told.points(line: $0))" }
    let left = sizes.count - first.count
    return first + (left > 0 ? ["\(counted(left, "measure")) more"] : [])
  }

  private static let mostMeasures = 4

  private static func gates(_ health: HealthScore?) -> [String] {
    health?.firedGates.map(\.gate.id) ?? []
  }
}
