// Which periods a report is about.

import ArgumentParser
import BookFigures
import BookModel
import BookRevenue

/// `--from` and `--to`; periods may also stand among the terms by their names.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first day, or a period that begins on it: 2025-04-01, 2025-Q2, 2025, 2025-04.",
      valueName: "day|period"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The last day, or a period that ends on it (else the day it is).", valueName: "day|period"))
  var to: String?

  var areGiven: Bool { from != nil || to != nil }

  /// The periods that were asked for, none where nothing was, and the words that are no periods.
  ///
  /// A word that is an account's id is no period.
  func periods(
    in words: [String], of figures: Figures
  ) throws -> (periods: [ReportPeriod], terms: [String]) {
    try periods(in: words, figures.calendar, on: figures.day) { figures[$0] != nil }
  }

  /// The days that a command looks back over: those that were asked for and have come, else the twelve months to the day.
  func stretch(
    in words: [String], of opened: OpenedBook
  ) throws -> (stretch: ClosedRange<Day>, terms: [String]) {
    let ids = opened.accountIDs
    let calendar = FiscalCalendar(opened.book.settings)
    let (periods, terms) = try periods(
      in: words, calendar, on: opened.day, isAccount: ids.contains)
    guard periods.count < 2 else {
      throw Failure.usage(
        "one period is looked back over, not \(periods.map(\.name).joined(separator: " and "))",
        hint: "--from and --to name the first and the last day")
    }
    let lastYear = ReportPeriod((opened.day + 1).adding(months: -12)...opened.day)
    let days = try periods.begun(by: opened.day).first?.days ?? lastYear.days
    return (days.lowerBound...min(days.upperBound, opened.day), terms)
  }

  private func periods(
    in words: [String], _ calendar: FiscalCalendar, on day: Day,
    isAccount: (String) -> Bool
  ) throws -> (periods: [ReportPeriod], terms: [String]) {
    var periods: [ReportPeriod] = []
    var terms: [String] = []
    for word in words {
      if !isAccount(word), let period = calendar.period(word) {
        periods.append(period)
      } else {
        terms.append(word)
      }
    }
    if let days = try days(calendar, on: day) {
      guard periods.isEmpty else {
        throw Failure.usage(
          "--from and --to name one period, `\(periods[0].name)` another",
          hint: "leave one of them out")
      }
      periods = [ReportPeriod(days)]
    }
    return (periods, terms)
  }

  private func days(_ calendar: FiscalCalendar, on day: Day) throws -> ClosedRange<Day>? {
    let first = try from.map { try days($0, "--from", calendar).lowerBound }
    let last = try to.map { try days($0, "--to", calendar).upperBound }
    guard first != nil || last != nil else { return nil }
    let end = last ?? day
    let start = first ?? (end + 1).adding(months: -12)
    guard start <= end else {
      throw Failure.usage("the period ends on \(end), before it begins on \(start)")
    }
    return start...end
  }

  private func days(
    _ word: String, _ option: String, _ calendar: FiscalCalendar
  ) throws -> ClosedRange<Day> {
    if let day = Day(word) { return day...day }
    if let period = calendar.period(word) { return period.days }
    throw Failure.usage(
      "\(option) takes a day or a period, not \(word)",
      hint:
        "such as 2025-04-01, the fiscal quarter 2025-Q2, the fiscal year 2025, the month 2025-04")
  }
}

extension [ReportPeriod] {
  /// The periods, none of which may begin after the day.
  func begun(by day: Day) throws -> [ReportPeriod] {
    if let ahead = first(where: { $0.days.lowerBound > day }) {
      throw Failure.usage(
        "\(ahead.name) begins after \(day)",
        hint: "`csbook forecast` looks ahead; --as-of names another day")
    }
    return self
  }
}
