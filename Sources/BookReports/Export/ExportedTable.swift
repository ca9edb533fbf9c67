// A table of a day as an export writes it: each value by the type of its column.

import BookModel
import BookQuery
import SQLite

/// A value with all that its column says of it.
enum ExportedValue: Equatable {
  case null
  case text(String)
  case whole(Int64)
  case decimal(Double)
  /// Digits with the currency's decimals, and its code.
  case money(String, currency: String)
  case day(String)
  case flag(Bool)
  /// A list or a map, as JSON.
  case json(String)
}

/// The rows of a table, read by what its columns say.
struct ExportedTable {
  let table: QueryTable
  private let rows: TableRows
  private let currency: Currency
  /// The column that names the currency of amounts as written.
  private let writtenIn: Int?
  /// The column that names the type of each row's value.
  private let type: Int?

  /// `currency` is the book's.
  init(_ table: QueryTable, of tables: DayTables, in currency: Currency) throws(TableFault) {
    self.table = table
    rows = try tables.rows(of: table)
    self.currency = currency
    writtenIn = table.columns.firstIndex { $0.name == "written_in" }
    type =
      table.columns.contains { $0.type == .value }
      ? table.columns.firstIndex { $0.name == "type" } : nil
  }

  /// The next row; nil after the last one.
  func next() throws(TableFault) -> [ExportedValue]? {
    guard let row = try rows.next() else { return nil }
    return zip(table.columns, row).map { column, value in
      let currency = column.isAsWritten ? writtenCurrency(in: row) : currency
      guard column.type == .value else { return Self.value(value, column.type, currency) }
      let told = type.flatMap { Self.text(row[$0]) }.flatMap { QueryType(rawValue: $0) }
      return Self.value(value, told ?? .value, currency)
    }
  }

  private func writtenCurrency(in row: [SQLValue]) -> Currency {
    writtenIn.flatMap { Self.text(row[$0]) }.flatMap { Currency($0) } ?? currency
  }

  private static func text(_ value: SQLValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private static func value(
    _ value: SQLValue, _ type: QueryType, _ currency: Currency
  ) -> ExportedValue {
    switch (value, type) {
    case (.null, _), (.blob, _): .null
    case (.integer(let whole), .flag): .flag(whole != 0)
    case (.integer(let whole), .money): money(Double(whole), currency)
    case (.integer(let whole), .decimal): .decimal(Double(whole))
    case (.integer(let whole), _): .whole(whole)
    case (.real(let real), .money): money(real, currency)
    case (.real(let real), _): real.isFinite ? .decimal(real) : .null
    case (.text(let text), .day): .day(text)
    case (.text(let text), .list), (.text(let text), .map): .json(text)
    case (.text(let text), _): .text(text)
    }
  }

  /// Whole cents come out of the nearest binary number as they went in.
  private static func money(_ amount: Double, _ currency: Currency) -> ExportedValue {
    let scaled = (amount * Double(powerOfTen(currency.exponent))).rounded()
    guard let minor = Int64(exactly: scaled) else { return .null }
    return .money(Money(minor: minor, currency).amount, currency: currency.code)
  }
}
