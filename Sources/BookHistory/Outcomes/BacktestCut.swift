// A health model at one cut: bands against outcomes, and how well scores tell them apart.

import BookHealth
import BookModel
import BookRevenue
import BookWork

/// The figures of one cut.
package struct BacktestCut: Sendable {
  package typealias Reading = CutReading<Backtest.Verdict>

  package let cut: Cut<Backtest.Verdict>
  /// The band that counts, after gates and overrides.
  package let final: BandOutcomes
  /// What it would have been without anybody's override.
  package let computed: BandOutcomes
  /// Without the override, and without measures and gates that read somebody's judgement.
  package let unaided: BandOutcomes
  /// The score, which no gate and no override changes; nil where churned or renewed ones have none.
  package let separation: Separation?
  /// The score without measures that read somebody's judgement.
  package let unaidedSeparation: Separation?
  /// In the order of the models' ids, and of each model.
  package let measures: [MeasureSeparation]

  init(_ cut: Cut<Backtest.Verdict>, minN: Int) {
    self.cut = cut
    let readings = cut.readings
    final = BandOutcomes(of: readings, minN: minN) { $0.health?.band }
    computed = BandOutcomes(of: readings, minN: minN) { $0.health?.computed }
    unaided = BandOutcomes(of: readings, minN: minN) { $0.unaided?.computed }
    separation = Separation(of: readings) { $0.health?.judgedScore }
    unaidedSeparation = Separation(of: readings) { $0.unaided?.judgedScore }
    measures = MeasureSeparation.all(in: readings)
  }

  package var days: Int { cut.days }
  package var outcomes: OutcomeCounts { OutcomeCounts(cut.readings.map(\.renewal)) }
  /// How many different accounts the renewals are of.
  package var accountCount: Int { Set(cut.readings.map(\.renewal.account)).count }

  /// Too few where no AUC can be computed at all.
  package var verdict: Separation.Verdict { separation?.verdict ?? .tooFew }

  /// Churned, and green by the final band.
  package var greenChurns: [Reading] { readings(.churned, in: .green) }
  /// Renewed, and red by the final band.
  package var redRenewals: [Reading] { readings(.renewed, in: .red) }

  /// The outcomes of red accounts with a play under way, or without one.
  package func red(withPlay hasPlay: Bool) -> OutcomeCounts {
    OutcomeCounts(
      cut.readings.filter { $0.band == .red && $0.content.hasPlay == hasPlay }.map(\.renewal))
  }

  private func readings(_ outcome: DecidedRenewal.Outcome, in band: Band) -> [Reading] {
    cut.readings.filter { $0.renewal.outcome == outcome && $0.band == band }
  }
}

extension CutReading where Content == Backtest.Verdict {
  /// The final band.
  package var band: Band { content.health?.band ?? .unknown }
}

extension HealthScore {
  /// The score, where enough was known to judge by it.
  fileprivate var judgedScore: Double? { scored.isJudged ? score?.value : nil }
}

/// How many renewals came out how.
package struct OutcomeCounts: Hashable, Sendable {
  package let renewed: Int
  package let contracted: Int
  package let churned: Int

  package init(renewed: Int, contracted: Int, churned: Int) {
    self.renewed = renewed
    self.contracted = contracted
    self.churned = churned
  }

  package init(_ renewals: [DecidedRenewal]) {
    self.init(
      renewed: renewals.count { $0.outcome == .renewed },
      contracted: renewals.count { $0.outcome == .contracted },
      churned: renewals.count { $0.outcome == .churned })
  }

  package var total: Int { renewed + contracted + churned }
}

/// The outcomes of each band.
package struct BandOutcomes: Sendable {
  private let bands: [Band: OutcomeCounts]
  private let all: OutcomeCounts
  private let minN: Int

  /// Renewals without a band stand under `unknown`.
  fileprivate init(
    of readings: [BacktestCut.Reading], minN: Int, by band: (Backtest.Verdict) -> Band?
  ) {
    bands = Dictionary(grouping: readings) { band($0.content) ?? .unknown }
      .mapValues { OutcomeCounts($0.map(\.renewal)) }
    all = OutcomeCounts(readings.map(\.renewal))
    self.minN = minN
  }

  package subscript(band: Band) -> OutcomeCounts { bands[band] ?? OutcomeCounts([]) }

  /// Of the churned, those that were red.
  package var recall: Rate { rate(self[.red].churned, of: all.churned) }

  /// Of the red, those that churned.
  package var precision: Rate { rate(self[.red].churned, of: self[.red].total) }

  private func rate(_ count: Int, of total: Int) -> Rate {
    Rate(Int128(count), of: Int128(total), n: total, minN: minN)
  }
}

/// How well one measure tells churned from renewed by itself.
package struct MeasureSeparation: Sendable {
  package let model: String
  package let measure: Measure
  /// Its share of the model's weight, 0…1.
  package let share: Double
  package let separation: Separation?
  /// The measure's own scores, 0…100, of those that had a fresh value.
  package let churned: Sample
  package let renewed: Sample

  /// By how many points renewed ones stood above churned ones; nil where either had no value.
  package var gap: Double? {
    guard let above = renewed.mean, let below = churned.mean else { return nil }
    return above - below
  }

  package var verdict: Separation.Verdict { separation?.verdict ?? .tooFew }

  fileprivate static func all(in readings: [BacktestCut.Reading]) -> [MeasureSeparation] {
    var found: [String: [String: [(MeasureScore, DecidedRenewal)]]] = [:]
    var order: [String: [String]] = [:]
    for reading in readings {
      guard let health = reading.content.health, health.scored != .new else { continue }
      for score in health.measures {
        let id = score.measure.id
        if found[health.model]?[id] == nil { order[health.model, default: []].append(id) }
        found[health.model, default: [:]][id, default: []].append((score, reading.renewal))
      }
    }
    return order.keys.sorted().flatMap { model in
      (order[model] ?? []).compactMap { id in
        found[model]?[id].flatMap { MeasureSeparation(of: $0, in: model) }
      }
    }
  }

  private init?(of scores: [(MeasureScore, DecidedRenewal)], in model: String) {
    guard let last = scores.last?.0 else { return nil }
    func observed(_ outcome: DecidedRenewal.Outcome) -> [Separation.Observation] {
      scores.compactMap { score, renewal in
        guard renewal.outcome == outcome, let value = score.score?.value else { return nil }
        return Separation.Observation(value, of: renewal.account)
      }
    }
    self.model = model
    measure = last.measure
    share = last.share
    let (lower, upper) = (observed(.churned), observed(.renewed))
    separation = Separation(of: lower, below: upper)
    churned = Sample(lower.map(\.value))
    renewed = Sample(upper.map(\.value))
  }
}

extension Separation {
  /// Churned below renewed; contracted ones are in between, and in neither group.
  fileprivate init?(
    of readings: [BacktestCut.Reading], by score: (Backtest.Verdict) -> Double?
  ) {
    func observed(_ outcome: DecidedRenewal.Outcome) -> [Observation] {
      readings.compactMap { reading in
        guard reading.renewal.outcome == outcome, let value = score(reading.content) else {
          return nil
        }
        return Observation(value, of: reading.renewal.account)
      }
    }
    self.init(of: observed(.churned), below: observed(.renewed))
  }
}
