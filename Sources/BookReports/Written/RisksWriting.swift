// risks: what could cost ARR, what is done about it, and where nobody has written it down.

import BookFigures
import BookModel
import BookRevenue

package enum RisksWriting: WrittenReport {
  package static let name = "risks"
  package static let summary = "what is at stake, what is done, what nobody wrote"
  package static let subject = ReportSubject.book

  package static func beginning(_ source: ReportSource) -> Day? {
    source.figures.calendar.quarter(containing: source.day).days.lowerBound
  }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let board = RiskBoard(of: source.accounts, in: source.figures)
    return [
      "totals": [
        "atRisk": ReportValue(board.totals.atRisk), "covered": ReportValue(board.totals.covered),
        "red": ReportValue(board.totals.red), "redAccounts": ReportValue(board.totals.redCount),
        "until": ReportValue(source.figures.lastDayAhead),
      ],
      "risks": ReportValue(board.risks) { source.risk($0.risk, of: $0.line) },
      "overdue": ReportValue(
        board.risks.filter { $0.risk.nextOn.map { $0 < source.day } ?? true }
      ) { source.risk($0.risk, of: $0.line) },
      "bare": ReportValue(board.bare) { line in
        source.account(line.account).with([
          "atRisk": ReportValue(line.atRisk), "why": ReportValue(line.alarmWords),
        ])
      },
      "closed": ReportValue(source.closedRisks) { source.risk($0.risk, of: $0.line) },
    ]
  }
}

extension ReportSource {
  /// A risk, of an account of which so much is at stake.
  func risk(_ risk: Record<RiskSchema>, of line: RiskBoard.Line) -> ReportValue {
    account(line.account).with([
      "atRisk": ReportValue(line.atRisk), "risk": ReportValue(risk.id),
      "reason": ReportValue(risk.reason.map { .reason($0) }),
      "impact": ReportValue(risk.impact.map { .choice($0, of: RiskSchema.keys.impact) }),
      "opened": ReportValue(risk.opened), "days": ReportValue(risk.opened.map { day - $0 }),
      "worker": colleague(risk.owner ?? line.account.owner), "plan": ReportValue(risk.plan),
      "nextOn": ReportValue(risk.nextOn),
      "isLate": ReportValue(risk.nextOn.map { $0 < day } ?? false),
      "closed": ReportValue(risk.closed),
      "result": ReportValue(risk.result.map { .choice($0, of: RiskSchema.keys.result) }),
    ])
  }

  /// Those that ended since the report's beginning.
  var closedRisks: [RiskBoard.Entry] {
    guard let since else { return [] }
    return accounts.flatMap { account in
      (account.account.page?.risks ?? []).filter { $0.closed.map { $0 > since } ?? false }
        .map { (line: RiskBoard.Line(account, of: figures), risk: $0) }
    }
  }
}

extension RiskBoard.Line {
  /// Why it ought to have a risk written down, in words.
  var alarmWords: Words? {
    if let alarming {
      let (status, reason) = (
        Words.of(alarming.status), Words.of(alarming.reason)
      )
      return Words(
        "\(status.english): \(reason.english)", "\(status.japanese)（\(reason.japanese)）")
    }
    return account.band == .red ? Words("the account is red", "ヘルスが赤") : nil
  }
}
