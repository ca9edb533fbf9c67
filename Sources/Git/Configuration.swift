// Configuration: the values of Git's configuration files, all levels merged.

internal import CLibgit2

/// A snapshot of a repository's configuration, which belongs to one thread at a time.
package final class Configuration {
  private let snapshot: OpaquePointer

  /// Takes over a snapshot.
  init(snapshot: OpaquePointer) {
    self.snapshot = snapshot
  }

  deinit {
    git_config_free(snapshot)
  }

  /// Reads one file alone, as a repository's own is read before anything else may be.
  static func file(at path: [UInt8]) throws(GitError) -> Configuration {
    try LibGit2.start()
    let operation = "read the configuration \(text(path))"
    let live = try withPath(path, operation) { (path) throws(GitError) in
      try pointer(operation) { git_config_open_ondisk($0, path) }
    }
    defer { git_config_free(live) }
    return Configuration(snapshot: try pointer(operation) { git_config_snapshot($0, live) })
  }

  /// The last value of a key such as `user.name`; nil if it is not set.
  package func string(_ key: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let answer = git_config_get_string(&value, snapshot, key)
    guard answer != GIT_ENOTFOUND.rawValue else { return nil }
    try check(Self.operation(key)) { answer }
    return String(decoding: copy(value), as: UTF8.self)
  }

  /// The value of a key as Git reads `true`, `on`, `1` and their opposites.
  package func bool(_ key: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    let answer = git_config_get_bool(&value, snapshot, key)
    guard answer != GIT_ENOTFOUND.rawValue else { return nil }
    try check(Self.operation(key)) { answer }
    return value != 0
  }

  /// The value of a key that holds a path, `~` expanded; it may be relative.
  package func path(_ key: String) throws(GitError) -> [UInt8]? {
    guard try string(key) != nil else { return nil }
    return try bytes(Self.operation(key)) { git_config_get_path($0, snapshot, key) }
  }

  /// The keys that match a regular expression, in lowercase where Git ignores case, with values.
  func values(matching expression: String) throws(GitError) -> [(key: String, value: String)] {
    let operation = "read the configuration"
    let iterator = try pointer(operation) {
      git_config_iterator_glob_new($0, snapshot, expression)
    }
    defer { git_config_iterator_free(iterator) }
    var values: [(key: String, value: String)] = []
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      let answer = git_config_next(&entry, iterator)
      guard answer != GIT_ITEROVER.rawValue else { return values }
      try check(operation) { answer }
      let key = String(decoding: copy(entry?.pointee.name), as: UTF8.self)
      values.append((key, String(decoding: copy(entry?.pointee.value), as: UTF8.self)))
    }
  }

  private static func operation(_ key: String) -> String {
    "read \(key) of Git's configuration"
  }
}
