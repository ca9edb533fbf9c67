// A folder that a site may be written to.

import BookModel
import BookReports
import BookStore

/// A folder for a site: a new one, an empty one, or one that holds a site and nothing else.
struct SiteFolder {
  let path: [UInt8]
  /// As it was typed.
  let name: String

  /// The file by which a site is known.
  static let mark = "site.json"
  static let schema = "csbook.site/1"

  init(_ name: String) throws {
    self.name = name
    path = System.plannedPath(Array(name.utf8))
    try OutputFolder.check(
      path, name, mark: Self.mark, what: "site", file: "page", names: Self.names)
  }

  /// The names of the files of a site, by its mark; nil where it is none.
  ///
  /// A page that somebody put there by hand is in no list.
  private static func names(in mark: [UInt8]) -> Set<String>? {
    guard mark.starts(with: "{\n  \"schema\": \"csbook.site/".utf8) else { return nil }
    let texts = mark.split(separator: UInt8(ascii: "\"")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let pages = texts.filter { $0.hasSuffix(".html") && Slug.isValid($0.dropLast(5)) }
    return Set(pages + [Self.mark, "style.css"])
  }
}

/// What is checked of a folder before it is replaced.
enum OutputFolder {
  /// Refuses a place at which something else stands: a folder is replaced if the file that marks it is there, and no other
  /// than those that belong to it, by their names in the mark.
  static func check(
    _ path: [UInt8], _ name: String, mark: String, what: String, file: String,
    names: (_ mark: [UInt8]) -> Set<String>?
  ) throws {
    guard System.isThere(path) else { return }
    let hint = "name a folder that does not exist yet"
    func refuse(_ message: String) -> Failure { .impossible("exists", message, hint: hint) }
    guard System.isFolder(path) else { throw refuse("\(name) is no folder") }
    if try WorkingTree.isAbsentOrEmpty(name) { return }
    guard let names = names(try DiskFile.contents(of: path + Array("/\(mark)".utf8)) ?? []) else {
      throw refuse("\(name) holds no \(what) of csbook")
    }
    if let strange = try WholeOutput.strangeName(in: path, knows: names.contains) {
      throw refuse("\(name) holds \(Terminal.safe(strange)), which is no \(file)")
    }
  }
}
