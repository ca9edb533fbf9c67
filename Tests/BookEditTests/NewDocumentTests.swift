// Names of new documents, and what is made of words.

import BookModel
import BookText
import Testing

@testable import BookEdit

struct NewDocumentTests {
  @Test(arguments: [
    ("Year one", "year-one"), ("  Budget's frozen, until July! ", "budgets-frozen-until-july"),
    ("Überblick für Ōsaka", "uberblick-fur-osaka"), ("Straße & Søn, Łódź", "strasse-son-lodz"),
    ("2026 Q1", "2026-q1"), ("東京 rollout", "rollout"),
    (
      "A title that goes on and on until nobody reads it any more",
      "a-title-that-goes-on-and-on-until-nobody"
    ),
    (String(repeating: "x", count: 60), String(repeating: "x", count: 40)),
  ])
  func `a title becomes an id`(_ title: String, _ id: String) {
    #expect(TitleSlug.of(title) == id)
  }

  @Test(arguments: ["予算の話", "", "!?", "—", "予算2", "2026"])
  func `a title without letters of ours becomes none`(_ title: String) {
    #expect(TitleSlug.of(title) == nil)
  }

  @Test(arguments: NewKind.shipped)
  func `every kind of document goes where the layout says it stands`(_ new: NewKind) throws {
    let day = try #require(Day("2026-03-02"))
    let path = new.path(account: "acme", id: new.id("one", on: day))
    guard case .file(let kind, let account, _) = Layout.placement(of: path) else {
      Issue.record("\(path)")
      return
    }
    #expect(kind == new.kind)
    #expect(account == (new.isOfAccount ? "acme" : nil))
  }

  @Test func `a kind's own name stands for its template`() {
    #expect(NewKind.named("journey-map")?.name == "journey-map")
    #expect(NewKind.named("health-model")?.name == "health")
    #expect(NewKind.named("note")?.kind == .note)
    #expect(NewKind.named("acount") == nil)
  }

  @Test func `keys fill placeholders, and else are fields at their places`() throws {
    let template = "---\n# An account\nname: {{name}}\nowner: {{owner}}\n---\n# {{name}}\n"
    #expect(
      try new(template, "name=no", "owner=kenji", "region=JP", "tags+=a: b", "sentiment.value=4")
        == """
        ---
        name: 'no'
        owner: kenji
        region: JP
        tags: ['a: b']
        sentiment: {value: 4}
        ---
        # no

        """)
    #expect(refusal(template, "owner=kenji") == .missing(["name"], kind: "account"))
    guard
      case .field(.unknownField("ownr", record: "account", near: "owner")) =
        refusal(template, "name=x", "ownr=kenji")
    else {
      Issue.record("an unknown field was taken")
      return
    }
    // What other templates have a placeholder for is no fault here.
    #expect(try new(template, "name=x", "owner=k", "title=t").hasPrefix("---\nname: x\n"))
  }

  private func new(_ template: String, _ words: String...) throws -> String {
    try new(template, words)
  }

  private func new(_ template: String, _ words: [String]) throws -> String {
    let path: Path = "accounts/acme/account.md"
    let document = NewDocument(
      NewKind("account", .account), from: try Template(Array(template.utf8), at: "templates/t.md"),
      at: path)
    let edit = try document.filled(
      on: Day(number: 20_514), with: [:], words.compactMap(Assignment.init))
    #expect(edit.path == path && edit.isNew)
    return String(decoding: edit.after, as: UTF8.self)
  }

  private func refusal(_ template: String, _ words: String...) -> NewRefusal? {
    #expect(throws: NewRefusal.self) { try new(template, words) }
  }

  @Test(arguments: [
    ("One line", "One line", "One line"),
    ("\nHeadline\n\nText\nmore\n", "Headline", "Text\nmore\n"),
    ("# Headline\n\nText", "Headline", "Text"), ("# Headline\nText", "Headline", "Text"),
    ("#\n\n## Next\n\nText. More", "Text", "#\n\n## Next\n\nText. More"),
    ("#win They sign", "They sign", "#win They sign"),
    ("First. Second #risk", "First", "First. Second #risk"),
    ("Is it? #quote", "Is it?", "Is it? #quote"),
    ("予算は七月まで凍結。次は八月。", "予算は七月まで凍結", "予算は七月まで凍結。次は八月。"),
    ("Only one\n\n", "Only one", "Only one\n\n"),
  ])
  func `a text has a headline`(_ written: String, _ title: String, _ text: String) {
    let note = NoteText(written)
    #expect(note?.title == title)
    #expect(note?.text == text)
  }

  @Test func `a long headline is cut between words, and blank text is none`() {
    let long = Array(repeating: "word", count: 30).joined(separator: " ")
    #expect(NoteText(long)?.title.count == 70)
    #expect(NoteText(long)?.title.hasSuffix("word…") == true)
    #expect(NoteText(" \n\t\n") == nil)
  }

  @Test func `comments that nobody touched go, and others stay`() {
    let draft = FilledDraft(
      Array("---\n# why\ndate: 1\n---\n\n<!-- Ask. -->\n\n## Next\n\n<!-- b -->\n".utf8))
    let edited = "---\n# why\ndate: 1\n---\n\nSaid.\n\n<!-- Ask. -->\n\n## Next\n\n<!-- mine -->\n"
    #expect(draft.isWritten(Array(edited.utf8)))
    #expect(
      String(decoding: draft.withoutPrompts(Array(edited.utf8)), as: UTF8.self)
        == "---\ndate: 1\n---\n\nSaid.\n\n## Next\n\n<!-- mine -->\n")
  }

  @Test(arguments: [
    ("---\na: 1\n---\n\n# \n\nSaid. More\n", "---\na: 1\n---\n\n# Said\n\nSaid. More\n"),
    (
      "---\r\na: 1\r\n---\r\n#\r\nSaid *so*\r\n",
      "---\r\na: 1\r\n---\r\n# Said \\*so\\*\r\nSaid *so*\r\n"
    ),
    ("---\na: 1\n---\n# Mine\n\nSaid\n", nil), ("---\na: 1\n---\nSaid\n\n#\n", nil),
    ("---\na: 1\n---\n#\n", nil),
    ("---\na: 1\n---\n# \n\n## Next\n\nSaid\n", "---\na: 1\n---\n# Said\n\n## Next\n\nSaid\n"),
  ])
  func `an empty headline is filled with the first sentence`(_ text: String, _ filled: String?) {
    let bytes = FilledDraft.withHeadline(Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == filled ?? text)
  }

  @Test(arguments: [
    ("", false), ("---\na: 1\n---\n\n# Call  \n", false), ("---\na: 2\n---\n", false),
    ("---\na: 1\n---\nx\n", true), ("x", true), ("---\na: 1\nnever closed", true),
  ])
  func `an empty text is told from one that was written`(_ text: String, _ isWritten: Bool) {
    let draft = FilledDraft(Array("---\na: 1\n---\n\n# Call\n\n<!-- Ask. -->\n".utf8))
    #expect(draft.isWritten(Array(text.utf8)) == isWritten)
  }
}
