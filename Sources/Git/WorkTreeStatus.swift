// WorkTreeStatus: what differs in the work tree, in the words of `git status`.

/// A path of which HEAD, the index and the work tree are not at one.
package struct PathStatus: Equatable, Sendable {
  package let path: [UInt8]
  /// What a commit of the work tree would hold; nil where nothing stands there.
  package let mode: FileMode?
  /// HEAD's, nil where it has none.
  package let head: FileVersion?
  /// The index has another version than the work tree, or none.
  package let isUnstaged: Bool
}

extension Repository {
  /// How the work tree differs from HEAD at some paths, and at all that is below them; new files that Git ignores are left out.
  ///
  /// Git itself looks, because only it knows all of what hides or changes a file: sparse checkouts, exclusions, filters,
  /// file systems that fold case. Paths are taken literally.
  package func workTreeStatus(of paths: [[UInt8]]) async throws(GitError) -> [PathStatus] {
    let literal = Array(":(top,literal)".utf8)
    let answer = try await program.run(
      [
        "status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames",
        "--ignore-submodules=none",
      ],
      paths: paths.isEmpty ? [] : paths.map { literal + $0 })
    guard answer.isSuccess else {
      throw GitError("look at the work tree", git: answer)
    }
    var byPath: [[UInt8]: PathStatus] = [:]
    for record in answer.output.split(separator: 0) {
      guard let status = PathStatus(record) else {
        throw GitError(
          "look at the work tree", .index, "git status says \(text(Array(record)))", code: .invalid)
      }
      guard let earlier = byPath[status.path] else {
        byPath[status.path] = status
        continue
      }
      // Taken out of the index, and still there: one path in two records.
      byPath[status.path] = PathStatus(
        path: status.path, mode: status.mode ?? earlier.mode, head: status.head ?? earlier.head,
        isUnstaged: true)
    }
    return byPath.values.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}

extension PathStatus {
  /// Reads one record of `git status --porcelain=v2 -z`.
  fileprivate init?(_ record: ArraySlice<UInt8>) {
    let space = UInt8(ascii: " ")
    switch record.first {
    case UInt8(ascii: "?"):
      // An untracked file has the mode that its owner gave it, which is read with its content.
      self.init(path: Array(record.dropFirst(2)), mode: .regular, head: nil, isUnstaged: true)
    case UInt8(ascii: "1"):
      // 1 XY sub mH mI mW hH hI path
      let words = record.split(separator: space, maxSplits: 8, omittingEmptySubsequences: false)
      guard words.count == 9, let workTree = words[1].last else { return nil }
      let head = Self.mode(words[3]).flatMap { mode in
        ObjectID(hex: String(decoding: words[6], as: UTF8.self)).map {
          FileVersion(mode: mode, id: $0)
        }
      }
      self.init(
        path: Array(words[8]), mode: Self.mode(words[5]), head: head,
        isUnstaged: workTree != UInt8(ascii: "."))
    default:
      return nil
    }
  }

  private static func mode(_ digits: ArraySlice<UInt8>) -> FileMode? {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 8).flatMap { FileMode(bits: $0) }
  }
}

extension GitError {
  /// What Git itself said when it refused.
  init(_ operation: String, git answer: GitProgram.Answer) {
    let words = answer.errors.split(separator: "\n", omittingEmptySubsequences: false)
    let said = words.map { $0.hasPrefix("fatal: ") ? String($0.dropFirst(7)) : String($0) }
      .joined(separator: "\n")
    let end = said.lastIndex { $0 != "\n" }
    self.init(
      operation, .repository, end.map { String(said[...$0]) } ?? "git ended with \(answer.status)")
  }
}
