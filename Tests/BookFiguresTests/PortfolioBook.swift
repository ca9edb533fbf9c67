// A book of a few accounts, for figures that need several.

import BookFigures
import BookModel
import BookTesting
import Testing

/// A day that a test knows to exist.
func day(_ text: String) -> Day {
  guard let day = Day(text) else {
    Issue.record("\(text) is no day")
    return Day(number: 0)
  }
  return day
}

/// The day of these tests.
let today = day("2026-03-02")

/// The figures of a book: the files of accounts by path below `accounts/`, all others as they are.
func figures(_ files: [String: String], on date: Day = today) throws -> Figures {
  let shared = ["csbook.yml", "segments/", "programs/", "needs/", "events/"]
  var placed: [String: String] = [:]
  for (path, text) in files {
    placed[shared.contains(where: path.hasPrefix) ? path : "accounts/\(path)"] = text
  }
  return try Figures(of: Book.fixture(placed), on: date, threads: 2)
}

/// An account's page with a term in force all through 2025 and 2026.
func customer(_ owner: String, arr: Int, _ more: String = "") -> String {
  """
  ---
  name: Some
  owner: \(owner)
  contracts: [{id: y1, start: 2025-01-01, end: 2026-12-31, arr: \(arr)}]
  \(more)
  ---
  """
}

/// Whole dollars.
func usd(_ dollars: Int) -> Money { Money(minor: Int64(dollars) * 100, .usd) }
