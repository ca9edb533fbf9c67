// Every id under which something is found is explained, and means one thing.

import BookImport
import BookReports
import Testing

struct ExplanationTests {
  @Test func `no id means two things`() {
    #expect(Set(Explanation.ids).count == Explanation.ids.count)
  }

  @Test(arguments: Explanation.ids)
  func `every id is explained, with what it finds and what it passes`(_ id: String) throws {
    let explained = try #require(Explanation(of: id))
    #expect(explained.id == id)
    #expect(!explained.opening.isEmpty)
    #expect(explained.bad != nil)
    #expect(explained.good != nil)
  }

  @Test func `what import finds is among them`() {
    #expect(ImportFault.allCases.allSatisfy { Explanation(of: $0.id)?.finder == .import })
    #expect(Explanation(of: "duplicate-key")?.finder == .lint)
    #expect(Explanation(of: "nothing") == nil)
  }
}
