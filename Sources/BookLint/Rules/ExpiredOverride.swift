// expired-override: a band set by hand whose time is over.

import BookFacts
import BookModel
import BookText

package struct ExpiredOverride: AccountRule {
  package static let id = "expired-override"
  package static let needsDay = true

  package static let page = """
    The last day of an `override` has passed.

    The score decides the band again; the override only looks as if it still did. What it knew and
    the score did not is either true still, or over.

    Delete it, or decide anew with today's reason and an `until` at most 90 days ahead. The rule
    speaks in every segment, of accounts that have not left.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the override to yellow held until 2026-01-31, 30 days ago"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      override: {band: yellow, by: maria, on: 2025-12-01, reason: new tenant, until: 1️⃣2026-01-31}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      override: {band: yellow, by: maria, on: 2025-12-15, reason: new tenant, until: 2026-03-02}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page, let override = page.override, let band = override.band,
      let until = override.until, until < context.day, account.isCustomer
    else { return }
    report(
      .expired(band, until, on: context.day), in: page.path, at: override.span(of: \.until),
      help: "delete it, or decide anew with today's reason")
  }
}

extension Finding.Message {
  fileprivate static func expired(_ band: String, _ until: Day, on day: Day) -> Self {
    "the override to \(band) held until \(until), \(distance(from: day, to: until))"
  }
}
