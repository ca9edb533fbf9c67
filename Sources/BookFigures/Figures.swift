// One day of a book: every account's segment, health and renewals.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import SQLite

/// The figures of a book on a day; alone knows the order in which they rest on each other.
package struct Figures: Sendable {
  package let book: Book
  package let day: Day
  /// In the order of their ids.
  package let accounts: [AccountFigures]
  let judge: Judge

  /// Works out every account, on so many threads; the answer does not depend on their number.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(of book: Book, on day: Day, threads: Int) throws(SQLiteUnavailable) {
    self.book = book
    self.day = day
    let judge = try Judge(book: book, day: day)
    self.judge = judge
    accounts = try Self.figures(of: book.accounts, by: judge, threads: threads)
  }

  fileprivate init(of book: Book, by judge: Judge, _ engine: ConditionEngine) {
    self.book = book
    day = judge.basis.day
    self.judge = judge
    accounts = book.accounts.map { judge.figures(of: $0, by: engine) }
  }

  package var currency: Currency { book.settings.currency }
  package var catalog: FactCatalog { judge.basis.catalog }
  package var calendar: FiscalCalendar { FiscalCalendar(book.settings) }

  package subscript(id: String) -> AccountFigures? {
    accounts.element(withID: id, \.id)
  }

  /// The health model that a score was made by.
  package func model(of health: HealthScore) -> HealthModel? { judge.healthModel(health.model) }

  /// An engine for one thread that evaluates conditions over rows of the book.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  func makeEngine() throws(SQLiteUnavailable) -> ConditionEngine {
    try judge.segmentation.makeEngine()
  }

  /// Every fact of an account, by the catalogue, with the segment and the verdict that were found.
  package func row(of figures: AccountFigures) -> FactRow {
    let row = FactRow(
      book.account(figures.id) ?? figures.account, on: judge.basis, seen: figures.account,
      contracts: figures.contracts, interactions: figures.interactions, tasks: figures.tasks)
    row.segment = figures.segment
    row.verdict = figures.verdict
    return row
  }

  /// The facts of an account on another day, up to this one; nothing that rests on its segment or its health is among them.
  package func row(of figures: AccountFigures, on day: Day) -> FactRow {
    judge.on(day).basis.row(of: book.account(figures.id) ?? figures.account)
  }

  /// Which rule took the account, and what the rules before it said.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func segmentReasons(
    of figures: AccountFigures
  ) throws(SQLiteUnavailable) -> SegmentExplanation {
    let row = judge.basis.row(of: book.account(figures.id) ?? figures.account)
    return judge.segmentation.explain(row, by: try makeEngine())
  }

  /// The health of all accounts that have one, weighed by ARR.
  package var portfolio: PortfolioHealth {
    PortfolioHealth(
      accounts.compactMap { figures in
        figures.health.map { PortfolioMember(figures.id, $0, arr: figures.arr) }
      }, in: currency)
  }

  /// How far renewals are looked ahead: the end of the next quarter but one.
  package var lastDayAhead: Day {
    calendar.quarter(containing: day).next.next.days.upperBound
  }

  /// ATR of some accounts at risk or past due, due until the last day ahead.
  package func arrAtRisk(of accounts: [AccountFigures]) -> ARRAtRisk {
    ARRAtRisk(
      of: accounts.flatMap { $0.openRenewals.map { ($0.renewal, $0.status) } },
      dueBy: lastDayAhead, in: currency)
  }

  private static func figures(
    of accounts: [Account], by judge: Judge, threads: Int
  ) throws(SQLiteUnavailable) -> [AccountFigures] {
    try inParallel(accounts, threads: threads, tool: judge.makeEngine) { account, engine in
      judge.figures(of: account, by: engine)
    }
  }
}

/// Makes figures of one state of a book after another that all have the same settings and rules; it belongs to one thread.
package final class FiguresMaker {
  private let judge: Judge
  private let engine: ConditionEngine

  /// The rules are those of a book.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(rulesOf book: Book, on day: Day) throws(SQLiteUnavailable) {
    judge = try Judge(book: book, day: day)
    engine = try judge.makeEngine()
  }

  /// The figures of a state that has these rules too, on a day.
  package func figures(of book: Book, on day: Day) -> Figures {
    Figures(of: book, by: judge.on(day, in: book), engine)
  }
}
