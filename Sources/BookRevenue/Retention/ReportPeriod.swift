// The periods that a report is about: how they are called, and which stand where none is asked for.

import BookModel

/// Some days, and what people call them.
package struct ReportPeriod: Hashable, Sendable {
  package let name: String
  package let days: ClosedRange<Day>

  package init(_ name: String, _ days: ClosedRange<Day>) {
    self.name = name
    self.days = days
  }

  /// Days that have no name of their own.
  package init(_ days: ClosedRange<Day>) {
    self.init("\(days.lowerBound) to \(days.upperBound)", days)
  }
}

extension FiscalCalendar {
  /// Reads a fiscal quarter `2026-Q1`, a fiscal year `2026`, or a month `2026-03`.
  package func period(_ word: String) -> ReportPeriod? {
    if let quarter = quarter(word) { return ReportPeriod(word, quarter.days) }
    let digits = word.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if word.utf8.count == 4, digits.count == 4, let year = Int(word), year >= 1 {
      return ReportPeriod(word, days(of: year))
    }
    if word.utf8.count == 7, let first = Day("\(word)-01") {
      return ReportPeriod(word, first...first.month.last)
    }
    return nil
  }

  /// The twelve months to the last month that is over by a day.
  package func closedYear(on day: Day) -> ReportPeriod {
    let last = day.month.first - 1
    return ReportPeriod("12 months", last.month.first.adding(months: -11)...last)
  }

  /// The last quarter that is over by a day.
  package func closedQuarter(on day: Day) -> ReportPeriod {
    let quarter = quarter(containing: day).previous
    return ReportPeriod("\(quarter)", quarter.days)
  }

  /// The quarter of a day, up to it.
  package func quarterToDate(on day: Day) -> ReportPeriod {
    let quarter = quarter(containing: day)
    return ReportPeriod("\(quarter) to date", quarter.days.lowerBound...day)
  }

  /// What is looked at where nobody says otherwise: a year first, for a quarter says little of it.
  package func standardPeriods(on day: Day) -> [ReportPeriod] {
    [closedYear(on: day), closedQuarter(on: day), quarterToDate(on: day)]
  }

  /// The last closed quarter, this one, and the two after it, whole: what renews is looked at ahead too.
  package func renewalQuarters(on day: Day) -> [ReportPeriod] {
    let now = quarter(containing: day)
    return [now.previous, now, now.next, now.next.next].map { ReportPeriod("\($0)", $0.days) }
  }

  /// The quarters of which a period is made; nil where it is not made of whole ones.
  package func quarters(of days: ClosedRange<Day>) -> [FiscalQuarter]? {
    var quarters = [quarter(containing: days.lowerBound)]
    guard quarters[0].days.lowerBound == days.lowerBound else { return nil }
    while let last = quarters.last, last.days.upperBound < days.upperBound {
      quarters.append(last.next)
    }
    return quarters.last?.days.upperBound == days.upperBound ? quarters : nil
  }
}
