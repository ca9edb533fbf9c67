// One person alone: what lint, the gaps of the contacts and the fact say of it.

import BookFigures
import BookLint
import BookModel
import BookRevenue
import BookTesting
import BookWork
import SQLite
import Testing

@testable import BookQuery

struct SingleThreadTests {
  @Test func `the three agree on every account of the sample book`() throws {
    let told = try Self.compare(try AskedBook.sample(), "the sample book")
    #expect(told.accounts > 5)
    #expect(told.findings > 0)
  }

  @Test func `the three agree on accounts of every shape`() throws {
    var told = Told()
    for seed in UInt64(1)...12 {
      told.add(try Self.compare(try AskedBook.of(Self.files(seed)), "seed \(seed)"))
    }
    // Each of them has spoken, and has been silent.
    #expect(told.findings > 5 && told.findings < told.accounts)
    #expect(told.gaps > 5 && told.gaps < told.accounts)
    #expect(told.leavers > 0)
  }

  private struct Told {
    var accounts = 0
    var findings = 0
    var gaps = 0
    /// Accounts where somebody was met who has left since.
    var leavers = 0

    mutating func add(_ other: Told) {
      accounts += other.accounts
      findings += other.findings
      gaps += other.gaps
      leavers += other.leavers
    }
  }

  private static func compare(_ day: QueryDay, _ book: String) throws -> Told {
    let facts = try day.rows("select account, contacts_met from accounts order by account")
    let findings = try day.rows(
      "select account, message from findings where rule = 'single-threaded'")
    var told = Told()
    for people in try day.figures.people(of: day.figures.accounts) {
      guard let coverage = people.coverage else { continue }
      let (id, segment) = (people.account.id, people.account.segment)
      let fact = facts.first { $0[0] == .text(id) }?[1]
      // The fact counts whom we met; those of them who are still there are the threads.
      #expect(fact == .integer(Int64(coverage.met.count)), "\(id) of \(book)")
      let left = coverage.met.filter { met in
        !coverage.contacts.contains { $0.id == met && $0.isActive }
      }
      #expect(coverage.threads == coverage.met.filter { !left.contains($0) }, "\(id) of \(book)")
      // Lint speaks of one alone who was met, the gap of one alone who is left of them.
      let said = findings.filter { $0[0] == .text(id) }.map { $0[1] }
      let only = coverage.met.count == 1 ? coverage.met[0] : nil
      let age = people.account.contracts?.firstStart.map { day.day - $0 } ?? .max
      let isCustomer = !people.account.isMerged && people.account.status != .churned
      let isAsked = segment?.expects?.contains("contacts") ?? false && isCustomer && age >= 90
      if isAsked, let only {
        let message = "\(only) is the only one of their people met in 90 days"
        #expect(said == [.text(message)], "\(id) of \(book)")
      } else {
        #expect(said.isEmpty, "\(id) of \(book)")
      }
      let gap = people.gaps.first { $0.kind == .singleThreaded }
      let isTold = segment?.expects?.contains("contacts") ?? false && isCustomer && age >= 30
      #expect(
        (gap?.people ?? []) == (isTold && coverage.threads.count == 1 ? coverage.threads : []),
        "\(id) of \(book)")
      told.add(
        Told(
          accounts: 1, findings: said.count, gaps: gap == nil ? 0 : 1, leavers: left.isEmpty ? 0 : 1
        ))
    }
    return told
  }

  private static let people = ["ann", "bob", "eva"]

  private static func files(_ seed: UInt64) -> [String: String] {
    var random = SplitMix64(seed: seed)
    func date(_ days: ClosedRange<Int>) -> Day {
      SampleBook.day - Int.random(in: days, using: &random)
    }
    var files = [
      "csbook.yml": "name: One\ncurrency: USD\nteam:\n  - {id: kenji, name: Kenji}\n",
      "segments/a.md": "---\norder: 1\nwhen: arr > 150\nexpects: [contacts, touches]\n---\n",
      "segments/b.md": "---\norder: 2\nwhen: 1 = 1\nexpects: [contacts]\n---\n",
    ]
    for account in ["a1", "a2", "a3", "a4"] {
      let folder = "accounts/\(account)"
      let arr = Int.random(in: 100...200, using: &random)
      files["\(folder)/account.md"] = """
        ---
        name: \(account)
        owner: kenji
        contracts:
          - {id: y1, start: 2025-06-01, end: 2026-12-31, arr: \(arr)}
        ---
        """
      let contacts = people.map { id in
        let left = Int.random(in: 0..<3, using: &random) == 0 ? ", left_on: \(date(-9...60))" : ""
        return "  - {id: \(id), name: \(id), since: 2025-06-01\(left)}\n"
      }
      files["\(folder)/contacts.md"] = "---\ncontacts:\n\(contacts.joined())---\n"
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let day = date(0...130)
        let type =
          ["call", "call", "internal", "interview"].randomElement(using: &random) ?? "call"
        let person = people.randomElement(using: &random) ?? "ann"
        files["\(folder)/notes/\(day)-\(type).md"] =
          "---\ndate: \(day)\ntype: \(type)\nattendees: [\(person), kenji]\n---\n"
      }
    }
    return files
  }
}
