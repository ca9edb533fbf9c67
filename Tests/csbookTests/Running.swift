// Running csbook and Git in a repository of a test.

import BookTesting
import Foundation

/// What a program said and how it ended.
struct Answer {
  let status: Int32
  let output: String
  let errors: String
}

extension TemporaryRepository {
  /// Runs csbook in the work tree, or elsewhere.
  func csbook(_ arguments: String..., in folder: String? = nil) throws -> Answer {
    try attempt(["csbook"] + arguments, in: folder)
  }

  /// Runs `git commit` with a message, and says what came of it.
  func tryCommit(_ arguments: String..., in folder: String? = nil) throws -> Answer {
    try attempt(["git", "commit", "--quiet", "--message", "a change"] + arguments, in: folder)
  }

  func attempt(_ command: [String], in folder: String? = nil) throws -> Answer {
    let (status, output, errors) = try run(command, in: folder)
    return Answer(
      status: status, output: String(decoding: output, as: UTF8.self), errors: errors)
  }

  /// How many commits lead to HEAD.
  func commitCount(in folder: String? = nil) throws -> Int {
    Int(try line("rev-list", "--count", "HEAD", in: folder)) ?? 0
  }

  /// The text of a file of the work tree.
  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(self.path)/\(path)", encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(self.path)/\(path)")
  }
}
