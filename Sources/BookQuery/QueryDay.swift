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
  package let book: Book
  package let day: Day
  private let threads: Int
  private let bytes: (Path) -> [UInt8]?
  private var knownFigures: Figures?
  private var knownFindings: [Finding]?
  private var lastFile: (path: Path, bytes: [UInt8])?
  private var knownLines: [Path: LineStarts] = [:]

  /// `bytes` reads one of the book's files again, for its words and line numbers.
  package init(of book: Book, on day: Day, threads: Int, bytes: @escaping (Path) -> [UInt8]?) {
    self.book = book
    self.day = day
    self.threads = threads
    self.bytes = bytes
  }

  package var settings: Settings { book.settings }

  private(set) lazy var rates = ExchangeRates(settings)

  /// The accounts as they stand on the day, by what is written in them.
  private(set) lazy var accounts: [Account] =
    knownFigures?.accounts.map(\.account) ?? book.accounts.map { $0.seen(on: day) }

  private(set) lazy var attendance = EventAttendance(of: book.events, on: day)

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

  private var knownRows: [AccountRow]?

  /// The accounts with their facts, each of which is read once for all tables.
  var accountRows: [AccountRow] {
    get throws(SQLiteUnavailable) {
      if let knownRows { return knownRows }
      let figures = try self.figures
      let rows = figures.accounts.map { account in
        AccountRow(
          figures: account, facts: figures.row(of: account),
          page: account.account.record(of: .account, on: self))
      }
      knownRows = rows
      return rows
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

  /// The worth of an amount in the book's currency; nil without a rate of exchange.
  func worth(of money: Money?) -> Money? {
    guard let money else { return nil }
    do throws(ExchangeError) {
      return try rates.worth(of: money)
    } catch {
      lacksRate = true
      return nil
    }
  }

  // MARK: One account at a time

  private var lastCoverage: (account: String, coverage: ContactCoverage?)?
  private var lastTasks: (account: String, tasks: TaskList)?

  /// An account as it stands on the day.
  func account(_ id: String) -> Account? { positions[id].map { accounts[$0] } }

  private lazy var positions = Dictionary(
    zip(accounts.map(\.id), accounts.indices), uniquingKeysWith: { first, _ in first })

  /// Whom we know at an account; nil where what tells it cannot be read.
  func coverage(of id: String) -> ContactCoverage? {
    if let lastCoverage, lastCoverage.account == id { return lastCoverage.coverage }
    let isHidden =
      book.account(id)?.unread.contains { ContactCoverage.kinds.contains($0.kind) } ?? true
    let coverage =
      isHidden
      ? nil
      : account(id).map { account in
        ContactCoverage(
          of: account, in: Interactions(of: account, events: attendance), team: settings.team,
          on: day)
      }
    lastCoverage = (id, coverage)
    return coverage
  }

  func tasks(of id: String) -> TaskList? {
    if let lastTasks, lastTasks.account == id { return lastTasks.tasks }
    guard let account = account(id) else { return nil }
    let tasks = TaskList(of: account, on: day)
    lastTasks = (id, tasks)
    return tasks
  }

  // MARK: One file at a time

  /// The line of a byte of a file; nil where the file cannot be read again.
  func line(_ path: Path, _ offset: UInt32) -> Int? {
    if let known = knownLines[path] { return known.line(of: offset) }
    return words(of: path) { LineStarts($0) }.map { lines in
      knownLines[path] = lines
      return lines.line(of: offset)
    }
  }

  /// What is read off a file's bytes; nil where it cannot be read again.
  ///
  /// Rows come file by file, so that one file is kept.
  func words<Answer>(of path: Path, _ read: ([UInt8]) -> Answer) -> Answer? {
    if let lastFile, lastFile.path == path { return read(lastFile.bytes) }
    guard let bytes = bytes(path) else { return nil }
    lastFile = (path, bytes)
    return read(bytes)
  }
}

/// Where the lines of a file begin: all that is kept of it once its bytes are dropped.
private struct LineStarts {
  private let starts: [UInt32]

  init(_ bytes: [UInt8]) {
    starts = bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.compactMap { bytes[$0] == UInt8(ascii: "\n") ? UInt32($0 + 1) : nil }
    }
  }

  /// The line of a byte, from 1.
  func line(of offset: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
