// The folder in which a book is to begin, and what the machine knows of who begins it.

import BookEdit
import BookReports
import BookStore
import BookText
import Git

/// A folder that is to become a book, or is one.
struct StartingBook {
  /// Absolute, without symbolic links.
  let root: [UInt8]
  private let repository: Repository?

  /// Finds the folder, which need not be there yet; one inside another book is refused.
  init(in folder: String) throws {
    let named = Array(folder.utf8)
    root = System.plannedPath(
      named.first == slash ? named : System.currentFolder + [slash] + named)
    let existing = Self.existing(root)
    if let book = BookPlace.nearest(from: existing), book != root {
      throw Failure.impossible(
        "exists", "\(folder) is inside the book in \(Self.shown(book))",
        hint: "name a folder beside it")
    }
    repository = try BookPlace(root: existing).repositoryIfThere()
    if let repository, repository.workTree == nil {
      throw Failure.impossible(
        "repository", "the repository is bare, and has no files",
        hint: "begin the book in a clone of it")
    }
  }

  /// Whether there is a book already.
  var isBook: Bool { holds("csbook.yml") }

  func holds(_ path: Path) -> Bool { System.isThere(root + [slash] + path.bytes) }

  var folderName: String {
    String(decoding: root[((root.lastIndex(of: slash) ?? -1) + 1)...], as: UTF8.self)
  }

  var shownRoot: String { Self.shown(root) }

  /// Makes the folder and a repository, where there is none.
  func begin() throws {
    try DiskFile.makeFolder(root)
    guard repository == nil else { return }
    let branch = try Configuration.ofUser().string("init.defaultBranch")
    _ = try Repository.create(at: root, branch: branch ?? "main")
  }

  /// Who begins the book, by Git's configuration, else by the system.
  func values() throws -> [String: YAMLValue] {
    let configuration = try repository?.configuration() ?? Configuration.ofUser()
    let email = try configuration.string("user.email")
    let name = try configuration.string("user.name") ?? System.environment("USER") ?? "Me"
    let words = name.split(separator: " ") + [(email ?? "").prefix { $0 != "@" }]
    var values: [String: YAMLValue] = [
      "me": .text(words.lazy.compactMap { TitleSlug.of(String($0)) }.first ?? "me"),
      "my_name": .text(name), "time_zone": .text(timeZone),
    ]
    values["my_email"] = email.map { .text($0) }
    return values
  }

  /// The machine's time zone by its name, else UTC.
  var timeZone: String {
    if let zone = System.environment("TZ") { return TimeZone.isKnown(zone) ? zone : "UTC" }
    let file = System.realPath(Array("/etc/localtime".utf8)) ?? []
    let name = String(decoding: file, as: UTF8.self).split(separator: "/zoneinfo/").last ?? ""
    return name.contains("/") && TimeZone.isKnown(String(name)) ? String(name) : "UTC"
  }

  /// The part of a path that is there.
  private static func existing(_ path: [UInt8]) -> [UInt8] {
    var path = path
    while System.realPath(path) == nil, let cut = path.lastIndex(of: slash), cut > 0 {
      path = Array(path[..<cut])
    }
    return path
  }

  private static func shown(_ path: [UInt8]) -> String {
    Terminal.safe(String(decoding: path, as: UTF8.self), newlines: false)
  }
}

private let slash = UInt8(ascii: "/")
