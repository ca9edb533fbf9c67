// Whether a word is a day.

/// The form of days in bodies: `YYYY-MM-DD` of the Gregorian calendar, or an offset in days such as `+3d`.
enum DayText {
  typealias Bytes = RandomAccessCollection<UInt8>

  static func isDayOrOffset(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isDay($0) || isOffset($0) }
  }

  /// Whether the bytes are `YYYY-MM-DD`, whatever the digits.
  static func hasFormOfDay(_ text: some Bytes) -> Bool {
    guard text.count == 10 else { return false }
    var index = 0
    return text.allSatisfy { byte in
      defer { index += 1 }
      return index == 4 || index == 7 ? byte == UInt8(ascii: "-") : ASCII.isDigit(byte)
    }
  }

  /// Whether the bytes are a day that exists, from 0001-01-01 to 9999-12-31.
  static func isDay(_ text: some Bytes) -> Bool {
    guard hasFormOfDay(text) else { return false }
    func whole(_ digits: some Bytes) -> Int {
      digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month) = (whole(text.prefix(4)), whole(text.dropFirst(5).prefix(2)))
    guard year > 0, (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length =
      switch month {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    return (1...length).contains(whole(text.suffix(2)))
  }

  /// Whether the bytes are `+`, one to four digits and `d`: the form of a playbook's steps.
  static func isOffset(_ text: some Bytes) -> Bool {
    (3...6).contains(text.count) && text.first == UInt8(ascii: "+")
      && text.last == UInt8(ascii: "d") && text.dropFirst().dropLast().allSatisfy(ASCII.isDigit)
  }
}
