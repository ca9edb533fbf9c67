// Errors do not depend on the day: one commit lints alike whenever that is done.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText
import Foundation
import Testing

struct FiftyDaysTests {
  @Test func `the sample book has the same errors on fifty days`() throws {
    try expectSameErrors(in: SampleBook.files, atLeast: 0)
  }

  @Test func `a book with a fault of each rule has the same errors on fifty days`() throws {
    for rule in RuleCatalog.rules {
      for example in rule.examples where !example.messages.isEmpty {
        var files = try SampleBook.files
        for (path, text) in example.others {
          files[Path(path)] = text.isEmpty ? nil : Array(MarkedText(text).text.utf8)
        }
        files[Path(example.path)] = Array(MarkedText(example.text).text.utf8)
        try expectSameErrors(
          in: files, atLeast: 0, days: [-4_000, -400, 0, 1, 400, 4_000], "\(rule.id)")
      }
    }
  }

  @Test func `whatever csbook.yml says, what depends on the day is no error`() throws {
    let rules = RuleCatalog.rules.map { "  \($0.id): error\n" }.joined()
    var files = try SampleBook.files
    let settings = String(decoding: files[Layout.settings] ?? [], as: UTF8.self)
    let cut = try #require(settings.range(of: "\nlint:\n"), "the sample book sets no severities")
    files[Layout.settings] = Array("\(settings[..<cut.upperBound])\(rules)".utf8)
    try expectSameErrors(in: files, atLeast: 0)
  }

  private func expectSameErrors(
    in files: [Path: [UInt8]], atLeast least: Int, days: [Int] = fiftyDays, _ note: String = ""
  ) throws {
    let book = try BookLoader.load(MemorySource(files))
    var first: [Finding]?
    for offset in days {
      let findings = try Linter().findings(in: book, on: SampleBook.day + offset, threads: 2)
      let errors = findings.filter { $0.severity == .error }
      let expected = first ?? errors
      first = expected
      #expect(errors == expected, "\(note) on \(SampleBook.day + offset)")
    }
    #expect((first ?? []).count >= least)
  }
}

/// From six years before the sample book's day to six years after.
private let fiftyDays = (-25..<25).map { $0 * 89 + $0 % 7 }
