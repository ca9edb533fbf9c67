// What `commit` says: the message, the files, and what came of it.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

enum CommitWords {
  /// The message that the changes themselves make.
  static func message(of pending: PendingCommit, _ check: CommitCheck?) throws -> String {
    guard let check, let scope = pending.scope else { return files(pending) }
    let paths = pending.changes.compactMap { pending.path(of: $0) }
    let isFirst = pending.before.file(at: Layout.settings) == nil
    let before = isFirst ? nil : try BookLoader.load(pending.before, scope: scope)
    let tellsFigures = !isFirst && paths.contains { Layout.account(of: $0) != nil }
    let changes = BookDifference(
      from: try before.map { try state($0, pending.before, tellsFigures, check) } ?? .empty,
      to: try state(check.book, pending.after, tellsFigures, check), in: paths, on: check.day
    ).changes
    return changes.isEmpty ? files(pending) : CommitMessage(changes).text
  }

  private static func state(
    _ book: Book, _ source: RevisedSource, _ tellsFigures: Bool, _ check: CommitCheck
  ) throws -> BookState {
    let reader = try source.makeReader()
    return BookState(
      book,
      figures: tellsFigures
        ? try Figures(of: book, on: check.day, threads: BookLoader.cores) : nil
    ) { path in
      source.file(at: path).flatMap { try? reader.bytes(of: $0) }
    }
  }

  /// A message for files that csbook cannot read.
  private static func files(_ pending: PendingCommit) -> String {
    let names = pending.changes.prefix(3).map { String(decoding: $0.path, as: UTF8.self) }
    let more = pending.changes.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + "\n"
  }

  /// Each file on a line, with what becomes of it.
  static func files(of pending: PendingCommit) -> String {
    let lines = pending.changes.map { change in
      "\(word(for: change.kind).padded)\(String(decoding: change.path, as: UTF8.self))"
    }
    return (lines + [left(of: pending)].compactMap { $0 })
      .map { Terminal.safe($0, newlines: false) + "\n" }.joined()
  }

  /// The commit that was made.
  static func done(_ pending: PendingCommit, in repository: Repository) throws -> String {
    guard let commit = try repository.headCommit() else { return "" }
    let subject = commit.message.prefix { $0 != "\n" }
    var lines = ["\(commit.id.description.prefix(7)) \(subject)", counts(of: pending.changes)]
    if !pending.outside.isEmpty {
      lines.append("\(pending.outside.count) of them staged outside the book")
    }
    lines += [left(of: pending)].compactMap { $0 }
    return lines.map { Terminal.safe($0, newlines: false) + "\n" }.joined()
  }

  /// `3 new files`, or `3 files: 1 new, 2 changed`.
  private static func counts(of changes: [Git.Change]) -> String {
    let kinds = [Git.Change.Kind.added, .modified, .deleted].compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : (count: count, word: word(for: kind))
    }
    let files = changes.count == 1 ? "file" : "files"
    guard kinds.count > 1 else { return kinds.map { "\($0.count) \($0.word) \(files)" }.joined() }
    return "\(changes.count) \(files): "
      + kinds.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }

  /// What differs and was left alone; nil where nothing was.
  static func left(of pending: PendingCommit) -> String? {
    guard !pending.left.isEmpty else { return nil }
    let names = pending.left.prefix(3).map { String(decoding: $0, as: UTF8.self) }
    let more = pending.left.count - names.count
    let all = names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return "left alone, being no documents of the book: \(all)"
  }

  private static func word(for kind: Git.Change.Kind) -> String {
    switch kind {
    case .added: "new"
    case .deleted: "deleted"
    case .modified, .unmerged: "changed"
    }
  }
}

extension String {
  fileprivate var padded: String { self + String(repeating: " ", count: max(1, 9 - count)) }
}
