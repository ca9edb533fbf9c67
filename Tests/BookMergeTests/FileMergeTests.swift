// Whole files merged: styles, missing bases, files that cannot be read, and what falls back to lines.

import BookMerge
import BookModel
import BookText
import Testing

struct FileMergeTests {
  private let base = "---\nname: Acme\nowner: kenji\n---\n\nText.\n"

  @Test func `a file that both sides added has an empty base`() throws {
    let ours = base.replacing("owner: kenji", with: "owner: kenji\nregion: JP")
    let theirs = base.replacing("owner: kenji", with: "owner: kenji\nindustry: ships")
    let story = MergeStory(base: "", ours: ours, theirs: theirs)
    #expect(
      try story.merged
        == base.replacing("owner: kenji", with: "owner: kenji\nindustry: ships\nregion: JP"))
    #expect(try story.swapped.merged == story.merged)
    let other = MergeStory(base: "", ours: ours, theirs: theirs.replacing("Acme", with: "Acme KK"))
    #expect(try other.file.disputed == ["name"])
  }

  @Test func `line ends, BOM and the end of the file are merged for themselves`() throws {
    func crlf(_ text: String) -> String { text.replacing("\n", with: "\r\n") }
    let ours = crlf(base).replacing("Acme", with: "アクメ")
    let theirs = crlf(base).replacing("kenji", with: "田中")
    #expect(
      try MergeStory(base: crlf(base), ours: ours, theirs: theirs).merged
        == ours.replacing("kenji", with: "田中"))
    #expect(
      try MergeStory(base: base, ours: ours, theirs: base.replacing("kenji", with: "田中")).merged
        == ours.replacing("kenji", with: "田中"))
    let marked = "\u{FEFF}" + base.dropLast().replacing("Acme", with: "Acme KK")
    let story = MergeStory(base: base, ours: base.replacing("kenji", with: "o"), theirs: marked)
    #expect(try Array(story.merged.utf8) == Array(marked.replacing("kenji", with: "o").utf8))
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `a conflict in a file of CRLF has marks that end so`() throws {
    let lines = base.replacing("\n", with: "\r\n")
    let merged = try MergeStory(
      base: lines, ours: lines.replacing("kenji", with: "a"),
      theirs: lines.replacing("kenji", with: "b")
    ).merged
    #expect(
      merged.contains("<<<<<<< ours\r\nowner: a\r\n=======\r\nowner: b\r\n>>>>>>> theirs\r\n"))
  }

  @Test(arguments: [
    ("owner: kenji", "owner: a", "owner: b", "owner: kenji\n"),
    // A value of several, a field that both added or one took away, lines of the body, and a task.
    (
      "contracts: [{id: y1, arr: 1, end: 2026-01-01}]",
      "contracts: [{id: y1, arr: 2, end: 2026-02-01}]",
      "contracts: [{id: y1, arr: 3, end: 2026-01-01}]",
      "contracts: [{id: y1, arr: 1, end: 2026-02-01}]\n"
    ),
    ("", "region: JP", "region: EU", ""),
    ("region: JP", "", "region: EU", "region: JP\n"),
    ("name: Acme\n---\nText.", "name: Acme\n---\nOurs.", "name: Acme\n---\nTheirs.", "Text.\n"),
    (
      "name: Acme\n---\n- [ ] Send", "name: Acme\n---\n- [ ] Send @a",
      "name: Acme\n---\n- [ ] Send @b", "- [ ] Send\n"
    ),
  ])
  func `a conflict shows on demand what both sides began with`(
    _ base: String, _ ours: String, _ theirs: String, _ shown: String
  ) throws {
    func page(_ text: String) -> String {
      text.contains("name") ? "---\n\(text)\n" : "---\nname: Acme\n\(text)\n---\n"
    }
    for story in [
      MergeStory(base: page(base), ours: page(ours), theirs: page(theirs)),
      MergeStory(base: page(base), ours: page(theirs), theirs: page(ours)),
    ] {
      let text = String(decoding: try story.file.bytes(base: true), as: UTF8.self)
      let parts = text.split(separator: "||||||| base\n")
      #expect(parts.count == 2, "\(text)")
      #expect(parts.last?.hasPrefix(shown + "=======\n") == true, "\(text)")
    }
  }

  @Test(arguments: [
    "---\nname: Acme\nname: B\nowner: kenji\n---\n\nText.\n", "name: Acme\nowner: kenji\n",
    "---\nname: &a Acme\nowner: kenji\n---\nText.\n", "---\r\nname: Acme\nowner: kenji\n---\nT.\n",
    "---\nname: Acme\n<<<<<<< ours\nowner: kenji\n---\n",
  ])
  func `what cannot be read by fields is merged by lines`(_ base: String) throws {
    let ours = base.replacing("Acme", with: "Acme KK")
    let story = MergeStory(base: base, ours: ours, theirs: base + "More.\n")
    #expect(try story.merged == ours + "More.\n")
    let both = MergeStory(base: base, ours: ours, theirs: base.replacing("Acme", with: "Acme AG"))
    #expect(try both.file.hasConflict)
  }

  @Test func `two Unicode forms of one word are two values`() throws {
    let story = MergeStory.fields("name: A", "name: Caf\u{E9}", "name: Cafe\u{301}")
    #expect(try story.file.disputed == ["name"])
  }

  @Test func `the settings are a file without fences`() throws {
    let base = "name: B\n\nteam:\n  - id: a\n    name: A\n\n# money\ncurrency: USD\n"
    let ours = base.replacing("    name: A\n", with: "    name: A\n  - id: c\n    name: C\n")
    let theirs = base.replacing("    name: A\n", with: "    name: A\n  - id: b\n    name: B\n")
      .replacing("USD\n", with: "EUR")
    #expect(
      try MergeStory(base: base, ours: ours, theirs: theirs, kind: .book).merged
        == base.replacing(
          "    name: A\n",
          with: "    name: A\n  - id: b\n    name: B\n  - id: c\n    name: C\n"
        ).replacing("USD\n", with: "EUR"))
  }

  @Test func `marks are as long as Git asks for`() throws {
    let file = try MergeStory.fields("name: A", "name: B", "name: C").file
    #expect(
      String(decoding: file.bytes(markSize: 9), as: UTF8.self).contains(
        "<<<<<<<<< ours\nname: B\n=========\nname: C\n>>>>>>>>> theirs\n"))
  }
}
