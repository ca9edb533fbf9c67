// The one interface behind which a book may lie: a folder, an index, a commit.

import BookModel
import BookText
import Git

/// Where the files of a book come from.
///
/// Everything above reads through this, so that the working tree, what is staged and any commit give the same answers.
package protocol BookSource: Sendable {
  /// The paths of the files in the wanted part of the book, in no particular order.
  ///
  /// With accounts named, only their files are listed beside the shared ones, and one `account.md` for each other account.
  func files(of scope: LoadScope) throws(StoreError) -> [SourceFile]

  /// The trees of all folders of accounts; nil where nothing is told of a folder without a look into it.
  ///
  /// Two folders of one name and one tree hold the same.
  func accountTrees() throws(StoreError) -> [AccountTree]?

  /// The file at a path, whether it is one of the book's or stands beside them; nil where there is none.
  func file(at path: Path) throws(StoreError) -> SourceFile?

  /// Reads the bytes of files again, on one thread; nil where that is no longer possible.
  ///
  /// What the reading of all files rests on, a folder or a database, is opened with the first of them.
  func openFiles() -> (Path) -> [UInt8]?

  /// Something that reads; each thread asks for its own.
  func makeReader() throws(StoreError) -> any SourceReader
}

extension BookSource {
  package func accountTrees() throws(StoreError) -> [AccountTree]? { nil }

  /// The bytes of one file, read again; nil where that is no longer possible.
  package func bytes(_ path: Path) -> [UInt8]? { openFiles()(path) }

  package func openFiles() -> (Path) -> [UInt8]? {
    lazy var reader = try? makeReader()
    return { path in
      guard let file = try? file(at: path) else { return nil }
      return try? reader?.bytes(of: file)
    }
  }
}

/// The folder of an account, as Git stores it.
package struct AccountTree: Sendable {
  package let name: String
  /// Nil where Git has not stored it as it is.
  package let id: ObjectID?
}

/// A file as its source knows it.
package struct SourceFile: Sendable {
  package let path: Path
  /// What the source reads it by: nothing on disk, the id of a blob in Git.
  package let token: Token
  package let isRegular: Bool

  package enum Token: Sendable {
    case onDisk
    case blob(ObjectID)
    /// Known to the index alone, in a sparse checkout; it is never read.
    case notCheckedOut
  }

  package init(path: Path, token: Token, isRegular: Bool = true) {
    self.path = path
    self.token = token
    self.isRegular = isRegular
  }
}

/// Reads files of one source on one thread.
package protocol SourceReader {
  func bytes(of file: SourceFile) throws(StoreError) -> [UInt8]
}

/// Which part of a book is loaded.
package enum LoadScope: Sendable {
  case whole
  /// The shared documents and these accounts, by the names of their folders.
  case accounts(Set<String>)
  /// The same, and of other accounts not even that they are there.
  case alone(Set<String>)

  package func takes(account: some StringProtocol) -> Bool {
    switch self {
    case .whole: true
    case .accounts(let names), .alone(let names): names.contains(String(account))
    }
  }
}

/// Why a book could not be read at all, or a file of it not be written.
package enum StoreError: Error, Hashable, Sendable {
  case noBook(String)
  case unreadable(path: String, reason: String)
  /// What Git said, with the way out.
  case repository(message: String, help: String?)
  case unwritable(path: String, reason: String)
  /// Somebody else wrote the file after it was read; nothing was written over it.
  case changedMeanwhile(path: String)
  /// There is a file already where a new one was to be; it was left alone.
  case exists(path: String)
  /// A symbolic link leads out of the book.
  case outsideBook(path: String)
  /// Another csbook has been writing to the book for too long.
  case busy(folder: String)
}
