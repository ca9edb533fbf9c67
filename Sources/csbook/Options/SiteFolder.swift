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
      path, name, mark: Self.mark, what: "site", file: "page",
      isMark: { String(decoding: $0, as: UTF8.self).hasPrefix("{\n  \"schema\": \"csbook.site/") },
      knows: { name, mark in
        // A page that somebody put there by hand is in no list.
        [Self.mark, "style.css"].contains(name)
          || name.hasSuffix(".html") && Slug.isValid(name.dropLast(5))
            && String(decoding: mark, as: UTF8.self).contains("\"\(name)\"")
      })
  }
}

/// What is checked of a folder before it is replaced.
enum OutputFolder {
  /// Refuses a place at which something else stands: a folder is replaced if the file that marks it is there, and no other
  /// than those that belong to it.
  static func check(
    _ path: [UInt8], _ name: String, mark: String, what: String, file: String,
    isMark: ([UInt8]) -> Bool, knows: (_ name: String, _ mark: [UInt8]) -> Bool
  ) throws {
    guard System.isThere(path) else { return }
    let hint = "name a folder that does not exist yet"
    func refuse(_ message: String) -> Failure { .impossible("exists", message, hint: hint) }
    guard System.isFolder(path) else { throw refuse("\(name) is no folder") }
    if try WorkingTree.isAbsentOrEmpty(name) { return }
    let bytes = try DiskFile.contents(of: path + Array("/\(mark)".utf8)) ?? []
    if let strange = try WholeOutput.strangeName(in: path, knows: { knows($0, bytes) }) {
      throw refuse("\(name) holds \(Terminal.safe(strange)), which is no \(file)")
    }
    guard isMark(bytes) else { throw refuse("\(name) holds no \(what) of csbook") }
  }
}
