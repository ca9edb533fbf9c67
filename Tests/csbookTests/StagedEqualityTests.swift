// What is found in the staged part of a book is what is found there in the whole book.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText
import Git
import Testing

struct StagedEqualityTests {
  @Test(arguments: [20_260_320, 20_260_321, 20_260_322, 20_260_323] as [UInt64])
  func `staged findings are those of the whole book, and no error is missed elsewhere`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let repository = try SampleRepository.copy()
    let before = try Self.errors(SampleBook.files)
    var partial = 0
    for round in 1...12 {
      let edits = try StagedEdits(of: SampleBook.files, &random)
      for (path, bytes) in edits.written { try repository.write(path.bytes, bytes) }
      for path in edits.removed { try repository.git("rm", "--quiet", "--", path.text) }
      try repository.git("add", "--all")
      let note: Comment = "seed \(seed), round \(round): \(edits.described)"

      let opened = try Repository.discover(from: repository.bytes)
      let index = try opened.index()
      let source = IndexSource(index, of: opened, bookPrefix: [])
      let changes = try opened.stagedChanges(in: index)
      let whole = try Self.findings(source, .whole)
      let scope = LoadScope.touched(by: changes, inBookAt: [])
      switch scope {
      case nil:
        #expect(changes.isEmpty, note)
      case .whole?:
        #expect(try Self.findings(source, .whole) == whole, note)
      case .accounts(let touched)?, .alone(let touched)?:
        partial += 1
        let staged = try Self.findings(source, .accounts(touched))
        #expect(staged == whole.filter { Self.isSeen($0.path, touched) }, note)
        let missed = whole.filter { $0.severity == .error && !Self.isSeen($0.path, touched) }
        #expect(missed.filter { !before.contains($0) } == [], note)
      }
      try repository.git("reset", "--quiet", "--hard")
    }
    #expect(partial > 2, "seed \(seed): the edits hardly ever stay within accounts")
  }

  private static func isSeen(_ path: Path, _ accounts: Set<String>) -> Bool {
    guard let account = Layout.account(of: path) else { return true }
    return accounts.contains(String(decoding: account, as: UTF8.self))
  }

  private static func findings(_ source: IndexSource, _ scope: LoadScope) throws -> [Finding] {
    let book = try BookLoader.load(source, scope: scope)
    return try Linter().findings(in: book, on: SampleBook.day, threads: 2)
  }

  private static func errors(_ files: [Path: [UInt8]]) throws -> Set<Finding> {
    let book = try BookLoader.load(MemorySource(files))
    let findings = try Linter().findings(in: book, on: SampleBook.day, threads: 2)
    return Set(findings.filter { $0.severity == .error })
  }
}

/// Some random edits of documents, as a day's work or a bad merge would leave them.
struct StagedEdits {
  private(set) var written: [Path: [UInt8]] = [:]
  private(set) var removed: [Path] = []

  init(of files: [Path: [UInt8]], _ random: inout SplitMix64) throws {
    // csbook.yml is left alone: a book whose settings are gone is no book.
    let paths = files.keys.filter { $0 != Layout.settings }.sorted()
    let inAccounts = paths.filter { Layout.account(of: $0) != nil }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let isShared = Int.random(in: 0..<12, using: &random) == 0
      guard let path = (isShared ? paths : inAccounts).randomElement(using: &random),
        let bytes = files[path], written[path] == nil, !removed.contains(path)
      else { continue }
      switch Int.random(in: 0..<10, using: &random) {
      case 0: removed.append(path)
      case 1:
        let id = Int.random(in: 1...3, using: &random)
        written[Path("accounts/new-\(id)/account.md")] = bytes
      case 2: written[Path("\(path.text.dropLast(3))-2.md")] = bytes
      default: written[path] = Self.edited(bytes, &random)
      }
    }
  }

  var described: String {
    let texts = written.map {
      "\($0.key): \(String(decoding: $0.value.prefix(400), as: UTF8.self))"
    }
    return (texts + removed.map { "without \($0)" }).sorted().joined(separator: "\n")
  }

  private static func edited(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let at = lines.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: at)
      case 2: lines.insert(junk.randomElement(using: &random) ?? "", at: at)
      case 3: lines[at] = lines[at].replacing("2025", with: "2052")
      case 4: lines[at] = String(lines[at].dropLast(Int.random(in: 1...5, using: &random)))
      default:
        lines[at] = lines[at].replacing("amara", with: "amaro").replacing("id: ", with: "id: x")
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static let junk = [
    "zzz: 1", "owner: nobody", "- [ ] call due:soon", "---", "  - {id: y1}", "name: \"", "\t",
    "health: 5",
    "parent: nobody", "merged: {into: mossbridge, on: 2025-01-01}", "東京: 1",
  ]
}
