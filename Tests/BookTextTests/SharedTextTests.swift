// What of a body may leave the house.

import BookText
import Testing

struct SharedTextTests {
  private func shared(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let (body, _) = Body.read(bytes, in: Span(0, bytes.count))
    return body.sharedText(in: bytes)
  }

  @Test func `only what stands under Shared is taken, up to the next heading of its level`() {
    let text = """
      # Plan

      Internal.

      ## Shared

      For you.

      ### With a heading below

      Also for you.

      ## Notes

      They are nervous.

      ## Shared

      And this.
      """
    #expect(
      shared(text) == "For you.\n\n### With a heading below\n\nAlso for you.\n\nAnd this.")
  }

  @Test func `tasks, risks and leads are left out, and marks lose their sign`() {
    let text = """
      ## Shared

      We meet on Monday. #decision

      - [ ] Send the deck @kenji due:2026-05-01 ^t7
      - A plain item
      - Erin may leave #risk
      - They ask for Osaka #csql

      The end.
      """
    #expect(shared(text) == "We meet on Monday.\n\n- A plain item\n\nThe end.")
  }

  @Test(arguments: [
    ("a <!-- b --> c", "a  c"), ("a <!-- b\n\nc --> d", "a  d"), ("a <!-- b\n\nc", "a"),
    ("a %%b%% c", "a  c"), ("a\n%%\nb\n%%\nc", "a\n\nc"), ("a\n[//]: # (b)\nc", "a\nc"),
    ("a <!-- b --> <!-- c --> d", "a   d"), ("`<!-- b -->` c", "`` c"),
    ("a %% b <!-- c %% d --> e", "a"), ("-->", "-->"),
  ])
  func `comments are for nobody else's eyes`(_ text: String, _ left: String) {
    #expect(shared("## Shared\n\n" + text) == left)
    let windows = ("## Shared\n\n" + text).replacing("\n", with: "\r\n")
    #expect(!shared(windows).contains("b") && !shared(windows).contains("<!--"))
  }

  @Test func `a body without it shares nothing`() {
    #expect(shared("# Plan\n\nAll of it is ours.\n\n- [ ] A task\n") == "")
    #expect(shared("<!--\n## Shared\n-->\n\nOurs.\n") == "")
    #expect(shared("> ## Shared\n>\n> Quoted.\n") == "")
  }
}
