// Configuration: the values of Git's configuration files, all levels merged.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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

  /// The user's and the system's configuration, as it holds outside of every repository.
  package static func ofUser() throws(GitError) -> Configuration {
    try LibGit2.start()
    let operation = "read Git's configuration"
    let live = try pointer(operation) { git_config_open_default($0) }
    defer { git_config_free(live) }
    if let file = LibGit2.oddlyNamedFile {
      try withPath(file, operation) { (path) throws(GitError) in
        let answer = git_config_add_file_ondisk(live, path, GIT_CONFIG_LEVEL_GLOBAL, nil, 1)
        guard answer != GIT_ENOTFOUND.rawValue else { return }
        _ = try check(operation) { answer }
      }
    }
    return Configuration(snapshot: try pointer(operation) { git_config_snapshot($0, live) })
  }

  /// The last value of a key such as `user.name`; nil if it is not set.
  package func string(_ key: String) throws(GitError) -> String? {
    try value(key).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of a key as Git reads `true`, `on`, `1` and their opposites.
  package func bool(_ key: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    let answer = git_config_get_bool(&value, snapshot, key)
    guard answer != GIT_ENOTFOUND.rawValue else { return nil }
    try check(Self.operation(key)) { answer }
    return value != 0
  }

  /// The value of a key that holds a path, `~/` expanded; it may be relative.
  package func path(_ key: String) throws(GitError) -> [UInt8]? {
    guard let value = try value(key), value.first == UInt8(ascii: "~") else {
      return try value(key)
    }
    // libgit2 takes the directory of the global file for the home, which may be elsewhere.
    guard value.dropFirst().first ?? UInt8(ascii: "/") == UInt8(ascii: "/"),
      let home = getenv("HOME")
    else {
      throw GitError(Self.operation(key), .config, "\(text(value)) names no known home")
    }
    return copy(home) + value.dropFirst()
  }

  private func value(_ key: String) throws(GitError) -> [UInt8]? {
    var value: UnsafePointer<CChar>?
    let answer = git_config_get_string(&value, snapshot, key)
    guard answer != GIT_ENOTFOUND.rawValue else { return nil }
    try check(Self.operation(key)) { answer }
    return copy(value)
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
