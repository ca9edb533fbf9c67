// Edits on their way to disk: whole or not at all, and never over somebody else's.

import BookStore
import BookText
import Foundation
import Synchronization
import Testing

struct FileWriterTests {
  @Test func `an edit stands in the file, and nothing beside it`() throws {
    let folder = try TemporaryFolder(["accounts/acme/account.md": "---\nname: Acme\n---\n"])
    try FileWriter(root: folder.bytes).write([
      folder.edit("accounts/acme/account.md", .set(["name"], .text("Ümlaut")))
    ])
    #expect(try folder.read("accounts/acme/account.md") == "---\nname: Ümlaut\n---\n")
    #expect(try folder.names("accounts/acme") == ["account.md"])
    #expect(try folder.names("") == ["accounts"])
  }

  @Test func `a path need not be UTF-8`() throws {
    let folder = try TemporaryFolder([:])
    let path = Path([0x61, 0xFF, 0x2E, 0x6D, 0x64])
    let name = folder.bytes + [0x2F] + path.bytes
    guard let file = fopen(name.map { CChar(bitPattern: $0) } + [0], "wb") else {
      // Some file systems take no such name.
      return
    }
    fputs("---\na: 1\n---\n", file)
    fclose(file)
    let edit = try VerifiedEdit(of: Array("---\na: 1\n---\n".utf8), at: path)
      .applying(.set(["a"], .literal("2")))
    try FileWriter(root: folder.bytes).write([edit])
    let reader = WorkingTree(root: folder.bytes).makeReader()
    #expect(try reader.bytes(of: SourceFile(path: path, token: .onDisk)) == edit.after)
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755])
  func `a file keeps its mode`(_ mode: Int) throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n"])
    try folder.setMode(mode, of: "a.md")
    try FileWriter(root: folder.bytes).write([folder.edit("a.md", .set(["a"], .literal("2")))])
    #expect(try folder.mode(of: "a.md") == mode)
  }

  @Test func `a symbolic link stays one, and what it leads to is written`() throws {
    let folder = try TemporaryFolder(["shared/real.md": "---\na: 1\n---\n"])
    try folder.link("link.md", to: "shared/real.md")
    try FileWriter(root: folder.bytes).write([folder.edit("link.md", .set(["a"], .literal("2")))])
    #expect(try folder.destination(of: "link.md") == "shared/real.md")
    #expect(try folder.read("shared/real.md") == "---\na: 2\n---\n")
    #expect(try folder.names("") == ["link.md", "shared"])
  }

  @Test func `a symbolic link out of the book is not followed`() throws {
    let outside = try TemporaryFolder(["secret.md": "---\na: 1\n---\n"])
    let folder = try TemporaryFolder([:])
    try folder.link("link.md", to: outside.path + "/secret.md")
    try folder.link("folder", to: outside.path)
    for path: Path in ["link.md", "folder/secret.md"] {
      let edit = try folder.edit(path, .set(["a"], .literal("2")))
      #expect(throws: StoreError.outsideBook(path: path.text)) {
        try FileWriter(root: folder.bytes).write([edit])
      }
    }
    #expect(try outside.read("secret.md") == "---\na: 1\n---\n")
  }

  @Test func `a file that was changed meanwhile is left alone, and so are the others`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n", "b.md": "---\nb: 1\n---\n"])
    let edits = [
      try folder.edit("a.md", .set(["a"], .literal("2"))),
      try folder.edit("b.md", .set(["b"], .literal("2"))),
    ]
    try folder.write("b.md", "---\nb: 3\n---\n")
    #expect(throws: StoreError.changedMeanwhile(path: "b.md")) {
      try FileWriter(root: folder.bytes).write(edits)
    }
    #expect(try folder.read("a.md") == "---\na: 1\n---\n")
    #expect(try folder.read("b.md") == "---\nb: 3\n---\n")
    #expect(try folder.names("") == ["a.md", "b.md"])
  }

  @Test func `a file that is gone does not come back`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n"])
    let edit = try folder.edit("a.md", .set(["a"], .literal("2")))
    try folder.remove("a.md")
    #expect(throws: StoreError.self) { try FileWriter(root: folder.bytes).write([edit]) }
    #expect(try folder.names("") == [])
  }

  @Test func `a folder that may not be written is a failure that names the file`() throws {
    let folder = try TemporaryFolder(["notes/a.md": "---\na: 1\n---\n"])
    let edit = try folder.edit("notes/a.md", .set(["a"], .literal("2")))
    try folder.setMode(0o555, of: "notes")
    defer { try? folder.setMode(0o755, of: "notes") }
    let error = withoutPrivileges {
      #expect(throws: StoreError.self) { try FileWriter(root: folder.bytes).write([edit]) }
    }
    guard case .unwritable("notes/a.md", let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(try folder.read("notes/a.md") == "---\na: 1\n---\n")
    #expect(try folder.names("notes") == ["a.md"])
  }

  @Test func `a writer waits for another one, but not for ever`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n"])
    let edit = try folder.edit("a.md", .set(["a"], .literal("2")))
    let other = open(folder.path, O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    #expect(throws: StoreError.busy(folder: folder.path)) {
      try FileWriter(root: folder.bytes, patience: 20).write([edit])
    }
    #expect(try folder.read("a.md") == "---\na: 1\n---\n")
    close(other)
    try FileWriter(root: folder.bytes, patience: 20).write([edit])
    #expect(try folder.read("a.md") == "---\na: 2\n---\n")
  }

  @Test func `nothing to change is nothing to write`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n"])
    let edit = try folder.edit("a.md", .set(["a"], .literal("1")))
    try folder.remove("a.md")
    try FileWriter(root: folder.bytes).write([edit])
  }

  @Test func `a plan is made again, once, where its file was changed meanwhile`() throws {
    let folder = try TemporaryFolder(["a.md": "---\na: 1\n---\n"])
    var plans = 0
    try FileWriter(root: folder.bytes).write {
      plans += 1
      let edit = try folder.edit("a.md", .append(.literal("9"), to: ["a"]))
      if plans == 1 { try folder.write("a.md", "---\na: 2\n---\n") }
      return [edit]
    }
    #expect(try folder.read("a.md") == "---\na: [2, 9]\n---\n")
    #expect(plans == 2)
    #expect(throws: StoreError.changedMeanwhile(path: "a.md")) {
      try FileWriter(root: folder.bytes).write {
        plans += 1
        let edit = try folder.edit("a.md", .append(.literal("\(plans)"), to: ["a"]))
        try folder.write("a.md", "---\na: x\(plans)\n---\n")
        return [edit]
      }
    }
    #expect(plans == 4)
    #expect(try folder.read("a.md") == "---\na: x4\n---\n")
  }

  @Test func `what an interrupted writer left is taken away, and nothing else`() throws {
    let folder = try TemporaryFolder([
      "a/a.md": "---\na: 1\n---\n", "a/.csbook-1f.tmp": "", "a/.csbook-note": "", "a/.x.tmp": "",
    ])
    try FileWriter(root: folder.bytes).write([folder.edit("a/a.md", .set(["a"], .literal("2")))])
    #expect(try folder.names("a") == [".csbook-note", ".x.tmp", "a.md"])
  }

  @Test func `no edit of writers at the same file is lost`() throws {
    let folder = try TemporaryFolder(["a.md": "---\ndone: []\n---\n"])
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      for number in 0..<100 {
        do {
          try FileWriter(root: folder.bytes).write {
            let item = YAMLValue.text("w\(writer)-\(number)")
            return [try folder.edit("a.md", .append(item, to: ["done"]))]
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
          return
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let root = try #require(FrontMatter.read(Array(try folder.read("a.md").utf8)).root)
    guard case .list(let items, _) = root["done"]?.content else { return }
    let expected = (0..<4).flatMap { writer in (0..<100).map { "w\(writer)-\($0)" } }
    #expect(Set(items.compactMap(\.scalar)) == Set(expected))
    #expect(items.count == 400)
    #expect(try folder.names("") == ["a.md"])
  }
}

/// Runs as nobody where the tests are run by root, who may write everywhere.
private func withoutPrivileges<Answer>(_ body: () -> Answer) -> Answer {
  #if os(Linux)
    typealias SetUser = @convention(c) (UInt32) -> Int32
    guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return body() }
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(65_534)
    defer { _ = setUser(0) }
  #endif
  return body()
}
