// What an import leaves when it is killed: the book as it was, or as it was to be.

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

  @Test func `killed at any point, the next command finds the book as it was or as it was to be`()
    throws
  {
    let repository = try SampleRepository.copy()
    try repository.write("imports/x.md", Self.mapping)
    let rows = (0..<200).map { "K\($0),Customer \($0),Rail\n" }.joined()
    try repository.write("x.csv", "id,name,trade\n" + rows + "K900,Norrvik Fastigheter,Sea\n")
    try repository.commit("a mapping")
    let command = ["csbook", "import", "accounts", "x.csv", "--map", "x"]
    #expect(try repository.attempt(command).status == 0)
    let done = try repository.git("status", "--short", "--untracked-files=all")
    #expect(done.split(separator: 0x0A).count == 201)
    var states: Set<Bool> = []
    _ = try KilledRuns(
      KilledRuns.usual / 2, of: command, in: repository, seed: 20_261_127,
      prepare: {
        try repository.git("checkout", "--quiet", ".")
        try repository.git("clean", "--quiet", "-d", "--force")
      },
      verify: { run in
        // Any command that writes takes back what was half done.
        _ = try repository.attempt(["csbook", "set", "mossbridge", "deputy=amara"])
        try repository.git("checkout", "--quiet", "accounts/mossbridge")
        let now = try repository.git("status", "--short", "--untracked-files=all")
        states.insert(now.isEmpty)
        #expect(now.isEmpty || now == done, "\(run)")
        #expect(run.wasKilled || now == done, "\(run)")
      })
    #expect(states.contains(false))
  }
}
