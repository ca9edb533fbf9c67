// in_cadence, days_over_cadence: whether we do what the segment promises.

import BookModel
import BookWork

extension Fact {
  static let inCadence = Fact(
    "in_cadence", .flag, unit: "yes or no", stratum: 2, absent: "missing",
    from: Cadence.kinds,
    "Whether all that the segment asks for was done no longer ago than it says. Missing where it asks for nothing."
  ) { row in row.keptCadence()?.isInCadence.map { .flag($0) } }

  static let daysOverCadence = Fact(
    "days_over_cadence", .integer, unit: "days", stratum: 2, absent: "missing",
    from: Cadence.kinds,
    "Days beyond what the segment asks for, of the thing that is most overdue; 0 in cadence."
  ) { row in row.keptCadence()?.daysOver.map { .integer($0) } }
}
