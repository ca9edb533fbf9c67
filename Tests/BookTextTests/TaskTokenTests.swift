// Tests of tokens: the run of words that ends a task.

import Testing

@testable import BookText

struct TaskTokenTests {
  @Test(arguments: [
    (
      "Send the deck @kenji due:2026-05-01 pri:high ^t7k3",
      "Send the deck {owner kenji} {due 2026-05-01} {priority high} {id t7k3}"
    ),
    (
      "a done:2026-05-02 every:2w obj:adopt #qbr",
      "a {done 2026-05-02} {every 2w} {objective adopt} {tag qbr}"
    ),
    ("Kick-off due:+3d", "Kick-off {due +3d}"),
    ("@kenji", " {owner kenji}"),
    ("a @k.tanaka @Ren_2", "a {owner k.tanaka} {owner Ren_2}"),
    ("a #renewal/2026 #更新", "a {tag renewal/2026} {tag 更新}"),
    ("資料を送る　@kenji　due:2026-05-01", "資料を送る {owner kenji} {due 2026-05-01}"),
    ("a\u{A0}@kenji", "a {owner kenji}"),
    ("over two\n  lines @kenji\n  due:2026-05-01", "over two lines {owner kenji} {due 2026-05-01}"),
    ("a @kenji <!-- why -->", "a {owner kenji}"),
    ("a <!-- @ren --> @kenji", "a {owner kenji}"),
    (
      "see https://example.com/due:2026-05-01 @kenji",
      "see https://example.com/due:2026-05-01 {owner kenji}"
    ),
  ])
  func `the run at the end is read`(_ text: String, _ task: String) {
    #expect(ReadBody("- [ ] \(text)").tasks == ["open: \(task)"])
    #expect(ReadBody("- [ ] \(text)").problems == [])
  }

  @Test(arguments: [
    "due:2026-05-01 was the day", "Ask @kenji.", "Ask @kenji, then go", "Fix #123", "call at 12:30",
    "see https://example.com", "read note:this", "write `due:2026-05-01`", "mail a@example.com",
    "x^2", "\\@kenji", "a \\#tag", "[due:: 2026-05-01] it was", "(see this)", "[text](#risk)",
    "Great ✅ work", "📅 tomorrow", "C#", "100 % # of seats", "due:", "@", "pri:high,", "a [b]",
    "\\[due:: 2026-05-01]", "<https://example.com/@kenji>", "[[@kenji]]", "Due:2026-05-01",
  ])
  func `prose at the end is title`(_ text: String) {
    let read = ReadBody("- [ ] \(text)")
    #expect(read.tasks == ["open: \(text)"])
    #expect(read.problems == [])
  }

  @Test(arguments: [
    ("a 📅 2026-05-01", "a {due 2026-05-01}"),
    ("a 🗓️ 2026-05-01", "a {due 2026-05-01}"),
    ("資料を送る📅2026-05-01✅ 2026-05-02", "資料を送る {due 2026-05-01} {done 2026-05-02}"),
    (
      "a ➕ 2026-04-01 ⏳ 2026-04-02 🛫 2026-04-03 ❌ 2026-04-04",
      "a {created 2026-04-01} {scheduled 2026-04-02} {start 2026-04-03} {cancelled 2026-04-04}"
    ),
    ("a 🔺", "a {priority highest}"), ("a ⏫", "a {priority high}"),
    ("a 🔼 @kenji", "a {priority medium} {owner kenji}"), ("a 🔽", "a {priority low}"),
    ("a ⏬️", "a {priority lowest}"),
    ("a 🔁 every week on Monday 📅 2026-05-01", "a {every every week on Monday} {due 2026-05-01}"),
    ("a 🔁 every 2 weeks #qbr", "a {every every 2 weeks} {tag qbr}"),
    ("a 🔁 every day due:2026-05-01", "a {every every day} {due 2026-05-01}"),
    (
      "a 🆔 dcf64c ⛔ dcf64c,0h17ye 🏁 delete",
      "a {id dcf64c} {foreign dcf64c,0h17ye} {foreign delete}"
    ),
  ])
  func `Obsidian's emoji are read`(_ text: String, _ task: String) {
    let read = ReadBody("- [ ] \(text)")
    #expect(read.tasks == ["open: \(task)"])
    #expect(read.body.tasks.first?.tokens.first?.style == .emoji)
    #expect(read.problems == [])
  }

  @Test(arguments: [
    ("a [due:: 2026-05-01]", "a {due 2026-05-01}"),
    ("a (due::2026-05-01) [priority:: high]", "a {due 2026-05-01} {priority high}"),
    ("a [repeat:: every week] @kenji", "a {every every week} {owner kenji}"),
    ("a [owner:: @kenji] [completion:: 2026-05-02]", "a {owner kenji} {done 2026-05-02}"),
    ("a [mood:: fine] [due:: 2026-05-01]", "a {foreign fine} {due 2026-05-01}"),
  ])
  func `Dataview's brackets are read`(_ text: String, _ task: String) {
    let read = ReadBody("- [ ] \(text)")
    #expect(read.tasks == ["open: \(task)"])
    #expect(read.body.tasks.first?.tokens.first?.style == .dataview)
    #expect(read.problems == [])
  }

  @Test func `a token knows its style and its places`() throws {
    let read = ReadBody("- [ ] a @kenji 📅 2026-05-01 [pri:: high]")
    let tokens = try #require(read.body.tasks.first).tokens
    #expect(tokens.map(\.style) == [.plain, .emoji, .dataview])
    #expect(tokens.map { read.text($0.span) } == ["@kenji", "📅 2026-05-01", "[pri:: high]"])
    #expect(tokens.map { read.text($0.valueSpan) } == ["kenji", "2026-05-01", "high"])
  }

  @Test func `the first token of a kind counts, and of days only those that exist`() throws {
    let task = try #require(
      ReadBody("- [ ] a @kenji @ren due:2026-02-30 due:2026-03-01 #a #b").body.tasks.first)
    #expect(task.owner?.value == "kenji")
    #expect(task.due?.value == "2026-03-01")
    #expect(task.tags.map(\.value) == ["a", "b"])
    #expect(task.done == nil)
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
    ("2026-04-31", false), ("2026-12-31", true), ("2026-13-01", false), ("2026-00-10", false),
    ("2026-01-00", false), ("0000-01-01", false), ("2026-1-1", false), ("2026/01/01", false),
    ("+3d", true), ("+0d", true), ("+9999d", true), ("+12345d", false), ("+d", false),
    ("-3d", false), ("3d", false), ("", false), ("２０２６-01-01", false),
  ])
  func `a day exists, or is an offset`(_ text: String, _ isFine: Bool) {
    #expect(DayText.isDayOrOffset(text) == isFine)
  }
}
