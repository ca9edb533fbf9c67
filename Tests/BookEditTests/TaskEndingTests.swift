// What `csbook done` makes of a task's line, and which task its words name.

import BookEdit
import BookModel
import BookTesting
import BookText
import BookWork
import Testing

struct TaskEndingTests {
  private static let today = Day(number: 20_514)

  @Test(arguments: [
    ("- [ ] Call", "- [x] Call done:2026-03-02"),
    (
      "- [/] Call @kenji due:2026-03-01 #a ^t7  ",
      "- [x] Call @kenji due:2026-03-01 done:2026-03-02 #a ^t7  "
    ),
    ("* [ ] Call 📅 2026-03-01", "* [x] Call 📅 2026-03-01 ✅ 2026-03-02"),
    ("1. [ ] Call @kenji ⏫ ^t7", "1. [x] Call @kenji ⏫ ✅ 2026-03-02 ^t7"),
    (
      "- [ ] Call [due:: 2026-03-01] #a",
      "- [x] Call [due:: 2026-03-01] #a [completion:: 2026-03-02]"
    ),
    ("- [ ] Call (due:: 2026-03-01)", "- [x] Call (due:: 2026-03-01) (completion:: 2026-03-02)"),
    ("- [ ] Call done:2026-01-01 due:2026-02-01", "- [x] Call done:2026-03-02 due:2026-02-01"),
    (
      "- [ ] Call\n  them [back](https://x.example) `now`\n\n  later",
      "- [x] Call\n  them [back](https://x.example) `now` done:2026-03-02\n\n  later"
    ),
    ("- [ ] 電話する @kenji due:2026-03-01", "- [x] 電話する @kenji due:2026-03-01 done:2026-03-02"),
  ])
  func `a task is done in the style of its line`(_ before: String, _ after: String) throws {
    for end in ["\n", "\r\n"] {
      let (before, after) = (before.replacing("\n", with: end), after.replacing("\n", with: end))
      #expect(try text(ending: before, "call", "電話") == after)
      #expect(
        try text(ending: before + end + end + "next", "call", "電話") == after + end + end + "next")
    }
  }

  @Test(arguments: [
    ("- [ ] Call", "- [-] Call done:2026-03-02"),
    ("- [ ] Call 📅 2026-03-01", "- [-] Call 📅 2026-03-01 ❌ 2026-03-02"),
    ("- [ ] Call [due:: 2026-03-01]", "- [-] Call [due:: 2026-03-01] [cancelled:: 2026-03-02]"),
    (
      "- [ ] Call every:week due:2026-03-01", "- [-] Call every:week due:2026-03-01 done:2026-03-02"
    ),
  ])
  func `a task is cancelled, and so is its series`(_ before: String, _ after: String) throws {
    #expect(try text(ending: before, "call", isCancelled: true) == after)
  }

  @Test(arguments: [
    (
      "- [/] Call every:week due:2026-02-20 ^t7\n  - all",
      "- [ ] Call every:week due:2026-03-06\n- [x] Call every:week due:2026-02-20 done:2026-03-02 ^t7\n  - all"
    ),
    // Done before it is due: the next one is not the same again.
    (
      "- [ ] Call every:2w due:2026-03-04",
      "- [ ] Call every:2w due:2026-03-18\n- [x] Call every:2w due:2026-03-04 done:2026-03-02"
    ),
    (
      "- a\n  - [ ] Call every:month",
      "- a\n  - [ ] Call every:month due:2026-04-02\n  - [x] Call every:month done:2026-03-02"
    ),
    (
      "- [ ] Call 🔁 every month 🛫 2026-01-29 📅 2026-01-31 ➕ 2026-01-01",
      "- [ ] Call 🔁 every month 🛫 2026-03-29 📅 2026-03-31\n- [x] Call 🔁 every month 🛫 2026-01-29 📅 2026-01-31 ➕ 2026-01-01 ✅ 2026-03-02"
    ),
    ("- [ ] Call every:full-moon", "- [x] Call every:full-moon done:2026-03-02"),
  ])
  func `a task that comes again stays open above`(_ before: String, _ after: String) throws {
    #expect(try text(ending: before, "call") == after)
  }

  @Test(arguments: [
    ("week", 7), ("2w", 14), ("every 3 days", 3), ("10d", 10), ("month", 31), ("every quarter", 92),
    ("2 Years", 731), ("weekly", 7),
  ])
  func `plain stretches of time are understood`(_ text: String, _ days: Int) throws {
    let due = Self.today - 1
    let next = try #require(Recurrence(text)).next(after: due, from: due)
    #expect(next - due == days)
    // However long nobody looked, the next day is one of the series, and the first that is not over.
    let late = try #require(Recurrence(text)).next(after: due + 3_000, from: due)
    #expect(late > due + 3_000 && late - (due + 3_000) <= days + 3)
  }

  @Test(arguments: ["", "full-moon", "0w", "every", "week on Monday", "2 2w", "1000d", "w2", "-1d"])
  func `no other word is`(_ text: String) {
    #expect(Recurrence(text) == nil)
  }

  @Test func `a task is found by id, words, account and place`() throws {
    let search = try search([
      "acme":
        "- [ ] Send the deck to Elin ^t7\n- [ ] Send it\n- [x] Old deck\n- [ ] Over the deck we go",
      "bolt": "- [ ] Send the deck\n- [ ] t7",
    ])
    #expect(try search.task("^t7").text == "Send the deck to Elin")
    #expect(try search.task("t7").text == "Send the deck to Elin")
    #expect(try search.task("bolt deck").task.account == "bolt")
    #expect(try search.task("ELIN").line == 4)
    // Words in the order of the text fit better than words anywhere.
    #expect(try search.task("the deck we").text == "Over the deck we go")
    #expect(try search.task("Send the deck to …").text == "Send the deck to Elin")
    #expect(try search.task(at: "accounts/acme/account.md", line: 5).text == "Send it")
  }

  @Test func `where no task is meant beyond doubt, those that may be are named`() throws {
    let search = try search(["acme": "- [ ] Send the deck ^t7\n- [ ] Send it\n- [x] Old ^t8"])
    let all = ["t7  acme: Send the deck", "accounts/acme/account.md:5  Send it"]
    #expect(throws: TaskRefusal.several("send", all)) { try search.task("send") }
    #expect(throws: TaskRefusal.none("send that", near: all)) { try search.task("send that") }
    #expect(throws: TaskRefusal.none("^t77", near: [all[0]])) { try search.task("^t77") }
    #expect(throws: TaskRefusal.none("zzz", near: [])) { try search.task("zzz") }
    #expect(throws: TaskRefusal.ended("accounts/acme/account.md:6: Old", .done)) {
      try search.task("t8")
    }
    #expect(throws: TaskRefusal.none("accounts/acme/account.md:1", near: all)) {
      try search.task(at: "accounts/acme/account.md", line: 1)
    }
  }

  @Test func `an id that two tasks have names neither of them`() throws {
    let search = try search(["acme": "- [ ] Send the deck ^t7", "bolt": "- [ ] Send it ^t7"])
    let both = ["accounts/acme/account.md:4  Send the deck", "accounts/bolt/account.md:4  Send it"]
    #expect(throws: TaskRefusal.several("^t7", both)) { try search.task("^t7") }
  }

  private func search(_ bodies: [String: String]) throws -> TaskSearch {
    let files = Dictionary(
      uniqueKeysWithValues: bodies.map {
        ("accounts/\($0)/account.md", "---\nname: A\n---\n\($1)")
      })
    let tasks = try Book.fixture(files).accounts.flatMap { TaskList(of: $0, on: Self.today).all }
    return TaskSearch(tasks) { files[$0.text].map { Array($0.utf8) } }
  }

  private func text(
    ending body: String, _ words: String..., isCancelled: Bool = false
  ) throws -> String {
    let search = try search(["acme": body])
    let word = words.first { body.lowercased().contains($0) } ?? ""
    let ending = try TaskEnding(search.task(word), on: Self.today, isCancelled: isCancelled)
    return String(decoding: ending.edit.after.dropFirst(16), as: UTF8.self)
  }
}
