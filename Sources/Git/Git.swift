// Git: libgit2 as Swift values. It knows nothing of books.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The library below this target, started on first use, since most runs of the command never need it.
package enum LibGit2 {
  /// The version that was linked, such as `1.5.1`.
  package static var version: String {
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    git_libgit2_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  /// Starts the library once in a process; every owner of a pointer calls it before its first call.
  static func start() throws(GitError) {
    try started.get()
  }

  private static let started: Result<Void, GitError> = {
    do throws(GitError) {
      try check("start libgit2") { git_libgit2_init() }
      try applyEnvironment()
      // Git trusts the objects it reads too; hashing each again would double the cost of a book.
      try check("set up libgit2") { csbook_git_set_strict_hash_verification(0) }
      return .success(())
    } catch {
      return .failure(error)
    }
  }()

  /// Takes the configuration files that Git's own variables name, which libgit2 does not look at.
  private static func applyEnvironment() throws(GitError) {
    if let file = globalConfigurationFile {
      // libgit2 finds files by directory and fixed name; any other name is added on opening.
      let directory = file.hasSuffix("/.gitconfig") ? String(file.dropLast(11)) : ""
      try setSearchPath(GIT_CONFIG_LEVEL_GLOBAL, directory)
      try setSearchPath(GIT_CONFIG_LEVEL_XDG, "")
    }
    guard isSet("GIT_CONFIG_NOSYSTEM") else { return }
    try setSearchPath(GIT_CONFIG_LEVEL_SYSTEM, "")
    try setSearchPath(GIT_CONFIG_LEVEL_PROGRAMDATA, "")
  }

  /// The file that `GIT_CONFIG_GLOBAL` puts in the place of the user's own, if it is set.
  static var globalConfigurationFile: String? {
    getenv("GIT_CONFIG_GLOBAL").map { String(cString: $0) }
  }

  /// That file where libgit2 does not find it by its name.
  static var oddlyNamedFile: [UInt8]? {
    guard let file = globalConfigurationFile, !file.isEmpty, !file.hasSuffix("/.gitconfig") else {
      return nil
    }
    return Array(file.utf8)
  }

  private static func isSet(_ variable: String) -> Bool {
    guard let value = getenv(variable).map({ String(cString: $0).lowercased() }) else {
      return false
    }
    return !["", "0", "false", "no", "off"].contains(value)
  }

  private static func setSearchPath(
    _ level: git_config_level_t, _ directory: String
  ) throws(GitError) {
    try check("set up libgit2") { csbook_git_set_search_path(level.rawValue, directory) }
  }
}
