// What `set` and `done` leave when they are killed, and when two of them write at once.

import BookTesting
import Foundation
import Synchronization
import Testing

struct KilledEditTests {
  /// A command, the file that it edits, and a word that stands there afterwards.
  struct Edit: Sendable, CustomTestStringConvertible {
    let words: [String]
    let file: String
    let seed: UInt64

    var testDescription: String { words[0] }
  }

  static let edits = [
    Edit(
      words: ["set", "norrvik", "sentiment=5", "sentiment.by=amara", "They asked us in"],
      file: "accounts/norrvik/account.md", seed: 20_261_128),
    Edit(words: ["done", "ms5"], file: "accounts/mossbridge/account.md", seed: 20_261_129),
  ]

  @Test(arguments: edits)
  func `killed at any point, every file is whole, old or new`(_ edit: Edit) throws {
    let repository = try SampleRepository.copy()
    let old = try repository.text(edit.file)
    #expect(try repository.attempt(["csbook"] + edit.words).status == 0)
    let new = try repository.text(edit.file)
    #expect(new != old)
    _ = try KilledRuns(
      KilledRuns.usual, of: ["csbook"] + edit.words, in: repository, seed: edit.seed,
      prepare: { try repository.write(edit.file, old) },
      verify: { run in
        let now = try repository.text(edit.file)
        #expect(now == old || now == new, "\(run)")
        // Whoever comes to an end has taken away what others left.
        guard !run.wasKilled else { return }
        #expect(run.status == 0 && now == new, "\(run)")
        let changed = try repository.git("status", "--short")
        #expect(changed == Array(" M \(edit.file)\n".utf8), "\(run)")
      })
    try repository.write(edit.file, old)
    #expect(try repository.attempt(["csbook"] + edit.words).status == 0)
    #expect(try repository.git("status", "--short") == Array(" M \(edit.file)\n".utf8))
    #expect(try repository.csbook("lint").status == 0)
    try repository.git("fsck", "--strict")
  }

  @Test func `two loops of set lose no edit`() throws {
    let repository = try SampleRepository.copy()
    // Both writers only read its path and environment.
    nonisolated(unsafe) let shared = repository
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { writer in
      let loop =
        "for i in $(seq 20); do csbook set norrvik tags+=\(["a", "b"][writer])$i || exit; done"
      let answer = Result { try shared.run(["sh", "-c", loop]) }
      let failure = (try? answer.get()).map { $0.status == 0 ? "" : $0.errors } ?? "\(answer)"
      if !failure.isEmpty { failures.withLock { $0.append(failure) } }
    }
    #expect(failures.withLock(\.self) == [])
    let text = try repository.text("accounts/norrvik/account.md")
    let tags = text.split(separator: "\n").first { $0.hasPrefix("tags:") } ?? ""
    let words = tags.split(whereSeparator: { " [],".contains($0) })
    for writer in ["a", "b"] {
      for number in 1...20 { #expect(words.contains("\(writer)\(number)"), "\(tags)") }
    }
    #expect(words.count == 43)
  }
}
