// How figures are worded for people.

import BookFacts
import BookHealth
import BookModel
import BookRevenue

/// A count, grouped by thousands: `4,839`.
package func grouped(_ count: UInt) -> String { inThousands("\(count)") }

/// Digits in groups of three: `4,839`.
func inThousands(_ digits: Substring) -> String {
  var grouped = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
    grouped.append(digit)
  }
  return grouped
}

extension Money {
  /// Grouped by thousands, without decimals where there are none: `120,000`, `99.50`.
  package var grouped: String {
    let digits = amount
    let whole = digits.prefix { $0 != "." }
    let sign = whole.hasPrefix("-") ? "-" : ""
    let grouped = inThousands(whole.drop { $0 == "-" })
    let decimals = digits.dropFirst(whole.count)
    return sign + grouped + (decimals.allSatisfy { $0 == "0" || $0 == "." } ? "" : decimals)
  }

  /// Grouped, in whole units, rounded half to even: nobody estimates cents.
  package var estimate: String {
    let unit = Int128(powerOfTen(currency.exponent))
    let whole = Int128(minor).dividedToEven(by: unit) * unit
    return Money(minor: Int64(clamping: whole), currency).grouped
  }

  /// With its currency: `USD 120,000`.
  package var worded: String { "\(currency.code) \(grouped)" }
}

extension Band {
  /// From the best to those of which little is known.
  static let inOrder = [Band.green, .yellow, .red, .unknown, .new]

  var tone: Styled.Tone {
    switch self {
    case .green: .good
    case .yellow: .fair
    case .red: .bad
    case .unknown, .new: .faint
    }
  }
}

extension RenewalStatus {
  var tone: Styled.Tone {
    switch self {
    case .renewed, .noRisk: .good
    case .atRisk: .fair
    case .pastDue, .lost: .bad
    case .unknown: .faint
    }
  }
}

extension FactValue {
  /// The value as people read it: at most four figures after the point.
  var worded: String {
    if case .number(let number) = self { decimals(number) } else { description }
  }
}

/// A number as people read it: at most four figures after the point.
func decimals(_ number: Double) -> String {
  if case .number(let digits) = JSON(number) { digits } else { "–" }
}

/// So many cells, as full as a whole percentage of 0 to 100, to an eighth of a cell.
func bar(_ percent: Int, cells: Int) -> String {
  let eighths = percent * cells * 8 / 100
  let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  return String(repeating: "█", count: eighths / 8) + partial
}

/// `1 account`, `2 accounts`.
package func counted(_ count: Int, _ word: String) -> String {
  "\(count) \(word)\(count == 1 ? "" : "s")"
}

/// A count of days seen from today: `in 12 days`, `today`, `12 days ago`.
func fromToday(_ days: Int) -> String {
  switch days {
  case 0: "today"
  case 1...: "in \(counted(days, "day"))"
  default: "\(counted(-days, "day")) ago"
  }
}

extension JSON {
  /// A fact's value; missing is null.
  init(_ value: FactValue?) {
    switch value {
    case nil: self = .null
    case .text(let text): self = .text(text)
    case .integer(let number): self = .whole(number)
    case .number(let number): self = JSON(number)
    case .day(let day): self = JSON(day)
    case .flag(let flag): self = .flag(flag)
    case .list(let texts): self = .list(texts.map { .text($0) })
    }
  }

  /// A score of 0…100 with its fraction; people see it cut, programs may want the rest.
  init(_ score: Score?) {
    self = JSON(score?.value, digits: 2)
  }

  /// A rate as a number that nobody rounded; null for an empty cohort.
  init(_ rate: Rate) {
    self = rate.double.map { .number("\($0)") } ?? .null
  }

  /// A record as written, key by key.
  init(_ fields: FieldSet) {
    self = .object(
      fields.entries.map { Member(key: $0.spec.key, value: JSON($0.value)) })
  }

  init(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .day(let day): self = JSON(day)
    case .number(let number): self = .number(number.description)
    case .flag(let flag): self = .flag(flag)
    case .period(let period): self = .text(period.description)
    case .list(let items): self = .list(items.map { JSON($0.value) })
    case .record(let fields): self = JSON(fields)
    case .map(let entries):
      self = .object(entries.map { Member(key: $0.key, value: JSON($0.item.value)) })
    }
  }
}
