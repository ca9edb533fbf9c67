// Tests of whom the rules of practice speak of.

import BookLint
import BookModel
import BookTesting
import BookText
import Testing

struct PracticeTests {
  /// The rules that hang on an expectation, each with an account that breaks them all.
  private static let expecting: Set<String> = [
    "missing-champion", "missing-contacts", "missing-deputy", "missing-journey", "missing-outlook",
    "missing-plan", "missing-sentiment", "missing-touches",
  ]

  private static let term = "{id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}"

  @Test func `a bare account of a year breaks every rule that its segment cares for`() throws {
    let rules = try broken(contracts: Self.term, rest: "")
    // Without contacts.md one finding says it all.
    #expect(rules == Self.expecting.subtracting(["missing-champion"]))
  }

  @Test func `what the segment does not expect nobody asks for`() throws {
    #expect(try broken(contracts: Self.term, rest: "", expects: "").isEmpty)
    for thing in ["sentiment", "outlook", "contacts", "deputy", "plan", "journey", "touches"] {
      #expect(try broken(contracts: Self.term, rest: "", expects: thing) == ["missing-\(thing)"])
    }
  }

  @Test func `nothing is asked of an account that has left`() throws {
    let loss = "losses: [{effective_on: 2026-01-01, terms: [y1], reason: budget}]"
    #expect(try broken(contracts: Self.term, rest: loss).isEmpty)
    let later = "losses: [{effective_on: 2026-03-03, terms: [y1], reason: budget}]"
    #expect(try broken(contracts: Self.term, rest: later).count == 7)
  }

  @Test func `nothing is asked of an account that was merged into another`() throws {
    #expect(
      try broken(contracts: Self.term, rest: "merged: {into: globex, on: 2026-02-01}").isEmpty)
    #expect(
      try broken(contracts: Self.term, rest: "merged: {into: globex, on: 2026-03-03}").count == 7)
  }

  @Test func `nothing is asked before the first term begins`() throws {
    let term = "{id: y1, start: 2026-03-03, end: 2027-03-02, arr: 120000}"
    #expect(try broken(contracts: term, rest: "").isEmpty)
  }

  @Test func `a new account has 30 days for its plan, its outlook and its champion`() throws {
    let settling: Set = ["missing-outlook", "missing-plan"]
    let young = "{id: y1, start: 2026-02-01, end: 2027-01-31, arr: 120000}"
    #expect(try broken(contracts: young, rest: "").isDisjoint(with: settling))
    let settled = "{id: y1, start: 2026-01-31, end: 2027-01-30, arr: 120000}"
    #expect(try broken(contracts: settled, rest: "").isSuperset(of: settling))
  }

  @Test func `what cannot be read is not missing`() throws {
    let broken = "---\ncontacts: [\n---\n"
    let found = try findings(
      contracts: Self.term, rest: "", expects: "contacts, champion",
      beside: ["accounts/acme/contacts.md": broken])
    #expect(found.isEmpty)
  }

  /// The expecting rules that an account breaks of which only this is known.
  private func broken(
    contracts: String, rest: String,
    expects: String = "sentiment, outlook, contacts, champion, deputy, plan, journey, touches"
  ) throws -> Set<String> {
    Set(try findings(contracts: contracts, rest: rest, expects: expects).map(\.rule))
  }

  private func findings(
    contracts: String, rest: String, expects: String, beside others: [String: String] = [:]
  ) throws -> [Finding] {
    var files = [
      "segments/all.md": "---\norder: 1\nwhen: 1 = 1\nexpects: [\(expects)]\n---\n",
      "accounts/acme/account.md":
        "---\nname: Acme\nowner: kenji\ncontracts:\n  - \(contracts)\n\(rest)\n---\n",
    ]
    files.merge(others) { $1 }
    return try Linter().findings(in: try Book.fixture(files), on: ExampleBook.day, threads: 1)
      .filter { Self.expecting.contains($0.rule) }
  }
}
