// A playbook's steps as a play's tasks, and what becomes of them when the play is closed.

import BookModel
import BookTesting
import BookText
import Testing

@testable import BookEdit

struct PlayStepsTests {
  @Test func `steps are open tasks with days, in the order of the playbook`() throws {
    #expect(
      try steps(
        """
        # The champion *left*

        Why it matters.

        - [ ] Find out who has the budget now due:+3d
        - [x] Call `them` pri:high due:+5d done:2026-01-01 ^st1

        1. [ ] Meet
           the successor due:+14d
           - [ ] A second champion @lead due:2026-06-01
        """) == """
          - [ ] Find out who has the budget now due:2026-03-05
          - [ ] Call `them` pri:high due:2026-03-07
          - [ ] Meet
             the successor due:2026-03-16
          - [ ] A second champion @sofia due:2026-06-01
          """)
  }

  @Test func `people stay, and roles become people`() throws {
    #expect(try steps("- [ ] One @kenji\n- [ ] Two @lead") == "- [ ] One @kenji\n- [ ] Two @sofia")
  }

  @Test func `days keep the style they have`() throws {
    #expect(
      try steps("- [ ] One 📅 2026-06-01\r\n- [ ] Two [due:: +4d]\r\n")
        == "- [ ] One 📅 2026-06-01\n- [ ] Two [due:: 2026-03-06]")
  }

  @Test func `a playbook without steps comes to none`() throws {
    #expect(try steps("Only words, and `- [ ] code`.") == "")
  }

  @Test func `the first heading is the title`() throws {
    let (playbook, bytes) = try playbook("Words.\n\n# The champion *left*\n\n## Then\n")
    #expect(PlaySteps.title(of: playbook, bytes: bytes) == "The champion *left*")
    let (untitled, none) = try self.playbook("Words.\n")
    #expect(PlaySteps.title(of: untitled, bytes: none) == nil)
  }

  @Test func `closing cancels what is open, and touches nothing else`() throws {
    let before = """
      ---
      playbook: silent
      opened: 2026-02-01
      ---

      - [x] Call done:2026-02-02
      - [ ] Call again @kenji due:2026-03-01 ^a1
        - [/] Write 📅 2026-03-02
      - [-] Visit
      """
    let edit = VerifiedEdit(of: Array(before.utf8), at: "accounts/acme/plays/2026-02-01-silent.md")
    let ending = try StepsEnding(edit, on: Day(number: 20_514))
    #expect(ending.count == 2)
    #expect(
      String(decoding: ending.edit.after, as: UTF8.self) == """
        ---
        playbook: silent
        opened: 2026-02-01
        ---

        - [x] Call done:2026-02-02
        - [-] Call again @kenji due:2026-03-01 done:2026-03-02 ^a1
          - [-] Write 📅 2026-03-02 ❌ 2026-03-02
        - [-] Visit
        """)
    let again = try StepsEnding(ending.edit, on: Day(number: 20_515))
    #expect(again.count == 0)
    #expect(again.edit == ending.edit)
  }

  private func steps(_ body: String) throws -> String {
    let (playbook, bytes) = try playbook(body)
    return try PlaySteps(
      of: playbook, bytes: bytes, on: Day(number: 20_514), people: ["lead": "sofia"]
    ).text
  }

  private func playbook(_ body: String) throws -> (Page<PlaybookSchema>, [UInt8]) {
    let text = "---\ntype: risk\n---\n\n\(body)"
    let book = try Book.fixture(["playbooks/silent.md": text])
    return (try #require(book.playbooks.first), Array(text.utf8))
  }
}
