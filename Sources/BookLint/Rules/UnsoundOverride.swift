// unsound-override: a band set by hand for too long, or by nobody else's leave.

import BookModel
import BookText

package struct UnsoundOverride: DocumentRule {
  package static let id = "unsound-override"

  package static let page = """
    An override of the band ends before it begins, holds for more than 90 days, or was approved by
    the person who set it.

    An override is what somebody knows for a while and the score does not. After 90 days either the
    model is wrong, or the override is.

    Shorten it, and let somebody else approve it; set it again when it has run out and still holds.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the override holds for 120 days; 90 are the most"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      override: {band: red, by: maria, on: 2026-03-01, reason: new owner, until: 1️⃣2026-06-29}
      ---
      """),
    .flags(
      [
        "1️⃣": "the override ends on 2026-02-01, before it begins on 2026-03-01",
        "2️⃣": "the override is approved by maria, who set it",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      override:
        band: green
        by: maria
        on: 2026-03-01
        reason: usage moved to a new tenant
        until: 1️⃣2026-02-01
        approved_by: 2️⃣maria
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      override:
        band: green
        by: kenji
        on: 2026-03-01
        reason: usage moved to a new tenant
        until: 2026-05-30
        approved_by: maria
      ---
      """),
  ]

  /// The most days that an override holds after it was set.
  private static let mostDays = 90

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let override = file.page(.account, AccountSchema.self)?.override else { return }
    if let on = override.on, let until = override.until {
      if until < on {
        report(.backward(until, on), in: file.path, at: override.span(of: \.until))
      } else if until - on > mostDays {
        report(
          .tooLong(until - on), in: file.path, at: override.span(of: \.until),
          help: "the last day may be \(on + mostDays)")
      }
    }
    if let by = override.by, override.approvedBy == by {
      report(.ownApproval(by), in: file.path, at: override.span(of: \.approvedBy))
    }
  }

}

extension Finding.Message {
  fileprivate static func backward(_ until: Day, _ on: Day) -> Self {
    "the override ends on \(until), before it begins on \(on)"
  }

  fileprivate static func tooLong(_ days: Int) -> Self {
    "the override holds for \(days) days; 90 are the most"
  }

  fileprivate static func ownApproval(_ by: String) -> Self {
    "the override is approved by \(by), who set it"
  }
}
