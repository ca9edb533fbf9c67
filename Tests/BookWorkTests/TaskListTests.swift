// Tasks as they stood on a day.

import BookModel
import BookTesting
import BookText
import BookWork
import Testing

struct TaskListTests {
  @Test func `a task that was done after the day is open then`() throws {
    let files = [
      "notes/2026-01-05-call.md": note(
        "2026-01-05", "call",
        body: """
          - [x] Send the deck due:2026-02-01 done:2026-02-20
          - [-] Ask legal due:2026-02-01 ❌ 2026-02-25
          - [/] Draft the review due:2026-03-02
          - [x] Undated
          """)
    ]
    func tasks(on date: String) throws -> TaskList {
      TaskList(of: try acme(files, on: day(date)), on: day(date))
    }
    #expect(
      try tasks(on: "2026-02-10").all.map(\.state) == [.open, .open, .inProgress, .done])
    #expect(try tasks(on: "2026-02-10").overdue(on: day("2026-02-10")).count == 2)
    #expect(try tasks(on: "2026-02-10").all.map(\.done) == [nil, nil, nil, nil])
    #expect(
      try tasks(on: "2026-02-20").all.map(\.state) == [.done, .open, .inProgress, .done])
    #expect(
      try tasks(on: "2026-03-02").all.map(\.state) == [.done, .cancelled, .inProgress, .done])
    #expect(try tasks(on: "2026-03-02").all.first?.done == day("2026-02-20"))
    #expect(try tasks(on: "2026-03-02").overdue(on: day("2026-03-02")).isEmpty)
    #expect(try tasks(on: "2026-03-03").overdue(on: day("2026-03-03")).count == 1)
    #expect(try tasks(on: "2026-01-04").all.isEmpty)
  }

  @Test func `a task that was created later is not there yet`() throws {
    let files = ["plans/p.md": "---\ntitle: P\n---\n- [ ] Later ➕ 2026-03-03\n- [ ] Now\n"]
    #expect(TaskList(of: try acme(files), on: today).all.count == 1)
    #expect(TaskList(of: try acme(files), on: today + 1).all.count == 2)
  }

  @Test func `a task belongs to whom it names, else to the owner of its file, else of the account`()
    throws
  {
    let task = "- [ ] One @ada\n- [ ] Two\n"
    let account = try acme([
      "plans/p.md": "---\ntitle: P\nowner: maria\n---\n\(task)",
      "plays/2026-01-01-x.md":
        "---\nplaybook: x\nopened: 2026-01-01\nowner: sofia\n---\n\(task)",
      "escalations/2026-01-01-x.md":
        "---\ntitle: X\nseverity: low\nopened: 2026-01-01\nowner: maria\n---\n\(task)",
      "notes/2026-01-05-call.md": note("2026-01-05", "call", body: task),
    ])
    let tasks = TaskList(of: account, on: today).all
    #expect(tasks.filter { !$0.namesOwner }.map(\.owner) == ["maria", "kenji", "maria", "sofia"])
    #expect(tasks.filter(\.namesOwner).map(\.owner) == ["ada", "ada", "ada", "ada"])
    #expect(tasks.map(\.kind).filter { $0 == .plan }.count == 2)
  }

  @Test func `the words of a task are read from its file`() throws {
    let text = "---\ntitle: P\n---\n- [ ] Send the **deck** due:2026-03-05 ^t7\n"
    let task = try #require(TaskList(of: try acme(["plans/p.md": text]), on: today).all.first)
    #expect(task.text(in: Array(text.utf8)) == "Send the **deck**")
    #expect(task.due == day("2026-03-05"))
    #expect(task.task.id?.value == "t7")
  }
}
