// Reads conditions and evaluates them with SQLite, as of one day.

import BookModel
import SQLite

/// A connection to SQLite with a row's columns and a day, which can be moved; it holds one prepared
/// statement a condition.
///
/// An engine is used by one thread, and each thread has its own: to make one costs about as much as
/// a hundred evaluations. Conditions are plain values, which all engines share.
package final class ConditionEngine {
  private let columns: ConditionColumns
  private let limits: ConditionLimits
  private let connection: ConditionConnection
  private var statements: [String: SQLStatement] = [:]
  /// The day that conditions are evaluated as of.
  package var today: Day {
    didSet { if today != oldValue { connection.move(to: today) } }
  }

  /// An engine for rows of these columns, whose `'now'` is midnight UTC of the day.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    columns: [ConditionColumn], today: Day, limits: ConditionLimits = ConditionLimits()
  ) throws(SQLiteUnavailable) {
    self.columns = ConditionColumns(columns)
    self.limits = limits
    self.today = today
    connection = try ConditionConnection(today: today, limits: limits)
  }

  /// Reads and checks a condition.
  ///
  /// - Parameters:
  ///   - text: The expression as written.
  ///   - stratum: The stratum of what the condition decides; it reads only columns below it.
  /// - Returns: The condition, which every engine can evaluate.
  /// - Throws: The first fault, with its place in the text.
  package func compile(
    _ text: String, readingBelow stratum: Int
  ) throws(ConditionError) -> Condition {
    let scope = ConditionScope(columns: columns, stratum: stratum)
    let (condition, words) = try ConditionReader.read(text, in: scope, limits: limits)
    do {
      _ = try statement(of: condition)
    } catch {
      throw fault(error, in: text, words)
    }
    return condition
  }

  /// What the condition says about a row.
  ///
  /// Values are asked for only of the columns that the condition names.
  package func evaluate(
    _ condition: Condition, row: (String) -> FactValue?
  ) -> ConditionOutcome {
    do throws(ConditionFailure) {
      let statement = try prepared(condition)
      var missing: [String] = []
      for (index, column) in condition.reads.enumerated() {
        let value = row(column.name)
        if value == nil { missing.append(column.name) }
        try bind(value, to: index + 1, of: column, in: statement)
      }
      guard let isFalse = try connection.value(of: statement) else {
        return .unknown(missing: missing)
      }
      return isFalse ? .doesNotHold : .holds
    } catch {
      return .failed(error)
    }
  }

  private func bind(
    _ value: FactValue?, to index: Int, of column: ConditionColumn, in statement: SQLStatement
  ) throws(ConditionFailure) {
    let value = try SQLValue(value, of: column)
    do throws(SQLError) {
      try statement.bind(value, to: index)
    } catch {
      throw connection.failure(error)
    }
  }

  private func prepared(_ condition: Condition) throws(ConditionFailure) -> SQLStatement {
    do {
      return try statement(of: condition)
    } catch {
      throw .refused(error.message)
    }
  }

  private func statement(of condition: Condition) throws(SQLError) -> SQLStatement {
    if let known = statements[condition.sql] { return known }
    let statement = try connection.prepare(condition.sql)
    guard statement.parameterCount == condition.reads.count else {
      throw SQLError(.denied, "a parameter too many")
    }
    statements[condition.sql] = statement
    return statement
  }

  /// Puts what SQLite says about its statement into the words and places of the expression.
  private func fault(
    _ refusal: SQLError, in text: String, _ words: [Range<Int>]
  ) -> ConditionError {
    let whole = 0..<text.utf8.count
    let tooDeep = ["parser stack overflow", "Expression tree is too large", "too many levels"]
    if tooDeep.contains(where: refusal.message.hasPrefix) {
      return ConditionError(.tooManyOperators(limit: limits.operators), at: whole)
    }
    guard refusal.kind == .fault, let offset = refusal.offset else {
      return ConditionError(.notAllowed(.refused(refusal.message)), at: whole)
    }
    let place = offset - Condition.selectionHead.utf8.count
    guard let word = words.first(where: { $0.upperBound > place }) else {
      let end = whole.upperBound..<whole.upperBound
      return ConditionError(.syntax(near: ""), at: end)
    }
    let near = String(decoding: Array(text.utf8)[word], as: UTF8.self)
    return ConditionError(.syntax(near: near), at: word)
  }
}
