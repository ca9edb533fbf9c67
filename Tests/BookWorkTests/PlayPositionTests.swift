// Plays on a day: what they were, and what they hold back.

import BookModel
import BookTesting
import BookWork
import Testing

struct PlayPositionTests {
  @Test func `a play is what its status says`() throws {
    #expect(try play("").state == .new)
    #expect(try play("status: in-progress").state == .inProgress)
    #expect(try play("status: snoozed").state == .snoozed(until: nil))
    #expect(
      try play("status: closed-lost\nclosed: 2026-02-01").state
        == .closed(.lost, on: Day("2026-02-01")))
  }

  @Test func `what was closed later was open, and what began later was not there`() throws {
    let text = "status: closed-success\nclosed: 2026-02-20"
    #expect(try play(text, on: "2026-02-19").state == .inProgress)
    #expect(try play(text, on: "2026-02-20").isOpen == false)
    #expect(try account(text).plays(on: day("2026-01-09")).isEmpty)
    #expect(try account(text).closedFiles(on: day("2026-02-19")).isEmpty)
    #expect(try account(text).closedFiles(on: day("2026-02-20")).count == 1)
  }

  @Test func `an open play holds its playbook back`() throws {
    #expect(try play("").hold(on: day("2026-03-02"), cooldown: 0) == .underWay)
    #expect(try play("due: 2026-01-11").hold(on: day("2026-03-02"), cooldown: 0) == .underWay)
  }

  @Test func `a snoozed play holds back until its day`() throws {
    let snoozed = try play("status: snoozed\nsnoozed_until: 2026-03-02")
    #expect(snoozed.hold(on: try day("2026-03-01"), cooldown: 0) == .snoozed)
    #expect(snoozed.hold(on: try day("2026-03-02"), cooldown: 0) == nil)
    #expect(try snoozed.isAwake(on: day("2026-03-02")))
    #expect(try play("status: snoozed").hold(on: day("2026-03-02"), cooldown: 0) == .snoozed)
  }

  @Test func `a closed play holds back for its cooldown, and not on the day after it`() throws {
    let closed = try play("status: closed-success\nclosed: 2026-02-01")
    #expect(closed.hold(on: try day("2026-02-01"), cooldown: 30) == .coolingDown)
    #expect(closed.hold(on: try day("2026-03-02"), cooldown: 30) == .coolingDown)
    #expect(closed.hold(on: try day("2026-03-03"), cooldown: 30) == nil)
    #expect(closed.hold(on: try day("2026-02-01"), cooldown: 0) == nil)
    // Without a day of its end it cools down from its beginning.
    let undated = try play("status: closed-lost")
    #expect(undated.hold(on: try day("2026-02-08"), cooldown: 30) == .coolingDown)
    #expect(undated.hold(on: try day("2026-02-09"), cooldown: 30) == nil)
  }

  @Test func `steps are counted without those that were cancelled`() throws {
    let account = try account("")
    let steps = try play("").steps(among: TaskList(of: account, on: day("2026-03-02")))
    #expect(steps.done == 1)
    #expect(steps.all == 3)
  }

  @Test func `silence is the longest time without a word`() throws {
    let book = try Book.fixture([
      "accounts/acme/escalations/2026-02-01-import.md": """
      ---
      title: Import fails
      severity: high
      opened: 2026-02-01
      acknowledged: 2026-02-02
      updates: [2026-02-05, 2026-02-20]
      next_update: 2026-03-01
      ---
      """,
      "accounts/acme/escalations/2026-01-01-login.md": """
      ---
      title: Nobody gets in
      severity: low
      opened: 2026-01-01
      resolved: 2026-01-08
      updates: [2026-01-03, 2026-02-20]
      ---
      """,
    ])
    let escalations = try #require(book.account("acme")).escalations
    let (closed, open) = (escalations[0], escalations[1])
    #expect(open.longestSilence(on: try day("2026-03-02")) == 15)
    #expect(open.longestSilence(on: try day("2026-03-08")) == 16)
    #expect(closed.longestSilence(on: try day("2026-03-02")) == 5)
    #expect(open.promise(on: try day("2026-03-01")) == .onTime)
    #expect(open.promise(on: try day("2026-03-02")) == .late)
    #expect(closed.promise(on: try day("2026-03-02")) == nil)
  }

  @Test func `the median of an even number is the lower one`() {
    #expect(MedianDays([]).days == nil)
    #expect(MedianDays([3, 1, 2]).days == 2)
    #expect(MedianDays([4, 1, 3, 2]).days == 2)
  }

  private func play(_ fields: String, on date: String = "2026-03-02") throws -> PlayPosition {
    try #require(try account(fields).plays(on: day(date)).first)
  }

  private func account(_ fields: String) throws -> Account {
    let book = try Book.fixture([
      "accounts/acme/plays/2026-01-10-silent.md": """
      ---
      playbook: silent
      opened: 2026-01-10
      \(fields)
      ---

      - [x] Call done:2026-01-11
      - [ ] Call again
      - [/] Write
      - [-] Visit
      """
    ])
    return try #require(book.account("acme"))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
