// csbook site: that a folder is whole or not there, and that the same commit gives the same bytes.

import BookTesting
import Foundation
import Testing

struct SiteCommandTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `the same commit gives the same bytes`() throws {
    for folder in ["one", "two"] {
      let answer = try book.csbook("site", "-o", "\(book.parent)/\(folder)", "--at", "HEAD")
      #expect(answer.status == 0, "\(answer.errors)")
    }
    let answer = try book.attempt(["diff", "-r", "../one", "../two"])
    #expect(answer.status == 0 && answer.output.isEmpty)
    let commit = try book.line("rev-parse", "HEAD")
    let mark = try String(contentsOfFile: "\(book.parent)/one/site.json", encoding: .utf8)
    #expect(mark.contains(commit))
    for name in ["index.html", "account-norrvik.html", "owner-amara.html"] {
      let page = try String(contentsOfFile: "\(book.parent)/one/\(name)", encoding: .utf8)
      #expect(page.contains(String(commit.prefix(12))), "\(name)")
    }
  }

  @Test func `whoever is killed leaves the old folder, the new one, or none`() throws {
    let folder = "\(book.parent)/out"
    _ = try KilledRuns(14, of: ["csbook", "site", "-o", folder], in: book) {
      try? FileManager.default.removeItem(atPath: folder)
    } verify: { run in
      guard FileManager.default.fileExists(atPath: folder) else { return }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == 33, "\(run)")
    }
  }

  @Test func `the trend and the moves are those of the commands`() throws {
    let folder = "\(book.parent)/out"
    #expect(try book.csbook("site", "-o", folder).status == 0)
    let page = PageReader(
      Array(try Data(contentsOf: URL(filePath: "\(folder)/health.html"))))
    let trend = try book.csbook("trend", "--every", "month", "--format", "csv").output
    let all = trend.split(separator: "\r\n").filter { $0.hasPrefix(",") }
    #expect(all.count == 13)
    for line in all {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let score = try #require(Double(cells[3]))
      #expect(page.text.contains("\(Int(score))"))
    }
    let why = try book.csbook("why", "mossbridge", "--format", "json").output
    let json = try JSONSerialization.jsonObject(with: Data(why.utf8)) as? [String: Any]
    #expect(json != nil)
    #expect(page.text.contains("−32.1"), "as README has it")
    #expect(page.text.contains("−15.0"))
  }
}
