// New files on their way to disk: whole or not at all, and never over another one.

import BookModel
import BookStore
import BookText
import Foundation
import Testing

struct NewFileTests {
  @Test func `a new file stands in folders that are made for it, and nothing beside it`() throws {
    let folder = try TemporaryFolder([:])
    try FileWriter(root: folder.bytes).write([new("accounts/acme/notes/2026-03-02-call.md")])
    #expect(try folder.read("accounts/acme/notes/2026-03-02-call.md") == "new\n")
    #expect(try folder.names("accounts/acme/notes") == ["2026-03-02-call.md"])
    #expect(try folder.names("") == ["accounts"])
  }

  @Test func `a new file is never written over one that is there`() throws {
    let folder = try TemporaryFolder(["a.md": "old\n"])
    try folder.link("nowhere.md", to: "gone.md")
    for path in ["a.md", "nowhere.md"] {
      #expect(throws: StoreError.exists(path: path)) {
        try FileWriter(root: folder.bytes).write([new(Path(path))])
      }
    }
    #expect(try folder.read("a.md") == "old\n")
    #expect(try folder.names("") == ["a.md", "nowhere.md"])
  }

  @Test func `an edit and new files are written together, or none`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n", "taken.md": "old\n"])
    let edit = try folder.edit("a.md", .set(["a"], .literal("2")))
    #expect(throws: StoreError.exists(path: "taken.md")) {
      try FileWriter(root: folder.bytes).write([edit, new("x/y/z.md"), new("taken.md")])
    }
    #expect(try folder.read("a.md") == "---\na: 1\n---\n")
    #expect(try folder.names("") == ["a.md", "taken.md"])
    try folder.write("a.md", "---\na: 3\n---\n")
    #expect(throws: StoreError.changedMeanwhile(path: "a.md")) {
      try FileWriter(root: folder.bytes).write([new("x/y/z.md"), edit])
    }
    #expect(try folder.names("") == ["a.md", "taken.md"])
    let again = try folder.edit("a.md", .set(["a"], .literal("4")))
    try FileWriter(root: folder.bytes).write([again, new("x/y/z.md"), new("x/w.md")])
    #expect(try folder.read("a.md") == "---\na: 4\n---\n")
    #expect(try folder.names("x") == ["w.md", "y"])
    #expect(try folder.read("x/y/z.md") == "new\n")
  }

  @Test func `two new files of one name are refused, and neither stays`() throws {
    let folder = try TemporaryFolder([:])
    #expect(throws: StoreError.exists(path: "x/a.md")) {
      try FileWriter(root: folder.bytes).write([new("x/a.md"), new("x/a.md")])
    }
    #expect(try folder.names("") == [])
  }

  @Test func `a folder that leads out of the book is not followed`() throws {
    let outside = try TemporaryFolder([:])
    let folder = try TemporaryFolder(["inside/a.md": "a\n"])
    try folder.link("accounts", to: outside.path)
    try folder.link("notes", to: "inside")
    #expect(throws: StoreError.outsideBook(path: "accounts/acme/account.md")) {
      try FileWriter(root: folder.bytes).write([new("accounts/acme/account.md")])
    }
    #expect(try outside.names("") == [])
    try FileWriter(root: folder.bytes).write([new("notes/b.md")])
    #expect(try folder.names("inside") == ["a.md", "b.md"])
  }

  @Test func `a file in the place of a folder is a failure that names the new one`() throws {
    let folder = try TemporaryFolder(["accounts": "a file\n"])
    let error = #expect(throws: StoreError.self) {
      try FileWriter(root: folder.bytes).write([new("accounts/acme/account.md")])
    }
    guard case .unwritable("accounts/acme/account.md", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.read("accounts") == "a file\n")
  }

  @Test func `a new file may be read by whom the user's mask lets`() throws {
    let folder = try TemporaryFolder([:])
    let before = umask(0o027)
    defer { umask(before) }
    try FileWriter(root: folder.bytes).write([new("a.md")])
    #expect(try folder.mode(of: "a.md") == 0o640)
  }

  @Test func `a book can be read as it would be with new files`() throws {
    let files = ["csbook.yml": "name: Acme\ncurrency: USD\n", "accounts/a/account.md": "---\n"]
    let folder = try TemporaryFolder(files)
    let note: Path = "accounts/b/notes/2026-03-02-call.md"
    let source = EditedSource(
      WorkingTree(root: folder.bytes),
      edited: [note: Array("---\ndate: 2026-03-02\ntype: call\n---\n".utf8)])
    #expect(try BookLoader.load(source).account("b")?.notes.map(\.path) == [note])
    #expect(try BookLoader.load(source, scope: .accounts(["a"])).account("b") == nil)
  }

  private func new(_ path: Path) -> VerifiedEdit {
    VerifiedEdit(creating: Array("new\n".utf8), at: path)
  }
}
