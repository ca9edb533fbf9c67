// Classifying a repository before libgit2 opens it: its format, extensions and owner.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The format that a repository's own `config` declares.
///
/// libgit2 refuses some of these too, but without naming the extension, and none in a repository of
/// format 0, where Git honours them.
enum RepositoryFormat {
  static func check(gitDirectory: [UInt8]) throws(GitError) {
    let operation = "open the repository"
    let file = try commonDirectory(of: gitDirectory) + "/config".utf8
    guard try exists(file) else { return }
    let configuration = try Configuration.file(at: file)
    let version = try configuration.string("core.repositoryformatversion").flatMap { Int($0) } ?? 0
    guard version <= 1 else {
      throw GitError(operation, refused: .unsupportedFormat(version: version))
    }
    let supported = try supportedExtensions()
    for (key, value) in try configuration.values(matching: "^extensions\\.") {
      let name = String(key.dropFirst("extensions.".count))
      guard !isReadable(name, value, version: version, supported: supported) else { continue }
      let refusal = Refusal.unsupportedExtension(name: spelling[name] ?? name, value: value)
      throw GitError(operation, refused: refusal)
    }
  }

  /// The objects and references of a linked worktree are those of the repository it belongs to.
  private static func commonDirectory(of gitDirectory: [UInt8]) throws(GitError) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let base = gitDirectory.last == slash ? gitDirectory : gitDirectory + [slash]
    guard var path = try contents(of: base + "commondir".utf8, "open the repository") else {
      return base.dropLast()
    }
    while path.last == UInt8(ascii: "\n") { path.removeLast() }
    return path.first == slash ? path : base + path
  }

  private static func isReadable(
    _ name: String, _ value: String, version: Int, supported: Set<String>
  ) -> Bool {
    let isKnown =
      switch name {
      case "objectformat": value.lowercased() == "sha1"
      case "refstorage": value.lowercased() == "files"
      default: true
      }
    // In format 0 Git ignores the others, or they change nothing that csbook does not read itself.
    return isKnown && (version == 0 || supported.contains(name))
  }

  private static func supportedExtensions() throws(GitError) -> Set<String> {
    var names = git_strarray()
    try Git.check("set up libgit2") { csbook_git_get_extensions(&names) }
    defer { git_strarray_dispose(&names) }
    let all = UnsafeBufferPointer(start: names.strings, count: names.count)
    return Set(all.map { String(decoding: copy($0), as: UTF8.self).lowercased() })
  }

  private static let spelling = [
    "worktreeconfig": "worktreeConfig", "partialclone": "partialClone",
    "objectformat": "objectFormat", "refstorage": "refStorage",
    "relativeworktrees": "relativeWorktrees", "preciousobjects": "preciousObjects",
  ]
}

/// Whose repository it is, asked only once libgit2 has refused.
enum RepositoryOwner {
  /// The refusal behind an error of opening; nil if the owner is not the reason.
  ///
  /// libgit2 1.5.1 finds another owner and then fails on `safe.directory` not being set (-3).
  static func refusal(
    of gitDirectory: [UInt8], for error: GitError
  ) throws(GitError) -> GitError? {
    let isConfiguration = error.code == .notFound && error.category == .config
    guard error.code == .otherOwner || isConfiguration else { return nil }
    var directory = gitDirectory
    while directory.last == UInt8(ascii: "/") { directory.removeLast() }
    if directory.ends(with: "/.git".utf8) { directory.removeLast(5) }
    if error.code != .otherOwner {
      let areForeign = (try isForeign(directory), try isForeign(gitDirectory))
      guard areForeign.0 || areForeign.1 else { return nil }
    }
    return GitError(error.operation, refused: .otherOwner(directory: directory))
  }

  private static func isForeign(_ directory: [UInt8]) throws(GitError) -> Bool {
    let operation = "look at \(text(directory))"
    return try withPath(directory, operation) { (path) throws(GitError) in
      var status = stat()
      guard stat(path, &status) == 0 else { throw GitError(operation, system: errno) }
      return status.st_uid != geteuid()
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: some Collection<UInt8>) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
