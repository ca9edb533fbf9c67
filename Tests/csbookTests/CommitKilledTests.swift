// csbook commit killed at random points, and beside others who stage.

import BookTesting
import Foundation
import Testing

struct CommitKilledTests {
  private let book: TemporaryRepository
  private let page = "accounts/norrvik/account.md"

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `killed at any point, it leaves whole files and the old commit or the new one`() throws
  {
    let text = try book.text(page)
    var written = ""
    var head = try book.line("rev-parse", "HEAD")
    var moved = 0
    _ = try KilledRuns(
      KilledRuns.usual, of: ["csbook", "commit", "-m", "a change"], in: book
    ) {
      written = text + "\(UUID())\n"
      try book.write(page, written)
    } verify: { run in
      #expect(try book.text(page) == written, "\(run)")
      let now = try book.line("rev-parse", "HEAD")
      let isNew = now != head
      #expect(isNew || run.wasKilled, "\(run)")
      if isNew {
        moved += 1
        #expect(try book.line("rev-parse", "HEAD^") == head, "\(run)")
        #expect(try book.git("show", "HEAD:\(page)") == Array(written.utf8), "\(run)")
      }
      // What a user does when Git says that it was killed.
      try? FileManager.default.removeItem(atPath: "\(book.path)/.git/index.lock")
      try? FileManager.default.removeItem(atPath: "\(book.path)/.git/refs/heads/main.lock")
      // The index is that of the old commit or of the new one, with nothing else in it.
      let index = try book.line("write-tree")
      let trees = try [now, head].map { try book.line("rev-parse", "\($0)^{tree}") }
      #expect(trees.contains(index), "\(run)")
      // fsck takes long; what it could find is in the objects of the last runs still.
      if run.number % 25 == 0 {
        let fsck = try book.attempt(["git", "fsck", "--strict", "--no-dangling"])
        #expect(fsck.status == 0, "\(run): \(fsck.errors)")
      }
      if index != trees[0] { try book.git("reset", "--quiet") }
      head = now
    }
    #expect(moved > 0)
    #expect(try book.attempt(["git", "fsck", "--strict", "--no-dangling"]).status == 0)
  }

  @Test func `what others stage meanwhile is never lost`() throws {
    // Git stages and takes back, again and again, while csbook commits another account.
    let other = "accounts/mossbridge/account.md"
    let good = try book.text(other)
    let stager = """
      i=0; while [ ! -e ../stop ]; do i=$((i + 1)); echo "$i" >> \(other)
      git add \(other) 2>/dev/null && git cat-file -p ":\(other)" > ../staged; done
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", stager]
    process.currentDirectoryURL = URL(filePath: book.path)
    try process.run()
    defer { process.terminate() }
    var done = 0
    for number in 0..<25 {
      try book.write(page, try book.text(page) + "\(number)\n")
      let answer = try book.csbook("commit", "-m", "\(number)", page)
      if answer.status == 0 { done += 1 } else { #expect(answer.status == 2, "\(answer.errors)") }
    }
    try book.write("../stop", "")
    process.waitUntilExit()
    #expect(done > 0)
    #expect(try book.git("show", "HEAD:\(other)") == Array(good.utf8))
    let staged = try String(contentsOfFile: "\(book.parent)/staged", encoding: .utf8)
    #expect(try book.git("show", ":\(other)") == Array(staged.utf8))
    #expect(try book.attempt(["git", "fsck", "--strict", "--no-dangling"]).status == 0)
  }
}
