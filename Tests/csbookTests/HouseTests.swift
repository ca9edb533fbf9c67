// What holds for the whole house: floors, files, words.

import Foundation
import Testing

struct HouseTests {
  /// The modules that each target may import; what it names is below it, or outside the package.
  static let imports: [String: Set<String>] = [
    "BookText": ["CLibYAML", "CCmarkGFM", "CCmarkMemory", "CIconv"],
    "BookModel": ["BookText"],
    "SQLite": ["CSQLite"],
    "Git": ["CLibgit2", "Subprocess", "Glibc", "Darwin", "Musl", "Synchronization"],
    "BookRevenue": ["BookModel"],
    "BookWork": ["BookText", "BookModel"],
    "BookStore": [
      "BookText", "BookModel", "Git", "Dispatch", "Synchronization", "Glibc", "Darwin", "Musl",
    ],
    "BookEdit": ["BookText", "BookModel", "BookWork"],
    "BookImport": ["BookText", "BookModel", "BookEdit"],
    "BookMerge": ["BookText", "BookModel", "Git"],
    "BookFacts": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "SQLite", "Synchronization", "Glibc",
      "Darwin", "Musl",
    ],
    "BookHealth": ["BookText", "BookModel", "BookFacts"],
    "BookLint": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "SQLite",
      "Dispatch", "Synchronization",
    ],
    "BookFigures": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "SQLite",
      "Dispatch", "Synchronization",
    ],
    "BookHistory": [
      "BookText", "BookModel", "BookStore", "BookRevenue", "BookWork", "BookFacts", "BookHealth",
      "BookFigures", "Git", "SQLite",
    ],
    "BookQuery": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "BookLint",
      "BookFigures", "SQLite",
    ],
    "BookReports": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "BookLint",
      "BookFigures", "BookHistory", "BookQuery", "BookImport", "SQLite",
    ],
    "BookSite": [
      "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth",
      "BookFigures", "BookHistory", "BookReports", "SQLite",
    ],
    "csbook": [
      "BookText", "BookModel", "BookStore", "BookEdit", "BookImport", "BookMerge", "BookRevenue",
      "BookWork", "BookFacts", "BookHealth", "BookLint", "BookFigures", "BookHistory",
      "BookQuery", "BookReports", "BookSite",
      "Git", "SQLite", "CTemplates", "ArgumentParser", "Subprocess", "Glibc", "Darwin", "Musl",
    ],
    "csbook-pages": ["Foundation", "Mustache", "FlyingFox", "FlyingSocks"],
  ]

  @Test(arguments: imports.keys.sorted())
  func `a target imports only what stands below it`(_ target: String) throws {
    let allowed = try #require(Self.imports[target])
    for (path, text) in try Self.files(in: "Sources/\(target)") {
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count == index + 2
        else { continue }
        #expect(allowed.contains(String(words[index + 1])), "\(path): \(line)")
      }
    }
  }

  @Test func `every target of Sources is among the floors`() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path
    ).filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") }
    #expect(targets.sorted() == Self.imports.keys.sorted())
  }

  @Test func `a file opens with a line that says what it is, and is no longer than 500`() throws {
    for folder in ["Sources", "Tests"] {
      for (path, text) in try Self.files(in: folder) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("// ") == true, "\(path)")
        #expect(lines.count <= 501, "\(path): \(lines.count) lines")
      }
    }
  }

  @Test func `product code neither traps at will nor opens itself to the world`() throws {
    let words = ["fatalError(", "try!", "as!", "TODO", "FIXME"]
    for (path, text) in try Self.files(in: "Sources") {
      for word in words {
        #expect(!text.contains(word), "\(path): \(word)")
      }
      #expect(!text.contains(#/(?m)^ *public /#), "\(path): public")
    }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) throws -> [(path: String, text: String)] {
    let top = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
    var files: [(String, String)] = []
    while let url = found?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      files.append((url.lastPathComponent, try String(contentsOf: url, encoding: .utf8)))
    }
    return files.sorted { $0.0 < $1.0 }
  }
}
