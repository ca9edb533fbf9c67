// GitVersion: which git is installed, and what it takes.

/// The version of a git, such as `2.39.5`.
package struct GitVersion: Comparable, CustomStringConvertible, Sendable {
  package let description: String
  private let numbers: [Int]

  package init(_ text: String) {
    description = text
    // What follows the numbers, as in `2.39.5.windows.1`, has no say.
    numbers = text.split(separator: ".").map { Int($0) }.prefix { $0 != nil }.compactMap(\.self)
  }

  package static func < (left: GitVersion, right: GitVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }

  package static func == (left: GitVersion, right: GitVersion) -> Bool {
    left.numbers == right.numbers
  }

  /// The first that merges without touching a file (`git merge-tree --write-tree`).
  package static let mergingInMemory = GitVersion("2.38")

  /// The git on PATH; nil where there is none that could be run.
  package static var installed: GitVersion? {
    // Whatever keeps git from telling its version makes it no git to work with.
    let output = try? GitProgram.reading(in: Array(".".utf8)).ask("find git", "version")
    return output.map { String(decoding: $0, as: UTF8.self) }
      .flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst(2).first }
      .map { GitVersion(String($0)) }
  }
}
