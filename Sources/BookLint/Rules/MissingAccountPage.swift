// missing-account-page: an account's folder without account.md.

import BookModel
import BookText

package struct MissingAccountPage: AccountRule {
  package static let id = "missing-account-page"

  package static let page = """
    A folder under `accounts/` holds files of an account, but no `account.md`.

    Without it the account has no name, no owner and no contracts: it stands in no list, and nobody
    is reminded of anything that its files say. Mostly the folder's name is misspelt, or a file was
    left behind when the account was renamed.

    Write `account.md` with `name:` and `owner:`, or move the files to the account they belong to.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the account `acmee` has no account.md"],
      in: "accounts/acmee/notes/2026-02-20-call.md",
      """
      1️⃣---
      date: 2026-02-20
      type: call
      ---
      """),
    .passes(
      in: "accounts/globex/account.md",
      """
      ---
      name: Globex
      owner: kenji
      ---
      """,
      beside: [
        "accounts/globex/notes/2026-02-20-call.md": "---\ndate: 2026-02-20\ntype: call\n---\n",
        "accounts/initech/offer.pdf": "%PDF",
      ]),
    // A page that cannot be read is there all the same.
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let account = account.account
    let page = account.folder / "account.md"
    guard account.page == nil, !account.paths.contains(page),
      let first = account.paths.first(where: isRead)
    else { return }
    let near = NearMiss.of(account.id, among: context.accountIDs)
    report(
      .missing(account.id), in: first, at: .start,
      help: near.map { "did you mean `accounts/\($0)`?" }
        ?? "write \(page.text) with `name:` and `owner:`")
  }

  private static func isRead(_ path: Path) -> Bool {
    if case .file = Layout.placement(of: path) { true } else { false }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ account: String) -> Self {
    "the account `\(account)` has no account.md"
  }
}
