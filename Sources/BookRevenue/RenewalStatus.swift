// The status of a renewal, and the first reason for it.

import BookModel

/// Where a renewal stands.
package enum RenewalStatus: String, Sendable, CaseIterable {
  case pastDue = "past-due"
  case atRisk = "at-risk"
  case unknown
  case noRisk = "no-risk"
  case renewed
  case lost
}

/// Why a renewal has its status.
package enum RenewalReason: Hashable, Sendable {
  case overdue(days: Int)
  case intendsToLeave
  case forecast(RenewalRecord.Forecast)
  case red
  /// The id of the gate.
  case gate(String)
  case undecidedInAskWindow(dueIn: Int)
  case notAsked(dueIn: Int)
  case healthUnknown
  case newAccount
  case nothingAgainstIt
  case renewed(Renewal.Outcome.How)
  case lost(LossCause)

  /// A sentence's worth, lowercase and without a full stop.
  package var sentence: String {
    switch self {
    case .overdue(let days): "undecided \(counted(days, "day")) after its due day"
    case .intendsToLeave: "they mean to leave"
    case .forecast(let forecast): "the forecast is \(forecast.rawValue)"
    case .red: "the account is red"
    case .gate(let id): "the gate \(id) is set off"
    case .undecidedInAskWindow(let days): "they are undecided, \(ahead(days))"
    case .notAsked(let days): "nobody has asked whether they stay, \(ahead(days))"
    case .healthUnknown: "too little is known of the account's health"
    case .newAccount: "the account is too new for a score"
    case .nothingAgainstIt: "nothing speaks against it"
    case .renewed(let how): how.sentence
    case .lost(let cause): cause.sentence
    }
  }
}

extension Renewal {
  /// The status on the as-of day of its contracts, by the first reason that holds; `gate` is the id of
  /// one that fired for the account.
  package func status(
    on day: Day, band: Band, gate: String? = nil
  ) -> (status: RenewalStatus, reason: RenewalReason) {
    switch outcome {
    case .renewed(let how): return (.renewed, .renewed(how))
    case .lost(let cause): return (.lost, .lost(cause))
    case .open: break
    }
    if due < day { return (.pastDue, .overdue(days: day - due)) }
    if let reason = risk(on: day, band: band, gate: gate) { return (.atRisk, reason) }
    switch band {
    case .unknown: return (.unknown, .healthUnknown)
    case .new: return (.unknown, .newAccount)
    case .green, .yellow, .red: return (.noRisk, .nothingAgainstIt)
    }
  }

  private func risk(on day: Day, band: Band, gate: String?) -> RenewalReason? {
    let answer = record?.intent?.answer
    if answer == .leave { return .intendsToLeave }
    if let forecast = record?.forecast, forecast.isLoss { return .forecast(forecast) }
    if band == .red { return .red }
    if let gate { return .gate(gate) }
    guard askWindow.contains(day), answer != .stay else { return nil }
    return answer == nil ? .notAsked(dueIn: due - day) : .undecidedInAskWindow(dueIn: due - day)
  }
}

extension RenewalRecord.Forecast {
  /// Whether it expects a contraction or churn.
  package var isLoss: Bool {
    switch self {
    case .willContract, .willContractActionable, .willChurn, .willChurnActionable: true
    case .willRenew, .upsell: false
    }
  }
}

extension Renewal.Outcome.How {
  fileprivate var sentence: String {
    switch self {
    case .byTerm: "renewed"
    case .late: "renewed late"
    case .auto: "renewed itself"
    case .byRecord: "closed as renewed; its new term is not written yet"
    }
  }
}

extension LossCause {
  /// A sentence's worth, lowercase and without a full stop.
  package var sentence: String {
    switch self {
    case .loss(let loss): "lost from \(loss.effectiveOn)"
    case .record: "closed as lost"
    case .gap(let successor): "not renewed; \(successor) starts after grace, as a win-back"
    case .lapsed: "lapsed, undecided"
    case .undecided: "undecided, counted as lost"
    }
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

private func ahead(_ days: Int) -> String {
  days == 0 ? "due today" : "due in \(counted(days, "day"))"
}
