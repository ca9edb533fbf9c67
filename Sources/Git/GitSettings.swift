// GitSettings: the configuration as Git itself reads it, where a mistake would be grave.

/// The last value of each key, with conditional includes and the environment, which libgit2 does not know all of.
package struct GitSettings: Sendable {
  private let values: [String: String?]

  /// Reads the output of `git config --list -z`: for each a key, a newline and a value, or a key alone; then NUL.
  init(_ output: [UInt8]) {
    var values: [String: String?] = [:]
    for record in output.split(separator: 0) {
      let parts = record.split(
        separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
      values[String(decoding: parts[0], as: UTF8.self)] =
        .some(parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : nil)
    }
    self.values = values
  }

  package var keys: [String] { values.keys.sorted() }

  /// The value of a key, its section and name in lowercase; empty where it is only named, nil where it is not set.
  package func string(_ key: String) -> String? { values[key].map { $0 ?? "" } }

  /// As Git reads it; a key that is only named is true, and so is what is no Boolean, so that nothing is skipped.
  package func bool(_ key: String) -> Bool? {
    guard let value = values[key] else { return nil }
    return value.map { !["false", "no", "off", "0", ""].contains($0.lowercased()) } ?? true
  }

  /// Whether a command is known for the filter that attributes name.
  package func hasFilter(_ name: String) -> Bool {
    ["clean", "smudge", "process"].contains { string("filter.\(name).\($0)")?.isEmpty == false }
  }
}

extension Repository {
  /// Read once, so that one commit is made by one state of them.
  func settings() async throws(GitError) -> GitSettings {
    if let knownSettings { return knownSettings }
    let answer = try await program.run(["config", "--list", "-z"])
    guard answer.isSuccess else { throw GitError("read Git's configuration", git: answer) }
    let settings = GitSettings(answer.output)
    knownSettings = settings
    return settings
  }
}
