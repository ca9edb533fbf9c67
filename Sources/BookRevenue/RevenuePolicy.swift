// The choices of a book on which its figures depend: grace, undecided renewals, churn, small numbers.

import BookModel

/// `retention` and `renewals` of a book's settings.
package struct RevenuePolicy: Hashable, Sendable {
  /// Days from a term's end within which a successor still bridges the gap; 0…366.
  package let graceDays: Int
  package let undecidedDue: UndecidedDue
  package let churnRecognition: ChurnRecognition
  package let winBack: WinBack
  package let entity: Entity
  /// The way of GRR where none is asked for.
  package let grrMethod: GRRMethod
  /// How long before its notice deadline a renewal ought to be talked about.
  package let askBefore: Period
  /// Fewer than this are too few to judge.
  package let minN: Int

  /// How a term counts that is past its end, within grace, and undecided.
  package enum UndecidedDue: String, Sendable, CaseIterable {
    /// Still in ARR, outside renewal rates.
    case pending
    case lost
    /// Out of ARR, cohorts and rates.
    case excluded
  }

  /// The day on which churn counts in retention figures.
  package enum ChurnRecognition: String, Sendable, CaseIterable {
    case effective, notice
  }

  package enum WinBack: String, Sendable, CaseIterable {
    case separate, retained
  }

  /// Who is counted as one customer.
  package enum Entity: String, Sendable, CaseIterable {
    case account, parent
  }

  /// How gross retention is taken.
  package enum GRRMethod: String, Sendable, CaseIterable {
    /// Both ends compared.
    case point
    /// Every downward movement counts, made good or not.
    case movement
  }

  package init(
    graceDays: Int = 30, undecidedDue: UndecidedDue = .pending,
    churnRecognition: ChurnRecognition = .effective, winBack: WinBack = .separate,
    entity: Entity = .account, grrMethod: GRRMethod = .point,
    askBefore: Period = Period(30, .days), minN: Int = 5
  ) {
    self.graceDays = min(max(graceDays, 0), 366)
    self.undecidedDue = undecidedDue
    self.churnRecognition = churnRecognition
    self.winBack = winBack
    self.entity = entity
    self.grrMethod = grrMethod
    self.askBefore = askBefore
    self.minN = minN
  }

  /// The most days from a term's end to what still follows it without a break; the next day always does.
  var reach: Int { max(1, graceDays) }
}
