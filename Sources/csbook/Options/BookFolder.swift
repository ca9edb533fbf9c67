// Where the book is, as every command takes it.

import ArgumentParser

/// The option that names a book's folder.
struct BookFolder: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("book")],
    help: ArgumentHelp(
      "The book's folder (else the nearest csbook.yml upward, or CSBOOK_BOOK).",
      valueName: "dir"))
  var path: String?

  func place() throws -> BookPlace { try BookPlace(folder: path) }
}
