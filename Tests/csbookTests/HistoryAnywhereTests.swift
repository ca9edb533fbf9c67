// The verbs of history in every sort of repository: the right answer, or a refusal that names the way out.

import BookTesting
import Foundation
import Testing

struct HistoryAnywhereTests {
  @Test(arguments: RepositorySort.allCases)
  func `each sort answers as a plain repository does`(_ sort: RepositorySort) throws {
    let year = try YearOfCommits()
    let folder = try sort.make(of: year.repository)
    let plain = try Self.plainAnswers.get()
    for command in Self.commands {
      let answer = try Self.told(command, in: folder, of: year)
      if Self.comparesFiles(command), Self.lacksComparison.contains(sort) {
        #expect(answer.status == 2 && answer.errors.contains("\nhint: "), "\(command)")
      } else {
        let expected = try #require(plain[command])
        #expect(answer.output == expected.output, "\(command)")
        #expect(answer.errors == expected.errors, "\(command)")
        #expect(answer.status == expected.status, "\(command)")
      }
    }
  }

  @Test func `the plain repository has something to tell`() throws {
    for (command, answer) in try Self.plainAnswers.get() {
      #expect(answer.status == 0, "\(command): \(answer.errors)")
      #expect(answer.output.split(separator: "\n").count > 2, "\(command)")
    }
    let log = try #require(try Self.plainAnswers.get()["csbook log"]).output
    #expect(log.contains("the side\n  bolt: renewal y1 added"))
    #expect(log.contains("9 of 9 commits"))
  }

  @Test func `a book in a folder answers as one at the top`() throws {
    let year = try YearOfCommits(in: "books/emea/")
    let plain = try Self.plainAnswers.get()
    for command in Self.commands {
      let answer = try Self.told(command, in: year.repository.path + "/books/emea", of: year)
      #expect(answer.output == plain[command]?.output, "\(command)\n\(answer.errors)")
    }
  }

  // MARK: Where something is missing

  @Test func `a shallow clone says so wherever it tells less`() throws {
    let year = try YearOfCommits()
    let clone = year.repository.parent + "/clone"
    try year.repository.git(
      "clone", "--quiet", "--depth", "2", "file://\(year.repository.path)", clone)
    let plain = try Self.plainAnswers.get()
    var same = 0
    for command in Self.commands {
      let answer = try Self.told(command, in: clone, of: year)
      let isSame = answer.output == plain[command]?.output
      same += isSame ? 1 : 0
      let words = (answer.output + answer.errors).replacing("\n", with: " ")
      #expect(isSame || words.contains("git fetch --unshallow"), "\(command)\n\(words)")
    }
    #expect(0 < same && same < Self.commands.count / 2)
  }

  @Test(arguments: [
    "log", "trend", "backtest", "compare", "forecast --history", "journey --history",
    "why crane --at 2026-01-11", "blame bolt",
  ])
  func `programs are told that a clone is shallow`(_ command: String) throws {
    let year = try YearOfCommits()
    let clone = year.repository.parent + "/clone"
    try year.repository.git(
      "clone", "--quiet", "--depth", "2", "file://\(year.repository.path)", clone)
    let command = "csbook \(command) --format json"
    let ways = [("\"shallowEnd\": null", "\"shallowEnd\": \""), ("w\": false", "w\": true")]
    let whole = try Self.told(command, in: year.repository.path, of: year).output
    let part = try Self.told(command, in: clone, of: year).output
    #expect(ways.contains { whole.contains($0.0) && part.contains($0.1) }, "\(part)")
  }

  @Test func `what a partial clone cannot fetch is an error, and no shorter history`() throws {
    let year = try YearOfCommits()
    let clone = try RepositorySort.partialClone.make(of: year.repository)
    try FileManager.default.moveItem(
      atPath: year.repository.path, toPath: year.repository.parent + "/gone")
    let plain = try Self.plainAnswers.get()
    var refused = 0
    for command in Self.commands {
      let answer = try Self.told(command, in: clone, of: year)
      if answer.output == plain[command]?.output { continue }
      refused += 1
      #expect(answer.status == 2, "\(command)")
      #expect(answer.errors.contains("partial clone"), "\(command): \(answer.errors)")
      #expect(answer.errors.contains("\nhint: "), "\(command)")
    }
    #expect(refused > Self.commands.count / 2)
  }

  @Test func `a sparse checkout says of how many accounts it knows nothing`() throws {
    let year = try YearOfCommits()
    let sparse = year.repository.parent + "/sparse"
    try year.repository.git("clone", "--quiet", year.repository.path, sparse)
    try year.repository.git("sparse-checkout", "set", "--cone", "accounts/acme", in: sparse)
    let plain = try Self.plainAnswers.get()
    for command in Self.commands + ["csbook diff HEAD~2 bolt", "csbook why bolt"] {
      let answer = try Self.told(command, in: sparse, of: year)
      let isSame = answer.output == plain[command]?.output
      let words = answer.output + answer.errors
      #expect(isSame || words.contains("not checked out (sparse"), "\(command)\n\(words)")
    }
    let diff = try Self.told("csbook diff HEAD~2 --format json", in: sparse, of: year).output
    #expect(diff.contains("\"notCheckedOut\": 2") && !diff.contains("bolt"))
    // What is committed is there, whatever is checked out.
    for command in ["csbook log bolt", "csbook blame bolt", "csbook why bolt --at HEAD"] {
      let expected = try Self.told(command, in: year.repository.path, of: year).output
      #expect(try Self.told(command, in: sparse, of: year).output == expected, "\(command)")
    }
  }

  @Test func `in a bare repository history is read from commits that are named`() throws {
    let year = try YearOfCommits()
    let bare = year.repository.parent + "/bare.git"
    try year.repository.git("clone", "--quiet", "--bare", year.repository.path, bare)
    try year.repository.git("config", "user.email", "amara@quillmere.example", in: bare)
    let plain = try Self.plainAnswers.get()
    for command in Self.commands {
      let answer = try Self.told(command, in: bare, of: year)
      let isSame = answer.output == plain[command]?.output
      #expect(isSame || answer.errors.contains("`diff REV REV`"), "\(command)")
      let named =
        Self.comparesFiles(command) ? "\(command) HEAD" : "\(command) --at HEAD"
      if command.contains("review") || command.contains("--at") { continue }
      let expected = try Self.told(named, in: year.repository.path, of: year)
      #expect(try Self.told(named, in: bare, of: year).output == expected.output, "\(named)")
      #expect(expected.status == 0, "\(named): \(expected.errors)")
    }
  }

  @Test func `where nothing is committed, each says that`() throws {
    let year = try YearOfCommits()
    try year.repository.git("checkout", "--quiet", "--orphan", "empty")
    for command in Self.commands {
      let answer = try Self.told(command, in: year.repository.path, of: year)
      #expect(answer.status == 2, "\(command)")
      #expect(answer.errors.contains("nothing is committed yet\nhint: "), "\(command)")
    }
  }

  @Test func `without a repository, each says that`() throws {
    let year = try YearOfCommits()
    try FileManager.default.removeItem(atPath: year.repository.path + "/.git")
    for command in Self.commands {
      let answer = try Self.told(command, in: year.repository.path, of: year)
      #expect(answer.status == 2, "\(command)")
      #expect(answer.errors.contains("is not in a Git repository\nhint: "), "\(command)")
    }
  }

  // MARK: Commands

  private static let commands = [
    "csbook log", "csbook log bolt", "csbook log --since 2025-06-15",
    "csbook log --since 2026-02-01", "csbook diff 2025-06-20",
    "csbook diff HEAD~4", "csbook blame bolt", "csbook review --since 2025-05-03",
    "csbook why crane", "csbook why bolt --since 2025-05-03", "csbook impact 2025-08-01",
    "csbook impact HEAD~4", "csbook trend --every month", "csbook trend acme --every month",
    "csbook backtest --cut 30,90", "csbook backtest --cut 90 --rules then",
    "csbook compare --cut 90", "csbook forecast --history", "csbook journey --history",
    "csbook list --at 2025-08-01 --rules now", "csbook health --rules 2025-08-01",
  ]

  /// Libgit2 compares files with commits, and git is not asked where it cannot.
  private static let lacksComparison: [RepositorySort] = [
    .splitIndex, .sparseIndex, .worktreeConfig, .sha256,
  ]

  private static func comparesFiles(_ command: String) -> Bool {
    command.hasPrefix("csbook diff")
  }

  private static let plainAnswers = Result {
    let year = try YearOfCommits()
    return try Dictionary(
      uniqueKeysWithValues: commands.map {
        ($0, try told($0, in: year.repository.path, of: year))
      })
  }

  /// The answer, with `ID` for each id of a commit, which differs where the book's folder or the hash does.
  private static func told(
    _ command: String, in folder: String, of year: YearOfCommits
  ) throws -> Answer {
    let answer = try year.repository.attempt(["sh", "-c", command], in: folder)
    let isID = #/\b(?=[0-9a-f]*[0-9])[0-9a-f]{7,64}\b/#
    return Answer(
      status: answer.status, output: answer.output.replacing(isID, with: "ID"),
      errors: answer.errors)
  }
}
