// The program beside csbook that fills templates.

import BookReports
import Git
import Subprocess

/// csbook-pages: it is started where a page is asked for, so that no other command waits for the libraries in it.
enum PagesProgram {
  /// Fills the template of a name with words; the others may be taken in by it.
  static func fill(
    _ template: String, of templates: [String: String], with words: JSON
  ) async throws -> String {
    let texts = JSON(templates.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    let message: JSON = ["main": .text(template), "templates": texts, "words": words]
    let result = try await run(message.written)
    guard result.status.isSuccess, let text = result.output else {
      let reason = (result.errors ?? "").prefix { $0 != "\n" }
      throw Failure.impossible(
        "template",
        reason.isEmpty
          ? "the template \(template) could not be filled: does it take itself in?"
          : String(reason),
        hint: "`csbook help report` says what a template may hold")
    }
    return text
  }

  private static func run(
    _ message: String
  ) async throws -> (status: TerminationStatus, output: String?, errors: String?) {
    do {
      let result = try await Subprocess.run(
        program(), arguments: ["fill"], input: .string(message),
        output: .string(limit: .max), error: .string(limit: 1 << 16))
      return (result.terminationStatus, result.standardOutput, result.standardError)
    } catch {
      throw notStarted(error)
    }
  }

  /// Serves a folder on the loopback address while `work` goes on, which is told the port, and may ask whether it still is.
  ///
  /// The program ends with its input: when the work is over, and when csbook is ended in whatever way.
  static func serving(
    _ folder: [UInt8], port: UInt16,
    _ work: (_ port: String, _ isServed: () async -> Bool) async throws -> Void
  ) async throws {
    let words = ["serve", String(decoding: folder, as: UTF8.self), "\(port)"]
    let result = try await Subprocess.run(
      program(), arguments: Arguments(words), input: .inputWriter, output: .sequence,
      error: .string(limit: 1 << 16)
    ) { execution in
      var lines = execution.standardOutput.strings().makeAsyncIterator()
      guard let port = try await lines.next() else { return }
      let input = execution.standardInputWriter
      try await work(port) { (try? await input.write("\n")) != nil }
      try await input.finish()
    }
    let reason = result.standardError
    guard !result.terminationStatus.isSuccess, !reason.isEmpty else { return }
    throw Failure.impossible(
      "serve", "the site cannot be served: \(reason.prefix { $0 != "\n" })",
      hint: "without --port csbook takes one that is free")
  }

  private static func program() async throws -> Executable {
    let folder = try folder()
    do {
      return .path(
        try await Executable.name(name).resolveExecutablePath(in: .custom(["PATH": folder])))
    } catch {
      throw notStarted(error)
    }
  }

  private static func notStarted(_ error: any Error) -> any Error {
    error is Failure
      ? error : Failure.impossible("pages", "\(name) could not be started: \(error)")
  }

  private static let name = "csbook-pages"

  /// Where it lies: beside csbook.
  private static func folder() throws -> String {
    let own = System.executablePath
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    guard System.isExecutable(Array("\(folder)/\(name)".utf8)) else {
      throw Failure.impossible(
        "pages", "\(name), which writes pages, is not beside csbook in \(folder)",
        hint: "script/install puts both where they belong")
    }
    return folder
  }
}
