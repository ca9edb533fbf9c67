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
  /// Hands out every row; columns that are not wanted may stay empty.
  let fill: Fill

  typealias Fill =
    @Sendable (
      _ day: QueryDay, _ wanted: Set<String>, _ add: ([SQLValue]) -> Void
    ) throws(SQLiteUnavailable) -> Void

  /// A table with a row for each item, of which each column reads its value.
  init<Item>(
    _ name: String, _ documentation: String, _ columns: [Reading<Item>],
    rows items: @escaping @Sendable (QueryDay) throws(SQLiteUnavailable) -> [Item]
  ) {
    self.name = name
    self.documentation = documentation
    self.columns = columns.map(\.column)
    fill = { day, wanted, add throws(SQLiteUnavailable) in
      let isWanted = columns.map { wanted.contains($0.column.name) }
      for item in try items(day) {
        add(zip(columns, isWanted).map { $1 ? $0.read(item, day) : .null })
      }
    }
  }

  package subscript(name: String) -> QueryColumn? {
    columns.first { $0.name == name.lowercased() }
  }
}

/// A column together with how its value is read off a row's item.
struct Reading<Item>: Sendable {
  let column: QueryColumn
  let read: @Sendable (Item, QueryDay) -> SQLValue

  init(
    _ name: String, _ type: QueryType, _ documentation: String,
    _ read: @escaping @Sendable (Item, QueryDay) -> SQLValue
  ) {
    column = QueryColumn(name, type, documentation)
    self.read = read
  }

  private init(_ column: QueryColumn, _ read: @escaping @Sendable (Item, QueryDay) -> SQLValue) {
    self.column = column
    self.read = read
  }

  /// The same column of a table whose items hold this one's.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Item) -> Reading<Whole> {
    let read = read
    return Reading<Whole>(column) { whole, day in read(part(whole), day) }
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
