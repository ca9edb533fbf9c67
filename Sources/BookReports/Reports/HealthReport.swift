// health: scores, from the worst, or one with its reasons.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookText

/// Scores with their reasons.
package enum HealthReport {
  /// The accounts that have a score or should have one, from the worst; with every measure where `isExplained`.
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, isExplained: Bool
  ) -> Report {
    let scored = accounts.filter { $0.health != nil }.sorted(by: isWorse)
    let unscored = accounts.filter { $0.health == nil && $0.isCustomer }
    var blocks: [Report.Block] = []
    if scored.isEmpty {
      blocks.append(.text(Styled("no account fits that has a score")))
    } else if isExplained || accounts.count == 1 {
      for (number, account) in scored.enumerated() {
        if number > 0 { blocks.append(.blank) }
        blocks += HealthExplanation.blocks(of: account, isExplained: isExplained)
      }
    } else {
      blocks.append(.table(table(scored, in: figures.currency)))
      blocks += portfolio(scored, in: figures.currency)
    }
    if !unscored.isEmpty {
      blocks.append(
        .footnote("no health model takes \(unscored.map(\.id).joined(separator: ", "))"))
    }
    return Report(
      schema: "csbook.health/1", data: .list(scored.map(json)), blocks: blocks)
  }

  private static func isWorse(_ left: AccountFigures, _ right: AccountFigures) -> Bool {
    func rank(_ account: AccountFigures) -> (Int, Double) {
      guard let health = account.health else { return (4, 0) }
      let rank =
        switch health.band {
        case .red: 0
        case .yellow: 1
        case .unknown: 2
        case .new: 3
        case .green: 4
        }
      return (rank, health.score?.value ?? 0)
    }
    return rank(left) == rank(right) ? left.id < right.id : rank(left) < rank(right)
  }

  private static func table(_ accounts: [AccountFigures], in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17), TextTable.Column("score", right: true),
        TextTable.Column("band"), TextTable.Column("cover", right: true, goes: 2),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("", goes: 1), TextTable.Column("why", least: 16),
      ],
      accounts.map { account in
        [
          Styled(account.id), Styled(account.health?.score.map { "\($0)" } ?? "–"),
          Styled(account.band.rawValue, account.band.tone),
          Styled(account.health.map { "\($0.coverage)" } ?? ""), Styled(account.arr.grouped),
          Styled(bar(account.health?.score), account.band.tone), Styled(remark(account.health)),
        ]
      })
  }

  /// Five cells, as full as the score, to an eighth of a cell.
  static func bar(_ score: Score?) -> String {
    guard let score else { return "" }
    let eighths = score.shown * 40 / 100
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + partial
  }

  /// What moved the band away from the score, in a word or two.
  private static func remark(_ health: HealthScore?) -> String {
    guard let health else { return "" }
    var remarks: [String] = []
    if health.isOverridden { remarks.append("set by hand, was \(health.computed.rawValue)") }
    remarks += health.firedGates.map { "gate \($0.gate.id)" }
    return remarks.joined(separator: ", ")
  }

  private static func portfolio(
    _ accounts: [AccountFigures], in currency: Currency
  ) -> [Report.Block] {
    let portfolio = PortfolioHealth(
      accounts.compactMap { account in
        account.health.map { PortfolioMember(account.id, $0, arr: account.arr) }
      }, in: currency)
    let shares = [Band.green, .yellow, .red, .unknown, .new].compactMap { band -> String? in
      guard portfolio[band].count > 0, let share = portfolio.share(of: band) else { return nil }
      return "\(band.rawValue) \(Int((share * 100).rounded()))\u{A0}%"
    }
    var lines = [
      "portfolio \(portfolio.mean.map { "\($0)" } ?? "n/a") by ARR, "
        + "n = \(portfolio.members.count), \(portfolio.arr.worded): "
        + shares.joined(separator: ", ")
    ]
    if portfolio.overridden.count > 0 {
      lines.append(
        "\(portfolio.overridden.count) overridden, \(portfolio.overridden.arr.worded)")
    }
    return lines.map { .footnote($0) }
  }

  // MARK: JSON

  /// Score, band and coverage.
  static func summary(of health: HealthScore?) -> JSON {
    guard let health else { return ["score": .null, "band": .null, "coverage": .null] }
    return [
      "score": JSON(health.score), "band": .text(health.band.rawValue),
      "coverage": JSON(health.coverage.share),
    ]
  }

  static func json(_ account: AccountFigures) -> JSON {
    guard let health = account.health else { return ["account": .text(account.id)] }
    return [
      "account": .text(account.id), "model": .text(health.model), "score": JSON(health.score),
      "band": .text(health.band.rawValue), "coverage": JSON(health.coverage.share),
      "groups": .list(health.groups.map(json)),
      "gates": .list(
        health.gates.map { gate in
          [
            "id": .text(gate.gate.id), "when": .text(gate.gate.when),
            "band": .text(gate.gate.cap.rawValue), "fired": .flag(gate.answer.outcome == .holds),
            "answer": .text(gate.answer.words), "why": .text(gate.gate.why),
          ]
        }),
      "override": json(health.override, computed: health.computed),
      "steps": .list(health.steps.map { .text($0.sentence) }),
    ]
  }

  private static func json(_ group: GroupScore) -> JSON {
    [
      "id": .text(group.group.id), "weight": JSON(group.group.weight), "score": JSON(group.score),
      "measures": .list(
        group.measures.map { measure in
          [
            "id": .text(measure.measure.id), "fact": .text(measure.measure.fact),
            "value": JSON(measure.reading?.value), "on": JSON(measure.reading?.day),
            "source": JSON(measure.reading?.source?.path.text),
            "state": .text(measure.state.rawValue), "score": JSON(measure.score),
            "weight": JSON(measure.measure.weight), "points": JSON(measure.points),
          ]
        }),
    ]
  }

  private static func json(_ result: OverrideResult?, computed: Band) -> JSON {
    guard let result, let override = result.override else { return .null }
    return [
      "band": .text(override.band.rawValue), "by": .text(override.by), "on": JSON(override.on),
      "reason": .text(override.reason), "until": JSON(override.until),
      "approvedBy": JSON(override.approvedBy), "inForce": .flag(result.verdict == .inForce),
      "computed": .text(computed.rawValue),
    ]
  }
}
