// The account that the tests of this target look at.

import BookModel
import BookTesting
import Testing

/// The day of these tests.
let today = day("2026-03-02")

/// A day that a test knows to exist.
func day(_ text: String) -> Day {
  guard let day = Day(text) else {
    Issue.record("\(text) is no day")
    return Day(number: 0)
  }
  return day
}

/// The account acme of a book of these files (paths below its folder), as it stands on a day.
func acme(_ files: [String: String], on day: Day = today) throws -> Account {
  try #require(try book(files).account("acme")).seen(on: day)
}

/// A book whose files stand in acme's folder, but for those with a shared folder's name.
func book(_ files: [String: String]) throws -> Book {
  let shared = ["csbook.yml", "events/", "journeys/", "needs/", "segments/"]
  var placed = ["accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n"]
  for (path, text) in files {
    placed[shared.contains(where: path.hasPrefix) ? path : "accounts/acme/\(path)"] = text
  }
  return try Book.fixture(placed)
}

/// A note with its day and type.
func note(_ date: String, _ type: String, _ more: String = "", body: String = "") -> String {
  "---\ndate: \(date)\ntype: \(type)\n\(more)\n---\n\(body)\n"
}
