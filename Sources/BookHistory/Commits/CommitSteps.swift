// Which commits of a line touch the book, or some of its accounts.

import BookModel
import BookStore
import BookText
import Git

/// A commit, and the files of the book in which it differs from its first parent.
struct CommitStep {
  let commit: DatedCommit
  let trees: TreePair
  /// By their paths in the book.
  let files: [Path: FileVersions]
  /// The files that all accounts share, before the commit and after it.
  let shared: (old: [Path: FileVersion], new: [Path: FileVersion])
}

/// A file in two states; nil where there is none.
struct FileVersions {
  let old: FileVersion?
  let new: FileVersion?
}

extension [Path: FileVersion] {
  /// The files as they were before some changes.
  func undoing(_ changes: [Path: FileVersions]) -> Self {
    var files = self
    for (path, versions) in changes { files[path] = versions.old }
    return files
  }
}

/// Goes back along a line of commits, and finds those that touch the book; they are told by the ids of trees, and nothing is
/// parsed.
///
/// An account whose folder had another name is followed to it.
struct CommitSteps {
  private let states: TreeStates
  /// The commits that are asked for, newest first, each with its tree and that of its first parent.
  private let line: [(commit: DatedCommit, trees: TreePair)]
  /// The names that the accounts have so far back; nil for all of the book.
  private var names: Set<String>?
  /// How many commits were looked at.
  private(set) var lookedAt = 0
  private var found: [CommitStep] = []
  /// The shared files so far back; nil before the first commit is looked at.
  private var shared: [Path: FileVersion]?

  /// Looks at the first so many commits of a timeline, for some accounts or for all of the book.
  init(_ states: TreeStates, _ timeline: Timeline, first count: Int, of accounts: Set<String>?) {
    self.states = states
    names = accounts
    let commits = timeline.commits
    // What the last commit of a shallow clone changed, nobody here knows.
    let known = timeline.isCut ? commits.count - 1 : commits.count
    line = (0..<min(count, known)).map { index in
      let parent = index + 1 < commits.count ? commits[index + 1].commit.tree : nil
      return (commits[index], TreePair(old: parent, new: commits[index].commit.tree))
    }
  }

  /// The next so many steps, or fewer where the line ends.
  mutating func next(_ count: Int) throws -> [CommitStep] {
    while found.count < count, lookedAt < line.count { try look() }
    let steps = Array(found.prefix(count))
    found.removeFirst(steps.count)
    return steps
  }

  /// How many commits are compared before it is asked whether that is enough.
  private static let atOnce = 512
  /// Above this, it is quicker to compare all accounts than to look for each.
  private static let fewNames = 8

  private mutating func look() throws {
    let part = line[lookedAt..<min(lookedAt + Self.atOnce, line.count)]
    let changes = try states.changes(between: part.map(\.trees), under: folders)
    for ((commit, trees), changes) in zip(part, changes) {
      lookedAt += 1
      let after = try shared ?? states.files(of: trees.new, under: Self.sharedPaths)
      let before = after.undoing(changes.filter { Self.isShared($0.key) })
      shared = before
      var files = changes.filter { isWanted($0.key) }
      let renamed = try states.renamings(of: births(in: files), in: trees)
      if !renamed.isEmpty {
        names = names?.subtracting(renamed.keys).union(renamed.values)
        let old = try states.changes(
          between: [trees], under: renamed.values.map { Layout.accounts / $0 })
        files.merge(old[0]) { first, _ in first }
      }
      if !files.isEmpty {
        found.append(
          CommitStep(commit: commit, trees: trees, files: files, shared: (before, after)))
      }
      // From here on back, other folders are looked at.
      if !renamed.isEmpty { return }
    }
  }

  private var folders: [Path] {
    guard let names else { return [Path([])] }
    let accounts =
      names.count <= Self.fewNames
      ? names.sorted().map { Layout.accounts / $0 } : [Layout.accounts]
    return accounts + Self.sharedPaths
  }

  private static let sharedPaths =
    [Layout.settings] + Layout.sharedFolders.map { Path($0.name) }

  private static func isShared(_ path: Path) -> Bool {
    path == Layout.settings || sharedPaths.contains { path.isInside($0) }
  }

  private func isWanted(_ path: Path) -> Bool {
    let account = Layout.account(of: path).map { String(decoding: $0, as: UTF8.self) }
    if let names { return account.map { names.contains($0) } ?? false }
    return account != nil || Layout.placement(of: path) != .foreign
  }

  /// The accounts that are asked for by name, and have their page since.
  private func births(in files: [Path: FileVersions]) -> Set<String> {
    (names ?? []).filter { name in
      files[FileName.page(of: name)].map { $0.old == nil && $0.new != nil } ?? false
    }
  }
}
