// How other programs write days.

/// A form of days such as `MM/DD/YYYY`, or the serial numbers of spreadsheets.
package struct DayForm: Hashable, Sendable {
  /// As it is written: `MM/DD/YYYY`.
  package let pattern: String
  private let parts: [Part]

  fileprivate enum Part: Hashable, Sendable {
    case year(digits: Int)
    case month, monthName
    case day
    case sign(Character)
    case serial
  }

  /// What a text is.
  package enum Reading: Hashable, Sendable {
    case day(Day)
    /// A time with its distance to UTC, in seconds since 1970; the day depends on where one is.
    case moment(Int64)
    /// Right in form, but no day of the calendar.
    case impossible
    case mismatch
  }

  package static let iso = DayForm(
    pattern: "YYYY-MM-DD", parts: [.year(digits: 4), .sign("-"), .month, .sign("-"), .day])

  private init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  /// Reads `DD.MM.YYYY` and its like: each of year, month and day once, with signs between them.
  package init?(_ pattern: String) {
    self.pattern = pattern
    if pattern.lowercased() == "excel" {
      parts = [.serial]
      return
    }
    var parts: [Part] = []
    var rest = Substring(pattern)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      switch (first, run.count) {
      case ("Y", 2), ("Y", 4): parts.append(.year(digits: run.count))
      case ("M", 1...2): parts.append(.month)
      case ("M", 3): parts.append(.monthName)
      case ("D", 1...2): parts.append(.day)
      case _ where first.isASCII && (first.isLetter || first.isNumber): return nil
      default: parts += run.map { .sign($0) }
      }
      rest = rest.dropFirst(run.count)
    }
    let years = parts.count { if case .year = $0 { true } else { false } }
    let months = parts.count { $0 == .month || $0 == .monthName }
    guard years == 1, months == 1, parts.count(where: { $0 == .day }) == 1 else { return nil }
    self.parts = parts
  }

  /// What a text says in this form; a time after the day is passed over, unless it says how far it is from UTC.
  package func read(_ text: String) -> Reading {
    if parts == [.serial] { return Self.serial(text) }
    var rest = Substring(text)
    var (year, month, day) = (0, 0, 0)
    for (index, part) in parts.enumerated() {
      let isFixed = index + 1 < parts.count && !parts[index + 1].isSign
      switch part {
      case .sign(let sign):
        guard rest.first == sign else { return .mismatch }
        rest.removeFirst()
      case .year(let digits):
        guard let number = Self.number(&rest, digits...digits) else { return .mismatch }
        year = digits == 2 ? 2000 + number : number
      case .month:
        guard let number = Self.number(&rest, (isFixed ? 2 : 1)...2) else { return .mismatch }
        month = number
      case .day:
        guard let number = Self.number(&rest, (isFixed ? 2 : 1)...2) else { return .mismatch }
        day = number
      case .monthName:
        guard let number = Self.monthName(&rest) else { return .mismatch }
        month = number
      case .serial: return .mismatch
      }
    }
    guard let time = DayTime(rest) else { return .mismatch }
    guard let day = Day(year: year, month: month, day: day) else { return .impossible }
    guard let offset = time.offset else { return .day(day) }
    return .moment(Int64(day.number) * 86_400 + Int64(time.seconds - offset))
  }

  /// Days since 30 December 1899, as spreadsheets count them; from March 1900 on, before which they miscount.
  private static func serial(_ text: String) -> Reading {
    let whole = text.prefix { $0 != "." }
    guard DecimalNumber(text) != nil, let number = Int(whole), (61...2_958_465).contains(number),
      let start = Day(year: 1899, month: 12, day: 30)
    else { return .mismatch }
    return .day(start + number)
  }

  private static func number(_ rest: inout Substring, _ width: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(width.upperBound).prefix { $0.isASCII && $0.isNumber }
    guard width.contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }

  private static func monthName(_ rest: inout Substring) -> Int? {
    let name = rest.prefix { $0.isLetter }.lowercased()
    guard name.count >= 3, let index = monthNames.firstIndex(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    rest = rest.dropFirst(name.count)
    return index + 1
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension DayForm.Part {
  fileprivate var isSign: Bool { if case .sign = self { true } else { false } }
}

/// What may stand after a day: nothing, or a time.
private struct DayTime {
  private(set) var seconds = 0
  /// Seconds that it is ahead of UTC; nil where it does not say.
  private(set) var offset: Int?

  init?(_ text: Substring) {
    var rest = text.drop { $0 == " " || $0 == "T" || $0 == "," }
    guard !rest.isEmpty else {
      guard text.isEmpty || text.allSatisfy({ $0 == " " }) else { return nil }
      return
    }
    guard rest.count < text.count else { return nil }
    let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    rest = rest.dropFirst(clock.count)
    let numbers = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), let hour = Int(numbers[0]), let minute = Int(numbers[1]),
      hour < 25, minute < 60, numbers.count == 2 || Double(numbers[2]).map({ $0 < 61 }) == true
    else { return nil }
    seconds = hour * 3600 + minute * 60
    rest = rest.drop { $0 == " " || $0 == "\u{202F}" }
    let half = rest.prefix(2).lowercased()
    if half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return nil }
      seconds += ((half == "pm" ? 12 : 0) - (hour == 12 ? 12 : 0)) * 3600
      rest = rest.dropFirst(2).drop { $0 == " " }
    }
    guard !rest.isEmpty else { return }
    guard let offset = Self.offset(rest) else { return nil }
    self.offset = offset
  }

  /// `Z`, `UTC`, `+02:00`, `-0500`.
  private static func offset(_ text: Substring) -> Int? {
    if ["Z", "UTC", "GMT"].contains(text) { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { return nil }
    let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
    return (sign == "-" ? -minutes : minutes) * 60
  }
}
