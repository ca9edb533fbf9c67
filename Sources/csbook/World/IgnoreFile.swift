// What Git is told to leave alone: the files that a csbook was writing when it was killed.

import BookStore
import BookText

/// The file that says what Git ignores, in the book's folder.
struct IgnoreFile {
  private let path: [UInt8]

  init(in place: BookPlace) {
    path = place.absolute(".gitignore")
  }

  private static let pattern = Array(WorkingTree.leftoverPattern.utf8)

  /// Whether the pattern stands in it.
  func isInstalled() throws -> Bool {
    try holdsPattern(DiskFile.contents(of: path) ?? [])
  }

  /// Adds the pattern where it is missing, with the line end that the file has; returns what was done.
  func install() throws -> [String] {
    let text = try DiskFile.contents(of: path) ?? []
    guard !holdsPattern(text) else { return [] }
    let end = text.firstRange(of: [0x0D, 0x0A]) == nil ? [0x0A] : [0x0D, 0x0A] as [UInt8]
    let gap = text.isEmpty || text.last == 0x0A ? [] : end
    try DiskFile.writeNew(text + gap + Self.pattern + end, to: path, executable: false)
    return ["Git ignores what a csbook that was killed may leave: commit .gitignore."]
  }

  private func holdsPattern(_ text: [UInt8]) -> Bool {
    text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains {
      $0.elementsEqual(Self.pattern)
    }
  }
}
