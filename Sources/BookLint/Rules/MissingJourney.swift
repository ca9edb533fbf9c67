// missing-journey: nothing says where they stand on their journey.

import BookFacts
import BookModel
import BookText

package struct MissingJourney: AccountRule {
  package static let id = "missing-journey"
  package static let needsDay = true

  package static let page = """
    The account has no journey.md, or one without a stage.

    Onboarding that never ends looks like any other account until the renewal. The day on which a
    stage was entered is what makes a slow one visible.

    Write journey.md with `journey:` and the first stage. The rule speaks where the segment expects
    `journey`, from the first day of the first term on.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "nothing says where Acme stands on its journey"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """, beside: ["accounts/acme/journey.md": ""]),
    .flags(
      ["1️⃣": "nothing says where Acme stands on its journey"], in: "accounts/acme/journey.md",
      """
      ---
      1️⃣journey: standard
      ---
      """),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: adoption, entered: 2025-09-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .journey), account.row.canRead([.journey]),
      let page = account.account.page, account.seen.journey?.stages?.isEmpty ?? true
    else { return }
    let journey = account.account.journey
    report(
      .missing(account.account.name), in: journey?.path ?? page.path,
      at: journey?.record.keySpan ?? page.record.keySpan,
      help: "write the stage that they are in, and when they entered it, to journey.md")
  }
}

extension Finding.Message {
  fileprivate static func missing(_ account: String) -> Self {
    "nothing says where \(account) stands on its journey"
  }
}
