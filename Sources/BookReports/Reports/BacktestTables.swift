// The tables of a backtest, one row for each cut or with one column for each.

import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookWork

enum BacktestTables {
  /// How well each cut told: by the final band, without overrides, without anybody's judgement.
  static func views(_ cuts: [BacktestCut]) -> TextTable {
    TextTable(
      [
        TextTable.Column("days", right: true), TextTable.Column("read by"),
        TextTable.Column("AUC"), TextTable.Column("recall of churn", right: true),
        TextTable.Column("precision of red", right: true),
      ],
      cuts.flatMap { cut in
        [
          row("\(cut.days)", "final band", cut.final, auc(cut.separation)),
          row("", "computed band", cut.computed, Styled("the same", .faint)),
          row("", "without judgement", cut.unaided, auc(cut.unaidedSeparation)),
        ]
      })
  }

  private static func row(
    _ days: String, _ name: String, _ bands: BandOutcomes, _ auc: Styled
  ) -> [Styled] {
    [Styled(days), Styled(name), auc, share(bands.recall), share(bands.precision)]
  }

  private static func share(_ rate: Rate) -> Styled {
    rate.isEmpty ? Styled("none", .faint) : Styled("\(rate.numerator) of \(rate.denominator)")
  }

  private static func auc(_ separation: Separation?) -> Styled {
    guard let separation, separation.verdict != .tooFew else { return Styled("too few", .faint) }
    return Styled(
      "\(decimals(separation.value, digits: 2)) (\(decimals(separation.low, digits: 2)) to "
        + "\(decimals(separation.high, digits: 2)))")
  }

  /// Outcomes of each band that occurs.
  static func bands(_ cuts: [BacktestCut]) -> TextTable {
    TextTable(
      [
        TextTable.Column("days", right: true), TextTable.Column("band"),
        TextTable.Column("renewed", right: true), TextTable.Column("contracted", right: true),
        TextTable.Column("churned", right: true), TextTable.Column("computed", right: true),
        TextTable.Column("unaided", right: true),
      ],
      cuts.flatMap { cut -> [[Styled]] in
        let bands = Band.allCases.sorted(by: >).filter { band in
          [cut.final, cut.computed, cut.unaided].contains { $0[band].total > 0 }
        }
        var rows = bands.enumerated().map { index, band in
          [
            Styled(index == 0 ? "\(cut.days)" : ""), Styled(band.rawValue, band.tone),
            Styled("\(cut.final[band].renewed)"), Styled("\(cut.final[band].contracted)"),
            Styled("\(cut.final[band].churned)"), Styled(cut.computed[band].brief),
            Styled(cut.unaided[band].brief),
          ]
        }
        for (name, counts) in [
          ("red, play", cut.red(withPlay: true)), ("red, none", cut.red(withPlay: false)),
        ] where counts.total > 0 {
          rows.append([
            Styled(""), Styled(name, .faint), Styled("\(counts.renewed)"),
            Styled("\(counts.contracted)"), Styled("\(counts.churned)"), Styled(""), Styled(""),
          ])
        }
        return rows
      })
  }

  static let bandNotes: [Report.Block] = [
    .footnote("computed and unaided: renewed/contracted/churned; computed without overrides,"),
    .footnote("unaided without anybody's sentiment, outlook, forecast and override"),
    .footnote("red, play: of the red those with a play under way on that day"),
  ]

  /// The AUC and the gap of each measure at each cut.
  static func measures(_ cuts: [BacktestCut]) -> TextTable {
    var order: [(model: String, id: String)] = []
    for measure in cuts.flatMap(\.measures)
    where !order.contains(where: { $0 == (measure.model, measure.measure.id) }) {
      order.append((measure.model, measure.measure.id))
    }
    let isOneModel = Set(order.map(\.model)).count < 2
    return TextTable(
      [TextTable.Column("measure", least: 10), TextTable.Column("weight", right: true)]
        + cuts.map { TextTable.Column("\($0.days) days", right: true) },
      order.map { model, id in
        let found = cuts.map { cut in
          cut.measures.first { $0.model == model && $0.measure.id == id }
        }
        let share = found.compactMap(\.self).first?.share
        return [
          Styled(isOneModel ? id : "\(model) \(id)"),
          Styled(share.map { decimals($0 * 100, digits: 0) + " %" } ?? ""),
        ] + found.map(cell)
      })
  }

  private static func cell(_ measure: MeasureSeparation?) -> Styled {
    guard let measure, let separation = measure.separation, measure.verdict != .tooFew else {
      return Styled("too few", .faint)
    }
    let figures =
      "\(decimals(separation.value, digits: 2)) \(signed(measure.gap ?? 0, digits: 0))"
    switch measure.verdict {
    case .better: return Styled(figures, .good)
    case .worse: return Styled("\(figures) !", .bad)
    case .chance, .tooFew: return Styled("\(figures) ?", .faint)
    }
  }

  static let measureNotes: [Report.Block] = [
    .footnote("AUC, and by how many points renewed ones stood above churned ones"),
    .footnote("? no better than chance: weight on it is vanity; ! says the contrary"),
  ]

  /// Renewals that came out otherwise than their band said, each with the cuts at which it did.
  static func exceptions(
    _ found: [(days: Int, readings: [BacktestCut.Reading])]
  ) -> TextTable {
    var order: [DecidedRenewal] = []
    for renewal in found.flatMap(\.readings).map(\.renewal) where !order.contains(renewal) {
      order.append(renewal)
    }
    return TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account"),
        TextTable.Column("ATR", right: true, goes: 2), TextTable.Column("days"),
        TextTable.Column("score"), TextTable.Column("play", goes: 1),
        TextTable.Column("what came of it", least: 12),
      ],
      order.sorted { ($0.due, $0.account) < ($1.due, $1.account) }.map { renewal in
        let readings = found.compactMap { days, readings in
          readings.first { $0.renewal == renewal }.map { (days, $0) }
        }
        let scores = readings.map { $0.1.content.health?.score.map { "\($0)" } ?? "–" }
        return [
          Styled("\(renewal.due)"), Styled(renewal.account),
          Styled(renewal.renewal.atr.grouped),
          Styled(readings.map { "\($0.0)" }.joined(separator: " ")),
          Styled(scores.joined(separator: " ")),
          Styled(readings.contains { $0.1.content.hasPlay } ? "yes" : ""),
          Styled(renewal.sentence),
        ]
      })
  }

  static func warnings(_ warnings: [ChurnWarning]) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account", least: 12),
        TextTable.Column("first red"), TextTable.Column("days before", right: true),
        TextTable.Column("red weeks", right: true),
      ],
      warnings.map { warning in
        [
          Styled("\(warning.renewal.due)"), Styled(warning.renewal.account),
          Styled(warning.firstRed.map { "\($0)" } ?? "never"),
          Styled(warning.lead.map { "\($0)" } ?? ""),
          Styled("\(warning.redWeeks) of \(warning.weeks)"),
        ]
      })
  }
}

extension DecidedRenewal {
  /// What came of it, in words.
  var sentence: String {
    switch renewal.outcome {
    case .open: "open"
    case .renewed: outcome == .contracted ? "contracted to \(renewal.renewed.grouped)" : "renewed"
    case .lost(let cause):
      if case .loss(let loss) = cause, let reason = loss.reason {
        "lost: \(reason)"
      } else {
        cause.sentence
      }
    }
  }
}
