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
    _ accounts: [AccountFigures], of figures: Figures, isExplained: Bool,
    bytes: @escaping (Path) -> [UInt8]?
  ) -> Report {
    let scored = accounts.filter { $0.health != nil }.sorted(by: isWorse)
    let unscored = accounts.filter { $0.health == nil && $0.isCustomer }
    let picked = Set(accounts.map(\.id))
    let families = figures.families.filter { picked.contains($0.parent) }
    let portfolio = PortfolioHealth(scored, in: figures.currency)
    let lines = SourceLines(bytes)
    var blocks: [Report.Block] = []
    if scored.isEmpty {
      if families.isEmpty { blocks.append(.text(Styled("no account fits that has a score"))) }
    } else if isExplained || accounts.count == 1 {
      let explanation = HealthExplanation(isWhole: isExplained, lines: lines)
      for (number, account) in scored.enumerated() {
        if number > 0 { blocks.append(.blank) }
        blocks += explanation.blocks(of: account, families.first { $0.parent == account.id })
      }
    } else {
      blocks.append(.table(table(scored, in: figures.currency)))
      blocks += portfolio.footnotes
    }
    if accounts.count > 1 || scored.isEmpty { blocks += parents(families, figures.currency) }
    if !unscored.isEmpty {
      blocks.append(
        .footnote("no health model takes \(unscored.map(\.id).joined(separator: ", "))"))
    }
    return Report(
      schema: "csbook.health/1",
      data: .list(scored.map { json($0, lines) }),
      summary: [
        "portfolio": portfolio.json, "parents": .list(families.map(json)),
        "unscored": .list(unscored.map { .text($0.id) }),
      ], blocks: blocks)
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
          Styled(account.health?.score.map { bar($0.shown, cells: 5) } ?? "", account.band.tone),
          Styled(remark(account.health)),
        ]
      })
  }

  /// What moved the band away from the score, in a word or two.
  private static func remark(_ health: HealthScore?) -> String {
    guard let health else { return "" }
    var remarks: [String] = []
    if health.isOverridden { remarks.append("set by hand, was \(health.computed.rawValue)") }
    remarks += health.firedGates.map { "gate \($0.gate.id)" }
    return remarks.joined(separator: ", ")
  }

  private static func parents(
    _ families: [FamilyHealth], _ currency: Currency
  ) -> [Report.Block] {
    guard !families.isEmpty else { return [] }
    return [
      .blank, .title("Parents"),
      .table(
        TextTable(
          [
            TextTable.Column("parent", least: 12), TextTable.Column("mean", right: true),
            TextTable.Column("accounts", right: true),
            TextTable.Column("ARR \(currency.code)", right: true),
            TextTable.Column("worst", least: 12), TextTable.Column(""),
          ],
          families.map { family in
            let worst = family.health.worst
            return [
              Styled(family.parent), Styled(family.health.mean.map { "\($0)" } ?? "n/a"),
              Styled("\(family.children.count)"), Styled(family.health.arr.grouped),
              Styled(worst?.account ?? "–"),
              worst.map { Styled(FamilyWords.worst($0), $0.health.band.tone) } ?? Styled(""),
            ]
          })),
    ]
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

  private static func json(_ account: AccountFigures, _ lines: SourceLines) -> JSON {
    guard let health = account.health else { return ["account": .text(account.id)] }
    return [
      "account": .text(account.id), "model": .text(health.model), "score": JSON(health.score),
      "band": .text(health.band.rawValue), "coverage": JSON(health.coverage.share),
      "arr": JSON(account.arr), "groups": .list(health.groups.map { json($0, lines) }),
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

  private static func json(_ group: GroupScore, _ lines: SourceLines) -> JSON {
    [
      "id": .text(group.group.id), "weight": JSON(group.group.weight), "score": JSON(group.score),
      "coverage": JSON(group.coverage.share),
      "measures": .list(
        group.measures.map { score in
          let measure = score.measure
          return [
            "id": .text(measure.id), "fact": .text(measure.fact),
            "value": JSON(score.reading?.value), "on": JSON(score.reading?.day),
            "source": JSON(score.reading?.source?.path.text),
            "line": JSON(lines.line(of: score.reading)),
            "state": .text(score.state.rawValue), "absence": JSON(score.absence),
            "score": JSON(score.score), "weight": JSON(measure.weight),
            "points": JSON(score.points), "validFor": JSON(measure.validFor?.description),
            "class": JSON(measure.class?.rawValue), "why": .text(measure.why),
            "decidedOn": JSON(measure.decidedOn), "decidedBy": JSON(measure.decidedBy),
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

  private static func json(_ family: FamilyHealth) -> JSON {
    [
      "parent": .text(family.parent), "children": .list(family.children.map { .text($0.id) }),
      "mean": JSON(family.health.mean), "arr": JSON(family.health.arr),
      "worst": family.health.worst.map { worst in
        [
          "account": .text(worst.account), "score": JSON(worst.health.score),
          "band": .text(worst.health.band.rawValue),
        ]
      } ?? .null,
    ]
  }
}

extension PortfolioHealth {
  init(_ accounts: [AccountFigures], in currency: Currency) {
    self.init(
      accounts.compactMap { account in
        account.health.map { PortfolioMember(account.id, $0, arr: account.arr) }
      }, in: currency)
  }

  /// The mean with what it rests on, the share of each band, and what was set by hand.
  fileprivate var footnotes: [Report.Block] {
    let shares = Band.inOrder.compactMap { band -> String? in
      guard self[band].count > 0, let share = share(of: band) else { return nil }
      return "\(band.rawValue) \(Int((share * 100).rounded()))\u{A0}%"
    }
    var lines = [
      "portfolio \(mean.map { "\($0)" } ?? "n/a") by ARR, n = \(members.count), \(arr.worded): "
        + shares.joined(separator: ", ")
    ]
    if scoredARR != arr { lines.append("the mean rests on \(scoredARR.worded) that have a score") }
    if self[.unknown].count > 0 {
      lines.append("\(self[.unknown].count) unknown, \(self[.unknown].arr.worded)")
    }
    if overridden.count > 0 {
      lines.append("\(overridden.count) overridden, \(overridden.arr.worded)")
    }
    return lines.map { .footnote($0) }
  }

  fileprivate var json: JSON {
    [
      "mean": JSON(mean), "accounts": .whole(members.count), "arr": JSON(arr),
      "scoredArr": JSON(scoredARR),
      "bands": .object(
        Band.inOrder.map { band in
          JSON.Member(
            key: band.rawValue,
            value: [
              "accounts": .whole(self[band].count), "arr": JSON(self[band].arr),
              "share": JSON(share(of: band)),
            ])
        }),
      "overridden": ["accounts": .whole(overridden.count), "arr": JSON(overridden.arr)],
    ]
  }
}
