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
    #expect(try errors(in: SampleBook.files, on: fiftyDays) == [])
  }

  @Test func `a book with a fault of each rule has the same errors, years before and after`() throws
  {
    var found: Set<String> = []
    for rule in RuleCatalog.rules {
      for example in rule.examples where !example.messages.isEmpty {
        var files = Dictionary(
          uniqueKeysWithValues: littleBook.map { (Path($0.key), Array($0.value.utf8)) })
        for (path, text) in example.others {
          files[Path(path)] = text.isEmpty ? nil : Array(MarkedText(text).text.utf8)
        }
        files[Path(example.path)] = Array(MarkedText(example.text).text.utf8)
        found.formUnion(try errors(in: files, on: [-4_000, -400, 0, 1, 400, 4_000]).map(\.rule))
      }
    }
    #expect(found.count > 20, "the book is too little for the examples: \(found.sorted())")
  }

  @Test func `what depends on the day is no error, whatever csbook.yml says`() throws {
    let rules = RuleCatalog.rules.map { "  \($0.id): error\n" }.joined()
    var files = try SampleBook.files
    let settings = String(decoding: files[Layout.settings] ?? [], as: UTF8.self)
    let cut = try #require(settings.range(of: "\nlint:\n"), "the sample book sets no severities")
    files[Layout.settings] = Array("\(settings[..<cut.upperBound])\(rules)".utf8)
    _ = try errors(in: files, on: fiftyDays)
  }

  /// The errors of a book on the first of some days; expects those of the others to be the same.
  private func errors(in files: [Path: [UInt8]], on days: [Int]) throws -> [Finding] {
    let book = try BookLoader.load(MemorySource(files))
    let all = try days.map { offset in
      try Linter().findings(in: book, on: SampleBook.day + offset, threads: 2)
        .filter { $0.severity == .error }
    }
    for (offset, errors) in zip(days, all) {
      #expect(errors == all.first, "on \(SampleBook.day + offset)")
    }
    return all.first ?? []
  }
}

/// A book in which the examples of rules can stand.
private let littleBook: [String: String] = [
  "csbook.yml": """
  name: Northwind CS
  currency: USD
  team:
    - {id: kenji, name: Kenji Sato, email: kenji@northwind.example, role: csm}
    - {id: maria, name: Maria Lopez, email: maria@northwind.example, role: lead}

  """,
  "segments/all.md": """
  ---
  order: 10
  when: 1 = 1
  expects: [sentiment, outlook, contacts, champion, deputy, plan, journey, intent, touches]
  ---

  """,
  "accounts/acme/account.md": """
  ---
  name: Acme
  owner: kenji
  contracts:
    - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
  ---

  """,
  "accounts/acme/contacts.md": """
  ---
  contacts:
    - {id: m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
  ---

  """,
]

/// From six years before the sample book's day to six years after.
private let fiftyDays = (-25..<25).map { $0 * 89 + $0 % 7 }
