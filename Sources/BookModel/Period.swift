// A length of time as people write it: days, or months by the calendar.

/// `60d` or `3m`: a notice period, how long a value stays fresh, how long a renewal runs.
package struct Period: Hashable, Sendable {
  package let count: Int
  package let unit: Unit

  package enum Unit: Character, Sendable {
    case days = "d"
    case months = "m"
  }

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads digits followed by `d` or `m`; at most 9999 of either.
  package init?(_ text: some StringProtocol) {
    guard let last = text.last, let unit = Unit(rawValue: last),
      (1...4).contains(text.utf8.count - 1),
      text.utf8.dropLast().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(text.dropLast())
    else { return nil }
    self.init(count, unit)
  }

  /// The day that lies this long before `day`; months are clipped to the length of the month.
  package func before(_ day: Day) -> Day {
    switch unit {
    case .days: day - count
    case .months: day.adding(months: -count)
    }
  }

  /// The day that lies this long after `day`; months are clipped to the length of the month.
  package func after(_ day: Day) -> Day {
    switch unit {
    case .days: day + count
    case .months: day.adding(months: count)
    }
  }
}

extension Period: CustomStringConvertible {
  package var description: String { "\(count)\(unit.rawValue)" }
}
