// risks: what could cost ARR, what is done about it, and what nobody has written down.

import BookFigures
import BookModel
import BookRevenue

/// The open risks, and the accounts that ought to have one.
package enum RisksReport {
  package static func report(_ accounts: [AccountFigures], of figures: Figures) -> Report {
    let lines = accounts.filter(\.isCustomer).map { Line($0, of: figures) }
    let risks = lines.flatMap { line in line.risks.map { (line, $0) } }.sorted { left, right in
      (right.0.atRisk.minor, left.1.nextOn ?? left.0.account.day, left.0.account.id)
        < (left.0.atRisk.minor, right.1.nextOn ?? right.0.account.day, right.0.account.id)
    }
    let bare = lines.filter { $0.risks.isEmpty && $0.alarm != nil }
      .sorted { ($1.atRisk.minor, $0.account.id) < ($0.atRisk.minor, $1.account.id) }
    let totals = Totals(lines, in: figures.currency)
    return Report(
      schema: "csbook.risks/1",
      data: [
        "risks": .list(risks.map { $0.0.json($0.1) }),
        "withoutRisk": .list(bare.map(\.json)), "totals": totals.json,
      ], blocks: blocks(risks, bare, totals, figures))
  }

  /// An account with its open risks.
  fileprivate struct Line {
    let account: AccountFigures
    let risks: [Record<RiskSchema>]
    /// ATR at risk or past due.
    let atRisk: Money
    /// Why it ought to have a risk written down; nil where nothing speaks for it.
    let alarm: String?

    init(_ account: AccountFigures, of figures: Figures) {
      self.account = account
      risks = (account.account.page?.risks ?? []).filter { $0.closed == nil }
      atRisk = figures.arrAtRisk(of: [account]).cohort.atr
      let renewal = account.openRenewals.first { judged in
        judged.status == .pastDue
          || judged.status == .atRisk && judged.renewal.due <= figures.lastDayAhead
      }
      alarm =
        renewal.map { "\($0.status.rawValue): \($0.reason.sentence)" }
        ?? (account.band == .red ? "the account is red" : nil)
    }
  }

  /// What the lines come to: ARR at risk and ARR in red are two things, and never one for the other.
  fileprivate struct Totals {
    let atRisk: Money
    let covered: Money
    let red: Money
    let redCount: Int

    init(_ lines: [Line], in currency: Currency) {
      atRisk = .sum(lines.map(\.atRisk), in: currency)
      covered = .sum(lines.filter { !$0.risks.isEmpty }.map(\.atRisk), in: currency)
      let inRed = lines.filter { $0.account.band == .red }
      red = .sum(inRed.map(\.account.arr), in: currency)
      redCount = inRed.count
    }

    var json: JSON {
      [
        "arrAtRisk": JSON(atRisk), "withRisk": JSON(covered), "arrInRed": JSON(red),
        "redAccounts": .whole(redCount),
      ]
    }
  }

  // MARK: Text

  private static func blocks(
    _ risks: [(Line, Record<RiskSchema>)], _ bare: [Line], _ totals: Totals, _ figures: Figures
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
    _ risks: [(line: Line, risk: Record<RiskSchema>)], _ figures: Figures
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

  private static func table(_ bare: [Line], _ figures: Figures) -> TextTable {
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

extension RisksReport.Line {
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
