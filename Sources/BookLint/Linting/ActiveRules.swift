// The rules that are on in a book, each with its severity there, by what they look at.

import BookModel
import BookText

/// Runs rules over the shared documents, and over accounts.
struct ActiveRules: Sendable {
  private let book: [Active<any BookRule.Type>]
  private let sharedDocument: [Active<any DocumentRule.Type>]
  private let account: [Active<any AccountRule.Type>]
  private let accountDocument: [Active<any DocumentRule.Type>]

  private struct Active<Kind: Sendable>: Sendable {
    let rule: Kind
    let id: String
    let severity: Severity
    /// Whether it looks only at files with faults.
    let isOfFaults: Bool

    init?(_ rule: Kind?, of active: (rule: any Rule.Type, severity: Severity)) {
      guard let rule else { return nil }
      self.rule = rule
      id = active.rule.id
      severity = active.severity
      isOfFaults = active.rule.subject.isFaults
    }
  }

  /// Leaves out what the book has switched off; a rule that looks at accounts looks at their documents itself.
  init(_ rules: [any Rule.Type], in settings: Settings) {
    let active = rules.compactMap { rule in
      Reporter.severity(of: rule, in: settings).map { (rule: rule, severity: $0) }
    }
    book = active.compactMap { Active($0.rule.subject.book, of: $0) }
    sharedDocument = active.filter { $0.rule.subject.book == nil }
      .compactMap { Active($0.rule.subject.document, of: $0) }
    account = active.compactMap { Active($0.rule.subject.account, of: $0) }
    accountDocument = active.filter { $0.rule.subject.account == nil }
      .compactMap { Active($0.rule.subject.document, of: $0) }
  }

  /// Looks at the shared documents.
  func check(_ book: Book, in context: LintContext, _ report: inout Reporter) {
    for active in self.book {
      report.begin(active.id, active.severity)
      active.rule.check(book, in: context, &report)
    }
    let files = Self.files(book.sharedDocuments, faults: book.faults, account: nil)
    check(files, by: sharedDocument, in: context, &report)
  }

  /// Looks at one account.
  func check(_ account: LintedAccount, in context: LintContext, _ report: inout Reporter) {
    for active in self.account {
      report.begin(active.id, active.severity)
      active.rule.check(account, in: context, &report)
    }
    let account = account.account
    let files = Self.files(account.documents, faults: account.faults, account: account)
    check(files, by: accountDocument, in: context, &report)
  }

  private func check(
    _ files: [LintedFile], by rules: [Active<any DocumentRule.Type>], in context: LintContext,
    _ report: inout Reporter
  ) {
    let faulty = files.filter { !$0.faults.isEmpty }
    for active in rules {
      report.begin(active.id, active.severity)
      for file in active.isOfFaults ? faulty : files {
        active.rule.check(file, in: context, &report)
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
}
