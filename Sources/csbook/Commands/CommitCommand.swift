// csbook commit: the book's changes into history, with a message that says what they mean.

import ArgumentParser
import BookModel
import BookReports
import BookStore
import BookText
import Git

struct CommitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Commit what has changed in the book",
    discussion: """
      What is staged is committed, exactly. Where nothing is, or with PATH: the book's documents as \
      they lie in the folder, new and deleted ones too; other files stay as they are, and so does \
      what else is staged. The message is made of what changed, unless -m gives one.

      Errors of form refuse it with status 1, and so does a commit of nothing. Hooks, signatures and \
      filters are Git's to carry out, and are.
      """)

  @OptionGroup var folder: BookFolder

  @Option(name: .shortAndLong, help: "The message.")
  var message: String?

  @Flag(name: [.customShort("e"), .customLong("edit")], help: "Open the message in the editor.")
  var edit = false

  @Flag(help: "Show the message and the files, and commit nothing.")
  var dryRun = false

  @Argument(
    help: ArgumentHelp("Only these files and folders of the book.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  func run() async throws {
    let given = try message.map { try cleaned($0) }
    let place = try folder.place()
    let repository = try place.repository()
    let index = try CommitRefusal.check(repository)
    let prefix = try place.prefix(in: repository)
    let pending = try await PendingCommit(
      in: repository, bookPrefix: prefix, index: index,
      paths: try paths.map { try path($0, in: place, index, prefix: prefix) })
    try CommitRefusal.refuseNothing(pending)
    if pending.draft.isStaged {
      try FilterCheck.refusePlainText(
        in: pending.changes, bookPrefix: prefix, of: place, bytes: pending.after.bytes)
    }
    let check = try pending.scope.map { scope in
      try CommitCheck(pending.after, scope, bytes: pending.after.bytes)
    }
    try check?.tell(in: "what would be committed", command: "csbook lint")
    let message = try given ?? CommitWords.message(of: pending, check)
    if dryRun {
      try System.answer(message + "\n" + CommitWords.files(of: pending))
      return
    }
    try await commit(pending, message, in: repository, HookFile(of: place))
    try System.answer(CommitWords.done(pending, in: repository))
  }

  /// Commits in process, where nothing but csbook has a say.
  private func commit(
    _ pending: PendingCommit, _ message: String, in repository: Repository, _ hook: HookFile
  ) async throws {
    let (author, committer) = try await repository.identities()
    let hindrance = try await repository.commitHindrance(isOwn: hook.isWhollyOurs)
    guard edit || hindrance != nil else {
      _ = try repository.commit(
        pending.draft, message: message, author: author, committer: committer)
      return
    }
    // Git's hook lints again: another hook may have staged something since, and only a tree of all that is staged could
    // tell. It says nothing twice.
    let status = try await repository.commitByGit(
      pending.draft, message: message, edit: edit, environment: [CommitCheck.hasWarned: "1"])
    guard status != 0 else { return }
    guard try repository.head() == pending.draft.head else {
      throw Failure.impossible(
        "git", "git ended with status \(status), after it had committed", hint: "see `git status`")
    }
    throw Failure.impossible("git", "git did not commit (status \(status)); all is as it was")
  }

  /// A path of the book that was named; it may be deleted, but must have been there.
  private func path(
    _ text: String, in place: BookPlace, _ index: Index, prefix: [UInt8]
  ) throws -> Path {
    let path = try FileSelection.path(text, in: place)
    let isKnown = index.holds(prefix + path.bytes)
    guard isKnown || System.isThere(place.root + [UInt8(ascii: "/")] + path.bytes) else {
      throw Failure.impossible("no-file", "there is no \(text)")
    }
    return path
  }

  private func cleaned(_ message: String) throws -> String {
    let message = try CommitMessageText.cleaned(message)
    guard !message.isEmpty else {
      throw Failure.usage("a message without words", hint: "leave out -m for one that csbook makes")
    }
    return message
  }
}
