// Runs the rules over a book.

import BookFacts
import BookModel
import BookText
import Dispatch
import SQLite
import Synchronization

/// Finds everything that the rules have to say of a book.
package struct Linter {
  private let rules: [any Rule.Type]

  package init(rules: [any Rule.Type] = RuleCatalog.rules) {
    self.rules = rules
  }

  /// All findings, in the order of their paths and places.
  ///
  /// Accounts are looked at in parallel; the answer does not depend on the number of threads.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func findings(
    in book: Book, on day: Day, threads: Int
  ) throws(SQLiteUnavailable) -> [Finding] {
    let context = try LintContext(book: book, day: day)
    let rules = ActiveRules(rules(for: book), in: book.settings)
    var reporter = Reporter()
    rules.check(book, in: context, &reporter)
    let findings =
      try reporter.findings + accountFindings(by: rules, in: context, threads: threads)
    return findings.sorted(by: Self.isBefore)
  }

  /// What the others would say where csbook.yml cannot be read would be wrong: nobody is known of its team and fields.
  private func rules(for book: Book) -> [any Rule.Type] {
    let isHidden = book.faults.contains { $0.path == Layout.settings && $0.hidesText }
    guard isHidden else { return rules }
    return rules.filter { $0 == EncryptedFile.self || $0 == LfsPointer.self }
  }

  private func accountFindings(
    by rules: ActiveRules, in context: LintContext, threads: Int
  ) throws(SQLiteUnavailable) -> [Finding] {
    let accounts = context.book.accounts
    let chunk = 16
    let chunks = (accounts.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let results = Mutex<(findings: [Finding], failure: SQLiteUnavailable?)>(([], nil))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      do throws(SQLiteUnavailable) {
        let engine = try context.segmentation.makeEngine()
        var reporter = Reporter()
        while true {
          let start = next.wrappingAdd(1, ordering: .relaxed).oldValue * chunk
          guard start < accounts.count else { break }
          for account in accounts[start..<min(start + chunk, accounts.count)] {
            rules.check(
              LintedAccount(account, in: context, engine: engine), in: context, &reporter)
          }
        }
        results.withLock { $0.findings += reporter.findings }
      } catch {
        results.withLock { $0.failure = error }
      }
    }
    return try results.withLock { result throws(SQLiteUnavailable) in
      if let failure = result.failure { throw failure }
      return result.findings
    }
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.span != right.span {
      return (left.span.lower, left.span.upper) < (right.span.lower, right.span.upper)
    }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}
