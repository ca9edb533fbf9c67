// `fmt`, killed at any moment, and beside somebody who writes.

import BookTesting
import BookText
import Foundation
import Testing

struct FmtTests {
  private static let files = [
    "accounts/norrvik/account.md", "accounts/norrvik/contacts.md", "accounts/norrvik/journey.md",
    "accounts/norrvik/touches.csv",
  ]

  @Test func `killed at any moment, it leaves each file as it was or as it was to be`() throws {
    let book = try SampleRepository.copy()
    var messy: [String: String] = [:]
    for path in Self.files {
      let text = try book.text(path)
      messy[path] = text.hasPrefix("---") ? text.replacing(": ", with: ":   ") : Self.reversed(text)
    }
    for (path, text) in messy { try book.write(path, text) }
    let documents = try SampleBook.files.count
    #expect(try book.csbook("fmt").output.hasSuffix("\n4 of \(documents) files changed\n"))
    let laidOut = try Dictionary(uniqueKeysWithValues: Self.files.map { ($0, try book.text($0)) })
    var written = 0
    let runs = try KilledRuns(
      KilledRuns.usual, of: ["csbook", "fmt", "accounts/norrvik"], in: book
    ) {
      for (path, text) in messy { try book.write(path, text) }
    } verify: { run in
      for path in Self.files {
        let text = try book.text(path)
        #expect(
          text == laidOut[path] || (run.wasKilled && text == messy[path]), "\(run): \(path)")
        if run.wasKilled, text == laidOut[path] { written += 1 }
      }
    }
    print("\(runs.killed) runs of fmt killed, \(runs.finished) ended; written before: \(written)")
    #expect(try book.csbook("fmt").status == 0)
    for path in Self.files { #expect(try book.text(path) == laidOut[path]) }
    // What a killed run has left beside the files is nobody's.
    #expect(try book.csbook("lint").output.hasSuffix("in 16 accounts\n"))
    try book.git("fsck", "--strict")
  }

  /// How many files of Norrvik there are to lay out, without the one that is hidden or a link.
  private static func norrvikFiles() throws -> Int {
    let inside = Array("accounts/norrvik/".utf8)
    return try SampleBook.files.keys.count { $0.bytes.starts(with: inside) } - 1
  }

  /// A table with its rows the other way round.
  private static func reversed(_ table: String) -> String {
    let lines = table.split(separator: "\n")
    return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
  }

  @Test func `a symbolic link is not followed, and modes are kept`() throws {
    let book = try SampleRepository.copy()
    let path = "accounts/norrvik/account.md"
    try book.write(path, try book.text(path).replacing(": ", with: ":  "))
    #expect(chmod("\(book.path)/\(path)", 0o755) == 0)
    try FileManager.default.removeItem(atPath: "\(book.path)/accounts/norrvik/contacts.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(book.path)/accounts/norrvik/contacts.md", withDestinationPath: "account.md")
    let answer = try book.csbook("fmt", "accounts/norrvik")
    #expect(answer.status == 0)
    #expect(
      answer.output.hasPrefix(
        "accounts/norrvik/account.md: laid out\n1 of \(try Self.norrvikFiles()) files changed\n"))
    #expect(try book.line("ls-files", "--modified") == "accounts/norrvik/account.md")
    #expect(
      try FileManager.default.attributesOfItem(atPath: "\(book.path)/\(path)")[.posixPermissions]
        as? Int == 0o755)
  }

  @Test func `what is encrypted is passed over`() throws {
    let book = try SampleRepository.copy()
    try book.write(
      Array("accounts/norrvik/contacts.md".utf8), [0] + Array("GITCRYPT".utf8) + [0, 1, 2, 3])
    let answer = try book.csbook("fmt", "--check", "accounts/norrvik")
    #expect(answer.status == 0)
    #expect(answer.output == "0 of \(try Self.norrvikFiles()) files would change\n")
    #expect(answer.errors == "")
  }
}
