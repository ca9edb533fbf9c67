// A table: its columns, and how its rows are read off a day of the book.

import BookModel
import BookRevenue
import SQLite

/// A table as it is declared, once: help, the database and the answers to mistakes read it from here.
package struct QueryTable: Sendable {
  package let name: String
  /// What a row is, as one sentence or two.
  package let documentation: String
  package let columns: [QueryColumn]
  /// The columns that tell its rows apart, where names of files make sure of that; else none.
  package private(set) var key: [String] = []
  let origin: Origin

  /// Whether its rows are read account by account.
  var isOfAccounts: Bool { if case .accounts = origin { true } else { false } }

  /// What its rows are read off; columns that are not wanted stay empty.
  enum Origin: Sendable {
    /// The book as a whole, on one thread.
    case book(
      @Sendable (
        _ day: QueryDay, _ subject: QuerySubject, _ isWanted: [Bool], _ add: ([SQLValue]) -> Void
      ) throws(SQLiteUnavailable) -> Void)
    /// Each account by itself, on any thread; its figures have to be known by then, where they are needed.
    case accounts(
      needsFigures: Bool,
      @Sendable (_ subject: QuerySubject, _ isWanted: [Bool]) -> [[SQLValue]])
  }

  /// A table with a row for each item, of which each column reads its value.
  init<Item>(
    _ name: String, _ documentation: String, _ columns: [Reading<Item>],
    rows items: @escaping @Sendable (QueryDay) throws(SQLiteUnavailable) -> [Item]
  ) {
    self.init(
      name, documentation, columns,
      .book { day, subject, isWanted, add throws(SQLiteUnavailable) in
        for item in try items(day) { add(columns.row(of: item, isWanted, subject)) }
      })
  }

  /// A table with a row for each item of each account, as it is written.
  static func ofAccounts<Item>(
    _ name: String, _ documentation: String, _ columns: [Reading<Item>],
    items: @escaping @Sendable (QueryAccount) -> [Item]
  ) -> QueryTable {
    QueryTable(
      name, documentation, columns,
      .accounts(needsFigures: false) { subject, isWanted in
        (subject.account.map(items) ?? []).map { columns.row(of: $0, isWanted, subject) }
      })
  }

  /// A table with a row for each item of each account, by its figures.
  static func ofFigures<Item>(
    _ name: String, _ documentation: String, _ columns: [Reading<Item>],
    items: @escaping @Sendable (AccountRow) -> [Item]
  ) -> QueryTable {
    QueryTable(
      name, documentation, columns,
      .accounts(needsFigures: true) { subject, isWanted in
        (subject.row.map(items) ?? []).map { columns.row(of: $0, isWanted, subject) }
      })
  }

  private init<Item>(
    _ name: String, _ documentation: String, _ columns: [Reading<Item>], _ origin: Origin
  ) {
    self.name = name
    self.documentation = documentation
    self.columns = columns.map(\.column)
    self.origin = origin
  }

  /// The same with a key.
  func keyed(by key: String...) -> QueryTable {
    var table = self
    table.key = key
    return table
  }

  package subscript(name: String) -> QueryColumn? {
    columns.first { $0.name == name.lowercased() }
  }
}

/// A column together with how its value is read off a row's item.
struct Reading<Item>: Sendable {
  let column: QueryColumn
  let read: @Sendable (Item, QuerySubject) -> SQLValue

  init(
    _ name: String, _ type: QueryType, _ documentation: String, isAsWritten: Bool = false,
    _ read: @escaping @Sendable (Item, QuerySubject) -> SQLValue
  ) {
    column = QueryColumn(name, type, documentation, isAsWritten: isAsWritten)
    self.read = read
  }

  private init(_ column: QueryColumn, _ read: @escaping @Sendable (Item, QuerySubject) -> SQLValue)
  {
    self.column = column
    self.read = read
  }

  /// The same column of a table whose items hold this one's.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Item) -> Reading<Whole> {
    let read = read
    return Reading<Whole>(column) { whole, subject in read(part(whole), subject) }
  }
}

extension Array {
  /// A row of these columns; those that nobody wants are empty.
  fileprivate func row<Item>(
    of item: Item, _ isWanted: [Bool], _ subject: QuerySubject
  ) -> [SQLValue] where Element == Reading<Item> {
    zip(self, isWanted).map { $1 ? $0.read(item, subject) : .null }
  }
}

extension Reading {
  static func text(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> String?
  ) -> Reading {
    Reading(name, .text, documentation) { item, _ in SQLValue(read(item)) }
  }

  static func integer(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> Int?
  ) -> Reading {
    Reading(name, .integer, documentation) { item, _ in SQLValue(read(item)) }
  }

  static func decimal(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> Double?
  ) -> Reading {
    Reading(name, .decimal, documentation) { item, _ in SQLValue(read(item)) }
  }

  static func money(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> Money?
  ) -> Reading {
    Reading(name, .money, documentation) { item, _ in SQLValue(read(item)?.majorUnits) }
  }

  static func day(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> Day?
  ) -> Reading {
    Reading(name, .day, documentation) { item, _ in SQLValue(read(item)) }
  }

  static func flag(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> Bool?
  ) -> Reading {
    Reading(name, .flag, documentation) { item, _ in SQLValue(read(item)) }
  }

  static func list(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Item) -> [String]
  ) -> Reading {
    Reading(name, .list, documentation) { item, _ in .text(jsonArray(of: read(item))) }
  }
}

extension SQLValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
  init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
  init(_ flag: Bool?) { self = flag.map { .integer($0 ? 1 : 0) } ?? .null }
}
