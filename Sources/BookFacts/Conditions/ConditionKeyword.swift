// The words of SQL's grammar: those of expressions, and those that are answered by name.

/// A word of the grammar that conditions have.
///
/// None of them is the name of a fact.
enum ConditionKeyword: String {
  case and, or, not, `is`, null, isnull, notnull, `in`, between, like, escape
  case `case`, when, then, `else`, end, cast, `as`, collate, `true`, `false`
}

/// What to say of a word of SQL that conditions have not; nil for words that could be names.
func refusedKeyword(_ word: String) -> ConditionError.Construct? {
  switch word.lowercased() {
  case "select", "values", "with", "exists": .subSelect
  case "current_date", "current_time", "current_timestamp": .clock(word)
  case "from", "where", "group", "having", "order", "by", "limit", "join", "on", "union", "over",
    "filter", "distinct", "glob", "regexp", "match", "raise", "insert", "update", "delete", "drop",
    "create", "table", "pragma", "attach":
    .keyword(word)
  default: nil
  }
}

/// Where AND joins an expression at its top level.
struct ConditionCuts {
  private var ands: [Int] = []
  private var openBetweens = 0
  private var hasOr = false

  /// Takes a word that stands in no parenthesis, call or case.
  mutating func read(_ word: ConditionKeyword, at token: Int) {
    switch word {
    case .between: openBetweens += 1
    case .and where openBetweens > 0: openBetweens -= 1
    case .and: ands.append(token)
    case .or: hasOr = true
    default: break
    }
  }

  /// The tokens of each part; none where AND does not join the whole, because OR binds less than
  /// AND.
  func parts(of count: Int) -> [Range<Int>] {
    guard !hasOr, !ands.isEmpty else { return [] }
    let starts = [0] + ands.map { $0 + 1 }
    let ends = ands + [count]
    let parts = zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
    return parts.count == starts.count ? parts : []
  }
}
