// A branch and its upstream, brought together without losing anything.

import BookHistory
import BookReports
import BookStore
import BookText
import Git

/// What `sync` does, step by step; each stops before anything is lost, and says what to do.
struct BookSync {
  let book: TreeBook
  let branch: String
  let upstream: Upstream
  private let program: GitProgram
  /// Whether Git may ask for passwords.
  private let prompts: Bool

  /// What fetching brought to light.
  struct Standing {
    let ours: Commit
    let theirs: Commit
    /// The tree from which both come.
    let base: ObjectID
    /// What merging comes to.
    let merged: ObjectID
    let distance: Upstream.Distance
  }

  /// Refuses a repository in which there is nothing to bring together, or not now.
  init(in place: BookPlace, prompts: Bool) async throws {
    let repository = try place.repository()
    guard repository.workTree != nil else {
      throw Failure.impossible(
        "repository", "the repository is bare, and has no branch of its own to bring up to date",
        hint: "sync a clone of it")
    }
    try place.requireBook()
    branch = try Self.branch(of: repository)
    program = repository.program
    self.prompts = prompts
    book = TreeBook(repository: repository, prefix: try place.prefix(in: repository))
    guard let upstream = try await program.upstream(of: branch) else {
      throw try await Self.noUpstream(branch, in: repository, program)
    }
    self.upstream = upstream
  }

  private static func branch(of repository: Repository) throws -> String {
    let state = try repository.state()
    if let underWay = state.underWay {
      throw Failure.impossible(
        "under-way", "a \(underWay.name) is under way", hint: "end it first: \(underWay.wayOut)")
    }
    try StagedBook.requireNoConflict(among: repository.index().conflicts)
    switch state.head {
    case .branch(let name, _): return name
    case .detached:
      throw Failure.impossible(
        "detached", "HEAD is on a commit, not on a branch",
        hint: "`git switch BRANCH` goes to one, `git switch --create NAME` makes one of it")
    case .unborn(let name):
      throw Failure.impossible(
        "unborn", "nothing is committed yet on \(name)", hint: "commit first: csbook commit")
    }
  }

  private static func noUpstream(
    _ branch: String, in repository: Repository, _ program: GitProgram
  ) async throws -> Failure {
    let remotes = try await program.remotes()
    guard let remote = remotes.contains("origin") ? "origin" : remotes.first else {
      return .impossible(
        "no-upstream", "this repository knows no other to sync with",
        hint: "`git remote add origin URL`, then `git push --set-upstream origin \(branch)`")
    }
    let isThere = try? repository.resolve("refs/remotes/\(remote)/\(branch)")
    return .impossible(
      "no-upstream", "\(branch) follows no branch of another repository",
      hint: isThere == nil
        ? "`git push --set-upstream \(remote) \(branch)` makes one there"
        : "`git branch --set-upstream-to=\(remote)/\(branch)`")
  }

  // MARK: Fetching

  /// Fetches, and finds out what a merge would come to; nothing of the book is touched.
  func look() async throws -> Standing {
    let answer = try await program.fetch(upstream, prompts: prompts)
    guard answer.isSuccess else {
      throw Failure.impossible(
        "fetch", "git could not fetch from \(upstream.remote)\n\(Self.words(answer.errors))",
        hint: "nothing was changed; try again when that is mended")
    }
    guard let ours = try book.repository.headCommit(),
      let theirs = try? book.repository.resolve(upstream.reference)
    else {
      throw Failure.impossible(
        "no-upstream", "\(upstream.name) is not there",
        hint: "`git push --set-upstream \(upstream.remote) \(branch)` makes it")
    }
    let distance = try await program.distance(from: ours.id, to: theirs.id)
    guard distance.behind > 0 else {
      return Standing(
        ours: ours, theirs: theirs, base: theirs.tree, merged: ours.tree, distance: distance)
    }
    guard let base = try book.repository.mergeBase(of: ours, and: theirs) else { throw noBase }
    guard distance.ahead > 0 else {
      return Standing(
        ours: ours, theirs: theirs, base: ours.tree, merged: theirs.tree, distance: distance)
    }
    let preview = try await program.previewMerge(of: ours.id, with: theirs.id)
    guard preview.conflicts.isEmpty else { throw conflict(preview) }
    return Standing(
      ours: ours, theirs: theirs, base: base.tree,
      merged: preview.tree, distance: distance)
  }

  private var noBase: Failure {
    let isShallow = book.repository.isShallow
    return .impossible(
      "no-base",
      "\(branch) and \(upstream.name) have no commit in common\(isShallow ? " here" : "")",
      hint: isShallow
        ? "this clone is shallow: `git fetch --unshallow` brings the rest"
        : "look whether \(upstream.remote) is the right repository: git remote --verbose")
  }

  private func conflict(_ preview: MergePreview) -> Failure {
    let fields = preview.words.split(separator: "\n").filter { $0.hasPrefix("csbook: ") }
      .map { String($0.dropFirst("csbook: ".count)) }
    let paths = preview.conflicts.map { String(decoding: $0, as: UTF8.self) }
      .filter { path in !fields.contains { $0.hasSuffix(" in \(path)") } }
      .map { "both sides changed the same lines of \($0)" }
    return .impossible(
      "conflict",
      "\(branch) and \(upstream.name) contradict each other; nothing was changed\n"
        + (fields + paths).map { "  \($0)" }.joined(separator: "\n"),
      hint: "`git merge \(upstream.name)` writes both sides into the files: choose, `git add`, "
        + "`git commit`, then csbook sync")
  }

  // MARK: Merging

  /// Merges what was fetched, unless something that is not committed stands in the way.
  func merge(_ standing: Standing) async throws {
    guard standing.distance.behind > 0 else { return }
    try await requireCommitted(standing)
    if let words = try await program.merge(upstream.name) {
      throw Failure.impossible(
        "merge", "git did not merge \(upstream.name); nothing was changed\n\(Self.words(words))")
    }
  }

  private func requireCommitted(_ standing: Standing) async throws {
    let changes = try book.repository.objects.changes(from: standing.ours.tree, to: standing.merged)
    let (uncommitted, staged) = try await program.uncommittedPaths()
    // Git merges two histories only from an index that holds nothing else.
    var inTheWay = standing.distance.ahead > 0 ? Set(staged) : []
    inTheWay.formUnion(Set(uncommitted).intersection(changes.map(\.path)))
    for change in changes where change.old == nil {
      let path = (book.repository.workTree ?? []) + [UInt8(ascii: "/")] + change.path
      if System.fileExists(path) { inTheWay.insert(change.path) }
    }
    guard !inTheWay.isEmpty else { return }
    let names = inTheWay.map { String(decoding: $0, as: UTF8.self) }.sorted()
    throw Failure.impossible(
      "uncommitted",
      "what is not committed here is in the way of \(upstream.name); nothing was changed\n"
        + names.prefix(10).map { "  \($0)" }.joined(separator: "\n")
        + (names.count > 10 ? "\n  and \(names.count - 10) more" : ""),
      hint: "commit it, then sync again: csbook commit")
  }

  /// The errors that pushing would bring to the others: those of the branch that the upstream does not have.
  func errors(since standing: Standing) throws -> [PlacedFinding] {
    guard let tree = try book.repository.headCommit()?.tree else { return [] }
    return try book.errors(in: tree, since: standing.base, unknownTo: standing.theirs.tree)
  }

  /// The book as it is now, for programs that read the answer.
  func provenance() throws -> Provenance {
    guard let head = try book.repository.headCommit() else { throw StoreError.noBook("HEAD") }
    return try book.provenance(of: head)
  }

  // MARK: Pushing

  /// Pushes; nil where that worked, else why it did not.
  func push() async throws -> Failure? {
    let answer = try await program.push(branch, to: upstream, prompts: prompts)
    guard !answer.isSuccess else {
      System.say(Terminal.safe(answer.errors))
      return nil
    }
    return .impossible(
      "push", "git could not push to \(upstream.remote)\n\(Self.words(answer.errors))",
      hint: "your commits are kept on \(branch); csbook sync again when that is mended")
  }

  /// What Git said, as lines of a message.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "  \($0)" }.joined(separator: "\n")
  }
}
