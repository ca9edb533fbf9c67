// When the gaps of an account's people are told, and when nothing can be.

import BookFigures
import BookModel
import BookTesting
import BookWork
import Testing

struct PeopleFiguresTests {
  private static let files = [
    "csbook.yml": "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\n",
    "segments/key.md": "---\norder: 1\nwhen: arr >= 100000\nexpects: [champion, contacts]\n---\n",
    "segments/rest.md": "---\norder: 2\nwhen: 1 = 1\n---\n",
    "a/account.md": customer("kenji", arr: 100_000),
    "a/contacts.md":
      "---\ncontacts: [{id: ada, name: Ada, roles: [sponsor], since: 2026-01-01}]\n---\n",
  ]

  private func people(_ more: [String: String] = [:]) throws -> PeopleFigures {
    let figures = try figures(Self.files.merging(more) { $1 })
    return try #require(figures.people(of: figures.accounts).first)
  }

  @Test func `gaps are those of what the segment expects`() throws {
    #expect(try people().gaps.map(\.kind) == [.noChampion])
    let small = try people(["a/account.md": customer("kenji", arr: 1000)])
    #expect(small.gaps.isEmpty)
    #expect(small.coverage?.champions.active == [])
  }

  @Test(arguments: [("2026-01-31", true), ("2026-02-01", false)])
  func `an account is asked from the 30th day of its first term on`(
    start: String, isAsked: Bool
  ) throws {
    let page = """
      ---
      name: New
      owner: kenji
      contracts: [{id: y1, start: \(start), end: 2026-12-31, arr: 100000}]
      ---
      """
    #expect(try people(["a/account.md": page]).gaps.isEmpty == !isAsked)
  }

  @Test func `of an account that has left or went on as another nothing is asked`() throws {
    for more in ["losses: [{effective_on: 2026-01-01}]", "merged: {into: b, on: 2026-01-01}"] {
      #expect(try people(["a/account.md": customer("kenji", arr: 100_000, more)]).gaps.isEmpty)
    }
  }

  @Test(arguments: ["contacts.md", "touches.csv", "notes/2026-01-01-x.md"])
  func `where a file cannot be read nothing is said`(file: String) throws {
    let people = try people(["a/\(file)": "\0GITCRYPT\0secret"])
    #expect(people.coverage == nil)
    #expect(people.gaps.isEmpty)
  }
}
