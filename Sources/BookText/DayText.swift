// Whether a word is a day.

/// The form of days in bodies: `YYYY-MM-DD` of the Gregorian calendar, or an offset in days such as `+3d`.
enum DayText {
  static func isDayOrOffset(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isDay(bytes[...]) || isOffset(bytes[...])
  }

  /// Whether the bytes are `YYYY-MM-DD`, whatever the digits.
  static func hasFormOfDay(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 10
      && text.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
  }

  /// Whether the bytes are a day that exists, from 0001-01-01 to 9999-12-31.
  static func isDay(_ text: ArraySlice<UInt8>) -> Bool {
    guard hasFormOfDay(text) else { return false }
    let parts = text.split(separator: UInt8(ascii: "-")).map { digits in
      digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard year > 0, (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  /// Whether the bytes are `+`, one to four digits and `d`: the form of a playbook's steps.
  static func isOffset(_ text: ArraySlice<UInt8>) -> Bool {
    (3...6).contains(text.count) && text.first == UInt8(ascii: "+")
      && text.last == UInt8(ascii: "d") && text.dropFirst().dropLast().allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
