// Refusal: the repositories that csbook does not read, each with the way out.

/// Why a repository, though Git may read it, is refused before anything is half-read.
package enum Refusal: Equatable, Sendable {
  /// No repository at or above the directory.
  case notARepository(start: [UInt8])
  /// Another user owns the directory, and `safe.directory` does not name it.
  case otherOwner(directory: [UInt8])
  /// `extensions.NAME` is one that this libgit2 does not know.
  case unsupportedExtension(name: String, value: String)
  /// `core.repositoryFormatVersion` is above what is known.
  case unsupportedFormat(version: Int)
  /// The index keeps whole directories as one entry.
  case sparseIndex
  /// The index is spread over two files.
  case splitIndex
  /// The index needs an extension that is not known here, by its four letters.
  case unknownIndexExtension(String)
  /// Another program holds the lock of the index, or was killed while it did.
  case lockedIndex([UInt8])
  /// There is no work tree and no index; only commits can be read.
  case bare
  /// A partial clone lacks what is asked for, and could not fetch it.
  case notFetched(reason: String)
  /// The git on PATH cannot merge without touching files.
  case oldGit(GitVersion)
  /// Attributes send a file through a filter for which this clone has no command.
  case unknownFilter(name: String, path: [UInt8])
  /// Some blobs are not here, and libgit2 does not fetch them.
  case partialClone

  /// A sentence for the user: lowercase, no full stop.
  package var message: String {
    switch self {
    case .notARepository(let start):
      "\(text(start)) is not in a Git repository"
    case .otherOwner(let directory):
      "\(text(directory)) belongs to another user, so Git does not trust it"
    case .unsupportedExtension(let name, let value):
      "the repository uses the extension \(name) = \(value), which libgit2 \(LibGit2.version) "
        + "cannot read"
    case .unsupportedFormat(let version):
      "the repository has format version \(version), which libgit2 \(LibGit2.version) cannot read"
    case .sparseIndex:
      "the index is sparse: it keeps whole directories as one entry"
    case .splitIndex:
      "the index is split over two files"
    case .unknownIndexExtension(let name):
      "the index needs the extension \(name), which csbook cannot read"
    case .lockedIndex(let lock):
      "another program is writing to the index: \(text(lock)) is there"
    case .bare:
      "the repository is bare: it has no work tree and no index"
    case .notFetched(let reason):
      "\(reason); this is a partial clone, whose files git fetches when they are read"
    case .oldGit(let version):
      "git \(version) cannot try a merge before it makes it; git "
        + "\(GitVersion.mergingInMemory) and newer can"
    case .unknownFilter(let name, let path):
      "\(text(path)) goes through the filter \(name), which is not set up here: it would be "
        + "committed as plain text"
    case .partialClone:
      "the clone is partial, and libgit2 does not fetch what is missing"
    }
  }

  /// Whether only libgit2, or csbook's own reader of indices, is at a loss: git may well read it.
  package var isReadByGit: Bool {
    switch self {
    case .unsupportedExtension, .unsupportedFormat, .sparseIndex, .splitIndex,
      .unknownIndexExtension, .partialClone:
      true
    case .notARepository, .otherOwner, .lockedIndex, .bare, .notFetched, .oldGit, .unknownFilter:
      false
    }
  }

  /// What the user can do, as a command where there is one.
  package var wayOut: String {
    switch self {
    case .notARepository:
      "run it inside a repository, or make one with `git init`"
    case .otherOwner(let directory):
      "if you trust its owner: `git config --global --add safe.directory \(quoted(directory))`"
    case .unsupportedExtension(let name, _):
      Self.wayOut(ofExtension: name)
    case .unsupportedFormat:
      "install a newer libgit2 and build csbook again"
    case .sparseIndex:
      "`git sparse-checkout reapply --no-sparse-index`"
    case .splitIndex:
      "`git update-index --no-split-index` (and `git config core.splitIndex false`)"
    case .unknownIndexExtension:
      "let `git read-tree HEAD` write the index anew, with nothing staged"
    case .lockedIndex:
      "wait until it is done (an editor with a commit message open, a `git` in another window)"
    case .bare:
      "name commits, as `--at REV` or `diff REV REV`, or clone the repository"
    case .notFetched:
      "try again where its remote can be reached: `git remote --verbose` shows it"
    case .unknownFilter(let name, _):
      Self.wayOut(ofFilter: name)
    case .partialClone:
      "`git fetch --refetch --no-filter` brings everything"
    case .oldGit:
      "install a newer git, or merge by hand: `git merge`, then csbook sync"
    }
  }

  /// How a filter that attributes name is set up in a clone.
  package static func wayOut(ofFilter name: String) -> String {
    switch name {
    case "git-crypt": "`git-crypt unlock`, with the key"
    case "lfs": "`git lfs install`, then `git lfs pull`"
    default: "ask who wrote .gitattributes for the commands of filter.\(name)"
    }
  }

  private static func wayOut(ofExtension name: String) -> String {
    switch name.lowercased() {
    case "worktreeconfig":
      "move what `git config --worktree --list` shows to `git config --local`, "
        + "then `git config --unset extensions.worktreeConfig`"
    case "partialclone":
      "clone again without `--filter`"
    case "objectformat":
      "clone into a repository made with `git init --object-format=sha1`"
    case "refstorage":
      "`git refs migrate --ref-format=files`, with git 2.46 or newer"
    case "relativeworktrees":
      "`git config worktree.useRelativePaths false`, `git worktree repair`, "
        + "then `git config --unset extensions.relativeWorktrees`"
    default:
      "install a newer libgit2 and build csbook again"
    }
  }
}

/// Paths become text only here, in what people read.
func text(_ path: [UInt8]) -> String {
  String(decoding: path, as: UTF8.self)
}

private func quoted(_ path: [UInt8]) -> String {
  let text = text(path)
  let plain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
  guard !plain else { return text }
  return "'"
    + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
