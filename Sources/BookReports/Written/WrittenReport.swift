// A report that is written out for readers, from a template.

import BookFigures
import BookHistory
import BookModel
import BookText

/// One report, and what it says; how that reads is its template's to say.
package protocol WrittenReport: Sendable {
  /// Its name, which its template has too.
  static var name: String { get }
  /// What it is for, in a line.
  static var summary: String { get }
  static var subject: ReportSubject { get }
  static var audience: ReportAudience { get }
  /// How far it looks back where nobody says; nil where it does not.
  static func beginning(_ source: ReportSource) -> Day?
  /// How much of the book's past it reads.
  static var reach: ReportReach { get }

  static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue
}

extension WrittenReport {
  package static var audience: ReportAudience { .team }
  package static var reach: ReportReach { .beginning }
}

/// Who reads a report; for customers nothing is told but what may leave the house.
package enum ReportAudience: String, CaseIterable, Sendable {
  case team, customer
}

/// How much of a book's past a report reads, and by which rules.
package enum ReportReach: Sendable {
  /// From its beginning on, each book by its own rules.
  case beginning
  /// All of it, by the rules of the report's day, as comparisons of outcomes do.
  case whole
}

/// What a report is about.
package enum ReportSubject: Sendable {
  case book
  case account
}

/// What a report may read.
package struct ReportSource {
  package let figures: Figures
  /// Those that were picked; of a report on one account, that one.
  package let accounts: [AccountFigures]
  package let pick: AccountPick
  /// The book's past; nil where it has no commits.
  package var past: PastBooks?
  /// Since when changes are told; nil where the report does not look back.
  package var since: Day?
  package let bytes: (Path) -> [UInt8]?
  package let threads: Int

  package init(
    figures: Figures, accounts: [AccountFigures], pick: AccountPick,
    bytes: @escaping (Path) -> [UInt8]?, threads: Int
  ) {
    self.figures = figures
    self.accounts = accounts
    self.pick = pick
    self.bytes = bytes
    self.threads = threads
  }

  package var day: Day { figures.day }

  /// A colleague by name; an id that nobody has stays one.
  func colleague(_ id: String?) -> ReportValue {
    ReportValue(id.map { figures.book.settings.member($0)?.name ?? $0 })
  }
}

/// Why a report could not be made.
package enum ReportFault: Error {
  case past(PastFault)
  case picking(AccountFilter.Fault)
  case plan(CustomerPlanFault)
  /// The log could not be read.
  case reading(any Error)
}
