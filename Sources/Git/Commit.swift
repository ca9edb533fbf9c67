// Commit: one commit, copied out of libgit2.

internal import CLibgit2

/// Who wrote or committed, and when.
package struct Signature: Equatable, Sendable {
  package let name: String
  package let email: String
  /// Seconds since 1970-01-01 00:00 UTC.
  package let time: Int64
  /// Minutes east of UTC of the clock that was read.
  package let offset: Int

  package init(name: String, email: String, time: Int64, offset: Int) {
    self.name = name
    self.email = email
    self.time = time
    self.offset = offset
  }
}

/// A commit as values.
package struct Commit: Equatable, Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// The first is the line that was merged into.
  package let parents: [ObjectID]
  package let author: Signature
  /// Its time is what "not after" is measured by.
  package let committer: Signature
  /// The message, decoded from the encoding that the commit names (UTF-8 or Latin-1).
  package let message: String

  /// The first line of the message.
  package var subject: String {
    let line = message.drop { $0.isNewline }.prefix { !$0.isNewline }
    return String(line)
  }
}

extension Commit {
  /// Copies what a commit of libgit2's holds.
  init(_ commit: OpaquePointer, id: ObjectID) throws(GitError) {
    let operation = "read commit \(id)"
    guard let tree = git_commit_tree_id(commit), let author = git_commit_author(commit),
      let committer = git_commit_committer(commit)
    else { throw GitError(operation, .objects, "it is damaged", code: .invalid) }
    var parents: [ObjectID] = []
    for position in 0..<git_commit_parentcount(commit) {
      guard let parent = git_commit_parent_id(commit, position) else { break }
      parents.append(ObjectID(parent.pointee))
    }
    let encoding = String(decoding: copy(git_commit_message_encoding(commit)), as: UTF8.self)
    let isLatin = Self.isLatin(encoding)
    self.init(
      id: id, tree: ObjectID(tree.pointee), parents: parents,
      author: Signature(author.pointee, isLatin: isLatin),
      committer: Signature(committer.pointee, isLatin: isLatin),
      message: decode(copy(git_commit_message(commit)), isLatin: isLatin))
  }

  static func isLatin(_ encoding: String) -> Bool {
    ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding.lowercased())
  }
}

extension Signature {
  fileprivate init(_ signature: git_signature, isLatin: Bool) {
    self.init(
      name: decode(copy(signature.name), isLatin: isLatin),
      email: decode(copy(signature.email), isLatin: isLatin),
      time: signature.when.time, offset: Int(signature.when.offset))
  }
}

/// Latin-1 bytes are the first 256 characters of Unicode.
func decode(_ bytes: [UInt8], isLatin: Bool) -> String {
  guard isLatin else { return String(decoding: bytes, as: UTF8.self) }
  return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
