// What a lint rule is.

import BookModel
import BookText

/// One thing that can be wrong with a book.
///
/// A rule stands in a file of its own, is named for the fault, and is listed once in `RuleCatalog`.
package protocol Rule: Sendable {
  /// The fault in kebab case: `missing-field`.
  static var id: String { get }
  /// The severity where csbook.yml says nothing.
  static var severity: Severity { get }
  /// Whether the answer can change while no file changes; such a rule is never an error.
  static var needsDay: Bool { get }
  /// What `csbook explain` prints: what it finds, why that matters, what to do.
  static var page: String { get }
  /// Documents that it flags and passes; they are its tests.
  static var examples: [Example] { get }
  /// What it looks at, by the protocol that it is written to.
  static var subject: RuleSubject { get }
}

/// What a rule looks at.
///
/// Each says it of itself: to ask the runtime what a hundred rules conform to takes longer than linting what is staged.
package struct RuleSubject: Sendable {
  let book: (any BookRule.Type)?
  let account: (any AccountRule.Type)?
  let document: (any DocumentRule.Type)?
  /// Whether only files with faults are shown to it.
  let isFaults: Bool

  init(
    book: (any BookRule.Type)? = nil, account: (any AccountRule.Type)? = nil,
    document: (any DocumentRule.Type)? = nil, isFaults: Bool = false
  ) {
    self.book = book
    self.account = account
    self.document = document
    self.isFaults = isFaults
  }
}

extension Rule {
  package static var severity: Severity { needsDay ? .warning : .error }
  package static var needsDay: Bool { false }
}

/// A rule that looks at one file at a time.
package protocol DocumentRule: Rule {
  static func check(_ file: LintedFile, in context: LintContext, _ report: inout Reporter)
}

extension DocumentRule {
  package static var subject: RuleSubject { RuleSubject(document: Self.self) }
}

/// A rule that speaks of the faults with which a file was read, and so of none where there are none.
package protocol FaultRule: DocumentRule {}

extension FaultRule {
  package static var subject: RuleSubject { RuleSubject(document: Self.self, isFaults: true) }
}

/// A rule that looks at one account: its folder, the shared documents and the set of paths.
package protocol AccountRule: Rule {
  static func check(_ account: LintedAccount, in context: LintContext, _ report: inout Reporter)
}

extension AccountRule {
  package static var subject: RuleSubject { RuleSubject(account: Self.self) }
}

/// A rule that looks at the set of paths, or at the shared documents together.
package protocol BookRule: Rule {
  static func check(_ book: Book, in context: LintContext, _ report: inout Reporter)
}

extension BookRule {
  package static var subject: RuleSubject { RuleSubject(book: Self.self) }
}

/// How far a rule looks.
package enum Reach: String, Sendable {
  case document, account, book

  package init(_ rule: any Rule.Type) {
    let subject = rule.subject
    self = subject.book != nil ? .book : subject.account != nil ? .account : .document
  }
}

/// One file as a rule sees it.
///
/// A reference: a hundred rules look at each of a hundred thousand files, and copies of accounts would cost more than the
/// rules themselves.
package final class LintedFile: Sendable {
  package let path: Path
  /// Nil where the front matter could not be read, and for tables.
  package let document: Document?
  package let faults: [Fault]
  /// The account whose folder it stands in.
  package let account: Account?

  init(path: Path, document: Document?, faults: [Fault], account: Account?) {
    self.path = path
    self.document = document
    self.faults = faults
    self.account = account
  }
}

extension LintedFile {
  /// The document seen through a schema, where it is of that kind.
  package func page<Schema>(_ kind: Kind, _ schema: Schema.Type) -> Page<Schema>? {
    guard let document, document.kind == kind else { return nil }
    return Page(document)
  }
}
