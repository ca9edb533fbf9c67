// The days before, as written reports tell them.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel

extension ReportSource {
  /// The figures of the day since which changes are told, by what was known then; nil where the history begins after it.
  func earlier() throws(ReportFault) -> Figures? {
    guard let past, let since else { return nil }
    do throws(PastFault) {
      return try past.figures(on: since)?.figures
    } catch {
      throw .past(error)
    }
  }

  /// Points in time up to the day, of the accounts that were picked.
  func trend(on days: [Day]) throws(ReportFault) -> Trend? {
    guard let past, let commit = past.timeline.commits.first else { return nil }
    do throws(PastFault) {
      return try Trend(
        on: days, of: past, upTo: (commit, figures),
        accounts: pick.isEverything ? nil : Set(accounts.map(\.id)), marksRules: false)
    } catch {
      throw .past(error)
    }
  }

  /// The accounts whose score or band is another than before, by what it did to the score: the largest fall first.
  func movers(since earlier: Figures) -> [ScoreMove] {
    accounts.compactMap { account in
      earlier[account.id].flatMap { ScoreMove(from: $0, to: account) }
    }.sorted { ($0.change, $0.account.id) < ($1.change, $1.account.id) }
  }

  func move(_ move: ScoreMove) -> ReportValue {
    account(move.account).with([
      "from": ReportValue(move.before.health?.score), "fromBand": ReportValue(move.before.band),
      "change": .change(move.change, decimals: 0),
      "models": move.isOfTwoModels
        ? [
          "from": ReportValue(move.before.health?.model),
          "to": ReportValue(move.account.health?.model),
        ] : .missing,
      "measures": ReportValue(Array(move.measures.prefix(3))) { moved in
        [
          "measure": .text(moved.line.id), "group": .text(moved.line.group.name),
          "before": moved.line.before?.freshValue ?? .missing,
          "after": moved.line.after?.freshValue ?? .missing,
          "points": .change(moved.points.decimal.double, decimals: 1),
        ]
      },
    ])
  }
}

/// An account whose health is another than before.
struct ScoreMove {
  let before: AccountFigures
  let account: AccountFigures
  /// In points; 0 where only the band moved, or one of the scores is missing.
  let change: Double
  /// What moved it by another score of its own, the most first; what only weighs otherwise is left out.
  ///
  /// Empty where one of the scores is missing, and between two models, which have no measure in common.
  let measures: [(line: ScoreDifference.Line, points: Points)]

  var isOfTwoModels: Bool { before.health?.model != account.health?.model }

  /// Nil where neither the score, as it is shown, nor the band is another.
  init?(from before: AccountFigures, to account: AccountFigures) {
    guard let old = before.health, let new = account.health,
      old.band != new.band || old.score?.shown != new.score?.shown
    else { return nil }
    self.before = before
    self.account = account
    let difference = ScoreDifference(before: old, facts: nil, rules: nil, after: new)
    change = difference?.points.decimal.double ?? 0
    let lines = old.model == new.model ? difference?.changed ?? [] : []
    measures = lines.map { ($0, $0.parts.map(\.ofScore).sum) }.filter { $0.1 != .zero }
      .sorted {
        ($1.1.decimal.double.magnitude, $0.0.id) < ($0.1.decimal.double.magnitude, $1.0.id)
      }
  }
}

extension MeasureScore {
  /// What counted; missing for a value that is too old too.
  fileprivate var freshValue: ReportValue {
    state == .fresh ? ReportValue(reading?.value, of: measure.fact) : .missing
  }
}
