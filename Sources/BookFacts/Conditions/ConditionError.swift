// What can be wrong with a condition before any account is looked at.

/// A fault in the text of a condition, with the place of it inside the text.
package struct ConditionError: Error, Hashable, Sendable {
  package let kind: Kind
  /// Bytes from the start of the expression.
  package let offset: Int
  /// Bytes; 0 where something is missing.
  package let length: Int

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    offset = range.lowerBound
    length = range.count
  }

  package enum Kind: Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    /// Parentheses, calls and cases one inside another.
    case nestedTooDeep(limit: Int)
    case tooManyOperators(limit: Int)
    case patternTooLong(limit: Int)
    /// A name that is no column, with the nearest that is.
    case unknownName(String, suggestion: String?)
    /// `metric.wau`, with the name in SQL if there is such a column.
    case dottedName(String, column: String?)
    /// The finding `circular-condition`: the column's stratum is not below what the condition
    /// decides.
    case circular(String, stratum: Int, below: Int)
    case unknownFunction(String, suggestion: String?)
    case argumentCount(function: String, fewest: Int, most: Int, found: Int)
    /// `has` or `size` of something that is not a column with a list.
    case listExpected(function: String)
    /// A list that is compared as if it were one text.
    case listCompared(String)
    /// A change of a day that is not a plain text, or that asks for the machine's time zone.
    case dayChange
    /// `2026-05-01` without quotes, which is a subtraction.
    case bareDay(String)
    /// `= NULL`, which never holds.
    case nullComparison
    case notAllowed(Construct)
    case unclosedText
    case unclosedParenthesis
    /// What stands where the grammar has no place for it; empty at the end of the text.
    case syntax(near: String)
  }

  /// What SQL knows and conditions do without.
  package enum Construct: Hashable, Sendable {
    case subSelect, parameter, statementEnd, comment, doubleQuotes, quotedName, curlyQuotes, blob
    case clock(String)
    case keyword(String)
    case character(String)
    /// What the authorizer stopped, in its own words, though nothing before it did.
    case refused(String)
  }
}

extension ConditionError {
  /// One sentence, lowercase and without a full stop.
  package var sentence: String {
    switch kind {
    case .empty: "the condition is empty"
    case .tooLong(let limit): "the condition is longer than \(limit) bytes"
    case .nestedTooDeep(let limit): "parentheses, calls and cases stand more than \(limit) deep"
    case .tooManyOperators(let limit):
      "more than \(limit) operators stand side by side or one inside another"
    case .patternTooLong(let limit): "the pattern is longer than \(limit) bytes"
    case .unknownName(let name, let near): "no fact is named \(name); \(hint(near, for: name))"
    case .dottedName(let name, let column?): "\(name) is written \(column) in a condition"
    case .dottedName(let name, nil):
      "no fact is named \(name), and names have no dot in a condition"
    case .circular(let name, let stratum, let below):
      "\(name) is of stratum \(stratum); what is decided here reads only strata below \(below)"
    case .unknownFunction(let name, let near?):
      "no function is named \(name); did you mean \(near)?"
    case .unknownFunction(let name, nil): "no function of conditions is named \(name)"
    case .argumentCount(let name, let fewest, let most, let found):
      "\(name) takes \(count(fewest, most)), not \(found)"
    case .listExpected(let function): "\(function) takes the name of a fact that is a list"
    case .listCompared(let name): "\(name) is a list; ask has(\(name), '…') or size(\(name))"
    case .dayChange: "a change of a day is a plain text such as '-30 days', without time zones"
    case .bareDay(let day): "a day stands in single quotes: '\(day)'"
    case .nullComparison: "a comparison with NULL never holds; write IS NULL or IS NOT NULL"
    case .notAllowed(let construct): construct.sentence
    case .unclosedText: "the text that begins here has no closing quote"
    case .unclosedParenthesis: "the parenthesis that opens here is not closed"
    case .syntax(near: ""): "the condition ends before it is complete"
    case .syntax(let near): "\(near) has no place here"
    }
  }

  private func hint(_ near: String?, for name: String) -> String {
    near.map { "did you mean \($0)?" } ?? "a text stands in single quotes: '\(name)'"
  }

  private func count(_ fewest: Int, _ most: Int) -> String {
    switch (fewest, most) {
    case (1, 1): "1 argument"
    case (_, fewest): "\(fewest) arguments"
    case (1, 10...): "1 argument or more"
    case (_, 10...): "\(fewest) arguments or more"
    default: "\(fewest) to \(most) arguments"
    }
  }
}

extension ConditionError.Construct {
  fileprivate var sentence: String {
    switch self {
    case .subSelect: "a condition has no SELECT: it reads the facts of one account"
    case .parameter: "a condition has no parameters"
    case .statementEnd: "a condition is one expression, without a semicolon"
    case .comment: "a condition has no comments"
    case .doubleQuotes: "a text stands in single quotes, and a name in none"
    case .quotedName: "a name stands without brackets and quotes"
    case .curlyQuotes: "a text stands in straight single quotes: '…'"
    case .blob: "a condition has no binary values"
    case .clock(let name):
      "\(name) is the machine's clock; write date('now') for the day of the figures"
    case .keyword(let word): "\(word) has no place in a condition"
    case .character(let character): "the character \(character) has no place in a condition"
    case .refused(let words): "SQLite refuses the condition: \(words)"
    }
  }
}
