// An empty database that can do nothing but evaluate expressions.

import BookModel
import SQLite

/// One connection, for one thread.
///
/// It has no table, so that there is nothing to read, and nothing to change.
final class ConditionConnection {
  private let database: SQLDatabase
  private let limits: ConditionLimits
  private var selects = 0
  private var slices = 0

  /// Opens a connection whose `now` is midnight UTC of the day.
  init(today: Day, limits: ConditionLimits) throws(SQLiteUnavailable) {
    self.limits = limits
    // A chain of operators has one operand more, and stands in a NOT.
    let bounds = SQLBounds(
      valueBytes: limits.valueBytes, depth: limits.operators + 2,
      patternBytes: limits.patternBytes)
    database = try SQLDatabase(midnightOf: Int(today.number), bounds: bounds, steps: limits.steps)
    database.allows = { [unowned self] in allows($0) }
    database.stops = { [unowned self] in isExhausted() }
  }

  /// Moves `now` to midnight UTC of another day.
  func move(to day: Day) { database.move(toMidnightOf: Int(day.number)) }

  /// Prepares a statement that may read nothing but its parameters and call nothing but what is
  /// listed.
  func prepare(_ sql: String) throws(SQLError) -> SQLStatement {
    selects = 0
    let statement = try database.prepare(sql)
    guard statement.columns.count == 1 else { throw SQLError(.denied, "more than one value") }
    return statement
  }

  /// The one value of the one row of a statement: whether it is true, or nil for NULL.
  func value(of statement: SQLStatement) throws(ConditionFailure) -> Bool? {
    slices = 0
    defer { statement.reset() }
    do throws(SQLError) {
      guard try statement.step() else { return nil }
    } catch {
      throw failure(error)
    }
    switch statement.value(0) {
    case .null: return nil
    case .integer(let integer): return integer != 0
    case .real(let real): return real != 0
    case .text, .blob: return false
    }
  }

  func failure(_ error: SQLError) -> ConditionFailure {
    error.kind == .stopped ? .tooManySteps(limit: limits.steps) : .refused(error.message)
  }

  /// SQLite counts a statement's steps over all its runs, so that the first call may come early.
  private func isExhausted() -> Bool {
    slices += 1
    return slices > 1
  }

  /// The two SELECTs of `Condition.selection`, and the functions of the list.
  ///
  /// No table, no setting, nothing else.
  private func allows(_ access: SQLAccess) -> Bool {
    switch access {
    case .select:
      selects += 1
      return selects <= 2
    case .call(let function): return function == "like" || ConditionFunction.named(function) != nil
    case .read, .recursion, .other: return false
    }
  }
}

extension SQLValue {
  /// The value of a fact as SQL has it.
  ///
  /// - Throws: `mistyped` where it is not of the column's type.
  init(_ value: FactValue?, of column: ConditionColumn) throws(ConditionFailure) {
    switch (column.type, value) {
    case (_, nil): self = .null
    case (.text, .text(let text)): self = .text(text)
    case (.list, .list(let texts)): self = .text(jsonArray(of: texts))
    case (.day, .day(let day)): self = .text(String(describing: day))
    case (.integer, .integer(let integer)): self = .integer(Int64(integer))
    case (.flag, .flag(let flag)): self = .integer(flag ? 1 : 0)
    case (.decimal, .number(let number)), (.money, .number(let number)): self = .real(number)
    case (.decimal, .integer(let integer)), (.money, .integer(let integer)):
      self = .real(Double(integer))
    default: throw .mistyped(column: column.name)
    }
  }
}
