// Reading changes nothing: neither a file nor the time at which one was changed.

import BookTesting
import Foundation
import Testing

struct ReadingTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `reading leaves every file of book and repository as it was`() throws {
    // Something to see in each state: staged, changed and new.
    try book.write("accounts/norrvik/account.md", "---\nname: a\nname: b\n---\n")
    try book.git("add", "--all")
    try book.write("csbook.yml", try book.text("csbook.yml") + "\n# a line more\n")
    try book.write("accounts/acme/account.md", "---\r\nname: Acmé\r\n---\r\nno final newline")
    try book.write("finance.csv", "account,arr\nhalvorsen-marine,120000\n")
    let before = try snapshot()
    for command in Self.commands {
      let answer = try book.attempt(["csbook"] + command)
      #expect(answer.status < 2, "\(command.joined(separator: " ")): \(answer.errors)")
    }
    let after = try snapshot()
    for (path, file) in after where before[path] != file {
      Issue.record("\(path) was written")
    }
    #expect(Set(before.keys) == Set(after.keys))
  }

  @Test func `a verb that reads is among them`() {
    let writing = ["sample", "sync", "hook install", "hook uninstall", "import"]
    let ran = Set(Self.commands.map { $0.prefix { !$0.hasPrefix("-") } }.compactMap(\.first))
    for verb in VerbPath.all where verb.words.contains(" ") || verb.formats {
      guard !writing.contains(verb.words) else { continue }
      #expect(ran.contains(String(verb.words.prefix { $0 != " " })), "\(verb.words) is not run")
    }
  }

  private static let commands: [[String]] = [
    ["list"], ["list", "band:red", "--format", "json"], ["list", "--format", "csv"],
    ["list", "--at", "HEAD~5"], ["list", "--at", ":staged"], ["list", "--at", "2025-06-30"],
    ["show", "halvorsen-marine"], ["show", "mossbridge", "--format", "json"],
    ["health"], ["health", "mossbridge", "--explain"], ["health", "--format", "md"],
    ["renewals"], ["renewals", "--within", "12m", "--format", "json"],
    ["journey"], ["journey", "norrvik", "--format", "json"], ["plan"],
    ["plan", "tamarind-retail", "--audience", "customer"], ["segments"],
    ["segments", "--explain", "norrvik"], ["segments", "--try", "segments"],
    ["renewals", "--map"], ["renewals", "--rates"], ["retention"],
    ["retention", "2025", "--by", "segment", "--format", "json"], ["forecast"], ["risks"],
    ["reconcile", "finance.csv"], ["contacts"], ["contacts", "norrvik"], ["voice"], ["team"],
    ["opportunities"], ["programs"], ["escalations"], ["decisions"], ["today"], ["alerts"],
    ["alerts", "--since", "HEAD~5"], ["play", "list"], ["query", "select * from findings"],
    ["query", "--tables"], ["tasks", "--all"], ["tasks", "--format", "json"],
    ["facts"], ["facts", "shiranui-seiki"], ["facts", "norrvik", "--format", "json"],
    ["lint"], ["lint", "--staged"], ["lint", "--format", "json"], ["lint", "--format", "github"],
    ["explain", "duplicate-key"], ["hook", "run", "pre-commit"], ["--help"], ["--version"],
    ["help"], ["help", "format"], ["doctor"], ["doctor", "--format", "json"], ["new", "--list"],
    ["fmt", "--check"], ["textconv", "csbook.yml"], ["lint", "--since", "HEAD~5"],
    ["lint", "--format", "sarif"], ["lint", "--format", "junit"],
    ["log", "-n", "5"], ["diff"], ["diff", "HEAD~5", "HEAD", "--format", "md"],
    ["blame", "norrvik"], ["review"], ["why", "norrvik"], ["impact", "HEAD~60..HEAD"],
    ["trend", "norrvik", "--every", "month"], ["backtest", "--cut", "90"], ["compare"],
    ["forecast", "--history"], ["journey", "--history"], ["calendar"], ["export", "json"],
    ["report"], ["report", "weekly"], ["report", "handoff", "norrvik", "--format", "html"],
    ["report", "exec", "--at", "HEAD", "-o", "../exec.md"], ["verify", "../exec.md"],
    ["site", "-o", "../site"],
  ]

  /// What a file holds, and when it was last written.
  private struct FileState: Equatable {
    let bytes: Data
    let written: Date?
    let mode: Int?
  }

  private func snapshot() throws -> [String: FileState] {
    let files = FileManager.default
    var states: [String: FileState] = [:]
    for path in try files.subpathsOfDirectory(atPath: book.path) {
      let full = "\(book.path)/\(path)"
      let attributes = try files.attributesOfItem(atPath: full)
      states[path] = FileState(
        bytes: files.contents(atPath: full) ?? Data(),
        written: attributes[.modificationDate] as? Date,
        mode: attributes[.posixPermissions] as? Int)
    }
    return states
  }
}
