// A loss as it is written, and what else ends a term without a successor.

import BookModel

/// Terms that a customer left.
package struct Loss: Hashable, Sendable {
  /// The first day without.
  package let effectiveOn: Day
  /// The ids of what was lost; empty means all that the account had.
  package let terms: [String]
  package let notifiedOn: Day?
  /// The id of a reason.
  package let reason: String?

  package init(
    effectiveOn: Day, terms: [String] = [], notifiedOn: Day? = nil, reason: String? = nil
  ) {
    self.effectiveOn = effectiveOn
    self.terms = terms
    self.notifiedOn = notifiedOn
    self.reason = reason
  }
}

/// Why a term's revenue stops.
package enum LossCause: Hashable, Sendable {
  case loss(Loss)
  /// The record of its renewal says `lost`.
  case record
  /// What renews it starts more than the days of grace after its end: churn, then a win-back.
  case gap(before: String)
  /// Nobody wrote what happened within the days of grace.
  case lapsed
  /// Nobody has written yet what happened, and the policy counts that as lost.
  case undecided
}

/// A term whose revenue stopped, or will.
package struct LostTerm: Hashable, Sendable {
  package let term: String
  /// The first day without.
  package let from: Day
  /// What it was worth on its last day.
  package let value: Money
  package let cause: LossCause
}
