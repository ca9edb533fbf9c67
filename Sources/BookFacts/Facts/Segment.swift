// segment: the first segment whose rule takes the account.

import BookModel

extension Fact {
  static let segment = Fact(
    "segment", .text, unit: "segment", stratum: 1,
    "The first segment, in their order, whose condition holds. Missing where none does."
  ) { row in
    row.segment.map { FactReading(.text($0.id), on: row.day) }
  }
}
