// risks: what could cost ARR, what is done about it, and what nobody has written down.

import BookFigures
import BookModel
import BookRevenue

/// The open risks, and the accounts that ought to have one.
package enum RisksReport {
  package static func report(_ accounts: [AccountFigures], of figures: Figures) -> Report {
    let board = RiskBoard(of: accounts, in: figures)
    let (risks, bare, totals) = (board.risks, board.bare, board.totals)
    return Report(
      schema: "csbook.risks/1",
      data: [
        "risks": .list(risks.map { $0.line.json($0.risk) }),
        "withoutRisk": .list(bare.map(\.json)), "totals": totals.json,
      ], blocks: blocks(risks, bare, totals, figures))
  }

  // MARK: Text

  private static func blocks(
    _ risks: [RiskBoard.Entry], _ bare: [RiskBoard.Line], _ totals: RiskBoard.Totals,
    _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if risks.isEmpty {
      blocks.append(.text(Styled("no open risk is written down; csbook help edit says how")))
    } else {
      blocks.append(.table(table(risks, figures)))
      blocks += [.blank, .title("Plans")]
      blocks += risks.map { line, risk in
        .footnote("\(line.account.id), \(risk.id ?? ""): \(risk.plan ?? "none")")
      }
    }
    if !bare.isEmpty {
      blocks += [.blank, .title("Red or at risk, and no open risk")]
      blocks.append(.table(table(bare, figures)))
    }
    blocks += [
      .blank,
      .footnote(
        "ARR at risk \(totals.atRisk.worded), due until \(figures.lastDayAhead); "
          + "\(totals.covered.grouped) of it has an open risk"),
      .footnote("ARR in red \(totals.red.worded), n = \(totals.redCount)"),
    ]
    return blocks
  }

  private static func table(
    _ risks: [RiskBoard.Entry], _ figures: Figures
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17),
        TextTable.Column("at risk \(figures.currency.code)", right: true),
        TextTable.Column("reason", least: 8), TextTable.Column("impact", goes: 2),
        TextTable.Column("opened", goes: 1), TextTable.Column("owner", least: 5),
        TextTable.Column("next"),
      ],
      risks.map { line, risk in
        let isLate = risk.nextOn.map { $0 < figures.day } ?? false
        return [
          Styled(line.account.id), Styled(line.atRisk.minor == 0 ? "–" : line.atRisk.grouped),
          Styled(risk.reason ?? ""), Styled(risk.impact ?? "–"),
          Styled(risk.opened.map { "\($0)" } ?? ""),
          Styled(risk.owner ?? line.account.owner ?? "–"),
          Styled(risk.nextOn.map { "\($0)" } ?? "–", isLate ? .bad : .plain),
        ]
      })
  }

  private static func table(_ bare: [RiskBoard.Line], _ figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17),
        TextTable.Column("at risk \(figures.currency.code)", right: true),
        TextTable.Column("band"), TextTable.Column("owner", least: 5, goes: 1),
        TextTable.Column("why", least: 16),
      ],
      bare.map { line in
        [
          Styled(line.account.id), Styled(line.atRisk.minor == 0 ? "–" : line.atRisk.grouped),
          Styled(line.account.band.rawValue, line.account.band.tone),
          Styled(line.account.owner ?? "–"), Styled(line.alarm ?? ""),
        ]
      })
  }
}

// MARK: JSON

extension RiskBoard.Line {
  fileprivate var json: JSON {
    [
      "account": .text(account.id), "owner": JSON(account.owner), "arr": JSON(account.arr),
      "arrAtRisk": JSON(atRisk), "band": .text(account.band.rawValue), "why": JSON(alarm),
    ]
  }

  fileprivate func json(_ risk: Record<RiskSchema>) -> JSON {
    [
      "account": .text(account.id), "id": JSON(risk.id), "arrAtRisk": JSON(atRisk),
      "arr": JSON(account.arr), "band": .text(account.band.rawValue), "reason": JSON(risk.reason),
      "impact": JSON(risk.impact), "plan": JSON(risk.plan),
      "owner": JSON(risk.owner ?? account.owner), "opened": JSON(risk.opened),
      "nextOn": JSON(risk.nextOn), "status": JSON(account.nextRenewal?.status.rawValue),
    ]
  }
}

extension RiskBoard.Totals {
  fileprivate var json: JSON {
    [
      "arrAtRisk": JSON(atRisk), "withRisk": JSON(covered), "arrInRed": JSON(red),
      "redAccounts": .whole(redCount),
    ]
  }
}
