// The sorts of repository in which a book may be met.

import BookTesting

/// A sort of repository that csbook reads, though libgit2 1.5 or its own reader of indices may not.
enum RepositorySort: String, CaseIterable {
  case ordinary, splitIndex, sparseIndex, worktreeConfig, sha256, partialClone, linkedWorktree
  case submodule, detached, indexVersion4, lockedIndex

  /// Turns a repository into one of this sort, or makes one of it; returns where that lies.
  ///
  /// What is not committed stays behind where another one is made.
  func make(of book: TemporaryRepository) throws -> String {
    if let changes {
      for arguments in changes { try book.git(arguments) }
      if self == .lockedIndex { try book.write(".git/index.lock", "") }
      return book.path
    }
    let made = book.parent + (self == .submodule ? "/other/book" : "/other")
    try makeOther(of: book, at: book.parent + "/other")
    try book.git("config", "user.email", book.line("config", "user.email"), in: made)
    return made
  }

  /// What Git does to the repository itself; nil where another one is made.
  private var changes: [[String]]? {
    switch self {
    case .ordinary, .lockedIndex: []
    case .splitIndex: [["update-index", "--split-index"]]
    case .indexVersion4: [["update-index", "--index-version", "4"]]
    case .detached: [["checkout", "--quiet", "--detach"]]
    case .worktreeConfig:
      [
        ["config", "core.repositoryFormatVersion", "1"],
        ["config", "extensions.worktreeConfig", "true"],
      ]
    case .sparseIndex, .sha256, .partialClone, .linkedWorktree, .submodule: nil
    }
  }

  private func makeOther(of book: TemporaryRepository, at other: String) throws {
    switch self {
    case .sparseIndex:
      try book.git("clone", "--quiet", book.path, other)
      try book.git("sparse-checkout", "set", "--cone", "--sparse-index", "accounts", in: other)
    case .linkedWorktree:
      try book.git("worktree", "add", "--quiet", "--force", other, "HEAD")
    case .submodule:
      try book.git("init", "--quiet", other)
      try book.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", book.path, "book",
        in: other)
    case .sha256:
      try book.git("init", "--quiet", "--object-format=sha256", "-b", "main", other)
      try book.write(Array(".git/all".utf8), try book.git("fast-export", "--all"))
      _ = try book.run(["sh", "-c", "git -C ../other fast-import --quiet < .git/all"])
      try book.git("reset", "--quiet", "--hard", in: other)
    case .partialClone:
      try book.git("config", "uploadpack.allowFilter", "true")
      try book.git("config", "uploadpack.allowAnySHA1InWant", "true")
      try book.git("clone", "--quiet", "--filter=blob:none", "file://\(book.path)", other)
    case .ordinary, .splitIndex, .worktreeConfig, .detached, .indexVersion4, .lockedIndex: break
    }
  }
}
