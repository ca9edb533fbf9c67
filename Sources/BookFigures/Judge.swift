// From an account's facts to its figures, in the order of the strata.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookWork
import SQLite

/// What is worked out once for all accounts: segment rules, health models and their gates.
struct Judge: Sendable {
  let basis: FactBasis
  let segmentation: Segmentation
  private let scorers: [String: Scorer]
  /// Whether any stage of a journey map has a health model of its own.
  private let stagesHaveModels: Bool
  private let likelihoods: Likelihoods

  /// A model with the conditions of its gates.
  private struct Scorer: Sendable {
    let scorer: HealthScorer
    let gates: [String: Result<Condition, ConditionError>]
  }

  init(book: Book, day: Day) throws(SQLiteUnavailable) {
    basis = FactBasis(book: book, day: day)
    segmentation = try Segmentation(book: book, catalog: basis.catalog, day: day)
    likelihoods = Likelihoods(book.settings)
    let engine = try segmentation.makeEngine()
    var scorers: [String: Scorer] = [:]
    for page in book.healthModels {
      let (model, _) = HealthModel.read(page, in: book.settings, by: basis.catalog)
      let gates = Dictionary(
        model.gates.map { gate in
          (
            gate.id,
            Result { () throws(ConditionError) in
              try engine.compile(gate.when, readingBelow: 3)
            }
          )
        }, uniquingKeysWith: { first, _ in first })
      scorers[page.id] = Scorer(scorer: HealthScorer(model, on: day), gates: gates)
    }
    self.scorers = scorers
    stagesHaveModels = book.journeyMaps.contains { map in
      (map.stages ?? []).contains { $0.health != nil }
    }
  }

  private init(
    basis: FactBasis, segmentation: Segmentation, scorers: [String: Scorer],
    stagesHaveModels: Bool, likelihoods: Likelihoods
  ) {
    self.basis = basis
    self.segmentation = segmentation
    self.scorers = scorers
    self.stagesHaveModels = stagesHaveModels
    self.likelihoods = likelihoods
  }

  /// The same rules, for another day.
  func on(_ day: Day) -> Judge { on(basis.on(day)) }

  /// The same rules, for another state of the book on a day; its settings and rules are those of this one.
  func on(_ day: Day, in book: Book) -> Judge { on(basis.on(day, in: book)) }

  private func on(_ basis: FactBasis) -> Judge {
    let day = basis.day
    return Judge(
      basis: basis,
      segmentation: segmentation.on(day),
      scorers: scorers.mapValues {
        Scorer(scorer: HealthScorer($0.scorer.model, on: day), gates: $0.gates)
      }, stagesHaveModels: stagesHaveModels, likelihoods: likelihoods)
  }

  /// The health model of an id, as it was read.
  func healthModel(_ id: String) -> HealthModel? { scorers[id]?.scorer.model }

  /// An engine for one thread.
  func makeEngine() throws(SQLiteUnavailable) -> ConditionEngine {
    try segmentation.makeEngine()
  }

  /// The row of an account, with all that facts up to a stratum rest on; the engine is moved to its day.
  func row(
    of account: Account, upTo stratum: Int, in past: AccountPast, by engine: ConditionEngine
  ) -> FactRow {
    engine.today = basis.day
    let row = basis.row(of: account, in: past)
    if stratum > 0 { row.segment = segmentation.segment(of: row, by: engine) }
    if stratum > 2 { row.verdict = judgement(of: row, explained: false, by: engine).verdict }
    return row
  }

  /// The figures of an account; the engine is moved to their day.
  func figures(of account: Account, by engine: ConditionEngine) -> AccountFigures {
    engine.today = basis.day
    let row = basis.row(of: account)
    let segment = segmentation.segment(of: row, by: engine)
    row.segment = segment
    let judgement = judgement(of: row, explained: true, by: engine)
    let contracts = row.contracts
    return AccountFigures(
      account: row.seen, day: basis.day, segment: segment,
      journey: row.journeyPosition(), status: judgement.status, contracts: contracts,
      health: judgement.health, openRenewals: judgement.renewals, tasks: row.tasks,
      interactions: row.interactions,
      arr: contracts?.arr(on: basis.day) ?? .zero(basis.settings.currency),
      seats: contracts?.seats(on: basis.day) ?? nil, verdict: judgement.verdict)
  }

  /// The standing of an account; the engine is moved to its day.
  func standing(of past: AccountPast, by engine: ConditionEngine) -> AccountStanding {
    engine.today = basis.day
    let row = basis.row(of: past.account, in: past)
    row.segment = segmentation.segment(of: row, by: engine)
    let contracts = row.contracts
    let status = contracts?.status(on: basis.day)
    return AccountStanding(
      id: past.account.id, status: status,
      health: health(of: row, status, explained: false, by: engine),
      arr: contracts?.arr(on: basis.day))
  }

  // MARK: Judgement

  /// What health and renewals say of an account.
  private struct Judgement {
    let status: AccountStatus?
    let health: HealthScore?
    let renewals: [JudgedRenewal]

    var verdict: Verdict {
      Verdict(
        coverage: health?.coverage.share, health: health?.score?.value,
        band: health?.band.rawValue, renewalStatus: renewals.first?.status.rawValue)
    }
  }

  /// The segment of the row is known.
  private func judgement(
    of row: FactRow, explained: Bool, by engine: ConditionEngine
  ) -> Judgement {
    let contracts = row.contracts
    let status = contracts?.status(on: basis.day)
    let health = health(of: row, status, explained: explained, by: engine)
    let renewals = (contracts?.openRenewals ?? []).map {
      JudgedRenewal($0, on: basis.day, health: health, likelihoods: likelihoods)
    }
    return Judgement(status: status, health: health, renewals: renewals)
  }

  /// The health of a row whose segment is known; who has left has none.
  private func health(
    of row: FactRow, _ status: AccountStatus?, explained: Bool, by engine: ConditionEngine
  ) -> HealthScore? {
    status == .churned ? nil : health(of: row, explained: explained, by: engine)
  }

  /// The health of a row whose segment is known; of facts, `held` says which row they are read off instead.
  ///
  /// Unless it is explained, its gates do not tell what they read: that takes longer than the score.
  func health(
    of row: FactRow, held: ((String) -> FactRow)? = nil, explained: Bool = true,
    by engine: ConditionEngine
  ) -> HealthScore? {
    guard let scorer = scorer(for: row) else { return nil }
    let source = held ?? { _ in row }
    let subject = HealthSubject(
      owner: row.page?.owner, ageDays: row.firstStart.map { basis.day - $0 },
      sentiment: row["sentiment"], override: row.page?.override)
    return scorer.scorer.score(
      subject, read: { source($0)[$0] }, asOf: held.map { row in { row($0).day } }
    ) { gate in
      guard case .success(let condition)? = scorer.gates[gate.id] else {
        return GateAnswer(.unknown, "its condition cannot be read")
      }
      let value = { source($0).value(of: $0) }
      return explained
        ? GateAnswer(engine.explain(condition, row: value))
        : GateAnswer(GateAnswer.Outcome(engine.evaluate(condition, row: value)), "")
    }
  }

  /// The model of the stage, else of the segment, else of the book, else the only one there is.
  private func scorer(for row: FactRow) -> Scorer? {
    let names = [
      stagesHaveModels ? row.journeyPosition()?.current?.declared?.health : nil,
      row.segment?.health, basis.settings.record.health?.model,
    ]
    if let named = names.compactMap(\.self).first(where: { scorers[$0] != nil }) {
      return scorers[named]
    }
    return scorers.count == 1 ? scorers.values.first : nil
  }
}

extension GateAnswer {
  /// What a condition says, with the values it read.
  fileprivate init(_ explanation: ConditionExplanation) {
    self.init(
      Outcome(explanation.outcome), explanation.parts.map(\.description).joined(separator: "; "),
      reads: Set(explanation.parts.flatMap(\.values).map(\.column)))
  }
}

extension GateAnswer.Outcome {
  fileprivate init(_ outcome: ConditionOutcome) {
    self =
      switch outcome {
      case .holds: .holds
      case .doesNotHold: .doesNotHold
      case .unknown, .failed: .unknown
      }
  }
}
