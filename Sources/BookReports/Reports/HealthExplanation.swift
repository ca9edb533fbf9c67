// health ACCOUNT: one score with its measures and the way to its band.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookText

/// One account's score, to the point.
enum HealthExplanation {
  static func blocks(of account: AccountFigures, isExplained: Bool) -> [Report.Block] {
    guard let health = account.health else { return [] }
    var blocks: [Report.Block] = [
      .text(
        Styled("\(account.id)  ", .strong)
          + Styled(
            "\(health.score.map { "\($0)" } ?? "–") \(health.band.rawValue)", health.band.tone)
          + "  coverage \(health.coverage)  model \(health.model)")
    ]
    blocks.append(.table(measures(of: health, isExplained: isExplained)))
    blocks.append(.blank)
    blocks += health.steps.enumerated().map { number, step in
      .pair(number == 0 ? "band" : "", Styled(step.sentence, step.band.tone))
    }
    if isExplained {
      blocks.append(.blank)
      blocks += health.measures.map { measure in
        .pair(measure.measure.id, Styled(measure.measure.why + decision(measure.measure)))
      }
    }
    return blocks
  }

  private static func measures(of health: HealthScore, isExplained: Bool) -> TextTable {
    var columns = [
      TextTable.Column("measure", least: 8), TextTable.Column("value", least: 8),
      TextTable.Column("on"), TextTable.Column("score", right: true),
      TextTable.Column("weight", right: true), TextTable.Column("points", right: true),
      TextTable.Column("state"),
    ]
    if isExplained { columns.append(TextTable.Column("source", least: 8)) }
    var rows: [[Styled]] = []
    for group in health.groups {
      var head = [
        Styled(group.group.name.isEmpty ? group.group.id : group.group.name, .strong), Styled(""),
        Styled(""), Styled(group.score.map { "\($0)" } ?? "–", .strong),
        Styled("\(group.group.weight)", .strong),
        Styled(points(group.measures.reduce(0) { $0 + $1.points }), .strong), Styled(""),
      ]
      if isExplained { head.append(Styled("")) }
      rows.append(head)
      rows += group.measures.map { row(of: $0, isExplained: isExplained) }
    }
    return TextTable(columns, rows)
  }

  private static func row(of measure: MeasureScore, isExplained: Bool) -> [Styled] {
    var row = [
      Styled("  \(measure.measure.id)"), Styled(value(measure.reading?.value)),
      Styled(measure.reading.map { "\($0.day)" } ?? ""),
      Styled(measure.score.map { "\($0)" } ?? "–"), Styled("\(measure.measure.weight)"),
      Styled(measure.score == nil ? "–" : points(measure.points)),
      Styled(measure.state.rawValue, measure.state == .fresh ? .plain : .fair),
    ]
    if isExplained { row.append(Styled(measure.reading?.source?.path.text ?? "", .faint)) }
    return row
  }

  private static func decision(_ measure: Measure) -> String {
    let parts = [measure.decidedBy, measure.decidedOn.map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// A value as people read it: at most four figures after the point.
  private static func value(_ value: FactValue?) -> String {
    guard let value else { return "–" }
    if case .number(let number) = value, case .number(let digits) = JSON(number) { return digits }
    return value.description
  }

  /// Points with one decimal, as they add up to the score.
  private static func points(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
