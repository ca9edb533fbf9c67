// From a source to a book, on all cores.

import BookModel
import BookText

/// Loads books.
package enum BookLoader {
  /// The book that a source holds, or the wanted part of it.
  ///
  /// Files are read and parsed in parallel; the answer does not depend on the order in which they were listed or done.
  package static func load(
    _ source: some BookSource, scope: LoadScope = .whole,
    threads: Int = BookLoader.cores
  ) throws(StoreError) -> Book {
    try read(source, scope: scope, threads: threads).book
  }

  /// The settings of a source's book.
  static func settings(of source: some BookSource) throws(StoreError) -> Settings {
    guard let file = try source.file(at: Layout.settings) else { throw .noBook("csbook.yml") }
    return FileReader.settings(try source.makeReader().bytes(of: file)).0
  }

  /// Files that were read, and what is to be made of them.
  struct Files {
    let read: [ReadFile]
    fileprivate let misplaced: [Fault]
    fileprivate let assembly: BookAssembly

    var book: Book { assembly.book(read.map(\.reading), misplaced: misplaced) }
  }

  /// A file with what it holds.
  struct ReadFile: Sendable {
    let file: SourceFile
    let reading: Reading
  }

  /// Reads the wanted part of a book; what is known of a file already is not read again.
  static func read(
    _ source: some BookSource, scope: LoadScope, threads: Int,
    known: @Sendable (SourceFile, _ account: String?) -> Reading? = { _, _ in nil }
  ) throws(StoreError) -> Files {
    var files = try source.files(of: scope)
    files.sort { $0.path < $1.path }
    var ofBook = BookFiles()
    files.removeAll { !ofBook.contains($0.path) }
    let reader = try source.makeReader()
    guard let settingsFile = files.first(where: { $0.path == Layout.settings }) else {
      throw .noBook("csbook.yml")
    }
    let (settings, document, faults) = FileReader.settings(try reader.bytes(of: settingsFile))
    let fileReader = FileReader(settings: settings)
    let found = try inChunks(of: files, size: 64, threads: threads) { () throws(StoreError) in
      try source.makeReader()
    } work: { files, reader throws(StoreError) in
      var found = Found()
      for file in files {
        try found.look(at: file, in: scope, known: known, with: reader, by: fileReader)
      }
      return found
    }
    return Files(
      read: found.flatMap(\.read), misplaced: found.flatMap(\.misplaced),
      assembly: BookAssembly(
        settings: settings, document: document, faults: faults, paths: files.map(\.path),
        notCheckedOut: Set(found.flatMap(\.absent))))
  }

  /// The number of cores that may be used.
  package static var cores: Int { max(1, onlineCores()) }
}

/// What some files turned out to be.
private struct Found: Sendable {
  var read: [BookLoader.ReadFile] = []
  var misplaced: [Fault] = []
  /// Accounts that are not checked out.
  var absent: [String] = []

  /// Leaves out the book's own page, what csbook has no business with, and what is not asked for.
  mutating func look(
    at file: SourceFile, in scope: LoadScope, known: (SourceFile, String?) -> Reading?,
    with reader: any SourceReader, by fileReader: FileReader
  ) throws(StoreError) {
    if case .notCheckedOut = file.token {
      absent += Layout.account(of: file.path).map { [String(decoding: $0, as: UTF8.self)] } ?? []
      return
    }
    switch Layout.placement(of: file.path) {
    case .file(.book, _, _), .foreign: break
    case .misplaced(let misplacement):
      misplaced.append(Fault(.place(misplacement), in: file.path))
    case .file(let kind, let account, let id):
      guard account.map({ scope.takes(account: $0) }) ?? true else { return }
      let reading: Reading
      if !file.isRegular {
        let fault = Fault(.notAFile, in: file.path)
        reading = Reading(path: file.path, account: account, content: nil, faults: [fault])
      } else if let known = known(file, account) {
        reading = known
      } else {
        reading = fileReader.read(
          try reader.bytes(of: file), at: file.path, as: kind, account: account, id: id)
      }
      read.append(BookLoader.ReadFile(file: file, reading: reading))
    }
  }
}
