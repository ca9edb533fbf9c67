// Needs and quotes, as the bodies of files mark them.

import BookModel
import BookText
import BookTesting
import BookWork
import Testing

struct NeedThemeTests {
  private static let files = [
    "needs/sso.md": "---\ntitle: SSO\nstatus: delivered\n---\n",
    "needs/pdf.md": "---\ntitle: PDF\n---\n",
    "notes/2026-01-03-a.md": note(
      "2026-01-03", "call",
      body: "Ada: \"One log-in\nfor all.\" #quote #need/sso\n\nTwice #need/pdf and #need/pdf."),
    "notes/2026-02-03-b.md": note("2026-02-03", "call", body: "- Again. #need/sso\n- Fine. #win"),
    "notes/2026-03-03-c.md": note("2026-03-03", "call", body: "Later. #need/sso"),
    "account.md": "---\nname: Acme\nowner: kenji\n---\nOffline. #need/photos",
  ]

  private func themes(_ files: [String: String] = files) throws -> [NeedTheme] {
    let book = try book(files)
    let account = try #require(book.account("acme")).seen(on: today)
    return NeedTheme.all(in: MarkedParagraph.all(of: account), pages: book.needs)
  }

  @Test func `a paragraph counts once for each need that it mentions`() throws {
    let themes = try themes()
    #expect(themes.map(\.id) == ["pdf", "photos", "sso"])
    #expect(themes.map(\.mentions.count) == [1, 1, 2])
    #expect(themes.map(\.accounts) == [["acme"], ["acme"], ["acme"]])
  }

  @Test func `status comes from the page, and a need may have none`() throws {
    let themes = try themes()
    #expect(themes.map(\.isSettled) == [false, false, true])
    #expect(themes.map(\.status) == ["open", "open", "delivered"])
    #expect(themes[1].page == nil)
  }

  @Test func `mentions stand from the latest, and later ones than the day are unseen`() throws {
    let sso = try #require(try themes().last)
    #expect(sso.mentions.map(\.day) == [day("2026-02-03"), day("2026-01-03")])
    #expect(sso.lastMentioned == day("2026-02-03"))
    #expect(try themes()[1].lastMentioned == nil)
  }

  @Test func `a mention that is a quote speaks for the need, else the latest does`() throws {
    let themes = try themes()
    #expect(themes[2].voice?.day == day("2026-01-03"))
    #expect(themes[0].voice?.isQuote == false)
  }

  @Test func `the order of the files changes nothing`() throws {
    let account = try acme(Self.files)
    let all = MarkedParagraph.all(of: account)
    let turned = NeedTheme.all(in: all.reversed(), pages: [])
    let straight = NeedTheme.all(in: all, pages: [])
    #expect(
      turned.map(\.mentions).map { $0.map(\.path) }
        == straight.map(\.mentions).map { $0.map(\.path) })
  }

  @Test(arguments: [
    ("They ask. #need/sso", "They ask."), ("#quote \"So.\"", "\"So.\""),
    ("One #need/a two #need/b three", "One two three"), ("(#need/a) yes", "() yes"),
    ("「はい」 #quote #need/a", "「はい」"), ("one\n  two #quote", "one two"),
    ("- [ ] do it #need/a", "do it"), ("We stop there. #decision", "We stop there."),
  ])
  func `the words are told without the marks`(body: String, expected: String) throws {
    let file = note("2026-01-03", "call", body: body)
    let account = try acme(["notes/2026-01-03-a.md": file])
    let said = try #require(MarkedParagraph.all(of: account).first)
    #expect(said.text(in: Array(file.utf8)) == expected)
    // A file that was cut short meanwhile is read as far as it goes.
    for length in [0, 40, Int(said.span.lower) + 2] {
      _ = said.text(in: Array(file.utf8.prefix(length)))
    }
  }
}
