// Front matter laid out anew, before and after.

import BookEdit
import BookModel
import BookText
import Testing

struct FrontMatterLayoutTests {
  @Test(arguments: [
    // Blanks behind colons, dashes and commas; indents of two.
    ("name:   Acme\nowner :\tkenji", "name: Acme\nowner: kenji"),
    ("name: Acme   \nowner: kenji\t", "name: Acme\nowner: kenji"),
    (
      "contracts:\n-   id: y1\n    start:  2025-01-01\n-\n      id: y2",
      "contracts:\n  - id: y1\n    start: 2025-01-01\n  - id: y2"
    ),
    ("products:\n- a\n-   b\n-", "products:\n  - a\n  - b\n  -"),
    (
      "outlook:\n      value: green\n      on: 2026-01-01",
      "outlook:\n  value: green\n  on: 2026-01-01"
    ),
    ("tags: [ a,b ,'c,d' ]", "tags: [a, b, 'c,d']"),
    ("links: {crm:  x ,  \"q\":'y'}", "links: {crm: x, \"q\": 'y'}"),
    ("tags: []\nlinks: { }", "tags: []\nlinks: {}"),
    // What is not plain stays.
    ("tags: [a, b, ]", "tags: [a, b, ]"), ("links: {a: , b}", "links: {a: , b}"),
    ("name: 'Acme'\nowner: \"kenji\"", "name: 'Acme'\nowner: \"kenji\""),
    // The order of the schema, at each level.
    ("owner: kenji\nname: Acme", "name: Acme\nowner: kenji"),
    (
      "sentiment: {by: kenji, value: 4, on: 2026-01-01}",
      "sentiment: {value: 4, on: 2026-01-01, by: kenji}"
    ),
    (
      "contracts:\n  - arr: 1\n    id: y1\n    changes: [{arr: 2, on: 2026-01-01}]",
      "contracts:\n  - id: y1\n    arr: 1\n    changes: [{on: 2026-01-01, arr: 2}]"
    ),
    ("risks: {opened: 2026-01-01, id: a}", "risks: {id: a, opened: 2026-01-01}"),
    ("name: A\nkind: account", "kind: account\nname: A"),
    // Keys that are the writer's own.
    ("custom: {b: 1, a: 2}\nlinks: {z: x, y: x}", "links: {z: x, y: x}\ncustom: {b: 1, a: 2}"),
    ("owner: k\nx-seen: by me\nname: A", "name: A\nowner: k\nx-seen: by me"),
  ])
  func `what is written comes out in one layout`(_ before: String, _ after: String) throws {
    #expect(try laidOut(before + "\n") == after + "\n")
  }

  @Test(arguments: [
    // A comment goes with the field below it, or on its line.
    ("# o\nowner: k # of us\n# n\nname: A", "# n\nname: A\n# o\nowner: k # of us"),
    ("# the account\n\nowner: k\nname: A", "# the account\n\nname: A\nowner: k"),
    ("name: A\n\n\n\n# o\n\nowner: k\n\n", "name: A\n\n# o\n\nowner: k"),
    ("\n\nname: A", "name: A"),
    // Or with what it is indented below.
    ("owner: k\n   # and only he\nname: A", "name: A\nowner: k\n  # and only he"),
    (
      "products:\n- a\n  # no b\n- c\n# t\ntags: [x]\n#end",
      "products:\n  - a\n    # no b\n  - c\n# t\ntags: [x]\n#end"
    ),
    (
      "sentiment:\n    value: 4\n    # on\n    by: k\n  # s\nname: A",
      "name: A\nsentiment:\n  value: 4\n  # on\n  by: k\n  # s"
    ),
    // Items whose first field changes.
    (
      "contracts:\n  # one\n  - arr: 1 # much\n    # its id\n    id: y1",
      "contracts:\n  # one\n  # its id\n  - id: y1\n    arr: 1 # much"
    ),
    ("products:\n  - # first\n    a\n  -   # none", "products:\n  # first\n  - a\n  -   # none"),
    ("owner: # who\n  kenji", "# who\nowner: kenji"),
    ("sentiment:   # judged\n  value: 4", "sentiment:   # judged\n  value: 4"),
  ])
  func `no comment is lost or goes astray`(_ before: String, _ after: String) throws {
    #expect(try laidOut(before + "\n") == after + "\n")
  }

  @Test(arguments: [
    (
      "industry: long text\n     that goes   \n\n  on",
      "industry: long text\n  that goes\n\n  on"
    ),
    ("industry: \"a\\\n      b\"", "industry: \"a\\\n  b\""),
    (
      "handoff:\n     success: |\n         one  \n          two\n\n         # no comment\n     from: x",
      "handoff:\n  from: x\n  success: |\n    one  \n     two\n\n    # no comment"
    ),
    (
      "handoff:\n     success: >2-\n         one\n     from: x",
      "handoff:\n  from: x\n  success: >2-\n      one"
    ),
    ("industry: |+\n a\n\n\nname: A", "name: A\nindustry: |+\n  a\n\n"),
    (
      "products: [\n  a,   # first\n    b,\n]\nname: A",
      "name: A\nproducts: [\n  a,   # first\n    b,\n  ]"
    ),
    ("products:\n- - a\n  - b\n-   - c", "products:\n  - - a\n    - b\n  - - c"),
    ("name: 株式会社アクメ   # 東京\nowner:    健司", "name: 株式会社アクメ   # 東京\nowner: 健司"),
  ])
  func `values over several lines keep what they say`(_ before: String, _ after: String) throws {
    #expect(try laidOut(before + "\n") == after + "\n")
  }

  @Test func `fences lose their blanks, and a file has one line end at its end`() throws {
    let edit = try FileLayout.edit(
      of: Array("---  \nname: A\n--- \t\n\n# A\n\n\n".utf8), at: Self.path, as: .account)
    #expect(String(decoding: edit.after, as: UTF8.self) == "---\nname: A\n---\n\n# A\n")
    let bare = try FileLayout.edit(of: Array("---\nname: A\n...".utf8), at: Self.path, as: .account)
    #expect(String(decoding: bare.after, as: UTF8.self) == "---\nname: A\n...\n")
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `line ends are those of most lines`(_ mark: String) throws {
    let text = "\(mark)---\r\nname:  A\nowner: |\r\n  k\r\n---\r\nx\r\n"
    let edit = try FileLayout.edit(of: Array(text.utf8), at: Self.path, as: .account)
    let after = "\(mark)---\r\nname: A\r\nowner: |\r\n  k\r\n---\r\nx\r\n"
    #expect(edit.after == Array(after.utf8))
  }

  @Test(arguments: [
    "---\nname: A\nname: B\n---\n", "---\nname: A\n", "name: A\n", "---\nname: &a A\n---\n",
    "---\nname: {{name}}\n---\n", "---\n- a\n---\n",
  ])
  func `a file with a fault of form is left alone`(_ text: String) throws {
    #expect(throws: EditRefusal.self) {
      try FileLayout.edit(of: Array(text.utf8), at: Self.path, as: .account)
    }
  }

  private static let path: Path = "accounts/acme/account.md"

  /// The front matter, between fences and as a file of its own, laid out twice.
  private func laidOut(_ yaml: String) throws -> String {
    let text = "---\n\(yaml)---\n"
    let edit = try FileLayout.edit(of: Array(text.utf8), at: Self.path, as: .account)
    let again = try FileLayout.edit(of: edit.after, at: Self.path, as: .account)
    #expect(!again.isChange, "\(String(decoding: again.after, as: UTF8.self))")
    return String(String(decoding: edit.after, as: UTF8.self).dropFirst(4).dropLast(4))
  }
}
