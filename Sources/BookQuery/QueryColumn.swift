// A column of a table: its name, what it holds, and what that means.

import SQLite

/// What a column holds.
package enum QueryType: String, Hashable, Sendable, CaseIterable {
  case text, integer
  /// A number with a fraction.
  case decimal
  /// An amount in whole units of its currency, cents behind the point.
  case money
  /// `2026-03-02`, as text.
  case day
  /// 0 or 1.
  case flag
  /// Texts as a JSON array, for `has`, `size` and `json_each`.
  case list
  /// A JSON object.
  case map
  /// A value of the type that its row says.
  case value

  /// The type of the column in SQLite, whose tables are strict.
  var affinity: String {
    switch self {
    case .text, .day, .list, .map: "TEXT"
    case .integer, .flag: "INTEGER"
    case .decimal, .money: "REAL"
    case .value: "ANY"
    }
  }
}

/// A column as `csbook help tables` prints it and as SQLite has it.
package struct QueryColumn: Hashable, Sendable {
  /// A name that stands in SQL without quotes.
  package let name: String
  package let type: QueryType
  /// One sentence or two.
  package let documentation: String
  /// Whether it is an amount in the currency that `written_in` names, rather than in the book's.
  package let isAsWritten: Bool

  init(
    _ name: String, _ type: QueryType, _ documentation: String, isAsWritten: Bool = false
  ) {
    self.name = QueryColumn.sqlName(of: name)
    self.type = type
    self.documentation = documentation
    self.isAsWritten = isAsWritten
  }

  /// The name of a field as SQL can have it: a word of SQL's own grammar gets `_` at its end.
  static func sqlName(of name: String) -> String {
    reserved.contains(name) ? name + "_" : name
  }

  /// The words of SQL that fields are called by and that no column can be without quotes.
  static let reserved: Set<String> = [
    "case", "check", "default", "from", "group", "having", "in", "index", "into", "is", "join",
    "limit", "not", "null", "on", "or", "order", "references", "select", "set", "table", "then",
    "to", "union", "unique", "update", "using", "values", "when", "where",
  ]
}
