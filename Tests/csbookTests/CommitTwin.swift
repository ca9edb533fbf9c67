// CommitTwin: one book twice, committed by csbook here and by git there.

import BookTesting
import Foundation
import Testing

/// Two copies of a repository, to which the same is done.
struct CommitTwin {
  let ours: TemporaryRepository
  let theirs: TemporaryRepository

  init() throws {
    ours = try SampleRepository.copy()
    theirs = try SampleRepository.copy()
  }

  func both(_ body: (TemporaryRepository) throws -> Void) throws {
    try body(ours)
    try body(theirs)
  }

  /// Adds a line to a file, whatever it holds.
  func append(_ line: String, to path: String) throws {
    try both { try $0.write(path, $0.text(path) + line + "\n") }
  }

  /// Commits here by csbook, there by git's commands, and expects the very same commit and state.
  func expectSame(
    _ arguments: String..., as commands: [[String]], in folder: String = ""
  ) throws {
    let answer = try ours.attempt(
      ["csbook", "commit", "--message", "a change"] + arguments, in: "\(ours.path)/\(folder)")
    try #require(answer.status == 0, "\(answer.errors)")
    for command in commands {
      let answer = try theirs.attempt(["git"] + command, in: "\(theirs.path)/\(folder)")
      #expect(answer.status == 0, "\(answer.errors)")
    }
    for question in [
      ["log", "-1", "--raw", "--format=fuller"], ["rev-parse", "HEAD", "HEAD^{tree}"],
      ["status", "--porcelain=v2", "--untracked-files=all", "--branch"],
      ["ls-files", "--stage", "-v"], ["reflog", "-1", "--format=%H %gs"],
    ] {
      let here = String(decoding: try ours.git(question), as: UTF8.self).split(separator: "\n")
      let there = String(decoding: try theirs.git(question), as: UTF8.self).split(separator: "\n")
      let difference = here.difference(from: there).map { "\($0)" }
      #expect(difference == [], "\(question)")
    }
    let fsck = try ours.attempt(["git", "fsck", "--strict"])
    #expect(fsck.status == 0, "\(fsck.errors)")
    #expect(!ours.exists(".git/index.lock"))
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(ours.path)/.git")
      .filter { $0.hasPrefix("csbook-") }
    #expect(left == [])
  }
}

extension TemporaryRepository {
  /// All that a refused command has to leave as it was: HEAD, its branch, the index, and every file.
  func state() throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".git") }.sorted()
    let contents = files.map {
      "\($0) \(FileManager.default.contents(atPath: "\(path)/\($0)")?.hashValue ?? 0)"
    }
    let git = try [
      ["rev-parse", "HEAD"], ["symbolic-ref", "HEAD"], ["ls-files", "--stage", "-v"],
      ["status", "--porcelain=v2", "--untracked-files=all"],
    ].map { String(decoding: try run(["git"] + $0).output, as: UTF8.self) }
    return (git + contents).joined(separator: "\n")
  }

  func writeHook(_ name: String, _ script: String, in folder: String = ".git/hooks") throws {
    try writeProgram("\(folder)/\(name)", "#!/bin/sh\n\(script)\n")
  }
}
