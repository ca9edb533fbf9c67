// unowned-task: an open task with a day that waits for somebody who has left.

import BookFacts
import BookModel
import BookText
import BookWork

package struct UnownedTask: AccountRule {
  package static let id = "unowned-task"
  package static let needsDay = true

  package static let page = """
    An open task has a due day, and the one who is to do it has left: our team, or theirs.

    A task is its `@person`'s, else that of the owner of its plan, escalation or play, else the
    account owner's. Where the account's owner has left, `ownerless-account` says so once, and this
    rule says nothing of the tasks that hang on it.

    Give it to somebody who is there. The rule speaks in every segment.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the task due 2026-03-20 waits for noor, who left on 2025-06-30",
        "2️⃣": "the task due 2026-04-01 waits for k-abe, who left on 2026-02-28",
      ], in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the price list 1️⃣@noor due:2026-03-20
      - [ ] Name the first site 2️⃣@k-abe due:2026-04-01
      - [ ] One day, a visit @noor
      """, beside: ["csbook.yml": team, "accounts/acme/contacts.md": contacts]),
    .flags(
      ["1️⃣": "the task due 2026-03-20 waits for noor, who left on 2025-06-30"],
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      owner: noor
      ---
      - [ ] Second site 1️⃣due:2026-03-20
      """, beside: ["csbook.yml": team]),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the price list @kenji due:2026-03-20
      - [ ] Name the first site due:2026-04-01
      - [x] Say goodbye @noor due:2025-06-30 done:2025-06-27
      """, beside: ["csbook.yml": team]),
  ]

  private static let team = """
    name: Northwind CS
    currency: USD
    team:
      - {id: kenji, name: Kenji Sato}
      - {id: maria, name: Maria Lopez}
      - {id: noor, name: Noor Halabi, left_on: 2025-06-30}
    """

  private static let contacts = """
    ---
    contacts:
      - {id: k-abe, name: 阿部 健, left_on: 2026-02-28}
    ---
    """

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let open = account.row.tasks.open
    guard !open.isEmpty else { return }
    let closed = account.account.closedFiles(on: context.day)
    for task in open {
      guard let due = task.due, let token = task.task.due, let owner = task.owner,
        task.namesOwner || owner != account.account.page?.owner, !closed.contains(task.path),
        let leftOn = leftOn(owner, account, context), leftOn <= context.day
      else { continue }
      report(
        .unowned(due, owner, leftOn), in: task.path, at: (task.task.owner ?? token).span,
        help: "give it to somebody who is there")
    }
  }

  private static func leftOn(
    _ person: String, _ account: LintedAccount, _ context: LintContext
  ) -> Day? {
    if let member = context.settings.member(person) { return member.leftOn }
    return account.account.people.first { $0.id == person }?.leftOn
  }
}

extension Finding.Message {
  fileprivate static func unowned(_ due: Day, _ owner: String, _ leftOn: Day) -> Self {
    "the task due \(due) waits for \(owner), who left on \(leftOn)"
  }
}
