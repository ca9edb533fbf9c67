// forecast --history: what was called 90, 60 and 30 days before, against what came of it.

import BookHistory
import BookModel
import BookRevenue

/// How far calls were off, to which side, and whose they were.
package enum ForecastLedgerReport {
  /// `open` are those of the period that nobody has decided, and that no call is measured against.
  package static func report(
    _ ledger: ForecastLedger, due period: ClosedRange<Day>, open: Cohort, in currency: Currency,
    minN: Int
  ) -> Report {
    let told = Told(ledger, currency, minN)
    var blocks: [Report.Block] = []
    if ledger.entries.isEmpty {
      blocks.append(
        .text(
          Styled(
            "no renewal was due \(period.lowerBound) to \(period.upperBound) and is decided; "
              + "try an earlier --from")))
    } else {
      blocks += told.blocks(due: period)
    }
    if open.count > 0 {
      blocks.append(
        .footnote("not decided yet, and in no line: \(open.count), ATR \(open.atr.grouped)"))
    }
    return Report(
      schema: "csbook.forecast-history/1",
      data: [
        "from": JSON(period.lowerBound), "to": JSON(period.upperBound),
        "renewals": .whole(ledger.entries.count),
        "atr": JSON(Money.sum(ledger.entries.map(\.renewal.atr), in: currency)),
        "undecided": json(open),
        "cuts": .list(
          ledger.cuts.indices.map { cut in
            told.json(
              told.errors(cut),
              beside: [
                .init(key: "days", value: .whole(ledger.cuts[cut])),
                .init(
                  key: "owners",
                  value: .list(
                    ledger.owners.map { owner in
                      told.json(
                        told.errors(cut, owner), beside: [.init(key: "owner", value: JSON(owner))])
                    })),
              ])
          }),
        "ledger": .list(ledger.entries.map(json)),
      ], blocks: blocks)
  }

  // MARK: JSON

  static func json(_ cohort: Cohort) -> JSON {
    ["count": .whole(cohort.count), "atr": JSON(cohort.atr)]
  }

  private static func json(_ entry: ForecastLedger.Entry) -> JSON {
    let renewal = entry.renewal
    return [
      "account": .text(renewal.account), "terms": .list(renewal.terms.map { .text($0) }),
      "due": JSON(renewal.due), "atr": JSON(renewal.atr),
      "outcome": .text(renewal.kept.minor > 0 ? "renewed" : "lost"), "kept": JSON(renewal.kept),
      "calls": .list(entry.calls.map { json($0, renewal) }),
    ]
  }

  private static func json(_ call: ForecastLedger.Call, _ renewal: Renewal) -> JSON {
    let (state, forecast) = parts(of: call.record)
    return [
      "days": .whole(call.days), "on": JSON(call.on), "commit": JSON(call.commit?.id),
      "state": .text(state), "owner": JSON(forecast?.owner), "due": JSON(forecast?.due),
      "forecast": JSON(forecast?.word?.rawValue), "worst": JSON(forecast?.amounts.worst),
      "likely": JSON(forecast?.amounts.likely), "best": JSON(forecast?.amounts.best),
      "error": state == "called"
        ? JSON(forecast.map { $0.amounts.likely - renewal.kept }) : .null,
    ]
  }

  static func parts(
    of record: ForecastLedger.Record
  ) -> (state: String, forecast: ForecastLedger.Forecast?) {
    switch record {
    case .called(let forecast): ("called", forecast)
    case .uncalled(let forecast): ("uncalled", forecast)
    case .decided: ("decided", nil)
    case .absent: ("not-recorded", nil)
    }
  }

  // MARK: Text

  /// The ledger, in tables.
  private struct Told {
    let ledger: ForecastLedger
    let currency: Currency
    let minN: Int

    init(_ ledger: ForecastLedger, _ currency: Currency, _ minN: Int) {
      self.ledger = ledger
      self.currency = currency
      self.minN = minN
    }

    func errors(_ cut: Int, _ owner: String?? = nil) -> CallErrors {
      CallErrors(ledger, at: cut, owner: owner, in: currency, minN: minN)
    }

    func blocks(due period: ClosedRange<Day>) -> [Report.Block] {
      let all = ledger.cuts.indices.map { (cut: $0, errors: errors($0)) }
      let mine = ledger.owners.flatMap { owner in
        ledger.cuts.indices.map { (owner: owner, cut: $0, errors: errors($0, owner)) }
      }
      return [
        .title("What was called, and what came of it, \(currency.code)"),
        .table(table(["days before"], all.map { ([Styled("\(ledger.cuts[$0.cut])")], $0.errors) })),
        .footnote(
          "\(counted(ledger.entries.count, "renewal")) due \(period.lowerBound) to "
            + "\(period.upperBound) and decided; error Σ|likely − outcome| / Σ ATR, "
            + "bias Σ(likely − outcome) / Σ ATR, above 0 where too much was promised"),
      ] + all.flatMap { outside($0.errors, days: ledger.cuts[$0.cut]) } + [
        .blank, .title("By owner, of whom the account was then"),
        .table(
          table(
            ["owner", "days"],
            mine.map {
              ([Styled($0.owner ?? "–"), Styled("\(ledger.cuts[$0.cut])")], $0.errors)
            })),
        .footnote("too few: n under \(minN), too few to judge"), .blank, .title("Each"),
        .table(each),
      ]
    }

    private func table(
      _ first: [String], _ rows: [(head: [Styled], errors: CallErrors)]
    ) -> TextTable {
      TextTable(
        first.enumerated().map { TextTable.Column($1, right: $0 == first.count - 1) }
          + [
            TextTable.Column("n", right: true), TextTable.Column("called", right: true),
            TextTable.Column("came out", right: true), TextTable.Column("error", right: true),
            TextTable.Column("bias", right: true),
            TextTable.Column("in range", right: true, goes: 1),
            TextTable.Column("slips", right: true), TextTable.Column(""),
          ],
        rows.map { head, errors in
          let count = errors.count
          return head
            + [
              "\(count)", count > 0 ? errors.forecast.estimate : "–",
              count > 0 ? errors.outcome.estimate : "–", errors.error.percent,
              signed(errors.bias), count > 0 ? "\(errors.withinRange)" : "–",
              slips(errors.slips),
              errors.error.caution == nil ? "" : "too few",
            ].map { Styled($0) }
        })
    }

    private func signed(_ rate: Rate) -> String {
      guard rate.numerator != 0 else { return rate.percent }
      return rate.numerator > 0
        ? "+\(rate.percent)" : "−\(rate.percent.drop { $0 == "-" })"
    }

    private func slips(_ days: [Int]) -> String {
      days.isEmpty ? "0" : "\(days.count), \(days.reduce(0, +)) d"
    }

    /// What no error could be taken of.
    private func outside(_ errors: CallErrors, days: Int) -> [Report.Block] {
      let parts = [
        ("uncalled", errors.uncalled), ("decided by then", errors.decided),
        ("not recorded by then", errors.absent),
      ].filter { $0.1.count > 0 }.map { "\($0) \($1.count), ATR \($1.atr.grouped)" }
      return parts.isEmpty
        ? [] : [.footnote("\(days) days before: \(parts.joined(separator: "; "))")]
    }

    private var each: TextTable {
      TextTable(
        [TextTable.Column("due"), TextTable.Column("account", least: 12)]
          + [TextTable.Column("ATR", right: true)]
          + ledger.cuts.map { TextTable.Column("\($0) d", right: true) }
          + [TextTable.Column("came out", right: true), TextTable.Column("owner", goes: 1)],
        ledger.entries.map { entry in
          let renewal = entry.renewal
          return [
            Styled("\(renewal.due)"), Styled(renewal.account), Styled(renewal.atr.grouped),
          ] + entry.calls.map(cell) + [Styled(renewal.kept.grouped), Styled(owners(of: entry))]
        })
    }

    private func cell(_ call: ForecastLedger.Call) -> Styled {
      switch call.record {
      case .called(let forecast): Styled(forecast.amounts.likely.estimate)
      case .uncalled: Styled("uncalled", .faint)
      case .decided: Styled("decided", .faint)
      case .absent: Styled("–", .faint)
      }
    }

    /// Each who had it at a cut, once.
    private func owners(of entry: ForecastLedger.Entry) -> String {
      var owners: [String] = []
      for call in entry.calls {
        guard let owner = ForecastLedgerReport.parts(of: call.record).forecast?.owner,
          !owners.contains(owner)
        else { continue }
        owners.append(owner)
      }
      return owners.joined(separator: ", ")
    }

    func json(_ errors: CallErrors, beside members: [JSON.Member]) -> JSON {
      let parts: JSON = [
        "called": .whole(errors.count), "atr": JSON(errors.atr),
        "likely": JSON(errors.forecast), "outcome": JSON(errors.outcome),
        "error": JSON(errors.error), "bias": JSON(errors.bias),
        "withinRange": .whole(errors.withinRange),
        "slips": ["count": .whole(errors.slips.count), "days": .whole(errors.slips.reduce(0, +))],
        "verdict": errors.count < minN ? .text("too few to judge") : .null,
        "uncalled": ForecastLedgerReport.json(errors.uncalled),
        "decided": ForecastLedgerReport.json(errors.decided),
        "notRecorded": ForecastLedgerReport.json(errors.absent),
      ]
      guard case .object(let rest) = parts else { return parts }
      return .object(members + rest)
    }
  }
}
