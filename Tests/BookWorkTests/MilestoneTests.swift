// Milestones: whose they are, and how far they slipped.

import BookModel
import BookTesting
import BookWork
import Testing

struct MilestoneTests {
  private let plan = """
    ---
    title: Year one
    status: active
    ---
    - [ ] Undated
    - [ ] Late @kenji due:2026-02-20
    - [ ] Today @m-tanaka due:2026-03-02
    - [/] Begun and late @nobody due:2026-03-01
    - [x] Late then @m-tanaka due:2025-05-15 done:2025-06-24
    - [x] Early due:2025-07-15 done:2025-07-14
    - [x] Done on some day due:2025-08-01
    - [-] Dropped due:2025-09-01
    - [x] Done tomorrow due:2026-02-27 done:2026-03-03
    """

  private func milestones(_ plan: String) throws -> [Milestone] {
    let account = try acme([
      "plans/p.md": plan,
      "notes/2026-01-01-call.md": note(
        "2026-01-01", "call", body: "- [ ] No milestone due:2026-01-02"),
    ])
    return Milestone.all(
      of: PlanProgress(of: account.plans, on: today).plans, in: TaskList(of: account, on: today),
      team: ["kenji"], contacts: ["m-tanaka"], on: today)
  }

  @Test func `slip runs from the due day to the day it was done, or to now`() throws {
    let slips = try milestones(plan).map(\.slip)
    #expect(slips == [40, -1, nil, nil, 10, 3, 1, nil, nil])
  }

  @Test func `they stand in the order of their due days, undated ones last`() throws {
    let due = try milestones(plan).map { $0.task.due?.description }
    #expect(
      due == [
        "2025-05-15", "2025-07-15", "2025-08-01", "2025-09-01", "2026-02-20", "2026-02-27",
        "2026-03-01", "2026-03-02", nil,
      ])
  }

  @Test func `they are ours, theirs, or somebody's whom nobody knows`() throws {
    let sides = try milestones(plan).map(\.side)
    #expect(sides == [.theirs, .ours, .ours, .ours, .ours, .ours, .unknown, .theirs, .ours])
  }

  @Test func `what is open in a closed plan is late no more`() throws {
    let closed = try milestones(plan.replacing("status: active", with: "status: closed"))
    #expect(closed.filter { $0.task.isOpen }.allSatisfy { $0.slip == nil })
    #expect(closed.first?.slip == 40)
  }
}
