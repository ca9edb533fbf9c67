// What the facts of all accounts of a book on a day rest on.

import BookModel
import BookRevenue
import BookWork

/// A book, a day and the catalogue, with what is worked out once for all accounts; any thread may read it.
package struct FactBasis: Sendable {
  package let book: Book
  package let day: Day
  package let catalog: FactCatalog
  package let attendance: EventAttendance
  package let roster: Roster
  let revenue: RevenueBasis

  package init(book: Book, day: Day) {
    self.init(
      book: book, day: day, catalog: FactCatalog(settings: book.settings),
      attendance: EventAttendance(of: book.events, on: day), revenue: RevenueBasis(book.settings))
  }

  private init(
    book: Book, day: Day, catalog: FactCatalog, attendance: EventAttendance, revenue: RevenueBasis
  ) {
    self.book = book
    self.day = day
    self.catalog = catalog
    self.attendance = attendance
    roster = Roster(book.settings.team, on: day)
    self.revenue = revenue
  }

  /// The same for another day.
  package func on(_ day: Day) -> FactBasis {
    FactBasis(
      book: book, day: day, catalog: catalog, attendance: attendance.on(day), revenue: revenue)
  }

  /// The same for another state of the book on a day; its settings are those of this one.
  package func on(_ day: Day, in book: Book) -> FactBasis {
    FactBasis(
      book: book, day: day, catalog: catalog,
      attendance: EventAttendance(of: book.events, on: day), revenue: revenue)
  }

  package var settings: Settings { book.settings }

  /// A row for an account of the book, as it is written.
  package func row(of account: Account) -> FactRow { FactRow(account, on: self) }

  /// A row for an account that is looked at on one day after another.
  package func row(of account: Account, in past: AccountPast) -> FactRow {
    FactRow(account, on: self, in: past)
  }
}
