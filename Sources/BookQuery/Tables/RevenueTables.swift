// contracts, renewals and lost terms: the revenue of the day.

import BookFigures
import BookModel
import BookRevenue
import SQLite

extension QueryTable {
  /// One row a term as it is written, and what it adds to ARR on the day.
  static let contracts = ofFigures(
    "contracts", "A term of a contract as it is written, and what it adds to ARR on the day.",
    ([Reading<WrittenRecord>.account] + Reading.fields(of: TermSchema.shape) + [.writtenIn]).map {
      $0.of(\ContractRow.written)
    } + [
      .money("arr_now", "What it adds on the day; over all rows this is the book's ARR.") {
        $0.now
      },
      .text("standing", "Why it counts on the day; empty where it does not.") { $0.standing },
    ] + Reading<WrittenRecord>.place.map { $0.of(\ContractRow.written) }
  ) { account in
    let contracts = account.figures.contracts
    let positions = contracts?.positions(on: account.day) ?? []
    return (account.account.page?.items("contracts") ?? []).map { written in
      let id = written.fields["id"].flatMap { String($0.value) }
      return ContractRow(
        written: written, isKnown: contracts != nil, position: positions.first { $0.term == id },
        currency: account.settings.currency)
    }
  }

  /// One row a renewal, decided or open, up to the next of every term.
  static let renewals = ofFigures(
    "renewals", "What falls due in an account on one day, decided or open, and the forecast of it.",
    identity + decision + outlook + forecast
  ) { account in
    guard let contracts = account.figures.contracts, let start = contracts.firstStart else {
      return []
    }
    let likelihoods = Likelihoods(account.settings)
    return contracts.renewals(due: start...max(start, .farthest)).map {
      JudgedRenewal(
        $0, on: account.day, health: account.figures.health, likelihoods: likelihoods)
    }
  }

  private static let identity: [Reading<JudgedRenewal>] = [
    .text("account", "The id of the account.") { $0.renewal.account },
    .day("due", "The day after the terms' end.") { $0.renewal.due },
    Reading("days", .integer, "Days from the day of the figures; negative where it is over.") {
      SQLValue($0.renewal.days(from: $1.day))
    },
    .list("terms", "The contracts that fall due.") { $0.renewal.terms },
    .money("atr", "Available to renew: what they were worth on their last day.") { $0.renewal.atr },
    .money("open_atr", "The part of `atr` that is undecided.") { $0.renewal.openATR },
    .money("renewed", "W: what renews them, on its first day; 0 while it is open.") {
      $0.renewal.renewed
    },
  ]

  private static let decision: [Reading<JudgedRenewal>] = [
    .flag("is_open", "Whether any of it is undecided.") { $0.renewal.isOpen },
    .text("status", "`past-due`, `at-risk`, `unknown`, `no-risk`, `renewed` or `lost`.") {
      $0.status.rawValue
    },
    .text("reason", "The first reason for the status.") { $0.reason.sentence },
    .text("band", "Of the account's health on the day.") { $0.band.rawValue },
    .day("closed_on", "The day it was closed; empty for what renewed itself.") {
      $0.renewal.isOpen ? nil : $0.renewal.closedOn
    },
    .flag("on_time", "Whether it was renewed by the end of its terms.") {
      $0.renewal.isOpen ? nil : $0.renewal.isOnTime
    },
    .flag("auto_renews", "Whether any of it renews itself unless somebody gives notice.") {
      $0.renewal.parts.contains(where: \.autoRenews)
    },
    .list("successors", "The contracts that renew it.") { $0.renewal.successors },
  ]

  private static let outlook: [Reading<JudgedRenewal>] = [
    .day("notice_by", "The last day on which notice can be given.") { $0.renewal.noticeDeadline },
    .day("ask_from", "The day from which it ought to be talked about.") {
      $0.renewal.askWindow.lowerBound
    },
    .text("intent", "`stay`, `leave` or `undecided`; empty where nobody asked.") {
      $0.renewal.record?.intent?.answer.rawValue
    },
    .day("asked_on", "The day they were asked.") { $0.renewal.record?.intent?.askedOn },
    .text("forecast", "The CSM's call.") { $0.renewal.record?.forecast?.rawValue },
    .money("amount", "What the CSM is certain of.") { $0.renewal.record?.amount },
    .money("swing", "What may stay on top of it.") { $0.renewal.record?.swing },
    .decimal("likelihood", "Of the swing, in percent, where it is stated.") {
      $0.renewal.record?.likelihood?.double
    },
  ]

  private static let forecast: [Reading<JudgedRenewal>] = [
    .money("worst", "The least that renews, by the call.") { $0.forecast.worst },
    .money("likely", "What is likely to renew.") { $0.forecast.likely },
    .money("best", "The most that renews.") { $0.forecast.best },
    .money("by_health", "ATR by the likelihood of the band alone.") { $0.forecast.byHealth },
    .money("uncalled", "ATR that nobody has called.") { $0.forecast.uncalled },
  ]

  /// One row a term whose revenue stopped or will.
  static let lostTerms = ofFigures(
    "lost_terms", "A term whose revenue stopped, or will, by whatever cause.",
    [
      Reading<(account: String, lost: LostTerm)>.text("account", "The id of the account.") {
        $0.account
      },
      .text("contract", "The term that is lost.") { $0.lost.term },
      .day("lost_on", "The first day without.") { $0.lost.from },
      .money("arr", "What it was worth on its last day.") { $0.lost.value },
      .text("cause", "How it came to be lost.") { $0.lost.cause.sentence },
      .text("reason", "The reason that the loss states.") { lost in
        if case .loss(let loss) = lost.lost.cause { loss.reason } else { nil }
      },
    ]
  ) { account in
    (account.figures.contracts?.lostTerms ?? []).map { (account.id, $0) }
  }
}

/// A term as it is written, beside what it comes to.
private struct ContractRow {
  let written: WrittenRecord
  /// Whether the account's contracts could be counted.
  let isKnown: Bool
  let position: Position?
  let currency: Currency

  /// 0 for a term that does not count; nothing where an amount has no rate of exchange.
  var now: Money? { isKnown ? position?.value ?? .zero(currency) : nil }

  var standing: String? {
    switch position?.standing {
    case .inForce: "in-force"
    case .late: "late"
    case .remainder: "remainder"
    case .pending: "pending"
    case .leaving: "leaving"
    case nil: nil
    }
  }
}

extension Day {
  /// Beyond the end of every contract.
  fileprivate static let farthest = Day(year: 9999, month: 12, day: 31) ?? Day(number: .max)
}
