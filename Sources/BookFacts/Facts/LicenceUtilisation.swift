// licence_utilisation: how much of what they bought is in use.

import BookModel
import BookRevenue
import BookWork

extension Fact {
  static let licenceUtilisation = Fact(
    "licence_utilisation", .decimal, unit: "1 is full use", freshness: usageFreshness,
    "licences_used / licences_bought of one row of metrics.csv, else / the seats under contract on its date."
  ) { row in
    let reading = row.metrics.licenceUtilisation { day in row.contracts?.seats(on: day) }
    return reading.map { row.reading($0) }
  }

  /// Days for which numbers of use hold.
  static let usageFreshness = 60
}

extension FactRow {
  /// A reading of `metrics.csv`.
  func reading(_ metric: MetricWindows.Reading) -> FactReading {
    FactReading(
      .number(metric.value), on: metric.day,
      from: metrics.path.map { FactReading.Source($0, metric.span) })
  }
}
