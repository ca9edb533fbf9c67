// The languages of what is handed on, and how each writes days, money and numbers.

import BookModel

/// A language that written reports and pages have.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case japanese = "ja"

  /// The words of one thing in this language.
  package func callAsFunction(_ english: String, _ japanese: String) -> String {
    switch self {
    case .english: english
    case .japanese: japanese
    }
  }

  /// `2 March 2026`, `2026年3月2日`.
  package func text(of day: Day) -> String {
    self(
      "\(day.dayOfMonth) \(name(of: day)) \(day.month.year)",
      "\(day.month.year)年\(day.month.month)月\(day.dayOfMonth)日")
  }

  /// `2 Mar`, `3月2日`: where the year is said already.
  package func short(_ day: Day) -> String {
    self("\(day.dayOfMonth) \(name(of: day).prefix(3))", "\(day.month.month)月\(day.dayOfMonth)日")
  }

  /// `March 2026`, `2026年3月`.
  package func text(of month: YearMonth) -> String {
    self("\(Self.months[month.month - 1]) \(month.year)", "\(month.year)年\(month.month)月")
  }

  /// `$120,000`, `120,000ドル`, `¥12,000,000`, `1,200万円`: whole units unless there are others.
  ///
  /// Yen that come to whole ten thousands are told in those where Japanese is read, as they are spoken of.
  package func text(of money: Money) -> String { text(money.grouped, of: money) }

  /// The same in whole units, rounded half to even.
  package func text(ofEstimate money: Money) -> String { text(money.estimate, of: money) }

  private func text(_ grouped: String, of money: Money) -> String {
    let isNegative = grouped.hasPrefix("-")
    let amount = isNegative ? String(grouped.dropFirst()) : grouped
    return (isNegative ? "−" : "") + told(amount, of: money)
  }

  /// A count by thousands: `4,839`.
  package func text(of count: Int) -> String {
    (count < 0 ? "−" : "") + grouped(count.magnitude)
  }

  /// A share of 0…1 as a percentage to one decimal: `96.8 %`, `96.8%`; an en dash where there is none.
  package func text(ofShare share: Double?) -> String {
    guard let share, share.isFinite else { return "–" }
    let number = decimals(share * 100, digits: 1)
    let told = number.hasPrefix("-") ? "−" + number.dropFirst() : number
    return told + self(" %", "%")
  }

  /// Several names in a row: `a, b and c`, `a、b、c`.
  package func list(_ names: [String]) -> String {
    switch self {
    case .english:
      names.count < 2
        ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    case .japanese: names.joined(separator: "、")
    }
  }

  private func name(of day: Day) -> String { Self.months[day.month.month - 1] }

  private func told(_ amount: String, of money: Money) -> String {
    let code = money.currency.code
    switch (self, code) {
    case (.japanese, "JPY"):
      let yen = money.minor.magnitude
      return yen > 0 && yen % 10_000 == 0
        ? BookReports.grouped(UInt(yen / 10_000)) + "万円" : amount + "円"
    case (.japanese, _):
      return Self.japaneseUnits[code].map { amount + $0 } ?? "\(code) \(amount)"
    case (.english, _):
      return Self.signs[code].map { $0 + amount } ?? "\(code) \(amount)"
    }
  }

  /// Signs that mean one currency to whoever reads English; others keep their code.
  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  private static let japaneseUnits = ["USD": "ドル", "EUR": "ユーロ", "GBP": "ポンド"]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
