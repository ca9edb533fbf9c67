// The functions that a condition may call.

/// A function of conditions: what `csbook help conditions` prints, and what the reader allows.
package struct ConditionFunction: Hashable, Sendable {
  package let name: String
  /// Its arguments as help prints them, such as `(text, part)`.
  package let arguments: String
  /// What it gives, in one line.
  package let meaning: String
  package let fewest: Int
  package let most: Int

  private init(_ name: String, _ arguments: String, _ count: ClosedRange<Int>, _ meaning: String) {
    self.name = name
    self.arguments = arguments
    self.meaning = meaning
    fewest = count.lowerBound
    most = count.upperBound
  }

  /// All of them, sorted by name.
  ///
  /// `replace` is not among them: it alone makes short texts long.
  package static let all: [ConditionFunction] = [
    ConditionFunction("abs", "(number)", 1...1, "the number without its sign"),
    ConditionFunction("coalesce", "(a, b, …)", 2...100, "the first argument that has a value"),
    ConditionFunction("date", "(day, change…)", 1...100, "a day, changed: date('now', '-30 days')"),
    ConditionFunction("has", "(list, text)", 2...2, "whether the list holds the text"),
    ConditionFunction("ifnull", "(a, b)", 2...2, "a, or b where a has no value"),
    ConditionFunction("iif", "(test, a, b)", 3...3, "a where the test holds, else b"),
    ConditionFunction(
      "instr", "(text, part)", 2...2, "where the part begins, from 1; 0 if nowhere"),
    ConditionFunction(
      "julianday", "(day, change…)", 1...100, "a day as a number, to subtract two days"),
    ConditionFunction("length", "(text)", 1...1, "the number of characters"),
    ConditionFunction("lower", "(text)", 1...1, "the text with A–Z in small letters"),
    ConditionFunction("ltrim", "(text, characters)", 1...2, "the text without blanks at its start"),
    ConditionFunction("max", "(a, b, …)", 2...100, "the largest argument"),
    ConditionFunction("min", "(a, b, …)", 2...100, "the smallest argument"),
    ConditionFunction("nullif", "(a, b)", 2...2, "no value where a equals b, else a"),
    ConditionFunction("round", "(number, digits)", 1...2, "the number rounded"),
    ConditionFunction("rtrim", "(text, characters)", 1...2, "the text without blanks at its end"),
    ConditionFunction("sign", "(number)", 1...1, "-1, 0 or 1"),
    ConditionFunction("size", "(list)", 1...1, "the number of the list's entries"),
    ConditionFunction(
      "strftime", "(format, day, change…)", 2...100, "parts of a day: strftime('%m', 'now')"),
    ConditionFunction("substr", "(text, from, count)", 2...3, "a part of the text"),
    ConditionFunction("trim", "(text, characters)", 1...2, "the text without blanks at both ends"),
    ConditionFunction("upper", "(text)", 1...1, "the text with a–z in capitals"),
  ]

  /// The function of that name, in any case of letters.
  static func named(_ name: String) -> ConditionFunction? { byName[name.lowercased()] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The argument from which on a function of days takes changes such as `'+1 month'`; nil for
  /// other functions.
  var firstChange: Int? {
    switch name {
    case "date", "julianday": 1
    case "strftime": 2
    default: nil
    }
  }

  /// Whether its first argument is a column that holds a list.
  var readsList: Bool { name == "has" || name == "size" }
}
