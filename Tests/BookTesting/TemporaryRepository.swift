// TemporaryRepository: a real Git repository for one test, made by the `git` binary.

import Foundation

/// A directory of its own with a repository in it, removed when the value goes.
///
/// Git runs without the user's configuration, with a fixed author, clock and language; this
/// process is given the same configuration, for libgit2 reads its environment too.
package final class TemporaryRepository {
  /// What `git` answered otherwise than with 0.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The work tree, absolute, without symbolic links.
  package let path: String
  /// The directory around it, for a second work tree or a clone beside the first.
  package let parent: String
  /// Added to the environment of every `git`.
  package var environment: [String: String] = [:]

  /// Makes the directory `repository` in a new place, and in it runs `git init` with options.
  package init(_ options: String..., isEmpty: Bool = false) throws {
    Self.forgetUser()
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    parent = "\(base)/csbook-\(UUID().uuidString)"
    path = "\(parent)/repository"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard !isEmpty else { return }
    try git(["init", "--quiet", "--initial-branch=main"] + options)
  }

  /// Copies a repository to a new place, under a name of its own.
  package init(copyOf folder: String, named name: String) throws {
    Self.forgetUser()
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    parent = "\(base)/csbook-\(UUID().uuidString)"
    path = "\(parent)/\(name)"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: folder, toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: parent)
  }

  /// The work tree's path as bytes.
  package var bytes: [UInt8] { Array(path.utf8) }

  /// Runs `git` in the work tree, or elsewhere, and returns what it printed, as bytes.
  @discardableResult
  package func git(_ arguments: String..., in directory: String? = nil) throws -> [UInt8] {
    try git(arguments, in: directory)
  }

  @discardableResult
  package func git(_ arguments: [String], in directory: String? = nil) throws -> [UInt8] {
    let (status, output, errors) = try run(["git"] + arguments, in: directory)
    guard status == 0 else {
      throw Failure(description: "git \(arguments.joined(separator: " ")): \(errors)")
    }
    return output
  }

  /// The first line that `git` printed.
  package func line(_ arguments: String..., in directory: String? = nil) throws -> String {
    try line(arguments, in: directory)
  }

  package func line(_ arguments: [String], in directory: String? = nil) throws -> String {
    let output = String(decoding: try git(arguments, in: directory), as: UTF8.self)
    return output.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Runs any program in the hermetic environment.
  package func run(
    _ command: [String], in directory: String? = nil
  ) throws -> (status: Int32, output: [UInt8], errors: String) {
    let process = process(for: command, in: directory)
    // A file, because two pipes that both fill up wait for each other.
    let errorFile = "\(parent)/errors-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: errorFile, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: errorFile) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let errors = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: errorFile)), as: UTF8.self)
    return (process.terminationStatus, Array(bytes), errors)
  }

  /// Any program in the hermetic environment, with nothing to read, not yet started.
  func process(for command: [String], in directory: String? = nil) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? path)
    process.environment = Self.environment(home: parent).merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Writes a file of the work tree, with the directories above it.
  package func write(_ path: String, _ text: String) throws {
    try write(Array(path.utf8), Array(text.utf8))
  }

  /// Writes a file whose name may be no UTF-8.
  package func write(_ path: [UInt8], _ content: [UInt8]) throws {
    let full = bytes + [UInt8(ascii: "/")] + path
    for position in full.indices.dropFirst(bytes.count + 1) where full[position] == 0x2F {
      mkdir(full[..<position].map { CChar(bitPattern: $0) } + [0], 0o755)
    }
    let name = full.map { CChar(bitPattern: $0) } + [0]
    guard let file = fopen(name, "wb") else {
      throw Failure(description: "could not write \(String(decoding: full, as: UTF8.self))")
    }
    defer { fclose(file) }
    guard fwrite(content, 1, content.count, file) == content.count else {
      throw Failure(description: "could not write \(String(decoding: full, as: UTF8.self))")
    }
  }

  /// Writes a script that can be run, at a path from the work tree.
  ///
  /// Another process does it: a file that this one had open for writing may be open still in what a test beside it has
  /// just begun to start, and no system runs such a file.
  package func writeProgram(_ path: String, _ text: String) throws {
    let (status, _, errors) = try run(
      [
        "sh", "-c", #"mkdir -p "${2%/*}" && printf %s "$1" >"$2" && chmod 755 "$2""#, "sh", text,
        path,
      ])
    guard status == 0 else { throw Failure(description: "could not write \(path): \(errors)") }
  }

  /// Commits everything in the work tree, or what is staged already.
  package func commit(_ message: String = "a commit", staged: Bool = false) throws {
    if !staged { try git("add", "--all") }
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  private static func environment(home: String) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return isolation.merging([
      "PATH": path, "HOME": home, "LC_ALL": "C", "TZ": "UTC",
      "GIT_AUTHOR_NAME": "Ann Author", "GIT_AUTHOR_EMAIL": "ann@example.com",
      "GIT_COMMITTER_NAME": "Carl Committer", "GIT_COMMITTER_EMAIL": "carl@example.com",
      "GIT_AUTHOR_DATE": "2026-03-02T09:00:00+0100",
      "GIT_COMMITTER_DATE": "2026-03-02T10:00:00+0000",
    ]) { $1 }
  }

  private static let isolation = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]

  /// Done once, before libgit2 starts: it reads these variables then.
  private static func forgetUser() { _ = forgotten }

  private static let forgotten: Void = {
    for (name, value) in isolation { setenv(name, value, 1) }
  }()
}
