// Two clones of one bare repository, as two CSMs have them.

import BookTesting
import Foundation

/// A server and two people who sync with it.
struct TwoClones {
  /// Holds the folders, and is the first clone itself.
  let ours: TemporaryRepository
  /// The other clone.
  let theirs: String
  let server: String

  /// The sample book is not as the tests expect it.
  private struct Unfit: Error, CustomStringConvertible {
    let description: String
  }

  static let page = "accounts/norrvik/account.md"
  static let other = "accounts/mossbridge/account.md"

  init(hooks: Bool = true) throws {
    ours = try SampleRepository.copy()
    server = "\(ours.parent)/server.git"
    theirs = "\(ours.parent)/theirs"
    if hooks {
      guard try ours.csbook("hook", "install").status == 0 else {
        throw Unfit(description: "no hook")
      }
      try ours.commit("git: how books are merged")
    }
    try ours.git("clone", "--quiet", "--bare", ours.path, server)
    try ours.git("remote", "add", "origin", server)
    try ours.git("fetch", "--quiet", "origin")
    try ours.git("branch", "--quiet", "--set-upstream-to=origin/main")
    try ours.git("clone", "--quiet", server, theirs)
  }

  /// Replaces words of a file of ours, and commits it where a message is given.
  func edit(_ path: String, _ old: String, _ new: String, commit message: String? = nil) throws {
    try Self.replace("\(ours.path)/\(path)", old, new)
    if let message {
      try ours.git("commit", "--quiet", "--no-verify", "--message", message, "--", path)
    }
  }

  /// Replaces words of a file of theirs, commits it and pushes.
  func push(_ path: String, _ old: String, _ new: String) throws {
    try Self.replace("\(theirs)/\(path)", old, new)
    try ours.git("commit", "--quiet", "--all", "--message", "theirs", in: theirs)
    try ours.git("push", "--quiet", in: theirs)
  }

  /// All that a failed sync must leave as it was: HEAD, index and the files of the work tree.
  func state() throws -> [String] {
    [
      try ours.line("rev-parse", "HEAD"),
      String(decoding: try ours.git("ls-files", "--stage"), as: UTF8.self),
      String(decoding: try ours.git("status", "--porcelain=v2"), as: UTF8.self),
      String(decoding: try ours.git("diff", "HEAD"), as: UTF8.self),
      "\(FileManager.default.fileExists(atPath: "\(ours.path)/.git/MERGE_HEAD"))",
    ]
  }

  func head(_ folder: String? = nil) throws -> String {
    try ours.line("rev-parse", "refs/heads/main", in: folder)
  }

  private static func replace(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard text.contains(old) else {
      throw Unfit(description: "\(path) has no \(old)")
    }
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
