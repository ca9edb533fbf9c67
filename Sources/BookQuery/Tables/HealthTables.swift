// health, its steps and its measures: how each score came about.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import SQLite

extension QueryTable {
  static let health = ofFigures(
    "health", "The health of an account that has one.",
    [
      Reading<HealthRow>.text("account", "The id of the account.") { $0.account },
      .text("model", "The health model that scored it.") { $0.health.model },
      .decimal("score", "0 to 100, with its fraction; empty in the first days.") {
        $0.health.score?.value
      },
      .integer("shown", "The score as it is printed: cut, never rounded.") {
        $0.health.score?.shown
      },
      .text("band", "The final band.") { $0.health.band.rawValue },
      .text("scored_band", "What score and coverage say, before gates and overrides.") {
        $0.health.scored.rawValue
      },
      .text("computed_band", "After gates, before an override.") { $0.health.computed.rawValue },
      .flag("is_overridden", "Whether an override is in force.") { $0.health.isOverridden },
      .decimal("coverage", "The share of declared weight with a fresh value, 0 to 1.") {
        $0.health.coverage.share
      },
      .list("gates", "The gates that fired.") { $0.health.firedGates.map(\.gate.id) },
    ]
  ) { account in account.healthRow.map { [$0] } ?? [] }.keyed(by: "account")

  static let healthSteps = ofFigures(
    "health_steps", "A step on the way to an account's band.",
    [
      Reading<StepRow>.text("account", "The id of the account.") { $0.account },
      .integer("step", "Its place, from 1.") { $0.number },
      .text("band", "The band after it.") { $0.step.band.rawValue },
      .text("sentence", "What it says.") { $0.step.sentence },
    ]
  ) { account in
    (account.figures.health?.steps ?? []).enumerated().map {
      StepRow(account: account.id, number: $0 + 1, step: $1)
    }
  }

  static let measures = ofFigures(
    "measures", "A measure of an account's health; the points add up to the score.",
    [
      Reading<MeasureRow>.text("account", "The id of the account.") { $0.account },
      .text("model", "The health model.") { $0.model },
      .text("group", "The group of the measure.") { $0.group },
      .text("measure", "Its id in the model.") { $0.score.measure.id },
      .text("fact", "The fact that it scores.") { $0.score.measure.fact },
      Reading("value", .value, "What the fact said last, fresh or not.") { row, _ in
        SQLValue(row.score.reading?.value)
      },
      .day("on", "The day the value became true.") { $0.score.reading?.day },
      .text("state", "`fresh`, `stale` or `missing`.") { $0.score.state.rawValue },
      .decimal("score", "0 to 100; empty without a fresh value.") { $0.score.score?.value },
      .decimal("weight", "Its weight in its group.") { $0.score.measure.weight.double },
      .decimal("share", "Its share of the whole model's weight, 0 to 1.") { $0.score.share },
      .decimal("points", "What it adds to the score.") { $0.score.points },
      .text("class", "`input`, `client-action`, `outcome` or `attitude`.") {
        $0.score.measure.class?.rawValue
      },
      .text("why", "Why it is scored so.") { $0.score.measure.why },
    ]
  ) { account in
    guard let health = account.figures.health else { return [] }
    return health.groups.flatMap { group in
      group.measures.map {
        MeasureRow(account: account.id, model: health.model, group: group.group.id, score: $0)
      }
    }
  }
}

private struct HealthRow {
  let account: String
  let health: HealthScore
}

private struct StepRow {
  let account: String
  let number: Int
  let step: BandStep
}

private struct MeasureRow {
  let account: String
  let model: String
  let group: String
  let score: MeasureScore
}

extension AccountRow {
  fileprivate var healthRow: HealthRow? {
    figures.health.map { HealthRow(account: id, health: $0) }
  }
}
