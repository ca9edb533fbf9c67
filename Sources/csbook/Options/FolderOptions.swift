// Which book a command writes to, and which day it is.

import ArgumentParser
import BookModel
import BookReports
import BookStore
import BookText

/// The options of commands that write: they know the files in the book's folder, and no other state.
struct FolderOptions: ParsableArguments {
  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp("Which day it is (else CSBOOK_TODAY, or today).", valueName: "date"))
  var asOf: String?

  func place() throws -> BookPlace { try folder.place() }

  /// Reads the book as its files are now, or the wanted part of it.
  func open(_ place: BookPlace, _ scope: LoadScope = .whole) throws -> OpenedBook {
    let known = try Known(nil, in: place)
    let book = try known.load(scope)
    let day = try asOf.map { try BookOptions.day($0) } ?? TimeZone.today(of: book)
    return OpenedBook(
      book: book, place: place, day: day,
      provenance: Provenance(of: book, commit: nil, asOf: day), source: known.source)
  }
}
