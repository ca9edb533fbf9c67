// What people wrote about a renewal: intent, forecast, outcome.

import BookModel

/// The record of a renewal, keyed by one of the terms that are due together.
package struct RenewalRecord: Hashable, Sendable {
  package let term: String
  package let intent: Intent?
  package let forecast: Forecast?
  /// What is expected to be renewed of the whole renewal; once it is `renewed`, what was.
  package let amount: Money?
  /// What may come on top of `amount`.
  package let swing: Money?
  /// Percent, 0…100.
  package let likelihood: DecimalNumber?
  package let outcome: Outcome?
  package let closedOn: Day?

  package struct Intent: Hashable, Sendable {
    package let answer: Answer
    package let askedOn: Day?

    package enum Answer: String, Sendable, CaseIterable {
      case stay, leave, undecided
    }

    package init(_ answer: Answer, askedOn: Day? = nil) {
      self.answer = answer
      self.askedOn = askedOn
    }
  }

  package enum Forecast: String, Sendable, CaseIterable {
    case willRenew = "will-renew"
    case willContract = "will-contract"
    case willContractActionable = "will-contract-actionable"
    case willChurn = "will-churn"
    case willChurnActionable = "will-churn-actionable"
    case upsell
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case renewed, lost
  }

  package init(
    term: String, intent: Intent? = nil, forecast: Forecast? = nil, amount: Money? = nil,
    swing: Money? = nil, likelihood: DecimalNumber? = nil, outcome: Outcome? = nil,
    closedOn: Day? = nil
  ) {
    self.term = term
    self.intent = intent
    self.forecast = forecast
    self.amount = amount
    self.swing = swing
    self.likelihood = likelihood
    self.outcome = outcome
    self.closedOn = closedOn
  }
}

extension RenewalRecord {
  /// The record as a day could see it: what was asked or closed later is not there yet.
  func seen(on day: Day, in rates: ExchangeRates) throws(ExchangeError) -> RenewalRecord {
    let isClosed = closedOn.map { $0 <= day } ?? true
    let isAsked = intent?.askedOn.map { $0 <= day } ?? true
    var worth: [Money?] = []
    for money in [amount, swing] {
      guard let money else {
        worth.append(nil)
        continue
      }
      worth.append(try rates.worth(of: money))
    }
    return RenewalRecord(
      term: term, intent: isAsked ? intent : nil, forecast: forecast, amount: worth[0],
      swing: worth[1], likelihood: likelihood, outcome: isClosed ? outcome : nil,
      closedOn: isClosed ? closedOn : nil)
  }

  /// The record without an intent that was asked before `start`, in an earlier round of the same term.
  func intent(since start: Day) -> RenewalRecord {
    guard let asked = intent?.askedOn, asked < start else { return self }
    return RenewalRecord(
      term: term, forecast: forecast, amount: amount, swing: swing, likelihood: likelihood,
      outcome: outcome, closedOn: closedOn)
  }
}
