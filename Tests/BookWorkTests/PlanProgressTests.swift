// How far plans are.

import BookModel
import BookTesting
import BookWork
import Testing

struct PlanProgressTests {
  private let plan = """
    ---
    title: Year one
    status: active
    agreed_on: 2025-02-05
    objectives:
      - {id: half, outcome: o, state: accepted, baseline: 120, target: 30, current: 75}
      - {id: over, outcome: o, state: delivered, baseline: 0, target: 10, current: 12}
      - {id: back, outcome: o, state: accepted, baseline: 10, target: 20, current: 5}
      - {id: no-numbers, outcome: o, state: accepted, target: 20}
      - {id: no-way, outcome: o, state: accepted, baseline: 3, target: 3, current: 3}
      - {id: open, outcome: o, state: proposed, baseline: 0, target: 1, current: 1}
      - id: later
        outcome: o
        state: verified
        accepted_on: 2025-03-01
        verified_on: 2026-01-20
        baseline: 0
        target: 4
        current: 4
        current_on: 2026-01-20
    ---
    - [ ] Late due:2026-03-01
    - [ ] Today due:2026-03-02
    - [x] Done due:2026-02-01
    """

  private func progress(
    _ plans: [String: String], on date: Day = today,
    measured: (String) -> (value: Double, on: Day)? = { _ in nil }
  ) throws -> PlanProgress {
    let account = try #require(try book(plans).account("acme"))
    return PlanProgress(of: account.plans, on: date, measured: measured)
  }

  @Test func `progress is the mean way of accepted objectives, each within 0 and 1`() throws {
    let plan = try progress(["plans/p.md": plan])
    #expect(plan.objectives.map(\.progress) == [0.5, 1, 0, nil, nil, 1, 1])
    #expect(plan.progress == 0.625)
    #expect(plan.accepted == 6)
    #expect(plan.verified == 1)
    #expect(plan.status == "active")
  }

  @Test func `what was accepted, measured or verified later is not so yet`() throws {
    let before = try progress(["plans/p.md": plan], on: day("2026-01-19"))
    #expect(before.objectives.last?.state == .delivered)
    #expect(before.objectives.last?.progress == nil)
    #expect(before.verified == 0)
    let early = try progress(["plans/p.md": plan], on: day("2025-02-04"))
    #expect(early.status == "draft")
    #expect(early.objectives.last?.state == .proposed)
  }

  @Test func `a measure gives the current value, and nothing else does`() throws {
    let text = """
      ---
      title: P
      objectives:
        - {id: a, outcome: o, state: accepted, measure: seats, baseline: 0, target: 10, current: 1}
      ---
      """
    let measured = try progress(["plans/p.md": text]) {
      $0 == "seats" ? (4, day("2026-02-28")) : nil
    }
    #expect(measured.progress == 0.4)
    #expect(measured.objectives.map(\.currentOn) == [day("2026-02-28")])
    #expect(try progress(["plans/p.md": text]).progress == nil)
  }

  @Test func `a closed plan no longer counts for progress, its objectives do`() throws {
    let closed = plan.replacing("status: active", with: "status: closed")
    let both = try progress(["plans/a.md": closed, "plans/b.md": "---\ntitle: B\n---\n"])
    #expect(both.status == "draft")
    #expect(both.progress == nil)
    #expect(both.verified == 1)
    #expect(try progress([:]).status == nil)
  }

  @Test func `milestones are overdue in plans that are not closed`() throws {
    func overdue(_ text: String) throws -> Int {
      let account = try acme(["plans/p.md": text])
      let tasks = TaskList(of: account, on: today)
      return PlanProgress.overdueMilestones(of: account.plans, in: tasks, on: today).count
    }
    #expect(try overdue(plan) == 1)
    #expect(try overdue(plan.replacing("status: active", with: "status: closed")) == 0)
  }
}
