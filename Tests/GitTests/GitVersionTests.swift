// Which git is new enough.

import BookTesting
import Testing

@testable import Git

struct GitVersionTests {
  @Test func `versions are compared by their numbers`() {
    #expect(GitVersion("2.9.1") < GitVersion("2.38"))
    #expect(GitVersion("2.37.7") < .mergingInMemory)
    #expect(GitVersion("1.99") < .mergingInMemory)
    for text in ["2.38", "2.38.0", "2.39.5", "2.50.1.windows.1", "2.46.GIT", "3.0-rc1"] {
      #expect(!(GitVersion(text) < .mergingInMemory), "\(text)")
    }
  }

  @Test func `the one that is installed says so itself`() throws {
    let temporary = try TemporaryRepository()
    let words = try temporary.line("version").split(separator: " ")
    #expect(GitVersion.installed?.description == String(words[2]))
  }
}
