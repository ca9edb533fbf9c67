// Tests of the fix that adds an attendee to contacts.md.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText
import Testing

struct ContactInsertionTests {
  @Test(arguments: [
    (
      "---\ncontacts:\n  - {id: a, name: A}\n---\n",
      "---\ncontacts:\n  - {id: a, name: A}\n  - id: k-abe\n    name: k-abe\n---\n"
    ),
    (
      "---\ncontacts:\n- id: a\n  name: A\n- id: b\n  name: B\n---\nThe people.\n",
      "---\ncontacts:\n- id: a\n  name: A\n- id: b\n  name: B\n- id: k-abe\n  name: k-abe\n---\nThe people.\n"
    ),
    (
      "---\r\ncontacts:\r\n    - id: a\r\n      name: 田中\r\n---\r\n",
      "---\r\ncontacts:\r\n    - id: a\r\n      name: 田中\r\n    - id: k-abe\r\n      name: k-abe\r\n---\r\n"
    ),
    (
      "\u{FEFF}---\ncontacts:\n  - {id: a, name: A}\n---",
      "\u{FEFF}---\ncontacts:\n  - {id: a, name: A}\n  - id: k-abe\n    name: k-abe\n---"
    ),
  ])
  func `a person is added after the last one, as the list is written`(
    _ contacts: String, _ mended: String
  ) throws {
    let fix = try #require(try fixes(contacts).first)
    #expect(fix.edits.map(\.path) == ["accounts/acme/contacts.md"])
    var bytes = Array(contacts.utf8)
    for edit in fix.edits { bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8) }
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    #expect(try findings(mended).isEmpty)
  }

  @Test(arguments: [
    "---\ncontacts: [{id: a, name: A}]\n---\n", "---\ncontacts: []\n---\n",
    "---\n# The people\ncontacts:\n  - {id: a, name: A}\n---\n",
    "---\ncontacts: # a\n  - {id: a, name: A}\n---\n",
    "---\ncontacts:\n  - {id: a, name: A} # a\n---\n",
    "---\ncontacts:\n  - {id: a, name: A}\n  # b\n  - {id: b, name: B}\n---\n",
    "---\ncontacts:\n  - {id: a, name: A}\nx-note: b\n---\n",
    "---\ncontacts:\n  - {id: a, name: A}\n\n---\n",
  ])
  func `where the list is laid out otherwise there is no fix`(_ contacts: String) throws {
    #expect(try findings(contacts).count == 1)
    #expect(try fixes(contacts).isEmpty)
  }

  @Test func `one who attended twice is added once`() throws {
    let found = try findings(
      "---\ncontacts:\n  - {id: a, name: A}\n---\n",
      beside: ["accounts/acme/notes/2026-02-28-call.md": note("[k-abe, y-ito]")])
    #expect(found.count == 3)
    #expect(
      found.compactMap { $0.fix?.title } == [
        "add `k-abe` to contacts.md", "add `y-ito` to contacts.md",
      ])
  }

  private func fixes(_ contacts: String) throws -> [Fix] {
    try findings(contacts).compactMap(\.fix)
  }

  private func findings(
    _ contacts: String, beside others: [String: String] = [:]
  ) throws -> [Finding] {
    var files = [
      "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
      "accounts/acme/contacts.md": contacts,
      "accounts/acme/notes/2026-02-27-call.md": note("[k-abe]"),
    ]
    files.merge(others) { $1 }
    return try Linter(rules: [AttendeeNotAContact.self]).findings(
      in: try Book.fixture(files), on: ExampleBook.day, threads: 1)
  }

  private func note(_ attendees: String) -> String {
    "---\ndate: 2026-02-27\ntype: call\nattendees: \(attendees)\n---\n"
  }
}
