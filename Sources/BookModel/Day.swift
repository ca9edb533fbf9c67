// A calendar day, a month, and the arithmetic of both.

/// A day of the proleptic Gregorian calendar, without time or zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int) {
    self.number = Int32(clamping: number)
  }

  /// The day, if it exists.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...YearMonth(year: year, month: month).length).contains(day)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD`, ten ASCII characters, and only days that exist.
  package init?(_ text: String) { self.init(bytes: text.utf8) }

  /// Reads `YYYY-MM-DD`, ten ASCII characters, and only days that exist.
  package init?(_ text: Substring) { self.init(bytes: text.utf8) }

  private init?(bytes: some Sequence<UInt8>) {
    var (year, month, day, length) = (0, 0, 0, 0)
    for byte in bytes {
      let digit = Int(byte) - 0x30
      switch length {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard (0...9).contains(digit) else { return nil }
        switch length {
        case ..<4: year = year * 10 + digit
        case ..<7: month = month * 10 + digit
        default: day = day * 10 + digit
        }
      default: return nil
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }
  package static func + (day: Day, days: Int) -> Day { Day(number: Int(day.number) + days) }
  package static func - (day: Day, days: Int) -> Day { day + -days }

  package var month: YearMonth {
    let parts = civil
    return YearMonth(year: parts.year, month: parts.month)
  }

  /// The day of the month, 1…31.
  package var dayOfMonth: Int { civil.day }

  /// The same day some months on, clipped to the length of that month: 31 January + 1 is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let target = month + months
    return target.day(min(dayOfMonth, target.length))
  }

  /// Year, month and day of the month (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1
    )
  }

  fileprivate static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let parts = civil
    guard (0...9999).contains(parts.year) else {
      return "\(parts.year)-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }
    // Half of what a table of a query holds are days.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ value: Int, _ width: Int, at start: Int) {
        var value = value
        for index in (start..<start + width).reversed() {
          text.initializeElement(at: index, to: UInt8(ascii: "0") + UInt8(value % 10))
          value /= 10
        }
      }
      write(parts.year, 4, at: 0)
      text.initializeElement(at: 4, to: UInt8(ascii: "-"))
      write(parts.month, 2, at: 5)
      text.initializeElement(at: 7, to: UInt8(ascii: "-"))
      write(parts.day, 2, at: 8)
      return 10
    }
  }
}

/// A month of a year.
package struct YearMonth: Hashable, Comparable, Sendable {
  /// Months since the year 0.
  private let index: Int

  package init(year: Int, month: Int) {
    index = year * 12 + month - 1
  }

  package var year: Int { index / 12 }
  /// 1…12.
  package var month: Int { index % 12 + 1 }

  package static func < (left: YearMonth, right: YearMonth) -> Bool { left.index < right.index }
  package static func - (left: YearMonth, right: YearMonth) -> Int { left.index - right.index }

  package static func + (month: YearMonth, months: Int) -> YearMonth {
    YearMonth(year: 0, month: month.index + months + 1)
  }

  /// The number of its days, 28…31.
  package var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var first: Day { day(1) }
  package var last: Day { day(length) }

  /// A day of the month that is known to exist.
  fileprivate func day(_ day: Int) -> Day {
    Day(number: Day.number(year: year, month: month, day: day))
  }
}

extension YearMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
