// missing-plan: no success plan is agreed with the customer.

import BookFacts
import BookModel
import BookText
import BookWork

package struct MissingPlan: AccountRule {
  package static let id = "missing-plan"
  package static let needsDay = true

  package static let page = """
    The account has no active success plan: none at all, drafts only, or only closed ones.

    A plan says in the customer's words what they want to have reached, and by when. Without one a
    renewal is argued from habit, and the first to ask for proof wins.

    Agree on one or two objectives, write them to plans/, and set `status: active`. The rule speaks
    where the segment expects `plan`, from the 30th day of the first term on.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "Acme has no success plan"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """, beside: ["accounts/acme/plans/year-one.md": ""]),
    .flags(
      ["1️⃣": "Acme's success plan is a draft"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """,
      beside: ["accounts/acme/plans/year-one.md": "---\ntitle: Year one\nstatus: draft\n---\n"]),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .plan, after: LintedAccount.settlingDays),
      account.row.canRead([.plan]), let page = account.account.page
    else { return }
    let status = account.row.plans.status
    guard status != "active" else { return }
    report(
      .missing(account.account.name, status), in: page.path, at: page.record.keySpan,
      help: "agree on an objective, write it to plans/, and set `status: active`")
  }
}

extension Finding.Message {
  fileprivate static func missing(_ account: String, _ status: String?) -> Self {
    switch status {
    case "draft": "\(account)'s success plan is a draft"
    case "closed": "\(account)'s success plans are all closed"
    default: "\(account) has no success plan"
    }
  }
}
