// The directories of objects that Git names to its hooks.

import Testing

@testable import Git

struct AlternatesTests {
  private func directories(_ value: String) -> [String] {
    Alternates.directories(in: Array(value.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `colons stand between them`() {
    #expect(directories("") == [])
    #expect(directories("/a/b") == ["/a/b"])
    #expect(directories("/a:/b::c d:") == ["/a", "/b", "c d"])
  }

  @Test func `one that has a colon is quoted as in C`() {
    #expect(directories(#""/srv/a:b.git/objects":/c"#) == ["/srv/a:b.git/objects", "/c"])
    #expect(directories(#"/c:"/a\"b\\c\td""#) == ["/c", "/a\"b\\c\td"])
    #expect(directories(#""/caf\303\251:x""#) == ["/café:x"])
  }

  @Test(arguments: [#""/a"#, #""/a\"#, #""/a\9""#, #""/a\777""#])
  func `what is not quoted to its end is taken as it is`(_ value: String) {
    #expect(directories(value) == [value])
  }
}
