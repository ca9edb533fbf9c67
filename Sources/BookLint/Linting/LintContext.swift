// What rules may know beside the file or account they look at.

import BookFacts
import BookModel
import BookText
import SQLite

/// The book around a file, and the day; a reference, because every check of every file is handed it.
package final class LintContext: Sendable {
  /// The book as it was loaded: with a partial load, only the accounts under the lens.
  package let book: Book
  /// The as-of day; only rules that need it may look.
  package let day: Day
  /// The ids of all accounts of the book, loaded or not.
  package let accountIDs: Set<String>
  /// What the shared documents declare, by id.
  let names: SharedNames
  /// What facts rest on.
  package let basis: FactBasis
  package let segmentation: Segmentation
  /// What is wrong with the conditions of the shared documents, by their files.
  let conditionFaults: [Path: [ConditionFault]]
  /// Every rule that there is, whether it is run or not.
  let allRules: [any Rule.Type]

  package init(
    book: Book, day: Day, allRules: [any Rule.Type] = RuleCatalog.rules
  ) throws(SQLiteUnavailable) {
    self.book = book
    self.day = day
    names = SharedNames(of: book)
    basis = FactBasis(book: book, day: day)
    segmentation = try Segmentation(book: book, catalog: basis.catalog, day: day)
    conditionFaults = ConditionFault.all(in: book, by: try segmentation.makeEngine())
    self.allRules = allRules
    accountIDs = Set(
      book.paths.compactMap { path in
        guard path.name.elementsEqual("account.md".utf8),
          let account = Layout.account(of: path)
        else { return nil }
        return String(decoding: account, as: UTF8.self)
      })
  }

  package var settings: Settings { book.settings }
  package var catalog: FactCatalog { basis.catalog }
}
