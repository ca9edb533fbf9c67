// From a source to a book, on all cores.

import BookModel
import BookText
import Dispatch
import Synchronization

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
    let wanted: [Wanted]
    /// One for each that was wanted.
    let readings: [Reading]
    fileprivate let misplaced: [Fault]
    fileprivate let assembly: BookAssembly

    var book: Book { assembly.book(readings, misplaced: misplaced) }
  }

  /// A file that belongs to a book, by its place.
  struct Wanted: Sendable {
    let file: SourceFile
    let kind: Kind
    /// Nil for what all accounts share.
    let account: String?
    let id: String
  }

  /// Reads the wanted part of a book; what is known of a file already is not read again.
  static func read(
    _ source: some BookSource, scope: LoadScope, threads: Int,
    known: @Sendable (Wanted) -> Reading? = { _ in nil }
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
    var wanted: [Wanted] = []
    var misplaced: [Fault] = []
    var absent: Set<String> = []
    for file in files {
      if case .notCheckedOut = file.token {
        if let id = Layout.account(of: file.path) {
          absent.insert(String(decoding: id, as: UTF8.self))
        }
        continue
      }
      switch Layout.placement(of: file.path) {
      case .file(.book, _, _), .foreign: continue
      case .misplaced(let misplacement):
        misplaced.append(Fault(.place(misplacement), in: file.path))
      case .file(let kind, let account, let id):
        guard account.map({ scope.takes(account: $0) }) ?? true else { continue }
        wanted.append(Wanted(file: file, kind: kind, account: account, id: id))
      }
    }
    let readings = try read(
      wanted, from: source, by: FileReader(settings: settings), threads: threads, known: known)
    return Files(
      wanted: wanted, readings: readings, misplaced: misplaced,
      assembly: BookAssembly(
        settings: settings, document: document, faults: faults, paths: files.map(\.path),
        notCheckedOut: absent))
  }

  /// The number of cores that may be used.
  package static var cores: Int { max(1, onlineCores()) }

  /// Reads in chunks, so that a slow file does not hold up the rest.
  private static func read(
    _ wanted: [Wanted], from source: some BookSource, by fileReader: FileReader, threads: Int,
    known: @Sendable (Wanted) -> Reading?
  ) throws(StoreError) -> [Reading] {
    let chunk = 64
    let chunks = (wanted.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let results = Mutex<(chunks: [(start: Int, readings: [Reading])], failure: StoreError?)>(
      ([], nil))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      do throws(StoreError) {
        let reader = try source.makeReader()
        while true {
          let start = next.wrappingAdd(1, ordering: .relaxed).oldValue * chunk
          guard start < wanted.count else { break }
          var readings: [Reading] = []
          for item in wanted[start..<min(start + chunk, wanted.count)] {
            if let reading = known(item) {
              readings.append(reading)
            } else {
              readings.append(try read(item, with: reader, by: fileReader))
            }
          }
          results.withLock { $0.chunks.append((start, readings)) }
        }
      } catch {
        results.withLock { $0.failure = $0.failure ?? error }
      }
    }
    return try results.withLock { result throws(StoreError) in
      if let failure = result.failure { throw failure }
      return result.chunks.sorted { $0.start < $1.start }.flatMap(\.readings)
    }
  }

  private static func read(
    _ item: Wanted, with reader: any SourceReader, by fileReader: FileReader
  ) throws(StoreError) -> Reading {
    guard item.file.isRegular else {
      return Reading(
        path: item.file.path, account: item.account, content: nil,
        faults: [Fault(.notAFile, in: item.file.path)])
    }
    return fileReader.read(
      try reader.bytes(of: item.file), at: item.file.path, as: item.kind, account: item.account,
      id: item.id)
  }
}
