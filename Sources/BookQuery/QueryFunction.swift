// The functions that a query may call.

import BookFacts

/// A function of queries, as `csbook help query` prints it.
package struct QueryFunction: Hashable, Sendable {
  package let name: String
  /// Its arguments as help prints them, such as `(text, part)`.
  package let arguments: String
  /// What it gives, in one line.
  package let meaning: String

  private init(_ name: String, _ arguments: String, _ meaning: String) {
    self.name = name
    self.arguments = arguments
    self.meaning = meaning
  }

  /// Those of conditions, and with them what sums up many rows; sorted by name.
  ///
  /// What is random, or tells of the machine, is not among them.
  package static let all: [QueryFunction] = {
    let known = ConditionFunction.all.map { QueryFunction($0.name, $0.arguments, $0.meaning) }
    return (known + more).sorted { $0.name < $1.name }
  }()

  private static let more: [QueryFunction] = [
    QueryFunction("avg", "(number)", "the mean of a column, added in decimal"),
    QueryFunction("count", "(*)", "the number of rows; count(x) of those where x has a value"),
    QueryFunction("cume_dist", "() over (…)", "the share of rows up to this one"),
    QueryFunction("dense_rank", "() over (…)", "the rank without gaps"),
    QueryFunction("first_value", "(x) over (…)", "x of the first row of the window"),
    QueryFunction("format", "(form, a, …)", "a text by a form: format('%.1f', score)"),
    QueryFunction("group_concat", "(text, between)", "the texts of a group, one after another"),
    QueryFunction("json_array_length", "(list)", "the number of a list's entries"),
    QueryFunction("json_extract", "(json, path)", "a part of a list or map: '$.crm', '$[0]'"),
    QueryFunction("lag", "(x) over (…)", "x of the row before"),
    QueryFunction("last_value", "(x) over (…)", "x of the last row of the window"),
    QueryFunction("lead", "(x) over (…)", "x of the row after"),
    QueryFunction("nth_value", "(x, n) over (…)", "x of the n-th row of the window"),
    QueryFunction("ntile", "(n) over (…)", "the number of the n parts that the row falls in"),
    QueryFunction("percent_rank", "() over (…)", "the rank as a share, 0 to 1"),
    QueryFunction("printf", "(form, a, …)", "the same as format"),
    QueryFunction("rank", "() over (…)", "the rank, with gaps after equals"),
    QueryFunction("replace", "(text, old, new)", "the text with each old part made new"),
    QueryFunction("row_number", "() over (…)", "the number of the row in the window"),
    QueryFunction("sum", "(number)", "the sum, exact for amounts; no value where there is no row"),
    QueryFunction("total", "(number)", "the same, and 0 where there is no row"),
    QueryFunction("typeof", "(x)", "integer, real, text or null"),
  ]

  /// The table that a list can be read as.
  static let listTable = "json_each"

  /// Operators that are calls for SQLite.
  private static let operators: Set<String> = ["like", "glob", "->", "->>"]

  static func isKnown(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || operators.contains(name)
  }

  private static let names = Set(all.map(\.name))
}
