// Runs the rules over a book.

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
  package func findings(in book: Book, on day: Day, threads: Int) -> [Finding] {
    let context = LintContext(book: book, day: day)
    var findings = sharedFindings(in: context)
    let chunk = 16
    let chunks = (book.accounts.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let found = Mutex<[Finding]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      var reporter = Reporter(settings: book.settings)
      while true {
        let start = next.wrappingAdd(1, ordering: .relaxed).oldValue * chunk
        guard start < book.accounts.count else { break }
        for account in book.accounts[start..<min(start + chunk, book.accounts.count)] {
          check(account, in: context, &reporter)
        }
      }
      found.withLock { $0 += reporter.findings }
    }
    findings += found.withLock { $0 }
    return findings.sorted(by: Self.isBefore)
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

  private func check(_ account: Account, in context: LintContext, _ reporter: inout Reporter) {
    let files = Self.files(account.documents, faults: account.faults, account: account)
    let linted = LintedAccount(account, in: context)
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
