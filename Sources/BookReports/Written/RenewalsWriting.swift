// renewals: what falls due, how it is forecast, what is past due, and how it compares with last year.

import BookFigures
import BookModel
import BookRevenue

package enum RenewalsWriting: WrittenReport {
  package static let name = "renewals"
  package static let summary = "map, forecast, past due, rates, last year beside it"
  package static let subject = ReportSubject.book

  package static func beginning(_ source: ReportSource) -> Day? { nil }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let figures = source.figures
    let forecast = try source.forecast()
    let map = source.renewalMap
    let overdue = map.open.filter { $0.renewal.isPastDue(on: source.day) }
    return [
      "until": ReportValue(map.lastDay), "open": source.cohort(of: map.open),
      "map": ReportValue(map.months) { $0.value },
      "forecast": ReportValue(forecast.quarters) { quarter, renewals in
        ForecastTotals(of: renewals.map(\.forecast), in: figures.currency).value(
          named: "\(quarter)")
      },
      "lost": forecast.lost,
      "pastDue": source.cohort(of: overdue).with([
        "renewals": ReportValue(overdue) { source.renewal($0) }
      ]),
      "notices": ReportValue(map.deadlines) { source.renewal($0.judged) },
      "rates": ReportValue(
        figures.calendar.renewalQuarters(on: source.day)
      ) { source.rates(of: $0) },
      "renewals": ReportValue(map.open) { source.renewal($0) },
    ]
  }
}
