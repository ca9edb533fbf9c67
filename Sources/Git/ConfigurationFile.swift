// The configuration file of one repository, written.

internal import CLibgit2

/// `config` of the repository and all its worktrees; whatever else stands in it stays.
package struct ConfigurationFile {
  private let directory: [UInt8]
  private var path: [UInt8] { directory + "/config".utf8 }

  /// `directory` is the one that all worktrees of the repository share; the repository itself is not opened.
  package init(in directory: [UInt8]) {
    self.directory = directory
  }

  /// The value of a key in this file alone.
  package func string(_ key: String) throws(GitError) -> String? {
    try Configuration.file(at: path).string(key)
  }

  /// Writes a value in the place of the one that is there.
  package func set(_ key: String, to value: String) throws(GitError) {
    try LibGit2.start()
    let operation = "write \(key) to Git's configuration"
    let file = try withPath(path, operation) { (path) throws(GitError) in
      try pointer(operation) { git_config_open_ondisk($0, path) }
    }
    defer { git_config_free(file) }
    try check(operation) { git_config_set_string(file, key, value) }
  }

  /// Takes a key out, and its section if nothing else stands in it.
  ///
  /// Git does it, because libgit2 leaves empty sections.
  package func remove(_ key: String) async throws(GitError) {
    let answer = try await GitProgram(in: directory)
      .run(["config", "--file", "config", "--unset-all", key])
    // 5: there is no such key.
    guard answer.status != 0, answer.status != 5 else { return }
    throw GitError("remove \(key) from Git's configuration", .config, answer.errors)
  }
}
