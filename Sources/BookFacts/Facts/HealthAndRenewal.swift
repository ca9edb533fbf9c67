// coverage, health, band, renewal_status: what the floors above decide and hand in.

import BookModel

extension Fact {
  static let coverage = Fact(
    "coverage", .decimal, unit: "0 to 1", stratum: 3,
    "The share of the health model's weight that had a fresh value."
  ) { row in row.verdict?.coverage.map { FactReading(.number($0), on: row.day) } }

  static let health = Fact(
    "health", .decimal, unit: "0 to 100", stratum: 3,
    "The score by the health model. Missing while the account is new, or too little is known."
  ) { row in row.verdict?.health.map { FactReading(.number($0), on: row.day) } }

  static let band = Fact(
    "band", .text, unit: "green, yellow, red, unknown or new", stratum: 3,
    "The final band of health, after gates and override."
  ) { row in row.verdict?.band.map { FactReading(.text($0), on: row.day) } }

  static let renewalStatus = Fact(
    "renewal_status", .text, unit: "past-due, at-risk, unknown or no-risk", stratum: 3,
    "The status of the earliest open renewal. Missing without one."
  ) { row in row.verdict?.renewalStatus.map { FactReading(.text($0), on: row.day) } }
}
