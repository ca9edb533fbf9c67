// What a fact's value can be.
import BookModel

/// The type of a fact, and of its column in a condition.
package enum FactType: String, Hashable, Sendable, CaseIterable {
  case text
  case integer
  /// A number with a fraction: a rate, a share, a mean.
  case decimal
  case day
  case flag
  /// Several texts, in the order in which they are written.
  case list
  /// A sum in major units of the book's currency. Sums are exact in `Money`; here they are
  /// compared.
  case money
}

extension FactType {
  /// Whether its values are numbers, of which a mean can be taken.
  package var isNumber: Bool {
    switch self {
    case .integer, .decimal, .money: true
    case .text, .day, .flag, .list: false
    }
  }
}

/// A value of a fact.
///
/// A fact without one is `nil`, never a value of its own.
package enum FactValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// A `decimal`, or `money` in major units; finite.
  case number(Double)
  case day(Day)
  case flag(Bool)
  case list([String])
}

extension FactValue {
  /// The value as a number; nil for what is none, or not finite.
  package var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number.isFinite ? number : nil
    case .text, .day, .flag, .list: nil
    }
  }
}

extension FactValue: CustomStringConvertible {
  /// The value as an explanation prints it: `120000`, `0.25`, `2026-03-02`, `yes`, `renewal, qbr`.
  package var description: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .day(let day): String(describing: day)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let texts): texts.isEmpty ? "none" : texts.joined(separator: ", ")
    }
  }
}
