// A condition that was read and found sound, and what it says about one account.

/// A column of an account's row, as conditions name it.
package struct ConditionColumn: Hashable, Sendable {
  /// ASCII letters, digits and `_`, such as `metric_wau`.
  ///
  /// SQLite folds their case, and so do conditions.
  package let name: String
  package let type: FactType
  /// 0…3: what the fact may itself depend on.
  ///
  /// A condition reads only strata below the one it decides.
  package let stratum: Int

  package init(_ name: String, _ type: FactType, stratum: Int) {
    self.name = name
    self.type = type
    self.stratum = stratum
  }
}

/// One SQL expression over an account's row, checked.
///
/// A plain value: any engine of any day evaluates it.
package struct Condition: Hashable, Sendable {
  /// The expression as written.
  package let text: String
  /// The columns that it names, each once, in the order of first mention.
  package let reads: [ConditionColumn]
  /// The conditions that AND joins at its top level; itself alone where there is no such AND.
  package var parts: [Condition] { joined.isEmpty ? [self] : joined }

  let joined: [Condition]
  let sql: String

  /// A condition over a text that `ConditionReader` has found sound.
  init(text: String, reads: [ConditionColumn], joined: [Condition] = []) {
    self.text = text
    self.reads = reads
    self.joined = joined
    sql = Condition.selection(of: text, reads)
  }

  /// What SQLite is asked: a parameter for each column that the reader found and no table at all,
  /// so that a name the reader has missed is an error and never a value.
  ///
  /// `NOT` lets SQLite say what is true.
  static func selection(of text: String, _ columns: [ConditionColumn]) -> String {
    let expression = "\(selectionHead)\(text)\n)"
    guard !columns.isEmpty else { return expression }
    let row = columns.enumerated().map { index, column in
      "CAST(?\(index + 1) AS \(column.type.affinity)) AS \"\(column.name)\""
    }
    return "\(expression) FROM (SELECT \(row.joined(separator: ", ")))"
  }

  static let selectionHead = "SELECT NOT ("
}

/// What a condition says about an account.
package enum ConditionOutcome: Hashable, Sendable {
  case holds
  case doesNotHold
  /// NULL, which does not hold; with the columns that it names and that have no value.
  case unknown(missing: [String])
  case failed(ConditionFailure)

  package var holds: Bool { self == .holds }
}

/// Why a sound condition could not be evaluated on a row.
package enum ConditionFailure: Error, Hashable, Sendable {
  /// It was stopped after so many steps of SQLite's machine.
  case tooManySteps(limit: Int)
  /// The caller gave a value that is not of the column's type.
  case mistyped(column: String)
  /// SQLite's own words, such as `integer overflow` or `LIKE or GLOB pattern too complex`.
  case refused(String)

  /// One sentence, lowercase and without a full stop.
  package var sentence: String {
    switch self {
    case .tooManySteps(let limit): "the condition was stopped after \(limit) steps"
    case .mistyped(let column): "the value of \(column) is not of its type"
    case .refused(let words): "SQLite refuses the condition: \(words)"
    }
  }
}

/// How large a condition and its work may be.
package struct ConditionLimits: Hashable, Sendable {
  /// Bytes of the expression.
  package var expressionBytes = 4096
  /// Operators side by side or one inside another: `a and b and c` has two.
  package var operators = 100
  /// Parentheses, calls and cases one inside another: what the parsers of all versions of SQLite
  /// have room for.
  package var nesting = 15
  /// Bytes of a pattern of LIKE.
  package var patternBytes = 100
  /// Bytes of any value, given or computed.
  package var valueBytes = 32_768
  /// Steps of SQLite's machine for one row; it is stopped between this number and twice as many.
  package var steps = 20_000

  package init() {}
}

extension FactType {
  /// The type of the column in SQLite.
  ///
  /// Money is REAL, so that `arr / 12` never is a division of whole numbers; a double holds every
  /// amount below 2^53 minor units as exactly as the literal it is compared with.
  fileprivate var affinity: String {
    switch self {
    case .text, .day, .list: "TEXT"
    case .integer, .flag: "INTEGER"
    case .decimal, .money: "REAL"
    }
  }
}
