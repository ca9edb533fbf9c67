// unrecorded-churn: a renewal that was forecast as churn is due, and no loss is written.

import BookFacts
import BookModel
import BookRevenue
import BookText

package struct UnrecordedChurn: AccountRule {
  package static let id = "unrecorded-churn"
  package static let needsDay = true

  package static let page = """
    A renewal was forecast as churn, its due day has come, and no loss is written.

    Somebody knew that they would leave. Until it is written down their ARR counts as pending, and
    after the days of grace it lapses without a reason: the one thing that a loss review needs. What
    renews itself counts as kept, and what was forecast is read as a word about the next round.

    Write the loss with its reason and `notified_on`, or, if they stayed after all, the term that renews
    it; of a term that renewed itself, what is expected of the next renewal. There the rule speaks
    for the days of grace, and for longer where they were asked before the round began. It speaks in
    every segment.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the renewal due 2026-02-18 is forecast as will-churn, and no loss is written"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 2026-02-17, arr: 48000}
      renewals:
        - {term: y1, forecast: 1️⃣will-churn}
      ---
      """),
    .flags(
      [
        "1️⃣": "`y1`, forecast as will-churn, renewed itself on 2026-02-18: no loss is written",
        "2️⃣": "`y2`, forecast as will-churn, renewed itself on 2025-07-01: no loss is written",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 2026-02-17, arr: 48000, auto_renew: true}
        - {id: y2, start: 2024-07-01, end: 2025-06-30, arr: 9000, auto_renew: true}
      renewals:
        - {term: y1, forecast: 1️⃣will-churn}
        - term: y2
          forecast: 2️⃣will-churn
          intent: {answer: leave, asked_on: 2025-05-20}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 2026-02-17, arr: 48000, auto_renew: true}
        - {id: y2, start: 2024-07-01, end: 2025-06-30, arr: 9000, auto_renew: true}
      renewals:
        - {term: y1, forecast: will-churn, intent: {answer: leave, asked_on: 2026-02-25}}
        - {term: y2, forecast: will-churn}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 2026-02-17, arr: 48000}
        - {id: y2, start: 2025-03-03, end: 2026-03-02, arr: 9000, product: parts}
      renewals:
        - {term: y1, forecast: will-churn}
        - {term: y2, forecast: will-churn}
      losses:
        - {effective_on: 2026-02-18, terms: [y1], reason: budget}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page, let contracts = account.row.contracts, !account.isMerged
    else { return }
    for renewal in contracts.openRenewals where renewal.due <= context.day {
      guard let forecast = renewal.record?.forecast, forecast.isChurn,
        let record = page.record(of: renewal)
      else { continue }
      report(
        .unrecorded(renewal, forecast), in: page.path, at: record.span(of: \.forecast),
        help: "write the loss with its reason, or the term that renews it")
    }
    for renewal in contracts.openRenewals where renewal.due > context.day {
      check(renewal, in: page, context, &report)
    }
  }

  /// Looks at what renewed itself, whose record is about the next renewal by now.
  private static func check(
    _ renewal: Renewal, in page: Page<AccountSchema>, _ context: LintContext,
    _ report: inout Reporter
  ) {
    guard let record = page.record(of: renewal), let forecast = renewal.record?.forecast,
      forecast.isChurn, let term = record.term,
      let part = renewal.parts.first(where: { $0.term == term }), part.round > 1,
      part.start <= context.day,
      record.intent?.askedOn.map({ $0 < part.start })
        ?? (context.day - part.start <= context.settings.graceDays)
    else { return }
    report(
      .renewedItself(term, forecast, part.start), in: page.path, at: record.span(of: \.forecast),
      help: "write the loss with its reason, or what is expected of the next renewal")
  }
}

extension RenewalRecord.Forecast {
  fileprivate var isChurn: Bool { self == .willChurn || self == .willChurnActionable }
}

extension Finding.Message {
  fileprivate static func unrecorded(
    _ renewal: Renewal, _ forecast: RenewalRecord.Forecast
  ) -> Self {
    """
    the renewal due \(renewal.due) is forecast as \(forecast.rawValue), and no loss is written
    """
  }

  fileprivate static func renewedItself(
    _ term: String, _ forecast: RenewalRecord.Forecast, _ start: Day
  ) -> Self {
    "`\(term)`, forecast as \(forecast.rawValue), renewed itself on \(start): no loss is written"
  }
}
