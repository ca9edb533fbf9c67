// The log of a book, on real repositories.

import BookModel
import BookStore
import BookTesting
import Git
import Testing

@testable import BookHistory

struct BookLogTests {
  @Test func `each commit is told by what it brought, the newest first`() throws {
    let past = try PastRepository()
    try past.commit("begun", ["accounts/acme/account.md": Story.page(contract(120_000))])
    try past.commit("other", ["accounts/globex/account.md": Story.page("region: EU")])
    try past.commit("fewer", ["accounts/acme/account.md": Story.page(contract(96_000))])
    try past.commit("read me", ["README.md": "hello\n"])
    let log = try past.log()
    #expect(
      log.told == [
        "fewer: acme ARR 120,000 → 96,000", "other: globex new account, owner kenji",
        "begun: acme new account, owner kenji", "the book: - added",
      ])
    #expect(log.lookedAt == 5)
    let acme = try past.log(of: ["acme"])
    #expect(
      acme.told == ["fewer: acme ARR 120,000 → 96,000", "begun: acme new account, owner kenji"])
    #expect(acme.lookedAt == 5)
    #expect(try past.log(of: ["acme"], limit: 1).told == ["fewer: acme ARR 120,000 → 96,000"])
  }

  @Test func `a merge is told by what it brought to the line it was merged into`() throws {
    let past = try PastRepository()
    try past.commit("begun", ["accounts/acme/account.md": Story.page("region: JP")])
    try past.repository.git("checkout", "--quiet", "-b", "side")
    try past.commit("one", ["accounts/acme/account.md": Story.page("region: EU")])
    try past.commit("two", ["accounts/acme/account.md": Story.page("region: US")])
    try past.repository.git("checkout", "--quiet", "main")
    try past.commit("meanwhile", ["accounts/globex/account.md": Story.page("")])
    try past.repository.git("merge", "--quiet", "--no-ff", "--message", "merged", "side")
    #expect(
      try past.log(of: ["acme"]).told == [
        "merged: acme region JP → US", "begun: acme new account, owner kenji",
      ])
  }

  @Test func `an account is followed through the names of its folder`() throws {
    let past = try PastRepository()
    try past.commit(
      "begun",
      [
        "accounts/acme/account.md": Story.page("region: JP"),
        "accounts/globex/account.md": Story.page("", body: "Others.\n"),
      ])
    try past.commit("moved", ["accounts/acme/account.md": Story.page("region: EU")])
    try past.repository.git("mv", "accounts/acme", "accounts/acme-world")
    try past.commit("renamed", [:])
    try past.commit(
      "again", ["accounts/acme/account.md": "---\nname: Another\nowner: maria\n---\n"])
    try past.commit("since", ["accounts/acme-world/account.md": Story.page("region: US")])
    #expect(
      try past.log(of: ["acme-world"]).told == [
        "since: acme-world region EU → US", "renamed: acme-world account renamed, was acme",
        "moved: acme region JP → EU", "begun: acme new account, owner kenji",
      ])
    #expect(try past.log(of: ["acme-world"], limit: 3).commits.count == 3)
  }

  @Test func `many accounts are told as each alone`() throws {
    let past = try PastRepository()
    let names = (1...12).map { "account-\($0)" }
    for name in names {
      try past.commit(name, ["accounts/\(name)/account.md": Story.page("region: JP")])
    }
    try past.repository.git("mv", "accounts/account-3", "accounts/renamed")
    try past.commit("renamed", [:])
    let wanted = Set(names.filter { $0 != "account-1" && $0 != "account-3" } + ["renamed"])
    let alone = try wanted.flatMap { try past.log(of: [$0]).told }
    #expect(try Set(past.log(of: wanted).told) == Set(alone))
    #expect(alone.contains("account-3: account-3 new account, owner kenji"))
    #expect(!alone.contains { $0.hasPrefix("account-1:") })
  }

  @Test func `what a commit did to health is judged on its day, by the rules of then`() throws {
    let past = try PastRepository()
    try past.commit("rules", HealthStory.rules)
    try past.commit("begun", ["accounts/acme/account.md": HealthStory.page(sentiment: 5)])
    try past.commit("cooler", ["accounts/acme/account.md": HealthStory.page(sentiment: 1)])
    let told = try past.log(of: ["acme"], figures: true).told
    #expect(told[0].contains("sentiment 5 → 1; health 100 → 0, green → red"), "\(told)")
    #expect(try past.log(of: ["acme"]).told[0] == "cooler: acme sentiment 5 → 1")
  }

  @Test func `of what a shallow clone ends with nobody knows what it changed`() throws {
    let past = try PastRepository()
    for region in ["JP", "EU", "US"] {
      try past.commit(region, ["accounts/acme/account.md": Story.page("region: \(region)")])
    }
    let clone = past.repository.parent + "/clone"
    try past.repository.git(
      "clone", "--quiet", "--depth", "2", "file://\(past.repository.path)", clone)
    let log = try PastRepository.log(of: ["acme"], in: Repository.discover(from: Array(clone.utf8)))
    #expect(log.told == ["US: acme region EU → US"])
    #expect(log.lookedAt == 1)
  }

  @Test func `git tells the same where libgit2 cannot`() throws {
    let past = try PastRepository()
    try past.commit("begun", ["accounts/acme/account.md": Story.page("region: JP")])
    try past.commit("moved", ["accounts/acme/account.md": Story.page("region: EU")])
    let plumbing = try Plumbing(
      at: past.repository.bytes, gitDirectory: nil, workTree: nil)
    #expect(try PastRepository.log(of: ["acme"], in: plumbing).told == past.log(of: ["acme"]).told)
    #expect(try PastRepository.log(of: nil, in: plumbing).told == past.log().told)
  }

  @Test func `a book below the top of its repository is told alone`() throws {
    let past = try PastRepository(in: "books/emea/")
    try past.commit("begun", ["accounts/acme/account.md": Story.page("region: JP")])
    try past.repository.write("accounts/acme/account.md", "of another book\n")
    try past.commit("elsewhere", [:])
    #expect(
      try past.log().told == ["begun: acme new account, owner kenji", "the book: - added"])
  }

  @Test func `an encrypted file is said to be one`() throws {
    let past = try PastRepository()
    try past.commit("begun", ["accounts/acme/account.md": Story.page("")])
    let path = Array("accounts/acme/contacts.md".utf8)
    try past.repository.write(path, [0] + Array("GITCRYPT".utf8) + [0, 1, 2])
    try past.commit("secret", [:])
    try past.repository.write(path, [0] + Array("GITCRYPT".utf8) + [0, 3, 4])
    try past.commit("other", [:])
    #expect(
      try past.log(of: ["acme"], limit: 2).told == [
        "other: acme contacts edited, encrypted", "secret: acme contacts added, encrypted",
      ])
  }

  private func contract(_ arr: Int) -> String {
    "contracts: [{id: y2, start: 2026-01-01, arr: \(arr)}]"
  }
}

extension BookLog {
  /// `subject: account sentence; sentence`, a line for each account of a commit.
  fileprivate var told: [String] {
    commits.flatMap { logged in
      ChangeGroup.groups(of: logged.changes).map { group in
        let subject = group.isAccount ? group.subject : "-"
        return "\(logged.commit.subject): \(subject) \(group.texts.joined(separator: "; "))"
      }
    }
  }
}

extension PastRepository {
  fileprivate func log(
    of accounts: Set<String>? = nil, limit: Int? = nil, figures: Bool = false
  ) throws -> BookLog {
    try Self.log(of: accounts, in: opened(), prefix: prefix, limit: limit, figures: figures)
  }

  fileprivate static func log(
    of accounts: Set<String>?, in repository: some BookRepository, prefix: String = "",
    limit: Int? = nil, figures: Bool = false
  ) throws -> BookLog {
    let timeline = try timeline(of: repository)
    return try BookLog(
      of: timeline, first: timeline.commits.count, in: repository, prefix: Array(prefix.utf8),
      accounts: accounts, limit: limit, figures: figures)
  }
}

/// A book in which health is the relationship alone.
private enum HealthStory {
  static let rules = [
    "segments/all.md": "---\norder: 1\nwhen: 1 = 1\nhealth: plain\n---\n",
    "health/plain.md": """
    ---
    groups: [{id: people, weight: 1}]
    measures:
      - {id: sentiment, group: people, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, why: It says it}
    bands: {green: 70, yellow: 40}
    ---
    """,
  ]

  static func page(sentiment: Int) -> String {
    Story.page(
      """
      contracts: [{id: y1, start: 2026-01-01, end: 2026-12-31, arr: 1000}]
      sentiment: {value: \(sentiment), on: 2026-02-20, by: kenji}
      """)
  }
}
