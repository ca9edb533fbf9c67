// What a server is about to take: the branches of one push.

import BookModel
import BookReports
import BookText
import Git

/// A push while it waits, its objects in quarantine.
struct ReceivedPush {
  private let repository: Repository

  init(folder: String?) throws {
    repository = try BookPlace(folder: folder ?? ".").repository()
  }

  /// The errors that a line, `OLD NEW REF`, would bring to its branch; tags and deletions bring none.
  func errors(of line: String) throws -> [PlacedFinding] {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let new = ObjectID(hex: words[1]), let old = ObjectID(hex: words[0])
    else {
      throw Failure.usage(
        "pre-receive reads lines of `OLD NEW REF`, not \(line)",
        hint: "Git runs it: csbook hook install --server")
    }
    guard words[2].hasPrefix("refs/heads/"), !new.isZero else { return [] }
    let tip = try repository.commit(new)
    let base = try old.isZero ? forkPoint(of: tip) : repository.commit(old)
    let files = try repository.objects.changes(from: base?.tree, to: tip.tree)
    return try books(holding: files.map(\.path), in: tip.tree).flatMap { prefix in
      try TreeBook(repository: repository, prefix: prefix)
        .errors(in: tip.tree, since: base?.tree, unknownTo: base?.tree)
    }
  }

  /// Where a new branch left the one that HEAD names; nil where there is none.
  private func forkPoint(of tip: Commit) throws -> Commit? {
    try repository.headCommit().flatMap { try repository.mergeBase(of: $0, and: tip) }
  }

  /// Where the books lie that hold some paths: the nearest folder of each, upward, with a csbook.yml.
  private func books(holding paths: [[UInt8]], in tree: ObjectID) throws -> [[UInt8]] {
    var isBook: [[UInt8]: Bool] = [:]
    var found: Set<[UInt8]> = []
    for path in paths {
      var folder = path[...]
      repeat {
        folder = folder.dropLast().prefix(through: folder.dropLast().lastIndex(of: slash))
        let prefix = Array(folder)
        let settings = prefix + Layout.settings.bytes
        let holds = try isBook[prefix] ?? (repository.objects.entry(at: settings, in: tree) != nil)
        isBook[prefix] = holds
        if holds { found.insert(prefix) }
        if holds { break }
      } while !folder.isEmpty
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension ArraySlice<UInt8> {
  /// The part up to an index and with it; nothing where there is none.
  fileprivate func prefix(through index: Int?) -> ArraySlice<UInt8> {
    index.map { self[...$0] } ?? []
  }
}

private let slash = UInt8(ascii: "/")
