// Two people who set fields of one account at the same time.

import BookEdit
import BookModel
import BookStore
import BookTesting
import BookText
import Dispatch
import Synchronization
import Testing

struct TwoWritersTests {
  @Test func `of two writers' thousand edits each, none is lost`() throws {
    let repository = try TemporaryRepository(isEmpty: true)
    let file = "accounts/acme/account.md"
    try repository.write(file, "---\nname: Acme\nlinks: {w0: 0, w1: 0}\n---\n")
    let tree = WorkingTree(root: repository.bytes)
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { writer in
      for _ in 0..<1_000 {
        do {
          try FileWriter(root: tree.root).write {
            let bytes = try tree.makeReader().bytes(
              of: SourceFile(path: Path(file), token: .onDisk))
            // Each adds one to its own number: an edit on an old file would take the other one's back.
            let now = FrontMatter.read(bytes).root?["links"]?["w\(writer)"]?.scalar ?? ""
            let next = Assignment("links.w\(writer)=\((Int(now) ?? 0) + 1)")
            return try AccountEdit(
              [next].compactMap(\.self), reason: nil, of: "acme", files: [Path(file)],
              settings: .empty
            ).edits(of: [Path(file): bytes], on: Day(number: 0), by: nil).map(\.edit)
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
          return
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let bytes = try tree.makeReader().bytes(of: SourceFile(path: Path(file), token: .onDisk))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "---\nname: Acme\nlinks: {w0: '1000', w1: '1000'}\n---\n")
  }
}
