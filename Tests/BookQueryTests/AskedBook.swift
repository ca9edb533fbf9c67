// Books that tests ask in SQL.

import BookModel
import BookTesting
import BookText
import SQLite

@testable import BookQuery

enum AskedBook {
  /// The sample book on the day of the tests.
  static func sample(threads: Int = 2) throws -> QueryDay {
    let files = try SampleBook.files
    return QueryDay(of: try SampleBook.book(), on: SampleBook.day, threads: threads) {
      { files[$0] }
    }
  }

  /// A book of a few files.
  static func of(_ files: [String: String], on day: Day = SampleBook.day) throws -> QueryDay {
    QueryDay(of: try Book.fixture(files), on: day, threads: 1) {
      { path in files[path.text].map { Array($0.utf8) } }
    }
  }
}

extension QueryDay {
  /// The rows of an answer.
  func rows(_ statement: String, _ limits: QueryLimits = QueryLimits()) throws -> [[SQLValue]] {
    try Query.answer(statement, on: self, limits: limits).rows
  }

  /// The one value of an answer.
  func value(_ statement: String) throws -> SQLValue? { try rows(statement).first?.first }

  /// What is wrong with a statement.
  func error(_ statement: String, _ limits: QueryLimits = QueryLimits()) -> QueryError? {
    do {
      _ = try Query.answer(statement, on: self, limits: limits)
      return nil
    } catch {
      if case .statement(let error) = error { return error }
      return nil
    }
  }
}
