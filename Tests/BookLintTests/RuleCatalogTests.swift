// What holds for all rules.

import BookLint
import BookModel
import BookText
import Foundation
import Testing

struct RuleCatalogTests {
  @Test func `the list is sorted and says each id once`() {
    let ids = RuleCatalog.rules.map { $0.id }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func `each file of Rules holds the rule of its name`() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/BookLint/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(files.sorted() == RuleCatalog.rules.map { "\($0)" }.sorted())
  }

  @Test(arguments: RuleCatalog.rules.map { "\($0)" })
  func `a rule's id is its name in kebab case`(_ name: String) throws {
    let rule = try #require(RuleCatalog.rules.first { "\($0)" == name })
    var kebab = ""
    for character in name {
      if character.isUppercase, !kebab.isEmpty { kebab += "-" }
      kebab += character.lowercased()
    }
    #expect(rule.id == kebab)
  }

  @Test(arguments: RuleCatalog.rules.map { $0.id })
  func `a rule has a page, something it flags and something it passes`(_ id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    #expect(rule.page.count > 80)
    #expect(rule.examples.contains { !$0.messages.isEmpty })
    #expect(rule.examples.contains { $0.messages.isEmpty })
    #expect(!(rule.needsDay && rule.severity == .error))
  }
}
