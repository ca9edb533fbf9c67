// Bodies merged by lines, and tasks by themselves.

import BookMerge
import BookModel
import Testing

struct BodyMergeTests {
  private let list = """
    Before.

    - [ ] Call Mika @kenji due:2026-03-01 ^t1
    - [ ] Send the deck

    After.

    """

  @Test func `one ticks a task while the other changes the lines around it`() throws {
    let ours = list.replacing("[ ] Call", with: "[x] Call").replacing(
      "[ ] Send the deck", with: "[x] Send the deck done:2026-03-02")
    let theirs = list.replacing("Before", with: "Long before").replacing("After", with: "After all")
    #expect(
      try merged(ours, theirs)
        == ours.replacing("Before", with: "Long before").replacing("After", with: "After all"))
  }

  @Test func `two parts of one task are both changed`() throws {
    let ours = list.replacing("[ ] Call Mika", with: "[x] Call Mika").replacing(
      " ^t1", with: " done:2026-02-27 ^t1")
    let theirs = list.replacing("Mika", with: "Mika Tanaka").replacing("@kenji", with: "@maria")
      .replacing(" ^t1", with: " #risk ^t1")
    let expected = "- [x] Call Mika Tanaka @maria due:2026-03-01 done:2026-02-27 #risk ^t1"
    #expect(try merged(ours, theirs).split(separator: "\n")[1] == expected)
    #expect(try merged(theirs, ours) == merged(ours, theirs))
  }

  @Test func `one part that both changed is a conflict of the task`() throws {
    let ours = list.replacing("2026-03-01", with: "2026-03-05")
    let theirs = list.replacing("2026-03-01", with: "2026-03-06").replacing("After", with: "Then")
    let file = try story(ours, theirs).file
    #expect(file.disputed == ["^t1"])
    #expect(
      try merged(ours, theirs) == """
        Before.

        <<<<<<< ours
        - [ ] Call Mika @kenji due:2026-03-05 ^t1
        =======
        - [ ] Call Mika @kenji due:2026-03-06 ^t1
        >>>>>>> theirs
        - [ ] Send the deck

        Then.

        """)
  }

  @Test func `new tasks at one place are both kept, in one order`() throws {
    let ours = list.replacing("deck\n", with: "deck\n- [ ] Ask Bea\n")
    let theirs = list.replacing("deck\n", with: "deck\n- [ ] Ask Ada\n  today\n- [ ] Ask Bea\n")
    #expect(
      try merged(ours, theirs)
        == list.replacing("deck\n", with: "deck\n- [ ] Ask Ada\n  today\n- [ ] Ask Bea\n"))
    #expect(try merged(theirs, ours) == merged(ours, theirs))
    let prose = list.replacing("deck\n", with: "deck\nAsk Bea\n")
    #expect(try story(prose, theirs).file.hasConflict)
  }

  @Test func `a task that was given an id is the one with its words`() throws {
    let ours = list.replacing("Send the deck", with: "Send the deck ^t2")
    let theirs = list.replacing("[ ] Send", with: "[x] Send")
    #expect(try merged(ours, theirs) == ours.replacing("[ ] Send", with: "[x] Send"))
  }

  @Test func `a task that one removed and the other changed is a conflict`() throws {
    let removed = list.replacing("- [ ] Send the deck\n", with: "")
    let changed = list.replacing("[ ] Send", with: "[x] Send")
    #expect(try merged(removed, list) == removed)
    #expect(try story(removed, changed).file.hasConflict)
  }

  @Test func `control characters in a body are no tasks`() throws {
    let odd = list + "\u{1}0\u{2}\n"
    let story = story(base: odd, odd.replacing("[ ] Call", with: "[x] Call"), odd + "End.\n")
    #expect(try story.merged.hasSuffix("\u{1}0\u{2}\nEnd.\n"))
  }

  private func merged(_ ours: String, _ theirs: String) throws -> String {
    String(try story(ours, theirs).merged.dropFirst(front.count))
  }

  private func story(base: String? = nil, _ ours: String, _ theirs: String) -> MergeStory {
    MergeStory(base: front + (base ?? list), ours: front + ours, theirs: front + theirs)
  }

  private let front = "---\nname: A\n---\n"
}
