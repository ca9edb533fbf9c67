// The configuration file of one repository, written.

internal import CLibgit2

/// `config` of the repository and all its worktrees; whatever else stands in it stays.
package struct ConfigurationFile {
  private let path: [UInt8]

  package init(of repository: Repository) {
    path = repository.commonDirectory + "/config".utf8
  }

  /// The value of a key in this file alone.
  package func string(_ key: String) throws(GitError) -> String? {
    try Configuration.file(at: path).string(key)
  }

  /// Writes a value in the place of the one that is there.
  package func set(_ key: String, to value: String) throws(GitError) {
    try write(key) { git_config_set_string($0, key, value) }
  }

  /// Takes a key out; one that is not there is no error.
  package func remove(_ key: String) throws(GitError) {
    try write(key) { file in
      let answer = git_config_delete_entry(file, key)
      return answer == GIT_ENOTFOUND.rawValue ? 0 : answer
    }
  }

  private func write(_ key: String, _ call: (OpaquePointer) -> Int32) throws(GitError) {
    try LibGit2.start()
    let operation = "write \(key) to Git's configuration"
    let file = try withPath(path, operation) { (path) throws(GitError) in
      try pointer(operation) { git_config_open_ondisk($0, path) }
    }
    defer { git_config_free(file) }
    try check(operation) { call(file) }
  }
}
