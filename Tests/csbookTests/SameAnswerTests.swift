// The same book gives the same answers: on any number of threads, in any order, from any source.

import BookFigures
import BookLint
import BookModel
import BookReports
import BookStore
import BookTesting
import BookText
import Git
import Testing

struct SameAnswerTests {
  @Test(arguments: [2, 8])
  func `on so many threads the answers are those on one`(_ threads: Int) throws {
    let files = try SampleBook.files
    let serial = try Answers(of: BookLoader.load(MemorySource(files), threads: 1), threads: 1)
    for _ in 1...3 {
      let book = try BookLoader.load(MemorySource(files), threads: threads)
      #expect(try Answers(of: book, threads: threads) == serial)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the order of a folder does not matter`(_ seed: UInt64) throws {
    let files = try Self.faulty()
    let sorted = try Answers(of: BookLoader.load(MemorySource(files)), threads: 2)
    let shuffled = MemorySource(files, shuffledBy: seed)
    #expect(try Answers(of: BookLoader.load(shuffled), threads: 2) == sorted, "seed \(seed)")
    #expect(!sorted.findings.isEmpty)
  }

  @Test func `working tree, index and commit give the same answers`() throws {
    let repository = try SampleRepository.copy()
    for (path, bytes) in try Self.faulty() { try repository.write(path.bytes, bytes) }
    try repository.git("add", "--all")
    try repository.git("commit", "--quiet", "--no-verify", "--message", "faults")
    let opened = try Repository.discover(from: repository.bytes)
    let head = try #require(try opened.headCommit())
    let tree = try Answers(of: BookLoader.load(WorkingTree(root: repository.bytes)), threads: 2)
    let index = IndexSource(try opened.index(), of: opened, bookPrefix: [])
    #expect(try Answers(of: BookLoader.load(index), threads: 2) == tree)
    let commit = try CommitSource(tree: head.tree, of: opened, bookPrefix: [])
    #expect(try Answers(of: BookLoader.load(commit), threads: 2) == tree)
    #expect(!tree.findings.isEmpty)
  }

  @Test func `a book in a folder of its repository gives the same answers`() throws {
    let outer = try TemporaryRepository()
    for (path, bytes) in try SampleBook.files {
      try outer.write(Array("teams/emea/".utf8) + path.bytes, bytes)
    }
    try outer.commit("begun")
    let opened = try Repository.discover(from: outer.bytes)
    let head = try #require(try opened.headCommit())
    let prefix = Array("teams/emea/".utf8)
    let memory = try Answers(of: SampleBook.book(), threads: 2)
    let root = outer.bytes + Array("/teams/emea".utf8)
    #expect(try Answers(of: BookLoader.load(WorkingTree(root: root)), threads: 2) == memory)
    let index = IndexSource(try opened.index(), of: opened, bookPrefix: prefix)
    #expect(try Answers(of: BookLoader.load(index), threads: 2) == memory)
    let commit = try CommitSource(tree: head.tree, of: opened, bookPrefix: prefix)
    #expect(try Answers(of: BookLoader.load(commit), threads: 2) == memory)
  }

  /// The sample book with some faults, so that there is something to find.
  private static func faulty() throws -> [Path: [UInt8]] {
    var files = try SampleBook.files
    for name in ["norrvik", "mossbridge", "halvorsen-marine"] {
      let path = Path("accounts/\(name)/account.md")
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      files[path] = Array(text.replacing("\nowner:", with: "\nowner: x\nonwer:").utf8)
    }
    files["accounts/acme/account.md"] = Array("no front matter".utf8)
    files["segments/Bad Name.md"] = Array("---\nwhen: 1 = 1\n---\n".utf8)
    // Names that differ by case only: those of the book matter, others do not.
    for name in ["Twin.md", ".github/a.md", ".github/A.md", "docs/a.md", "docs/A.md"] {
      files[Path(name)] = Array("x".utf8)
    }
    files["accounts/norrvik/.a.md"] = Array("x".utf8)
    files["accounts/norrvik/.A.md"] = Array("x".utf8)
    files["accounts/norrvik/notes/2026-02-24-Elin-and-maja.md"] = Array("x".utf8)
    files["accounts/Norrvik/account.md"] = Array("x".utf8)
    files["segments/twin.md"] = Array("---\norder: 1\norder: 2\nwhen: nonsense(\n---\n".utf8)
    return files
  }
}

/// All that a book says, for comparing.
struct Answers: Equatable {
  let findings: [Finding]
  let list: String
  let renewals: String
  let health: String
  let journey: String
  let plans: String
  let segments: String
  let facts: [String]

  init(of book: Book, on day: Day = SampleBook.day, threads: Int) throws {
    findings = try Linter().findings(in: book, on: day, threads: threads)
    let figures = try Figures(of: book, on: day, threads: threads)
    list = ListReport.report(figures.accounts, of: figures).data.written
    renewals = RenewalsReport.report(figures.accounts, of: figures, within: nil).data.written
    health =
      HealthReport.report(
        figures.accounts, of: figures, isExplained: true, bytes: { _ in nil }
      ).data.written
    journey = JourneyReport.report(figures.accounts, of: figures, period: nil).data.written
    plans =
      PlanReport.report(
        PlanSheet.sheets(of: figures.accounts, in: figures), isWhole: true, by: .due, on: day,
        bytes: { _ in nil }
      ).data.written
    segments = SegmentsReport.report(of: figures).data.written
    facts = figures.accounts.map { account in
      FactsReport.report(of: account.id, figures.row(of: account), bytes: { _ in nil })
        .data.written
    }
  }
}
