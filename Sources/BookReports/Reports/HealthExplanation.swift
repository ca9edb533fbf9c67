// health ACCOUNT: one score with its measures and the way to its band.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookText

/// One account's score, to the point.
struct HealthExplanation {
  /// With every measure's place, reason, age and class.
  let isWhole: Bool
  let lines: SourceLines

  func blocks(of account: AccountFigures, _ family: FamilyHealth?) -> [Report.Block] {
    guard let health = account.health else { return [] }
    var blocks: [Report.Block] = [
      .text(
        Styled("\(account.id)  ", .strong)
          + Styled(
            "\(health.score.map { "\($0)" } ?? "–") \(health.band.rawValue)", health.band.tone)
          + "  coverage \(health.coverage)  model \(health.model)")
    ]
    blocks.append(.table(table(of: health)))
    blocks.append(.blank)
    blocks += health.steps.enumerated().map { number, step in
      .pair(number == 0 ? "band" : "", Styled(step.sentence, step.band.tone))
    }
    if let family { blocks.append(.pair("children", FamilyWords.sentence(family))) }
    if isWhole {
      blocks.append(.blank)
      blocks += health.measures.flatMap { reasons(of: $0, on: health.day) }
      let held = Set(health.measures.compactMap(\.measure.class))
      let missing = MeasureClass.allCases.filter { !held.contains($0) }.map(\.rawValue)
      if !missing.isEmpty {
        let classes = missing.joined(separator: ", ")
        blocks.append(.footnote("the model has no measure of the class \(classes)"))
      }
    }
    return blocks
  }

  // MARK: The table

  private func table(of health: HealthScore) -> TextTable {
    var columns = [
      TextTable.Column("measure", least: 8), TextTable.Column("value", least: 8),
      TextTable.Column("on"), TextTable.Column("score", right: true),
      TextTable.Column("weight", right: true), TextTable.Column("points", right: true),
      TextTable.Column("state"),
    ]
    if isWhole {
      columns.insert(TextTable.Column("age", right: true), at: 3)
      columns.append(TextTable.Column("source", goes: 1))
    }
    return TextTable(
      columns,
      health.groups.flatMap { group in
        [row(of: group)] + group.measures.map { row(of: $0, on: health.day) }
      })
  }

  private func row(of group: GroupScore) -> [Styled] {
    let points = group.measures.reduce(0) { $0 + $1.points }
    var row = [
      Styled(group.group.name.isEmpty ? group.group.id : group.group.name, .strong), Styled(""),
      Styled(""), Styled(group.score.map { "\($0)" } ?? "–", .strong),
      Styled("\(group.group.weight)", .strong), Styled(tenths(points), .strong), Styled(""),
    ]
    if isWhole {
      row.insert(Styled(""), at: 3)
      row.append(Styled(""))
    }
    return row
  }

  private func row(of measure: MeasureScore, on day: Day) -> [Styled] {
    let reading = measure.reading
    var row = [
      Styled("  \(measure.measure.id)"), Styled(reading?.value.worded ?? "–"),
      Styled(reading.map { "\($0.day)" } ?? ""), Styled(measure.score.map { "\($0)" } ?? "–"),
      Styled("\(measure.measure.weight)"),
      Styled(measure.score == nil ? "–" : tenths(measure.points)),
      Styled(measure.state.rawValue, measure.state == .fresh ? .plain : .fair),
    ]
    if isWhole {
      row.insert(Styled(reading.map { "\(day - $0.day)" } ?? ""), at: 3)
      row.append(Styled(lines.place(of: reading), .faint))
    }
    return row
  }

  /// Points with one decimal, as they add up to the score.
  private func tenths(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  // MARK: Reasons

  /// Why there is no value, where the value stands, and why it is measured at all.
  private func reasons(of score: MeasureScore, on day: Day) -> [Report.Block] {
    let measure = score.measure
    var texts: [Styled] = []
    if let absence = score.absence { texts.append(Styled(absence, .fair)) }
    if let reading = score.reading {
      let place = lines.place(of: reading)
      texts.append(
        Styled(
          "\(measure.fact) " + (place.isEmpty ? "counted from the account's files" : "in \(place)"),
          .faint))
    }
    texts.append(Styled(measure.why + measure.decision))
    let parts = [
      measure.class?.rawValue,
      measure.validFor.map { "a value counts for \($0)" } ?? "a value does not age",
    ]
    texts.append(Styled(parts.compactMap(\.self).joined(separator: "; "), .faint))
    return texts.enumerated().map { .pair($0 == 0 ? measure.id : "", $1) }
  }
}

extension Measure {
  /// Who decided on the measure and when, in brackets.
  var decision: String {
    let parts = [decidedBy, decidedOn.map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}

/// What a parent's accounts come to, in words.
enum FamilyWords {
  static func sentence(_ family: FamilyHealth) -> Styled {
    let health = family.health
    let mean = Styled(
      "\(health.mean.map { "\($0)" } ?? "n/a") by ARR of \(counted(family.children.count, "account"))"
        + ", \(health.arr.worded)")
    guard let worst = health.worst else { return mean }
    return mean + "; worst "
      + Styled("\(worst.account) \(self.worst(worst))", worst.health.band.tone)
  }

  /// Score and band.
  static func worst(_ member: PortfolioMember) -> String {
    (member.health.score.map { "\($0) " } ?? "") + member.health.band.rawValue
  }
}
