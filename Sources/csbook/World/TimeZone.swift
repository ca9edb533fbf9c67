// Days in a time zone, by the machine's zone files.

import BookModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A time zone that this machine knows.
struct TimeZone {
  private let name: String

  /// Finds a zone; a name that the machine has no file for is a failure, not UTC.
  init(_ name: String) throws {
    guard TimeZone.isKnown(name) else {
      throw Failure.impossible(
        "time-zone", "this machine does not know the time zone \(name)",
        hint: "correct `time_zone` in csbook.yml, or install the machine's time zone data")
    }
    self.name = name
  }

  /// Whether the machine has a file for a zone of that name.
  static func isKnown(_ name: String) -> Bool {
    let folder = System.environment("TZDIR") ?? "/usr/share/zoneinfo"
    return name == "UTC"
      || !name.isEmpty && name.first != "/" && System.fileExists(Array("\(folder)/\(name)".utf8))
  }

  /// Today in a book's time zone: `CSBOOK_TODAY`, else what the clock says.
  static func today(of book: Book) throws -> Day {
    try today(in: book.settings.timeZone)
  }

  /// Today in a zone: `CSBOOK_TODAY`, else what the clock says.
  static func today(in zone: String) throws -> Day {
    if let text = System.environment("CSBOOK_TODAY") {
      guard let day = Day(text) else {
        throw Failure.usage("CSBOOK_TODAY takes a day as YYYY-MM-DD, not \(text)")
      }
      return day
    }
    return try TimeZone(zone).day(of: Int64(time(nil)))
  }

  /// The day of a moment, in seconds since 1970-01-01 00:00 UTC.
  func day(of moment: Int64) -> Day {
    use()
    var moment = time_t(moment)
    var parts = tm()
    localtime_r(&moment, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: Int(moment / 86_400))
  }

  /// The last second of a day.
  func end(of day: Day) -> Int64 {
    use()
    let next = day + 1
    var parts = tm()
    parts.tm_year = Int32(next.month.year - 1900)
    parts.tm_mon = Int32(next.month.month - 1)
    parts.tm_mday = Int32(next.dayOfMonth)
    parts.tm_isdst = -1
    return Int64(mktime(&parts)) - 1
  }

  private func use() {
    setenv("TZ", name, 1)
    tzset()
  }
}
