// GitError: why a repository could not be read or written, in words for the user.

internal import CLibgit2

/// A refusal of the world below: the repository, its files, or libgit2.
package struct GitError: Error, Equatable, CustomStringConvertible {
  /// What libgit2 answered, for the answers that a caller may act on.
  package enum Code: Equatable, Sendable {
    case notFound
    case exists
    case ambiguous
    case locked
    case modified
    case unbornBranch
    case bareRepository
    case invalid
    case otherOwner
    /// csbook itself does not go on; `refusal` says why.
    case refused
    /// Any other answer, as libgit2's number; `-1` where libgit2 gave none.
    case other(Int32)
  }

  /// The part of Git that spoke.
  package enum Category: Equatable, Sendable {
    case repository, config, objects, index, references, system
    case other(Int32)
  }

  package let code: Code
  package let category: Category
  /// What was being done, as a verb phrase: `open the index`.
  package let operation: String
  /// A sentence for the user: lowercase, no full stop, the thing named.
  package let message: String
  /// Set when csbook knows the reason, and with it the way out.
  package let refusal: Refusal?

  /// The command or step that mends it, where one is known.
  package var wayOut: String? { refusal?.wayOut }

  package var description: String { message }
}

extension GitError {
  /// An error of csbook's own finding.
  init(_ operation: String, _ category: Category, _ message: String, code: Code = .other(-1)) {
    self.init(
      code: code, category: category, operation: operation,
      message: "could not \(operation): \(message)", refusal: nil)
  }

  /// A repository that csbook knows it must not read.
  package init(_ operation: String, refused refusal: Refusal) {
    self.init(
      code: .refused, category: .repository, operation: operation, message: refusal.message,
      refusal: refusal)
  }

  /// The one place where libgit2's last error of this thread is read.
  init(_ operation: String, answer: Int32) {
    let last = git_error_last()
    let text = last?.pointee.message.map { String(cString: $0) } ?? "libgit2 answered \(answer)"
    self.init(
      code: Code(answer: answer), category: Category(class: last?.pointee.klass ?? 0),
      operation: operation, message: "could not \(operation): \(text)", refusal: nil)
  }
}

extension GitError.Code {
  fileprivate init(answer: Int32) {
    self =
      switch git_error_code(rawValue: answer) {
      case GIT_ENOTFOUND: .notFound
      case GIT_EEXISTS: .exists
      case GIT_EAMBIGUOUS: .ambiguous
      case GIT_ELOCKED: .locked
      case GIT_EMODIFIED: .modified
      case GIT_EUNBORNBRANCH: .unbornBranch
      case GIT_EBAREREPO: .bareRepository
      case GIT_EINVALIDSPEC: .invalid
      case GIT_EOWNER: .otherOwner
      default: .other(answer)
      }
  }
}

extension GitError.Category {
  fileprivate init(class klass: Int32) {
    self =
      switch git_error_t(rawValue: UInt32(truncatingIfNeeded: klass)) {
      case GIT_ERROR_REPOSITORY: .repository
      case GIT_ERROR_CONFIG: .config
      case GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_TREE, GIT_ERROR_ZLIB: .objects
      case GIT_ERROR_INDEX: .index
      case GIT_ERROR_REFERENCE: .references
      case GIT_ERROR_OS, GIT_ERROR_FILESYSTEM: .system
      default: .other(klass)
      }
  }
}
