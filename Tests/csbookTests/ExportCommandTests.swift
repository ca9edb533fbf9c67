// csbook export: files that are whole or not there, and never over what is no export.

import BookTesting
import Foundation
import Testing

struct ExportCommandTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test(arguments: ["json", "sql", "sqlite"])
  func `a file is replaced if it is such an export, or by force`(_ format: String) throws {
    let file = "\(book.parent)/out"
    func export(_ more: String...) throws -> Answer {
      try book.attempt(["csbook", "export", format, "-o", file] + more)
    }
    #expect(try export().status == 0)
    let whole = try Data(contentsOf: URL(filePath: file))
    #expect(try export().status == 0)
    try Data("mine".utf8).write(to: URL(filePath: file))
    #expect(try export().status == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try export("--force").status == 0)
    #expect(try Data(contentsOf: URL(filePath: file)).count == whole.count)
    #expect(try left() == ["out"])
  }

  @Test func `one kind of export does not replace another`() throws {
    let file = "\(book.parent)/out"
    #expect(try book.csbook("export", "sql", "-o", file).status == 0)
    #expect(try book.csbook("export", "json", "-o", file).status == 2)
  }

  @Test func `a folder is replaced if it holds an export and nothing else`() throws {
    let folder = "\(book.parent)/out"
    func export() throws -> Answer { try book.csbook("export", "csv", "-o", folder, "--force") }
    #expect(try export().status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 46)
    #expect(try export().status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    try Data("mine".utf8).write(to: URL(filePath: "\(folder)/mine.txt"))
    #expect(try export().status == 2)
    #expect(FileManager.default.fileExists(atPath: "\(folder)/mine.txt"))
    #expect(try left() == ["out"])
  }

  @Test func `the same commit gives the same bytes`() throws {
    for format in ["json", "sql"] {
      let first = try book.csbook("export", format, "--at", "HEAD").output
      #expect(try book.csbook("export", format, "--at", "HEAD").output == first)
      #expect(first.contains(try book.line("rev-parse", "HEAD")))
    }
  }

  @Test func `whoever is killed leaves the old folder, the new one, or none`() throws {
    let folder = "\(book.parent)/out"
    _ = try KilledRuns(16, of: ["csbook", "export", "csv", "-o", folder], in: book) {
      try? FileManager.default.removeItem(atPath: folder)
    } verify: { run in
      guard FileManager.default.fileExists(atPath: folder) else { return }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == 46, "\(run)")
      #expect(!names.contains { $0.hasPrefix(".") }, "\(run)")
    }
  }

  @Test func `an interrupt leaves nothing behind`() throws {
    let script = """
      csbook export csv -o ../out > /dev/null & child=$!
      sleep $1; kill -TERM $child 2> /dev/null; wait $child
      """
    for delay in ["0.05", "0.2", "0.4", "0.6"] {
      _ = try book.attempt(["sh", "-c", script, "sh", delay])
      let left = try left()
      #expect(left.isEmpty || left == ["out"], "\(delay)")
      try? FileManager.default.removeItem(atPath: "\(book.parent)/out")
    }
  }

  /// What stands beside the repository.
  private func left() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: book.parent)
    return names.filter { $0 == "out" || $0.hasPrefix(".csbook-") }
  }
}
