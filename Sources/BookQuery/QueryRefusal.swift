// What SQLite says of a statement, in the words of whoever wrote it, with the name that was meant.

import BookText
import SQLite

/// Words SQLite's errors for a statement over some tables.
struct QueryRefusal {
  let words: StatementWords
  let catalog: TableCatalog
  /// What the authorizer stopped, if it did.
  let denied: SQLAccess?

  func error(_ error: SQLError) -> QueryError {
    if let denied { return refused(denied) }
    let place = error.offset.map(words.range)
    switch error.kind {
    case .stopped:
      return QueryError(
        "the query was stopped: it takes too many steps, too long or too much memory", hint: smaller
      )
    case .tooLarge:
      let isAnswer = error.message.hasPrefix("the answer")
      return QueryError(
        isAnswer ? error.message : "the query was stopped: it takes too much memory", hint: smaller)
    case .denied:
      return QueryError(
        error.message, hint: "a query is one SELECT", at: error.offset.map { words.next(from: $0) })
    case .fault: return fault(error, place)
    }
  }

  private var smaller: String { "count, sum up, or take fewer rows with LIMIT" }

  private func refused(_ access: SQLAccess) -> QueryError {
    switch access {
    case .call(let name):
      let near = NearMiss.of(name, among: QueryFunction.all.map(\.name))
      return QueryError(
        "a query cannot call \(name)",
        hint: near.map { "did you mean \($0)?" }
          ?? "`csbook help query` lists the functions; the day is date('now')",
        at: words.place(of: name))
    case .read(let table, _): return unknownTable(table, at: words.place(of: table))
    case .select, .recursion, .other:
      return QueryError(
        "a query only reads: it is one SELECT", hint: "`csbook help query` tells what it can do",
        at: words.start)
    }
  }

  private func fault(_ error: SQLError, _ place: Range<Int>?) -> QueryError {
    let message = error.message
    if let table = message.after("no such table: ") {
      return unknownTable(table, at: place ?? words.place(of: table.afterLastDot))
    }
    if let column = message.after("no such column: ") {
      let name = column.afterLastDot
      return unknownColumn(name, at: words.place(of: name, from: error.offset ?? 0))
    }
    if let name = message.after("no such function: ") {
      return refused(.call(name))
    }
    if message.hasPrefix("near "), let place,
      let name = words.all.first(where: { $0.range == place }),
      QueryColumn.reserved.contains(name.name), catalog.hasColumn(name.name + "_")
    {
      return QueryError(
        "\(name.name) has no place here", hint: "the column is called \(name.name)_", at: place)
    }
    let end = words.end
    if message == "incomplete input" || message == "no statement" {
      return QueryError("the query ends before it is complete", hint: example, at: end)
    }
    return QueryError(
      message.replacing("ambiguous column name: ", "several tables have a column "), at: place)
  }

  private var example: String { "such as: select account, arr from accounts" }

  private func unknownTable(_ name: String, at place: Range<Int>) -> QueryError {
    let near = NearMiss.of(name, among: catalog.tables.map(\.name))
    return QueryError(
      "there is no table \(name)",
      hint: near.map { "did you mean \($0)?" } ?? "`csbook help tables` lists them", at: place)
  }

  private func unknownColumn(_ name: String, at place: Range<Int>) -> QueryError {
    let tables = catalog.tables.filter { words.contains($0.name) }
    let columns = tables.flatMap(\.columns).map(\.name)
    let isQuoted = words.all.contains { $0.range == place && $0.isQuoted }
    let named = tables.map(\.name).joined(separator: ", ")
    let hint =
      if let near = NearMiss.of(name, among: columns) {
        "did you mean \(near)?"
      } else if isQuoted {
        "a text stands in single quotes: '\(name)'"
      } else if tables.count == 1 {
        "`csbook help tables \(named)` lists its columns; a text stands in single quotes"
      } else {
        "`csbook help tables` lists them; a text stands in single quotes"
      }
    return QueryError(
      "there is no column \(name)" + (named.isEmpty ? "" : " in \(named)"), hint: hint, at: place)
  }
}

extension TableCatalog {
  fileprivate func hasColumn(_ name: String) -> Bool { tables.contains { $0[name] != nil } }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  fileprivate func replacing(_ prefix: String, _ other: String) -> String {
    after(prefix).map { other + $0 } ?? self
  }

  fileprivate var afterLastDot: String {
    lastIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self
  }
}
