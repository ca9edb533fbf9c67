// Fiscal years and quarters, and how they are named.

import BookModel

/// When a book's years begin, and which calendar year names them.
package struct FiscalCalendar: Hashable, Sendable {
  /// 1…12.
  package let startMonth: Int
  package let named: Naming

  package enum Naming: String, Sendable, CaseIterable {
    /// By the calendar year of its first day.
    case start
    /// By the calendar year of its last day.
    case end
  }

  /// A month outside 1…12 is taken as the nearest within.
  package init(startMonth: Int = 1, named: Naming = .start) {
    self.startMonth = min(max(startMonth, 1), 12)
    self.named = named
  }

  package func quarter(containing day: Day) -> FiscalQuarter {
    let months = (day.month.month - startMonth + 12) % 12
    let first = day.month + -(months % 3)
    return quarter(from: first, number: months / 3 + 1)
  }

  /// Reads `2026-Q1`.
  package func quarter(_ text: some StringProtocol) -> FiscalQuarter? {
    let text = String(text)
    guard text.utf8.count == 7, text.dropFirst(4).hasPrefix("-Q"),
      text.utf8.prefix(4).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(text.prefix(4)), year >= 1, let number = text.last?.wholeNumberValue,
      (1...4).contains(number)
    else { return nil }
    return quarter(from: firstMonth(of: year) + 3 * (number - 1), number: number)
  }

  /// The days of the fiscal year of that name.
  package func days(of year: Int) -> ClosedRange<Day> {
    let first = firstMonth(of: year)
    return first.first...(first + 11).last
  }

  private func firstMonth(of year: Int) -> YearMonth {
    let isNextYear = named == .end && startMonth > 1
    return YearMonth(year: isNextYear ? year - 1 : year, month: startMonth)
  }

  private func quarter(from month: YearMonth, number: Int) -> FiscalQuarter {
    let yearStart = month + -3 * (number - 1)
    let year = named == .start ? yearStart.year : (yearStart + 11).year
    return FiscalQuarter(calendar: self, year: year, number: number, firstMonth: month)
  }
}

/// Three months of a fiscal year.
package struct FiscalQuarter: Hashable, Sendable {
  private let calendar: FiscalCalendar
  /// The year as its calendar names it.
  package let year: Int
  /// 1…4.
  package let number: Int
  private let firstMonth: YearMonth

  fileprivate init(calendar: FiscalCalendar, year: Int, number: Int, firstMonth: YearMonth) {
    self.calendar = calendar
    self.year = year
    self.number = number
    self.firstMonth = firstMonth
  }

  package var days: ClosedRange<Day> { firstMonth.first...(firstMonth + 2).last }
  package var next: FiscalQuarter { calendar.quarter(containing: days.upperBound + 1) }
  package var previous: FiscalQuarter { calendar.quarter(containing: days.lowerBound - 1) }
}

extension FiscalQuarter: CustomStringConvertible {
  /// `2026-Q1`.
  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-Q\(number)"
  }
}
