// Tables as the SQL that makes them.

/// Whose SQL it is.
package enum SQLDialect: Sendable {
  /// SQLite's: amounts are numbers with a fraction, also whole ones, so that `arr / 12` is not cut.
  case sqlite
  /// What PostgreSQL and SQLite read alike: amounts are exact.
  case shared
}

extension QueryType {
  /// The type of a column; nothing for what SQLite is to keep as it comes.
  fileprivate func name(in dialect: SQLDialect) -> String {
    switch (self, dialect) {
    case (.text, _), (.value, .shared): "TEXT"
    case (.integer, .sqlite): "INTEGER"
    case (.integer, .shared): "BIGINT"
    case (.decimal, .sqlite), (.money, .sqlite): "REAL"
    case (.decimal, .shared): "DOUBLE PRECISION"
    case (.money, .shared): "NUMERIC"
    case (.day, _): "DATE"
    case (.flag, _): "BOOLEAN"
    case (.list, _), (.map, _): "JSON"
    case (.value, .sqlite): ""
    }
  }
}

extension QueryTable {
  /// The statement that makes the table, with its key and the account that its rows are of.
  ///
  /// All names are in quotes, for no two databases keep the same words for themselves.
  package func definition(in dialect: SQLDialect) -> String {
    var lines = columns.map { column in
      let type = column.type.name(in: dialect)
      let words = ["\"\(column.name)\"", type, key.contains(column.name) ? "NOT NULL" : ""]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
    if !key.isEmpty {
      lines.append("PRIMARY KEY (\(key.map { "\"\($0)\"" }.joined(separator: ", ")))")
    }
    if isOfAccounts, name != "accounts" {
      lines.append("FOREIGN KEY (\"account\") REFERENCES \"accounts\" (\"account\")")
    }
    return "CREATE TABLE \"\(name)\" (\n  \(lines.joined(separator: ",\n  "))\n)"
  }
}
