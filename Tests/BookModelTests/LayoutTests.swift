// Where files stand, and what their places say.

import BookText
import Testing

@testable import BookModel

struct LayoutTests {
  @Test(arguments: Kind.allCases)
  func `a file in its place is of its kind`(_ kind: Kind) {
    let path = kind.place
      .replacing("<date>", with: "2026-02-01").replacing("<account>", with: "acme")
      .replacing(#/<[a-z]+>/#, with: "some-name")
    guard case .file(let found, _, _) = Layout.placement(of: Path(path)) else {
      Issue.record("\(path) is \(Layout.placement(of: Path(path)))")
      return
    }
    #expect(found == kind)
    #expect(kind.isDated == kind.place.contains("<date>"))
  }

  @Test(arguments: [
    "README.md", "docs/guide.md", ".github/workflows/x.yml", "accounts/acme/logo.png",
    "accounts/acme/.draft/note.md", "accounts/README.md", "accounts/acme/notes/README.md",
    "templates/account.md", "health/old/dear.md",
  ])
  func `csbook has no business with other files`(_ path: String) {
    #expect(Layout.placement(of: Path(path)) == .foreign)
  }

  @Test(arguments: [
    ("account/acme/account.md", "account"), ("accounts/acme/acount.md", "acount.md"),
    ("accounts/acme/note/2026-02-01-x.md", "note"), ("segment/enterprise.md", "segment"),
    ("accounts/loose.md", "loose.md"),
  ])
  func `a file in nobody's place is told`(_ path: String, _ name: String) {
    guard case .misplaced(.unknownName(let found, _)) = Layout.placement(of: Path(path)) else {
      Issue.record("\(path) is \(Layout.placement(of: Path(path)))")
      return
    }
    #expect(found == name)
  }

  @Test func `names are ids, and notes begin with a day`() {
    #expect(
      Layout.placement(of: "accounts/Acme/account.md") == .misplaced(.badID("Acme")))
    #expect(
      Layout.placement(of: "accounts/acme/notes/kick-off.md")
        == .misplaced(.undated("kick-off")))
    #expect(
      Layout.placement(of: "accounts/acme/notes/2026-02-30-x.md")
        == .misplaced(.undated("2026-02-30-x")))
  }

  @Test func `paths are bytes: one word in two Unicode forms is two paths`() {
    let composed = Path("accounts/caf\u{E9}/account.md")
    let decomposed = Path("accounts/cafe\u{301}/account.md")
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }
}
