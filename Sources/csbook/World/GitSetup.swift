// What Git is told about a book: how its files are merged and shown.

import BookReports
import BookStore
import BookText
import Git

/// The merge driver and the diff of documents, in a repository's configuration and the book's `.gitattributes`.
struct GitSetup {
  private let configuration: ConfigurationFile
  private let attributes: AttributesFile

  init(of place: BookPlace) throws {
    configuration = ConfigurationFile(in: try place.repositoryForReading().commonDirectory)
    attributes = AttributesFile(in: place.root)
  }

  /// Sets everything up that is not set up yet; returns what was done, a sentence each.
  func install() throws -> [String] {
    try attributes.requireOwnFile()
    let isNew = try Self.settings.contains { try configuration.string($0.key) != $0.value }
    for setting in Self.settings { try configuration.set(setting.key, to: setting.value) }
    let added = try attributes.install()
    guard isNew || added else { return ["Merging and diffs are set up already."] }
    let others = try attributes.otherLines()
    return ["Git merges the book's files field by field: commit .gitattributes."]
      + others.map { "`\($0)` in .gitattributes is somebody else's, and stays in force." }
  }

  /// Takes out what `install` put in, and nothing else.
  func uninstall() async throws -> [String] {
    var isThere = false
    for setting in Self.settings where try configuration.string(setting.key) != nil {
      isThere = true
      try await configuration.remove(setting.key)
    }
    let removed = try attributes.uninstall()
    return isThere || removed ? ["Git merges the book's files line by line again."] : []
  }

  /// Git keeps no converted text (`cachetextconv`): it would lie in the repository as plain text where files are encrypted.
  private static var settings: [(key: String, value: String)] {
    [
      ("merge.csbook.name", "books, field by field"), ("merge.csbook.driver", driver),
      ("diff.csbook.textconv", textconv), ("diff.csbook.xfuncname", headers),
    ]
  }

  /// csbook as it is on PATH, else as it was when this was written, else Git's own merge: nobody's edit is ever missing.
  private static var driver: String {
    """
    for c in csbook \(place.replacing("%", with: "%%")); do \
    command -v "$c" >/dev/null || continue; \
    "$c" merge-driver %O %A %B %P %L; s=$?; [ $s -gt 1 ] || exit $s; done; \
    git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B
    """
  }

  /// The same for what a diff shows, or else the file as it is.
  private static var textconv: String {
    """
    f() { for c in csbook \(place); do command -v "$c" >/dev/null || continue; \
    "$c" textconv "$1" && return; done; cat "$1"; }; f
    """
  }

  /// What stands behind the `@@` of a diff: a heading, the record of a field or the field, the day of a row.
  private static let headers = [
    "^(#+ .*)$", "^([a-z][a-z0-9_]*(\\.[^.: ]+)*)\\.[^.: ]+:", "^([a-z][a-z0-9_]*):",
    "^ *- ((id|term): .*)$", "^(date=[0-9-]+)",
  ].joined(separator: "\n")

  private static var place: String { HookFile.quoted(System.executablePath) }
}

/// The file that says which driver merges which files of the book.
private struct AttributesFile {
  private let path: [UInt8]

  init(in folder: [UInt8]) {
    path = folder + Array("/.gitattributes".utf8)
  }

  private static let patterns = ["*.md", "accounts/*/*.csv", "csbook.yml"]

  private static let lines =
    ["# csbook: `csbook hook uninstall` takes these lines out."]
    + patterns.map { "\($0) merge=csbook diff=csbook" }

  private static let block = Array(lines.map { $0 + "\n" }.joined().utf8)

  /// Refuses a symbolic link, which Git does not follow: what it leads to would have no say, and is somebody else's.
  func requireOwnFile() throws {
    guard System.isLink(path) else { return }
    throw Failure.impossible(
      "symbolic-link", ".gitattributes is a symbolic link, and Git reads none here",
      hint: "put a copy of what it leads to in its place, then `csbook hook install`")
  }

  /// Puts csbook's lines first, so that whatever else the file says wins; whether they were missing.
  func install() throws -> Bool {
    let text = try DiskFile.contents(of: path) ?? []
    guard text.firstRange(of: Self.block) == nil else { return false }
    // A BOM is none unless it stands first.
    let mark = text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let whole = text[..<mark] + Self.block + text[mark...]
    try DiskFile.writeNew(Array(whole), to: path, executable: false)
    return true
  }

  /// Takes csbook's lines out; whether they were there.
  func uninstall() throws -> Bool {
    guard !System.isLink(path), var text = try DiskFile.contents(of: path),
      let block = text.firstRange(of: Self.block)
    else { return false }
    text.removeSubrange(block)
    if text.isEmpty {
      try DiskFile.remove(path)
    } else {
      try DiskFile.writeNew(text, to: path, executable: false)
    }
    return true
  }

  /// The lines of others about the same patterns that choose another driver.
  func otherLines() throws -> [String] {
    let text = String(decoding: try DiskFile.contents(of: path) ?? [], as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
      let words = line.split(separator: " ").map(String.init)
      return !Self.lines.contains(line) && Self.patterns.contains(words.first ?? "")
        && words.dropFirst().contains { $0.contains("merge") || $0.contains("diff") }
    }.map { Terminal.safe($0) }
  }
}
