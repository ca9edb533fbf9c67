// Runs the rules over a book.

import BookFacts
import BookModel
import BookText
import Dispatch
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
    var findings = sharedFindings(in: context)
    findings += try accountFindings(in: context, threads: threads)
    return findings.sorted(by: Self.isBefore)
  }

  private func accountFindings(
    in context: LintContext, threads: Int
  ) throws(SQLiteUnavailable) -> [Finding] {
    let accounts = context.book.accounts
    let chunk = 16
    let chunks = (accounts.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let results = Mutex<(findings: [Finding], failure: SQLiteUnavailable?)>(([], nil))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      do throws(SQLiteUnavailable) {
        let engine = try context.segmentation.makeEngine()
        var reporter = Reporter(settings: context.settings)
        while true {
          let start = next.wrappingAdd(1, ordering: .relaxed).oldValue * chunk
          guard start < accounts.count else { break }
          for account in accounts[start..<min(start + chunk, accounts.count)] {
            let linted = LintedAccount(account, in: context, engine: engine)
            check(linted, in: context, &reporter)
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

  private func sharedFindings(in context: LintContext) -> [Finding] {
    var reporter = Reporter(settings: context.settings)
    let files = Self.files(
      context.book.sharedDocuments, faults: context.book.faults, account: nil)
    for rule in rules where reporter.begin(rule) {
      if let rule = rule as? any BookRule.Type {
        rule.check(context.book, in: context, &reporter)
      } else if let rule = rule as? any DocumentRule.Type {
        for file in files { rule.check(file, in: context, &reporter) }
      }
    }
    return reporter.findings
  }

  private func check(
    _ linted: LintedAccount, in context: LintContext, _ reporter: inout Reporter
  ) {
    let account = linted.account
    let files = Self.files(account.documents, faults: account.faults, account: account)
    for rule in rules where reporter.begin(rule) {
      if let rule = rule as? any AccountRule.Type {
        rule.check(linted, in: context, &reporter)
      } else if let rule = rule as? any DocumentRule.Type {
        for file in files { rule.check(file, in: context, &reporter) }
      }
    }
  }

  /// The documents with their faults, and the files that have faults only.
  private static func files(
    _ documents: [Document], faults: [Fault], account: Account?
  ) -> [LintedFile] {
    let faultsByPath = Dictionary(grouping: faults, by: \.path)
    var files = documents.map { document in
      LintedFile(
        path: document.path, document: document, faults: faultsByPath[document.path] ?? [],
        account: account)
    }
    guard !faultsByPath.isEmpty else { return files }
    let read = Set(documents.map(\.path))
    for (path, faults) in faultsByPath where !read.contains(path) {
      files.append(LintedFile(path: path, document: nil, faults: faults, account: account))
    }
    return files.sorted { $0.path < $1.path }
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.span != right.span {
      return (left.span.lower, left.span.upper) < (right.span.lower, right.span.upper)
    }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}
