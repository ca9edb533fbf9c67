// first_value_days: how long they waited for what they bought it for.

import BookModel

extension Fact {
  static let firstValueDays = Fact(
    "first_value_days", .integer, unit: "days",
    "Days from the first day of the first term to the first value, as of the day of the value. Missing until then."
  ) { row in
    guard let journey = row.seen.journey, let value = journey.firstValue, let on = value.on,
      let start = row.firstStart
    else { return nil }
    return FactReading(
      .integer(on - start), on: on,
      from: FactReading.Source(journey.path, journey.record.span(of: \.firstValue)))
  }
}
