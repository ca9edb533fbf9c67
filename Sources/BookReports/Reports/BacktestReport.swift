// backtest: what a health model would have said before it was known who stays.

import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookWork

/// A health model against the outcomes of renewals.
package enum BacktestReport {
  /// `rules` names whose rules judged, such as `now`; `model` is the file that was tried, if any.
  package static func report(
    _ backtest: Backtest, on day: Day, rules: String, model: String?
  ) -> Report {
    Report(
      schema: "csbook.backtest/1", data: json(backtest, rules: rules, model: model),
      blocks: blocks(backtest, on: day, judge: model ?? judge(rules)))
  }

  private static func judge(_ rules: String) -> String {
    switch rules {
    case "now": "the models of now"
    case "then": "the models of each day"
    default: "the models of \(rules.prefix(10))"
    }
  }

  // MARK: Text

  private static func blocks(
    _ backtest: Backtest, on day: Day, judge: String
  ) -> [Report.Block] {
    let counts = OutcomeCounts(backtest.renewals)
    guard counts.total > 0 else {
      return [.text(Styled("no renewal is decided by \(day); csbook renewals shows what is due"))]
    }
    let accounts = Set(backtest.renewals.map(\.account)).count
    var blocks: [Report.Block] = [
      .pair("judged by", Styled(judge)),
      .pair(
        "outcomes",
        Styled(
          "\(counted(counts.total, "renewal")) of \(counted(accounts, "account")), decided by "
            + "\(day): \(counts.worded)")),
    ]
    let lapsed = backtest.renewals.count { $0.renewal.outcome == .lost(.lapsed) }
    if lapsed > 0 {
      blocks.append(
        .pair(
          "", Styled("\(lapsed) of the churned lapsed: nobody has written what happened", .fair)))
    }
    guard backtest.cuts.contains(where: { !$0.cut.readings.isEmpty }) else {
      return blocks + [
        .blank, .text(Styled("no book of then had any of them open: there is nothing to judge")),
      ] + backtest.cuts.compactMap(leftOut)
    }
    for cut in backtest.cuts { blocks.append(verdict(of: cut)) }
    blocks += [.blank, .table(BacktestTables.views(backtest.cuts))]
    blocks += backtest.cuts.compactMap(leftOut)
    blocks += [.blank, .title("Outcomes by band"), .table(BacktestTables.bands(backtest.cuts))]
    blocks += BacktestTables.bandNotes
    blocks += measures(backtest.cuts)
    blocks += exceptions(
      "Green, and churned", backtest.cuts.map { ($0.days, $0.greenChurns) },
      none: "nobody who churned was green")
    blocks += exceptions(
      "Red, and renewed", backtest.cuts.map { ($0.days, $0.redRenewals) },
      none: "nobody who renewed was red")
    return blocks + warnings(backtest)
  }

  private static func verdict(of cut: BacktestCut) -> Report.Block {
    let tone: Styled.Tone =
      switch cut.verdict {
      case .better: .good
      case .chance, .worse: .bad
      case .tooFew: .faint
      }
    return .pair(
      "\(cut.days) days",
      Styled(cut.verdict.rawValue, tone) + (cut.shortage.map { ": \($0)" } ?? ""))
  }

  private static func leftOut(_ cut: BacktestCut) -> Report.Block? {
    let parts = [
      (cut.cut.notRecorded.count, "not recorded by then"),
      (cut.cut.decidedBefore.count, "decided before"),
      (cut.cut.untold.count, "of which --where cannot be told"),
      (cut.cut.readings.count { $0.content.health == nil }, "without health"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty
      ? nil : .footnote("\(cut.days) days before: \(parts.joined(separator: ", "))")
  }

  private static func measures(_ cuts: [BacktestCut]) -> [Report.Block] {
    let title: [Report.Block] = [.blank, .title("Each measure by itself")]
    guard cuts.flatMap(\.measures).contains(where: { $0.verdict != .tooFew }) else {
      return title + [.text(Styled("too few to judge at every cut", .faint))]
    }
    return title + [.table(BacktestTables.measures(cuts))] + BacktestTables.measureNotes
  }

  private static func exceptions(
    _ title: String, _ found: [(days: Int, readings: [BacktestCut.Reading])], none: String
  ) -> [Report.Block] {
    let isEmpty = found.allSatisfy { $0.readings.isEmpty }
    return [
      .blank, .title(title),
      isEmpty ? .text(Styled(none, .faint)) : .table(BacktestTables.exceptions(found)),
    ]
  }

  private static func warnings(_ backtest: Backtest) -> [Report.Block] {
    guard !backtest.warnings.isEmpty else { return [] }
    let red = backtest.warnings.count { $0.firstRed != nil }
    var words = "\(red) of \(backtest.warnings.count) churned were red before"
    if let median = backtest.medianLead {
      words += ", first \(decimals(median)) days before the due day in the median"
    }
    return [
      .blank, .title("Lead time"), .text(Styled(words)),
      .table(BacktestTables.warnings(backtest.warnings)),
    ]
  }
}

extension OutcomeCounts {
  /// `14 renewed, 2 contracted, 8 churned`.
  var worded: String { "\(renewed) renewed, \(contracted) contracted, \(churned) churned" }

  /// `14/2/8`, in the same order.
  var brief: String { "\(renewed)/\(contracted)/\(churned)" }
}

extension BacktestCut {
  /// What there is too little of; nil where there is enough.
  fileprivate var shortage: String? {
    guard verdict == .tooFew else { return nil }
    guard let separation else {
      return "not both outcomes have a score; it takes \(Separation.leastOutcomes) of each"
    }
    return "\(separation.lower) churned and \(separation.upper) renewed with a score; it takes "
      + "\(Separation.leastOutcomes) of each"
  }
}
