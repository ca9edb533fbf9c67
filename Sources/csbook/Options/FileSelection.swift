// The files and folders of a book that were named on the command line.

import BookModel
import BookText

/// A part of a book, named by paths; all of it, if none is named.
struct FileSelection {
  /// Relative to the book; the empty path is the book itself.
  private let paths: [Path]

  /// Finds paths that are relative to the current folder; one outside the book, or of nothing, is a failure.
  ///
  /// `isThere` is asked of what is in no part of the book that was read.
  init(
    _ paths: [String], in place: BookPlace, book: Book, isThere: (Path) throws -> Bool
  ) throws {
    self.paths = try paths.map { text in
      let path = try FileSelection.path(text, in: place)
      let exists =
        try path.bytes.isEmpty || book.paths.contains { $0 == path || $0.isInside(path) }
        || isThere(path)
      guard exists else { throw Failure.impossible("no-file", "there is no \(text)") }
      return path
    }
  }

  /// As it is for what is read from the folder, where a file counts too that is no part of the book.
  init(_ paths: [String], onDiskIn place: BookPlace, book: Book) throws {
    try self.init(paths, in: place, book: book) { path in
      System.fileExists(place.root + [slash] + path.bytes)
    }
  }

  func holds(_ path: Path) -> Bool {
    paths.isEmpty || paths.contains { $0.bytes.isEmpty || path == $0 || path.isInside($0) }
  }

  /// How many accounts of a book lie in it, wholly or in part.
  func accounts(of book: Book) -> Int {
    book.accounts.count { account in
      let folder = Layout.accounts / account.id
      return holds(folder) || paths.contains { $0.isInside(folder) }
    }
  }

  /// The path inside the book; the last part may be a symbolic link, which stands for itself.
  static func path(_ text: String, in place: BookPlace) throws -> Path {
    let named = normal(
      text.hasPrefix("/") ? Array(text.utf8) : System.currentFolder + [slash] + text.utf8)
    let cut = named.lastIndex(of: slash) ?? 0
    let behindLinks = System.realPath(named[...cut].count > 1 ? Array(named[..<cut]) : [slash])
      .map { $0 + named[cut...] }
    for candidate in [behindLinks, System.realPath(named), named] {
      guard let candidate else { continue }
      if candidate == place.root { return Path([]) }
      if candidate.starts(with: place.root + [slash]) {
        return Path(Array(candidate[(place.root.count + 1)...]))
      }
    }
    throw Failure.impossible(
      "outside-book", "\(text) is outside the book",
      hint: "paths are relative to the current folder, not to the book")
  }

  /// The path without `.`, `..` and doubled slashes.
  private static func normal(_ path: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    for part in path.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return [slash] + Array(parts.joined(separator: [slash]))
  }
}

/// A line of an account's file that was named as `path:line`.
struct PlacedLine {
  let path: Path
  let line: Int
  let account: String

  /// Nil for words that are no such name of a file that is there.
  init?(_ words: [String], in place: BookPlace) {
    guard words.count == 1, let colon = words[0].lastIndex(of: ":"),
      let line = Int(words[0][words[0].index(after: colon)...]),
      let path = try? FileSelection.path(String(words[0][..<colon]), in: place),
      let account = Layout.account(of: path), System.fileExists(place.root + [slash] + path.bytes)
    else { return nil }
    self.path = path
    self.line = line
    self.account = String(decoding: account, as: UTF8.self)
  }
}

private let slash = UInt8(ascii: "/")
