// Two states of a book, each also judged by the rules of the other.

import BookFigures
import BookHealth
import BookModel
import SQLite

/// An earlier and a later state, each on its day.
package struct CrossedFigures: Sendable {
  package let before: Figures
  package let after: Figures
  private let crossed: Crossed?

  /// What each state comes to by the rules of the other.
  package struct Crossed: Sendable {
    /// What was known earlier, on the earlier day, by the later rules.
    let before: Figures
    /// What is known later, on the later day, by the earlier rules.
    let after: Figures

    package init(before: Figures, after: Figures) {
      self.before = before
      self.after = after
    }
  }

  /// Without figures by each other's rules, both states have the same.
  package init(from before: Figures, to after: Figures, crossed: Crossed?) {
    self.before = before
    self.after = after
    self.crossed = crossed
  }

  package var areRulesChanged: Bool { crossed != nil }

  /// The later state by the rules of the earlier one.
  package var afterByOldRules: Figures { crossed?.after ?? after }

  /// How the score of an account came from the one to the other.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func comparison(of id: String) throws(SQLiteUnavailable) -> ScoreComparison {
    let facts = try afterByOldRules.health(of: id, unagedSince: before)
    let rules =
      if let crossed {
        try after.health(of: id, unagedSince: crossed.before)
      } else {
        facts
      }
    return ScoreComparison(
      account: id, before: before[id], facts: facts, rules: rules, after: after[id])
  }
}

/// The health of an account in two states, and between them.
package struct ScoreComparison: Sendable {
  package let account: String
  /// Nil where there was no such account.
  package let before: AccountFigures?
  package let after: AccountFigures?
  /// Nil where one of the ends has no score.
  package let difference: ScoreDifference?

  /// The models of both states.
  package var models: Set<String> {
    Set([before?.health?.model, after?.health?.model].compactMap(\.self))
  }

  /// The facts that moved a measure or set off a gate, or no longer do.
  package var movingFacts: Set<String> {
    let (old, new) = (before?.health?.firedGates ?? [], after?.health?.firedGates ?? [])
    let ids = Set(old.map(\.gate.id)).symmetricDifference(new.map(\.gate.id))
    let gates = (old + new).filter { ids.contains($0.gate.id) }
    return (difference?.writtenFacts ?? []).union(gates.flatMap(\.answer.reads))
  }

  package init(
    account: String, before: AccountFigures?, facts: HealthScore?, rules: HealthScore?,
    after: AccountFigures?
  ) {
    self.account = account
    self.before = before
    self.after = after
    difference = ScoreDifference(
      before: before?.health, facts: facts, rules: rules, after: after?.health)
  }
}
