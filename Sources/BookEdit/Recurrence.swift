// When a task that comes again is due next.

import BookModel

/// What `every:` says: `week`, `2w`, `every 3 months`, `quarter`.
package struct Recurrence: Hashable, Sendable {
  private let step: Period

  /// Nil for what is no plain stretch of days, weeks, months, quarters or years.
  package init?(_ text: String) {
    var words = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "-" })[...]
    if words.first == "every" { words = words.dropFirst() }
    guard let first = words.first, words.count <= 2 else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    let unit = words.count == 2 ? words.last : first.dropFirst(digits.count)
    guard let unit, words.count == 1 || digits.count == first.count,
      let count = digits.isEmpty ? 1 : Int(digits), (1...999).contains(count)
    else { return nil }
    switch unit {
    case "d", "day", "days", "daily": step = Period(count, .days)
    case "w", "week", "weeks", "weekly": step = Period(count * 7, .days)
    case "m", "month", "months", "monthly": step = Period(count, .months)
    case "q", "quarter", "quarters", "quarterly": step = Period(count * 3, .months)
    case "y", "year", "years", "yearly": step = Period(count * 12, .months)
    default: return nil
    }
  }

  /// The first day after `day` that lies whole steps after `due`.
  package func next(after day: Day, from due: Day) -> Day {
    let length = step.unit == .days ? step.count : step.count * 31
    var steps = max(1, (day - due) / length)
    while true {
      let next = Period(steps * step.count, step.unit).after(due)
      if next > day { return next }
      steps += 1
    }
  }
}
