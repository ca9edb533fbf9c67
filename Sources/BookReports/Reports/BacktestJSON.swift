// A backtest for programs.

import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookWork

extension BacktestReport {
  static func json(_ backtest: Backtest, rules: String, model: String?) -> JSON {
    [
      "model": JSON(model), "rules": .text(rules),
      "outcomes": json(OutcomeCounts(backtest.renewals)),
      "cuts": .list(backtest.cuts.map(json)),
      "leadTimes": [
        "churned": .whole(backtest.warnings.count),
        "red": .whole(backtest.warnings.count { $0.firstRed != nil }),
        "medianDays": JSON(backtest.medianLead),
        "renewals": .list(
          backtest.warnings.map { warning in
            [
              "account": .text(warning.renewal.account), "due": JSON(warning.renewal.due),
              "firstRed": JSON(warning.firstRed), "days": JSON(warning.lead),
              "redWeeks": .whole(warning.redWeeks), "weeks": .whole(warning.weeks),
            ]
          }),
      ],
    ]
  }

  private static func json(_ cut: BacktestCut) -> JSON {
    [
      "days": .whole(cut.days), "outcomes": json(cut.outcomes),
      "accounts": .whole(cut.accountCount),
      "auc": json(cut.separation), "verdict": .text(cut.verdict.rawValue),
      "bands": json(cut.final), "recall": json(cut.final.recall),
      "precision": json(cut.final.precision),
      "computed": [
        "bands": json(cut.computed), "recall": json(cut.computed.recall),
        "precision": json(cut.computed.precision),
      ],
      "withoutJudgement": [
        "auc": json(cut.unaidedSeparation),
        "verdict": .text((cut.unaidedSeparation?.verdict ?? .tooFew).rawValue),
        "bands": json(cut.unaided), "recall": json(cut.unaided.recall),
        "precision": json(cut.unaided.precision),
      ],
      "red": [
        "withPlay": json(cut.red(withPlay: true)), "withoutPlay": json(cut.red(withPlay: false)),
      ],
      "measures": .list(cut.measures.map(json)),
      "greenChurns": .list(cut.greenChurns.map(json)),
      "redRenewals": .list(cut.redRenewals.map(json)),
      "notRecorded": .list(cut.cut.notRecorded.map(json)),
      "decidedBefore": .list(cut.cut.decidedBefore.map(json)),
      "untold": .list(cut.cut.untold.map(json)),
    ]
  }

  private static func json(_ counts: OutcomeCounts) -> JSON {
    [
      "renewed": .whole(counts.renewed), "contracted": .whole(counts.contracted),
      "churned": .whole(counts.churned),
    ]
  }

  /// Null in each place where one of the two outcomes has no score.
  private static func json(_ separation: Separation?) -> JSON {
    [
      "value": JSON(separation?.value), "low": JSON(separation?.low),
      "high": JSON(separation?.high), "n": .whole(separation?.n ?? 0),
    ]
  }

  private static func json(_ rate: Rate) -> JSON {
    ["value": JSON(rate), "n": .whole(rate.n)]
  }

  private static func json(_ bands: BandOutcomes) -> JSON {
    .list(
      Band.allCases.sorted(by: >).map { band in
        [
          "band": .text(band.rawValue), "renewed": .whole(bands[band].renewed),
          "contracted": .whole(bands[band].contracted), "churned": .whole(bands[band].churned),
        ]
      })
  }

  private static func json(_ measure: MeasureSeparation) -> JSON {
    [
      "id": .text(measure.measure.id), "model": .text(measure.model),
      "fact": .text(measure.measure.fact), "weight": JSON(measure.share),
      "auc": json(measure.separation), "verdict": .text(measure.verdict.rawValue),
      "gap": JSON(measure.gap),
      "churned": ["mean": JSON(measure.churned.mean), "n": .whole(measure.churned.n)],
      "renewed": ["mean": JSON(measure.renewed.mean), "n": .whole(measure.renewed.n)],
    ]
  }

  private static func json(_ reading: BacktestCut.Reading) -> JSON {
    let health = reading.content.health
    return [
      "account": .text(reading.renewal.account),
      "terms": .list(reading.renewal.renewal.terms.map { .text($0) }),
      "due": JSON(reading.renewal.due), "on": JSON(reading.day),
      "commit": .text(reading.commitID), "score": JSON(health?.score),
      "band": .text(reading.band.rawValue), "computed": JSON(health?.computed.rawValue),
      "withoutJudgement": JSON(reading.content.unaided?.computed.rawValue),
      "play": .flag(reading.content.hasPlay), "atr": JSON(reading.renewal.renewal.atr),
      "renewed": JSON(reading.renewal.renewal.renewed),
      "outcome": .text(reading.renewal.outcome.rawValue),
      "reason": .text(reading.renewal.sentence),
    ]
  }

  private static func json(_ renewal: DecidedRenewal) -> JSON {
    [
      "account": .text(renewal.account),
      "terms": .list(renewal.renewal.terms.map { .text($0) }), "due": JSON(renewal.due),
      "outcome": .text(renewal.outcome.rawValue),
    ]
  }
}
