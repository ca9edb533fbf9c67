// The days ahead: what stands in a calendar, on which day, and whose it is.

import BookFigures
import BookModel
import BookTesting
import BookText
import BookWork
import Testing

struct AgendaTests {
  @Test func `renewals, notice, milestones, updates and reviews stand on their days`() throws {
    #expect(
      try agenda() == [
        "2026-02-10 review kenji", "2026-03-05 risk maria", "2026-03-06 escalation kenji",
        "2026-03-20 milestone ^m1 maria", "2026-03-25 milestone ^m2 kenji",
        "2026-05-01 notice kenji", "2026-07-01 renewal kenji",
      ])
  }

  @Test func `one's agenda holds what is theirs in others' accounts`() throws {
    #expect(
      try agenda(owner: "maria") == ["2026-03-05 risk maria", "2026-03-20 milestone ^m1 maria"])
  }

  @Test func `what is done, decided or closed is not ahead`() throws {
    let text = try agenda([
      "accounts/acme/account.md": Self.account.replacing(
        "next_on: 2026-03-05", with: "next_on: 2026-03-05, closed: 2026-02-20, result: averted"),
      "accounts/acme/plans/one.md": Self.plan.replacing("active", with: "closed"),
      "accounts/acme/escalations/2026-02-20-slow.md": Self.escalation.replacing(
        "next_update: 2026-03-06", with: "resolved: 2026-03-01"),
      "accounts/acme/notes/2026-02-27-review.md": "---\ndate: 2026-02-27\ntype: ebr\n---\n",
    ])
    #expect(
      text == ["2026-05-01 notice kenji", "2026-05-28 review kenji", "2026-07-01 renewal kenji"])
  }

  @Test func `nobody is owed a review before their first start, or after they left`() throws {
    for (start, end) in [("2026-07-01", "2027-06-30"), ("2024-07-01", "2025-06-30")] {
      let account = Self.account.replacing("2025-07-01", with: start)
        .replacing("2026-06-30", with: end)
      let text = try agenda(["accounts/acme/account.md": account])
      #expect(!text.contains { $0.contains("review") }, "\(start)")
    }
  }

  // MARK: The book

  private func agenda(_ changes: [String: String] = [:], owner: String? = nil) throws -> [String] {
    let files = Self.files.merging(changes) { $1 }
    let figures = try Figures(
      of: Book.fixture(files), on: try #require(Day("2026-03-02")), threads: 1)
    return Agenda(of: figures.accounts, in: figures, owner: owner).entries.map { entry in
      let matter =
        switch entry.matter {
        case .renewal: "renewal"
        case .notice: "notice"
        case .milestone(let task): "milestone ^\(task.task.id?.value ?? "")"
        case .update(let update): update.kind.rawValue
        case .review: "review"
        }
      return "\(entry.on) \(matter) \(entry.owner ?? "-")"
    }
  }

  private static let account = """
    ---
    name: Acme
    owner: kenji
    contracts:
      - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 120000, notice: 60d}
    risks:
      - {id: seats, reason: adoption, opened: 2026-02-01, owner: maria, next_on: 2026-03-05}
    ---
    """

  private static let plan = """
    ---
    title: Year one
    status: active
    ---

    - [ ] Ours @maria due:2026-03-20 ^m1
    - [ ] Theirs @m-tanaka due:2026-03-25 ^m2
    - [x] Done due:2026-03-26 done:2026-03-01 ^m3
    - [ ] Some day ^m4
    """

  private static let escalation = """
    ---
    title: Slow
    severity: high
    opened: 2026-02-20
    next_update: 2026-03-06
    ---
    """

  private static let files = [
    "accounts/acme/account.md": account,
    "accounts/acme/plans/one.md": plan,
    "accounts/acme/escalations/2026-02-20-slow.md": escalation,
    "accounts/acme/notes/2025-11-12-review.md": "---\ndate: 2025-11-12\ntype: qbr\n---\n",
    "accounts/acme/plays/2026-02-01-care.md":
      "---\nplaybook: care\nopened: 2026-02-01\nstatus: in-progress\ndue: 2026-03-09\n---\n",
    "segments/all.md": """
    ---
    order: 1
    when: 1 = 1
    cadence: {qbr: 90, touch: 30}
    ---
    """,
  ]
}
