// A condition that picks accounts by all their facts: `--where`.

import BookFacts
import BookModel
import SQLite

/// A condition of stratum 3, read and ready for the accounts of a day.
package struct AccountFilter {
  private let condition: Condition
  private let engine: ConditionEngine
  private let figures: Figures

  /// The accounts that it holds for, and those that it cannot be told of.
  package struct Picked: Sendable {
    package let accounts: [AccountFigures]
    /// The ids of the accounts that it is neither true nor false of.
    package let untold: [String]
    /// The facts that they lack, each once.
    package let missing: [String]
  }

  /// Why accounts cannot be picked.
  package enum Fault: Error, Sendable {
    case unavailable(SQLiteUnavailable)
    /// With the condition itself.
    case condition(ConditionError, String)
    /// It was sound, and could not be evaluated on an account.
    case account(String, ConditionFailure)
  }

  package init(_ text: String, on figures: Figures) throws(Fault) {
    self.figures = figures
    do throws(SQLiteUnavailable) {
      engine = try ConditionEngine(columns: figures.catalog.columns, today: figures.day)
    } catch {
      throw .unavailable(error)
    }
    do throws(ConditionError) {
      condition = try engine.compile(text, readingBelow: 4)
    } catch {
      throw .condition(error, text)
    }
  }

  /// Those of some accounts that the condition holds for; what is missing of the others is said, never guessed.
  package func pick(from accounts: [AccountFigures]) throws(Fault) -> Picked {
    var held: [AccountFigures] = []
    var untold: [String] = []
    var missing: [String] = []
    for account in accounts {
      let row = figures.row(of: account)
      switch engine.evaluate(condition, row: row.value(of:)) {
      case .holds: held.append(account)
      case .doesNotHold: continue
      case .unknown(let names):
        untold.append(account.id)
        missing += names.filter { !missing.contains($0) }
      case .failed(let failure): throw .account(account.id, failure)
      }
    }
    return Picked(accounts: held, untold: untold, missing: missing)
  }
}
