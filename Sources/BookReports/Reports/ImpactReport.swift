// impact: whom changed rules judge otherwise, with how much ARR, and why.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue

/// What a change of rules moves.
package enum ImpactReport {
  /// A change of rules: from which commit to which, and what they say otherwise.
  package struct Case {
    let from: DatedCommit
    /// Nil for what is not committed.
    let to: DatedCommit?
    let rules: ChangedRules
    /// Nil where no rule differs.
    let impact: RuleImpact?

    package init(
      from: DatedCommit, to: DatedCommit?, rules: ChangedRules, impact: RuleImpact?
    ) {
      self.from = from
      self.to = to
      self.rules = rules
      self.impact = impact
    }
  }

  package static func report(_ question: Case, in settings: Settings) -> Report {
    let commits = "\(question.from.shortID) → \(question.to?.shortID ?? "what is not committed")"
    guard let impact = question.impact else {
      return Report(
        schema: "csbook.impact/1", data: json(question, settings),
        blocks: [.text(Styled("no rule differs: \(commits)"))])
    }
    var blocks: [Report.Block] = [.title("Impact of changed rules, \(commits)")]
    blocks +=
      summary(impact) + [.blank] + question.rules.blocks + segments(impact, settings)
      + bands(impact) + accounts(impact)
    blocks += alerts(impact) + renewals(impact)
    return Report(
      schema: "csbook.impact/1", data: json(question, settings), blocks: blocks)
  }

  // MARK: Summary

  private static func summary(_ impact: RuleImpact) -> [Report.Block] {
    func part(_ label: String, _ changes: [RuleImpact.Change]) -> Report.Block {
      let arr = Money.sum(changes.map(\.after.arr), in: impact.arr.currency)
      let words =
        changes.isEmpty ? "nobody" : counted(changes.count, "account") + ", ARR \(arr.worded)"
      return .pair(label, Styled(words))
    }
    let rates =
      impact.segments.arr == impact.arr
      ? "" : ", by the rates of before \(impact.segments.arr.grouped)"
    let (begun, ended) = (impact.alertsBegun.count, impact.alertsEnded.count)
    return [
      .pair(
        "judged", Styled("\(counted(impact.accounts, "account")), ARR \(impact.arr.worded)\(rates)")
      ),
      part("other segment", impact.changes.filter(\.movesSegment)),
      part("other band", impact.changes.filter(\.changesBand)),
      part("other score", impact.changes.filter(\.changesScore)),
      .pair("alerts", Styled(begun + ended == 0 ? "the same" : "\(begun) more, \(ended) fewer")),
      .pair(
        "renewals",
        Styled(
          impact.renewals.isEmpty
            ? "the same" : "\(counted(impact.renewals.count, "other status", "other statuses"))")),
    ]
  }

  // MARK: Parts

  private static func segments(_ impact: RuleImpact, _ settings: Settings) -> [Report.Block] {
    let sides = SegmentTrialReport.Sides(now: "before", then: "after")
    let moves = SegmentTrialReport.moves(of: impact.segments, settings, sides)
    guard !moves.isEmpty else { return [] }
    return [.blank, .title("Segments"), .table(SegmentTrialReport.table(impact.segments, sides))]
      + moves
  }

  /// Bands before down, bands after across.
  private static func bands(_ impact: RuleImpact) -> [Report.Block] {
    guard impact.changes.contains(where: \.changesBand) else { return [] }
    let rows = RuleImpact.order.filter { band in impact.bands.contains { $0.before == band } }
    let columns = RuleImpact.order.filter { band in impact.bands.contains { $0.after == band } }
    func cell(_ shares: [RuleImpact.BandShare], _ tone: Styled.Tone) -> Styled {
      let count = shares.reduce(0) { $0 + $1.accounts }
      let arr = Money.sum(shares.map(\.arr), in: impact.arr.currency)
      return Styled(count == 0 ? "" : "\(count) (\(arr.grouped))", tone)
    }
    func line(_ label: Styled, _ shares: [RuleImpact.BandShare]) -> [Styled] {
      [label] + columns.map { column in cell(shares.filter { $0.after == column }, .plain) }
        + [cell(shares, .strong)]
    }
    let table = TextTable(
      [TextTable.Column("before")]
        + columns.map { TextTable.Column("\($0?.rawValue ?? "none") after", right: true) }
        + [TextTable.Column("all", right: true)],
      rows.map { row in
        line(
          Styled(row?.rawValue ?? "none", row?.tone ?? .faint),
          impact.bands.filter { $0.before == row })
      } + [line(Styled("all", .strong), impact.bands)])
    let code = impact.arr.currency.code
    return [.blank, .title("Bands, accounts and their ARR in \(code)"), .rows(table)]
  }

  private static func alerts(_ impact: RuleImpact) -> [Report.Block] {
    guard !(impact.alertsBegun + impact.alertsEnded).isEmpty else { return [] }
    func lines(_ alerts: [RuleImpact.AlertName], _ label: String) -> [Report.Block] {
      var playbooks: [String] = []
      for alert in alerts where !playbooks.contains(alert.playbook) {
        playbooks.append(alert.playbook)
      }
      return playbooks.enumerated().map { number, playbook in
        let accounts = alerts.filter { $0.playbook == playbook }.map(\.account)
        return .pair(
          number == 0 ? label : "", Styled("\(playbook): \(accounts.joined(separator: ", "))"))
      }
    }
    return [.blank, .title("Alerts")] + lines(impact.alertsBegun, "to begin")
      + lines(impact.alertsEnded, "no more")
  }

  private static func renewals(_ impact: RuleImpact) -> [Report.Block] {
    guard !impact.renewals.isEmpty else { return [] }
    let table = TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account", least: 12),
        TextTable.Column("ATR \(impact.arr.currency.code)", right: true),
        TextTable.Column("before"), TextTable.Column("after"),
        TextTable.Column("reason", least: 16),
      ],
      impact.renewals.map { change in
        [
          Styled(change.renewal.map { "\($0.due)" } ?? ""), Styled(change.account),
          Styled(change.renewal?.atr.grouped ?? ""), status(change.before), status(change.after),
          Styled(change.after?.reason.sentence ?? ""),
        ]
      })
    return [.blank, .title("Renewals"), .table(table)]
  }

  private static func status(_ renewal: JudgedRenewal?) -> Styled {
    renewal.map { Styled($0.status.rawValue, $0.status.tone) } ?? Styled("not open", .faint)
  }
}
