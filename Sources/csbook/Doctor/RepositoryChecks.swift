// What the doctor sees of the repository: its format, its state, its index, its past.

import BookModel
import BookReports
import BookStore
import BookText
import Git

/// A repository as git sees it, with what libgit2 says to it.
struct DiagnosedRepository {
  let git: Plumbing
  /// Why libgit2 does not read it; nil where it does.
  let refusal: Refusal?
  /// Why csbook does not read its index by itself.
  let indexRefusal: Refusal?
}

extension BookPlace {
  /// Opens the repository through git, which knows more repositories than libgit2 does.
  func diagnosedRepository() throws -> DiagnosedRepository {
    var library: Repository?
    let error = try Self.readByGit { () throws(GitError) in
      library = try repositoryPlace.open()
      try library?.refusePartialClone()
    }
    let indexError = try Self.readByGit { () throws(GitError) in
      if let library, library.workTree != nil { _ = try library.index() }
    }
    return DiagnosedRepository(
      git: try repositoryPlace.openThroughGit(because: error), refusal: error?.refusal,
      indexRefusal: indexError?.refusal)
  }

  /// What is refused though git may well read it.
  private static func readByGit(
    _ open: () throws(GitError) -> Void
  ) throws(GitError) -> GitError? {
    do throws(GitError) {
      try open()
      return nil
    } catch {
      guard error.refusal?.isReadByGit == true else { throw error }
      return error
    }
  }
}

/// The checks of a repository that can be read.
struct RepositoryChecks {
  let place: BookPlace
  let repository: DiagnosedRepository
  let book: Book?
  private var git: Plumbing { repository.git }

  func checks() -> [Check] {
    Check.of("repository") {
      let state = try git.state()
      let settings = try git.settings()
      return [format(state, settings), branch(state)] + underWay(state)
        + Check.of("index") { try index(state) }
        + checkout(state)
        + Check.of("history") { try history(state) }
    }
  }

  private func format(_ state: RepositoryState, _ settings: GitSettings) -> Check {
    let version = settings.string("core.repositoryformatversion") ?? "0"
    let extensions = settings.keys.filter { $0.hasPrefix("extensions.") }
      .map { "\($0.dropFirst(11)) = \(settings.string($0) ?? "")" }
    var parts = [shown(git.gitDirectory), "format \(version)"] + extensions
    if state.isBare { parts.append("bare: read it with --at") }
    if state.isLinkedWorktree { parts.append("linked worktree of \(shown(git.commonDirectory))") }
    if state.isSubmodule { parts.append("submodule of another repository") }
    let line = parts.joined(separator: ", ")
    // That a clone is partial is said with its history.
    guard let refusal = repository.refusal, refusal != .partialClone else {
      return .ok("repository", line)
    }
    return .note(
      "repository", "\(line); \(refusal.message): \(Self.throughGit)", remedy: refusal.wayOut)
  }

  private static let throughGit = "it is read through git, which takes longer"

  private func branch(_ state: RepositoryState) -> Check {
    switch state.head {
    case .branch(let name, let id): .ok("branch", "\(name), at \(id.hex.prefix(10))")
    case .unborn(let branch):
      .note(
        "branch", "nothing is committed yet on \(branch)",
        remedy: repository.refusal == nil ? "`csbook commit`" : "`git add .`, then `git commit`")
    case .detached(let id) where state.underWay != nil:
      .ok("branch", "HEAD is detached at \(id.hex.prefix(10)) meanwhile")
    case .detached(let id):
      .note(
        "branch", "HEAD is detached at \(id.hex.prefix(10)): commits belong to no branch",
        remedy: "`git switch BRANCH`, or `git switch --create NAME` to keep them")
    }
  }

  private func underWay(_ state: RepositoryState) -> [Check] {
    guard let operation = state.underWay else { return [] }
    return [
      .note(
        "under-way", "a \(operation.name) has begun: reading works, committing waits for its end",
        remedy: operation.wayOut)
    ]
  }

  // MARK: Index

  private func index(_ state: RepositoryState) throws -> [Check] {
    guard !state.isBare else { return [] }
    return [try conflicts()] + locks()
  }

  private func conflicts() throws -> Check {
    let entries = try git.entries()
    let conflicts = entries.filter { $0.kind == .unmerged }
    guard let first = conflicts.first else {
      let files = counted(entries.count, "file")
      guard let refusal = repository.indexRefusal else {
        return .ok("index", "\(files), none in conflict")
      }
      return .note(
        "index", "\(files), none in conflict; \(refusal.message): \(Self.throughGit)",
        remedy: refusal.wayOut)
    }
    return .trouble(
      "index", "\(counted(conflicts.count, "file")) in conflict, such as \(Path(first.path).text)",
      remedy: "resolve each, then `git add` it")
  }

  /// A lock that stays is the work of a program that still runs, or that died.
  private func locks() -> [Check] {
    let locks = [
      (git.gitDirectory + Array("/index.lock".utf8), "nothing can be staged"),
      (git.gitDirectory + Array("/HEAD.lock".utf8), "nothing can be committed"),
      (git.commonDirectory + Array("/config.lock".utf8), "nothing can be set up"),
    ]
    return locks.compactMap { path, consequence in
      guard let age = System.age(of: path) else { return nil }
      return .trouble(
        "lock",
        "\(shown(path)) has been there for \(counted(age, "second")): \(consequence)",
        remedy: "see whether a git, an editor with a commit message, or an IDE still runs: "
          + "`ps -e | grep -i git`; end it properly")
    }
  }

  // MARK: Checkout and history

  private func checkout(_ state: RepositoryState) -> [Check] {
    guard state.isSparseCheckout, let book else { return [] }
    let absent = book.notCheckedOut.count
    guard absent > 0 else { return [.ok("checkout", "sparse, with all accounts")] }
    return [
      .note(
        "checkout",
        "\(counted(absent, "account")) not checked out (sparse checkout), and not counted",
        remedy: "`git sparse-checkout add accounts/ACCOUNT`, or `git sparse-checkout disable`")
    ]
  }

  private func history(_ state: RepositoryState) throws -> [Check] {
    var checks: [Check] = []
    if state.isShallow, let tip = try git.headCommit(),
      case .beforeHistory(let earliest, _) = try git.newestCommit(
        notAfter: .min, onFirstParentLineOf: tip)
    {
      let day = try TimeZone("UTC").day(of: earliest.committer.time)
      checks.append(
        .note(
          "history", "this clone is shallow: what --at can tell begins on \(day)",
          remedy: "`git fetch --unshallow`"))
    }
    if state.isPartialClone {
      checks.append(
        .note(
          "history", "this clone is partial: git fetches files when they are read, if it can",
          remedy: Refusal.partialClone.wayOut))
    }
    return checks
  }

  private func shown(_ path: [UInt8]) -> String { Path(path).text }
}
