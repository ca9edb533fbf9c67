// Paths in the order of their bytes.

import BookText
import Testing

struct PathTests {
  private let paths: [Path] = [
    "a", "a-b/x.md", "a.md", "a/b/x.md", "a/b/y.md", "a/x.md", "ab/x.md", "b/x.md",
  ]

  @Test func `what is inside a folder stands together, whatever is named nearly like it`() {
    #expect(paths == paths.sorted())
    #expect(Array(paths.inside("a")) == ["a/b/x.md", "a/b/y.md", "a/x.md"])
    #expect(Array(paths.inside("a/b")) == ["a/b/x.md", "a/b/y.md"])
    #expect(Array(paths.inside("b")) == ["b/x.md"])
    #expect(paths.inside("c").isEmpty && paths.inside("a.md").isEmpty)
  }

  @Test func `a path is looked up among others`() {
    for (place, path) in paths.enumerated() { #expect(paths.lowerBound(path) == place) }
    #expect(paths.lowerBound("0") == 0)
    #expect(paths.lowerBound("z") == paths.count)
  }
}
