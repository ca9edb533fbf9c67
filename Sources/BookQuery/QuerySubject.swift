// What rows are read off at a time: one account of the day, or what stands in none.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork
import SQLite

/// One account of a day, or all that stands in none, as one thread reads it.
///
/// What several tables ask is worked out once, and gone with the subject.
final class QuerySubject {
  private let basis: QueryBasis
  private let bytes: (Path) -> [UInt8]?
  /// Nil for what stands in no account.
  let account: QueryAccount?
  /// The account with its figures; nil where no table asks for them.
  let row: AccountRow?

  /// What stands in no account; `files` reads files again.
  init(on basis: QueryBasis, files: @escaping (Path) -> [UInt8]?) {
    self.basis = basis
    bytes = files
    account = nil
    row = nil
  }

  /// An account of the book, with its figures once those of the book are known.
  init(
    accountAt index: Int, _ figures: Figures?, on basis: QueryBasis,
    files: @escaping (Path) -> [UInt8]?
  ) {
    self.basis = basis
    bytes = files
    let known = figures?.accounts[index]
    let account = QueryAccount(
      known?.account ?? basis.book.accounts[index].seen(on: basis.day), known, on: basis)
    self.account = account
    row = figures.map { AccountRow(account, $0.accounts[index], of: $0) }
  }

  var day: Day { basis.day }

  /// Whether an amount that was asked for has no rate of exchange, and so is empty.
  private(set) var lacksRate = false

  /// The worth of an amount in the book's currency; nil without a rate of exchange.
  func worth(of money: Money?) -> Money? {
    guard let money else { return nil }
    do throws(ExchangeError) {
      return try basis.rates.worth(of: money)
    } catch {
      lacksRate = true
      return nil
    }
  }

  // MARK: Files

  private var files: [Path: LineTable] = [:]
  /// Of many rows the next is one of the same file.
  private var latest: (path: Path, file: LineTable)?
  /// Files that are kept at a time: those of an account, as a rule.
  private static let keptFiles = 200

  /// The line of a byte of a file; nil where the file cannot be read again.
  func line(_ path: Path, _ offset: UInt32) -> Int? {
    file(path).map { $0.lineIndex(of: Int(offset)) + 1 }
  }

  /// A file of the book with its lines; nil where it cannot be read again.
  func file(_ path: Path) -> LineTable? {
    if let latest, latest.path == path { return latest.file }
    guard let file = files[path] ?? bytes(path).map(LineTable.init) else { return nil }
    if files.count == Self.keptFiles { files.removeAll() }
    files[path] = file
    latest = (path, file)
    return file
  }
}

/// What all subjects of a query share; any thread may read it.
struct QueryBasis: Sendable {
  let book: Book
  let day: Day
  let rates: ExchangeRates
  let attendance: EventAttendance
  let roster: Roster
  /// Opens the book's files for one thread.
  let files: @Sendable () -> (Path) -> [UInt8]?
}

/// An account as it stands on the day, with what is worked out of it once it is asked for.
final class QueryAccount {
  let account: Account
  private let figures: AccountFigures?
  private let basis: QueryBasis

  init(_ account: Account, _ figures: AccountFigures?, on basis: QueryBasis) {
    self.account = account
    self.figures = figures
    self.basis = basis
  }

  var id: String { account.id }

  /// The account as it is written.
  private lazy var written = basis.book.account(account.id)

  /// The currency of its amounts.
  private(set) lazy var currency =
    account.page?.currency.flatMap { Currency($0) } ?? basis.book.settings.currency

  /// The front matter of `account.md`.
  private(set) lazy var page = record(of: .account)

  /// The front matter of its file of a kind.
  func record(of kind: Kind) -> WrittenRecord? {
    account.documents.first { $0.kind == kind }.map { WrittenRecord($0, of: self) }
  }

  /// Whom we know there; nil where what tells it cannot be read.
  private(set) lazy var coverage: ContactCoverage? = {
    let isHidden = written?.unread.contains { ContactCoverage.kinds.contains($0.kind) } ?? true
    guard !isHidden else { return nil }
    return ContactCoverage(
      of: account,
      in: figures?.interactions ?? Interactions(of: account, events: basis.attendance),
      roster: basis.roster, on: basis.day)
  }()

  private lazy var tasks = figures?.tasks ?? TaskList(of: account, on: basis.day)

  /// The play that a record is the page of; one that was closed later was open.
  func play(of record: WrittenRecord) -> PlayPosition? {
    written?.plays.first { $0.path == record.path }.flatMap { PlayPosition($0, on: basis.day) }
  }

  /// How many of a play's steps are done, and of how many.
  func steps(of record: WrittenRecord) -> (done: Int, all: Int)? {
    play(of: record)?.steps(among: tasks)
  }
}

/// An account with its figures and its facts, for the tables that rest on them.
final class AccountRow {
  let account: QueryAccount
  let figures: AccountFigures
  private let book: Figures
  private(set) lazy var facts = book.row(of: figures)

  init(_ account: QueryAccount, _ figures: AccountFigures, of book: Figures) {
    self.account = account
    self.figures = figures
    self.book = book
  }

  var id: String { figures.id }
  var day: Day { figures.day }
  var settings: Settings { book.book.settings }
}
