// What an import leaves when it is killed or interrupted: the book as it was, or as it was to be.

import BookTesting
import Foundation
import Testing

struct KilledImportTests {
  private static let mapping = """
    ---
    imports: accounts
    source: X
    account: [{by: links.crm, column: id}, {by: name, column: name}]
    columns:
      - {field: name, column: name}
      - {field: owner, default: amara}
      - {field: links.crm, column: id}
      - {field: industry, column: trade}
    ---
    """
  private static let command = ["csbook", "import", "accounts", "x.csv", "--map", "x"]

  private let repository: TemporaryRepository
  /// What Git says when all is imported.
  private let done: String

  init() throws {
    repository = try SampleRepository.copy()
    try repository.write("imports/x.md", Self.mapping)
    let rows = (0..<200).map { "K\($0),Customer \($0),Rail\n" }.joined()
    try repository.write("x.csv", "id,name,trade\n" + rows + "K900,Norrvik Fastigheter,Sea\n")
    try repository.commit("a mapping")
    try #require(repository.attempt(Self.command).status == 0)
    done = try Self.state(of: repository)
    try #require(done.split(separator: "\n").count == 201)
  }

  @Test func `killed at any point, the next command finds the book as it was or as it was to be`()
    throws
  {
    var states: Set<Bool> = []
    _ = try KilledRuns(
      KilledRuns.usual / 2, of: Self.command, in: repository, seed: 20_261_127, prepare: restore,
      verify: { run in
        // Any command that writes takes back what was half done.
        _ = try repository.attempt(["csbook", "set", "mossbridge", "deputy=amara"])
        try repository.git("checkout", "--quiet", "accounts/mossbridge")
        let now = try Self.state(of: repository)
        states.insert(now.isEmpty)
        #expect(now.isEmpty || now == done, "\(run)")
        #expect(run.wasKilled || now == done, "\(run)")
      })
    #expect(states.contains(false))
  }

  @Test func `interrupted at any point, it leaves the book so by itself, and nothing beside it`()
    throws
  {
    var untouched = 0
    _ = try KilledRuns(
      KilledRuns.usual / 2, of: Self.command, in: repository, by: SIGINT, prepare: restore,
      verify: { run in
        let now = try Self.state(of: repository)
        if run.wasKilled, now.isEmpty { untouched += 1 }
        #expect(now == done || run.wasKilled && now.isEmpty, "\(run)")
        let names = try FileManager.default.contentsOfDirectory(atPath: repository.path)
        #expect(!names.contains { $0.hasPrefix(".csbook-") }, "\(run)")
      })
    #expect(untouched > 0)
  }

  private func restore() throws {
    try repository.git("checkout", "--quiet", ".")
    try repository.git("clean", "--quiet", "-d", "--force")
  }

  private static func state(of repository: TemporaryRepository) throws -> String {
    String(
      decoding: try repository.git("status", "--short", "--untracked-files=all"), as: UTF8.self)
  }
}
