// status, age_days, arr, seats: what the contracts say on the day.

import BookModel
import BookRevenue

extension Fact {
  static let status = Fact(
    "status", .text, unit: "upcoming, active, past-due or churned", absent: "missing",
    """
    What they are to us by their contracts: upcoming with later terms only; active; past-due with nothing in force and \
    a term undecided; churned with nothing left.
    """
  ) { row in
    row.contracts?.status(on: row.day).map { FactReading(.text($0.rawValue), on: row.day) }
  }

  static let ageDays = Fact(
    "age_days", .integer, unit: "days",
    "Days since the first day of their first term, 0 on it. Missing before it."
  ) { row in
    guard let start = row.firstStart, start <= row.day else { return nil }
    return FactReading(.integer(row.day - start), on: row.day)
  }

  static let arr = Fact(
    "arr", .money, unit: "the book's currency, a year", absent: "0",
    """
    Committed recurring revenue of the terms that count on the day, annualised, converted by the book's rates of \
    exchange. Missing without a rate.
    """
  ) { row in
    row.contracts.map { FactReading(.number($0.arr(on: row.day).majorUnits), on: row.day) }
  }

  static let seats = Fact(
    "seats", .integer, unit: "licences", absent: "0",
    "Licences of the terms that count on the day. Missing where none of them says how many."
  ) { row in
    guard let contracts = row.contracts else { return nil }
    if let seats = contracts.seats(on: row.day) {
      return FactReading(.integer(seats), on: row.day)
    }
    return contracts.positions(on: row.day).isEmpty ? FactReading(.integer(0), on: row.day) : nil
  }
}
