// What tables are read off: one day of a book, each figure computed when a statement first asks.

import BookFigures
import BookLint
import BookModel
import BookRevenue
import BookText
import BookWork
import SQLite

/// A day of a book for one query, and one thread.
package final class QueryDay {
  let basis: QueryBasis
  let threads: Int
  private var knownFigures: Figures?
  private var knownFindings: [Finding]?

  /// `files` opens the book's files for one thread, which reads them again for their words and line numbers.
  package init(
    of book: Book, on day: Day, threads: Int,
    files: @escaping @Sendable () -> (Path) -> [UInt8]?
  ) {
    basis = QueryBasis(
      book: book, day: day, rates: ExchangeRates(book.settings),
      attendance: EventAttendance(of: book.events, on: day),
      roster: Roster(book.settings.team, on: day), files: files)
    self.threads = threads
  }

  package var book: Book { basis.book }
  package var day: Day { basis.day }
  package var settings: Settings { book.settings }

  var hasFigures: Bool { knownFigures != nil }
  var hasFindings: Bool { knownFindings != nil }

  var figures: Figures {
    get throws(SQLiteUnavailable) {
      if let knownFigures { return knownFigures }
      let figures = try Figures(of: book, on: day, threads: threads)
      knownFigures = figures
      if figures.accounts.contains(where: { $0.contracts == nil && !$0.account.terms.isEmpty }) {
        lacksRate = true
      }
      return figures
    }
  }

  /// What is to be begun, once a statement has asked for it; what of it could not be read is to be said.
  package private(set) var knownAlerts: Alerts?

  var alerts: Alerts {
    get throws(SQLiteUnavailable) {
      if let knownAlerts { return knownAlerts }
      let figures = try self.figures
      let alerts = try Alerts(of: figures.accounts, in: figures, threads: threads)
      knownAlerts = alerts
      return alerts
    }
  }

  private var knownRetention: [PeriodRetention]?

  /// Over the periods that `csbook retention` shows, in their order.
  var retention: [PeriodRetention] {
    get throws(SQLiteUnavailable) {
      if let knownRetention { return knownRetention }
      let figures = try self.figures
      let retention = try figures.retention(
        over: figures.calendar.standardPeriods(on: day), threads: threads)
      knownRetention = retention
      return retention
    }
  }

  var findings: [Finding] {
    get throws(SQLiteUnavailable) {
      if let knownFindings { return knownFindings }
      let findings = try Linter().findings(in: book, on: day, threads: threads)
      knownFindings = findings
      return findings
    }
  }

  /// Whether an amount that was asked for has no rate of exchange, and so is empty.
  package private(set) var lacksRate = false

  /// Rows of several tables, by the places of these in what was asked for.
  typealias Rows = [[[SQLValue]]]

  /// Hands out the rows of a table of the book as a whole.
  func readRows(
    of table: WantedTable, _ add: ([SQLValue]) -> Void
  ) throws(SQLiteUnavailable) {
    guard case .book(let read) = table.table.origin else { return }
    let subject = QuerySubject(on: basis, files: basis.files())
    try read(self, subject, table.isWanted, add)
    lacksRate = lacksRate || subject.lacksRate
  }

  /// Hands out the rows of tables that are read account by account, all of one account together.
  func readRows(
    ofAccounts tables: [WantedTable], _ add: (Rows) -> Void
  ) throws(SQLiteUnavailable) {
    guard !tables.isEmpty else { return }
    let figures = try tables.contains(where: \.needsFigures) ? self.figures : knownFigures
    let basis = basis
    // One account weighs little; few wait to be taken.
    try inParallel(
      Array(book.accounts.indices), threads: threads, ahead: 8 * threads,
      tool: { () throws(SQLiteUnavailable) in basis.files() }
    ) { index, files throws(SQLiteUnavailable) in
      let subject = QuerySubject(accountAt: index, figures, on: basis, files: files)
      let rows = tables.map { $0.rows(of: subject) }
      return (rows: rows, lacksRate: subject.lacksRate)
    } inOrder: { (answer: (rows: Rows, lacksRate: Bool)) in
      add(answer.rows)
      lacksRate = lacksRate || answer.lacksRate
    }
  }
}

/// A table with the columns of it that a statement reads.
struct WantedTable: Sendable {
  let table: QueryTable
  let isWanted: [Bool]

  init(_ table: QueryTable, columns: Set<String>) {
    self.table = table
    isWanted = table.columns.map { columns.contains($0.name) }
  }

  var isOfAccounts: Bool { table.isOfAccounts }

  var needsFigures: Bool {
    if case .accounts(needsFigures: true, _) = table.origin { true } else { false }
  }

  /// Its rows of one account.
  func rows(of subject: QuerySubject) -> [[SQLValue]] {
    guard case .accounts(_, let read) = table.origin else { return [] }
    return read(subject, isWanted)
  }
}
