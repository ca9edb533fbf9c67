// retention: of what was there at the opening, what is left, and what moved.

import BookFigures
import BookModel
import BookRevenue

/// Retention of one or several periods, side by side.
package enum RetentionReport {
  /// The gain in GRR that somebody asks about, with what it would keep.
  package struct WhatIf: Sendable {
    let points: DecimalNumber
    let year: PeriodRetention
    let arr: Money

    /// `year` is the retention of twelve months, `arr` what there is today.
    package init(_ points: DecimalNumber, on year: PeriodRetention, arr: Money) {
      self.points = points
      self.year = year
      self.arr = arr
    }

    var gain: RetentionGain? {
      RetentionGain(of: arr, at: year.retention.rates.grr, gaining: points)
    }
  }

  /// The first period is what the report is about for programs; the others stand beside it.
  package static func report(
    _ periods: [PeriodRetention], by grouping: RetentionGrouping?, isWhole: Bool, whatIf: WhatIf?,
    of figures: Figures
  ) -> Report {
    let told = ToldRetention.all(periods, isWhole: isWhole, of: figures)
    let json = told.map(\.json)
    guard let first = json.first, case .object(let members) = first else {
      return Report(schema: "csbook.retention/1", data: .null, blocks: [])
    }
    let beside: [JSON.Member] = [
      .init(key: "periods", value: .list(json)),
      .init(key: "targets", value: targets(figures)),
      .init(key: "whatIf", value: whatIf.map(self.json) ?? .null),
      .init(key: "uncounted", value: UncountedAccounts.json(figures.accounts.uncounted)),
      .init(key: "ratesAsOf", value: JSON(ExchangeRates(figures.book.settings).asOf)),
    ]
    guard told.contains(where: { !$0.retention.lines.isEmpty }) else {
      return Report(
        schema: "csbook.retention/1", data: .object(members + beside),
        blocks: [.text(Styled("no account fits; csbook list shows the accounts"))])
    }
    var blocks = [Report.Block.table(RetentionTables.rates(told, targets: figures.book.settings))]
    blocks += told.flatMap(\.cautions).map { .footnote($0) }
    blocks += [.blank, .title("Movements, \(figures.currency.code)")]
    blocks.append(.table(RetentionTables.movements(told)))
    for told in told where !told.period.groups.isEmpty {
      blocks += groups(told, by: grouping, figures)
    }
    blocks += whatIf.map(self.blocks) ?? []
    blocks += RetentionNotes.blocks(told, of: figures)
    return Report(
      schema: "csbook.retention/1", data: .object(members + beside), blocks: blocks)
  }

  // MARK: Groups

  private static func groups(
    _ told: ToldRetention, by grouping: RetentionGrouping?, _ figures: Figures
  ) -> [Report.Block] {
    guard let grouping else { return [] }
    var blocks: [Report.Block] = [
      .blank, .title("By \(grouping.rawValue), \(told.period.name)"),
      .table(RetentionTables.groups(told, by: grouping, figures.currency)),
    ]
    if grouping == .product {
      blocks.append(
        .footnote("capped for each account and product: the lines do not sum to the whole"))
    } else {
      blocks.append(
        .footnote("as they stood at the opening, \(told.retention.period.lowerBound - 1)"))
    }
    blocks += told.period.movers.map { mover in
      .footnote(
        mover.from == nil && grouping == .owner
          ? "\(mover.entity): \(mover.to ?? "–") has it since; who had it then is not written"
          : "\(mover.entity): \(mover.from ?? "–") at the opening, \(mover.to ?? "–") now")
    }
    return blocks
  }

  // MARK: What if

  private static func blocks(_ whatIf: WhatIf) -> [Report.Block] {
    let title = Report.Block.title("What if GRR were higher by \(whatIf.points) points")
    guard let gain = whatIf.gain else {
      return [.blank, title, .text(Styled("n/a: nobody was there twelve months ago"))]
    }
    var blocks: [Report.Block] = [.blank, title, .pair("ARR now", Styled(whatIf.arr.worded))]
    blocks += gain.amounts.enumerated().map { index, amount in
      .pair(
        "after \(counted(index + 1, "year"))",
        Styled("\(amount.minor < 0 ? "" : "+")\(amount.grouped)"))
    }
    blocks.append(
      .footnote(
        "A·((g+x)ⁿ − gⁿ), g = \(whatIf.year.retention.rates.grr.percent) over "
          + "\(whatIf.year.name) to \(whatIf.year.retention.close)"))
    if gain.isCapped { blocks.append(.footnote("GRR is at most 100 %: no more was counted")) }
    return blocks
  }

  private static func json(_ whatIf: WhatIf) -> JSON {
    [
      "points": JSON(whatIf.points), "grr": JSON(whatIf.year.retention.rates.grr),
      "arr": JSON(whatIf.arr), "gains": .list((whatIf.gain?.amounts ?? []).map { JSON($0) }),
      "isCapped": JSON(whatIf.gain?.isCapped),
    ]
  }

  private static func targets(_ figures: Figures) -> JSON {
    let targets = figures.book.settings.record.targets
    return [
      "grr": JSON(targets?["grr"]), "nrr": JSON(targets?["nrr"]),
      "logoRetention": JSON(targets?["logo_retention"]),
    ]
  }
}
