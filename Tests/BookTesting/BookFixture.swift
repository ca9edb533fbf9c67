// A book from a few files, all in memory.

import BookModel
import BookStore

extension Book {
  /// The book that the files make, read as any other: `try Book.fixture(["accounts/acme/account.md": …])`.
  ///
  /// Without a `csbook.yml` among them the book is called Fixture, counts in USD, and has the team kenji, maria and sofia.
  /// Files may have faults; they are in the book's and its accounts' `faults`.
  package static func fixture(_ files: [String: String]) throws -> Book {
    var files = files
    files["csbook.yml"] = files["csbook.yml"] ?? defaultSettings
    return try BookLoader.load(MemorySource(files), threads: 1)
  }

  private static let defaultSettings = """
    name: Fixture
    currency: USD
    team:
      - {id: kenji, name: Kenji Sato, email: kenji@northwind.example, role: csm}
      - {id: maria, name: Maria Lopez, email: maria@northwind.example, role: csm}
      - {id: sofia, name: Sofia Lind, email: sofia@northwind.example, role: lead}

    """
}
