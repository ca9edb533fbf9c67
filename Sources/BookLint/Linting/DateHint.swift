// What to write in place of a date that does not exist.

import BookModel

/// Helps with text that stands where a day should, and is none.
enum DateHint {
  static func help(for text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else {
      return "write the day as YYYY-MM-DD, such as 2026-05-01"
    }
    let last = (28...31).reversed().first { Day("\(parts[0])-\(parts[1])-\($0)") != nil }
    guard let last else { return "months go from 01 to 12, years from 0001" }
    return parts[2] == "00"
      ? "days begin at 01" : "the last day of that month is \(parts[0])-\(parts[1])-\(last)"
  }
}
