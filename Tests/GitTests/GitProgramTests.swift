// Tests of running the `git` program.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct GitProgramTests {
  private let temporary: TemporaryRepository
  private let git: GitProgram

  init() throws {
    temporary = try TemporaryRepository()
    git = GitProgram(in: temporary.bytes)
  }

  @Test func `git runs in its directory and says what it says`() async throws {
    let answer = try await git.run(["rev-parse", "--show-toplevel"])
    #expect(answer.status == 0)
    #expect(answer.output == temporary.bytes + [0x0A])
    #expect(answer.errors == "")
  }

  @Test func `a status other than 0 is an answer, with git's words`() async throws {
    let answer = try await git.run(["rev-parse", "--verify", "nothing"])
    #expect(answer.status == 128)
    #expect(answer.errors.contains("fatal"))
  }

  @Test func `megabytes go in and come out, whole`() async throws {
    let content = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let written = try await git.run(["hash-object", "-w", "--stdin"], input: content)
    let id = String(decoding: written.output.dropLast(), as: UTF8.self)
    let read = try await git.run(["cat-file", "blob", id])
    #expect(read.output == content)
  }

  @Test func `git may end without reading its input`() async throws {
    let answer = try await git.run(
      ["rev-parse", "--verify", "nothing"], input: Array(repeating: 0x61, count: 4_000_000))
    #expect(answer.status == 128)
    #expect(answer.errors.contains("fatal"))
  }

  @Test func `a path is bytes, and never an option`() async throws {
    let latin: [UInt8] = [0x2D, 0x76, 0xE9, 0x2E, 0x6D, 0x64]
    try temporary.write(latin, [0x78])
    let answer = try await git.run(["ls-files", "--others", "-z"], paths: [latin])
    #expect(answer.output == latin + [0])
  }

  @Test func `the environment is inherited as bytes, and a call may add to it`() async throws {
    let value: [UInt8] = [0x63, 0x61, 0x66, 0xE9]
    (value + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { setenv("CSBOOK_TEST_LATIN", start, 1) }
    }
    let answer = try await git.run(
      ["-c", "alias.shown=!printf %s,%s \"$CSBOOK_TEST_LATIN\" \"$CSBOOK_TEST_ADDED\"", "shown"],
      environment: ["CSBOOK_TEST_ADDED": "x"])
    #expect(answer.output == value + Array(",x".utf8))
  }

  @Test func `a program that a signal ended has the status of a shell`() async throws {
    let answer = try await git.run(["-c", "alias.end=!kill -TERM $$", "end"])
    #expect(answer.status == 128 + 15)
  }

  // MARK: Waiting

  @Test func `waiting gives the same answers`() async throws {
    for arguments in [
      ["rev-parse", "--show-toplevel"], ["rev-parse", "--verify", "nothing"],
      ["-c", "alias.end=!kill -TERM $$", "end"],
      ["-c", "alias.told=!echo out; echo err >&2", "told"],
    ] {
      let awaited = try await git.run(arguments)
      let waited = try git.runAndWait(arguments)
      #expect(waited.status == awaited.status, "\(arguments)")
      #expect(waited.output == awaited.output, "\(arguments)")
      #expect(waited.errors == awaited.errors, "\(arguments)")
    }
  }

  @Test func `waiting takes megabytes, and a git that does not read them`() throws {
    let content = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let written = try git.runAndWait(["hash-object", "-w", "--stdin"], input: content)
    let id = String(decoding: written.output.dropLast(), as: UTF8.self)
    #expect(try git.runAndWait(["cat-file", "blob", id]).output == content)
    #expect(try git.runAndWait(["rev-parse", "--verify", "no"], input: content).status == 128)
  }

  @Test func `every thread that tasks share may wait at once`() async throws {
    let git = git
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<32 { group.addTask { try git.runAndWait(["version"]).status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 0, count: 32))
  }
}
