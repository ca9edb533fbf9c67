// What people see: transcripts of the commands, of their errors, and of the README.

import BookTesting
import Foundation
import Testing

@testable import csbook

struct TranscriptTests {
  @Test(arguments: TranscriptFile.all.filter(\.isWanted))
  func `a transcript says what the commands print`(_ file: TranscriptFile) throws {
    let run = try Transcript.run(markdown: file.text())
    #expect(run.commandCount > 0)
    try file.settle(run)
  }

  @Test(arguments: TranscriptFile.documents.filter(\.isWanted))
  func `the blocks of README and help say what the commands print`(_ file: TranscriptFile) throws {
    try file.settle(Transcript.run(markdown: file.text()))
  }

  @Test(arguments: VerbPath.all)
  func `the help of every verb is in a transcript`(_ verb: VerbPath) throws {
    let commands = try TranscriptFile.commands
    #expect(commands.contains { $0 == "csbook \(verb.words) --help" })
  }

  @Test(arguments: VerbPath.all.filter { $0.formats })
  func `every answer is in a transcript as text and as JSON`(_ verb: VerbPath) throws {
    let these = try TranscriptFile.commands.filter { command in
      command == "csbook \(verb.words)" || command.hasPrefix("csbook \(verb.words) ")
    }
    #expect(these.contains { !$0.contains("--format") && !$0.contains("--help") })
    #expect(these.contains { $0.contains("--format json") })
  }
}

/// A Markdown file whose blocks are run.
struct TranscriptFile: CustomTestStringConvertible {
  /// The file, from the top of the package.
  let path: String

  var testDescription: String { path }

  /// While one is written, only those are run whose name has what `CSBOOK_TRANSCRIPT` says.
  var isWanted: Bool {
    let part = ProcessInfo.processInfo.environment["CSBOOK_TRANSCRIPT"]
    return part.map { path.lowercased().contains($0.lowercased()) } ?? true
  }

  /// The transcripts.
  static let all = files(in: "Tests/csbookTests/Transcripts", ending: ".md")

  /// What users read that has blocks too: the README, and the topics of help as Swift literals.
  static let documents =
    files(in: "Sources/csbook/Help", ending: ".swift")
    + ["README.md", "CONTRIBUTING.md"].map { TranscriptFile(path: $0) }
    .filter { FileManager.default.fileExists(atPath: $0.url.path) }

  private static func files(in folder: String, ending: String) -> [TranscriptFile] {
    let names = FileManager.default.enumerator(atPath: package.appending(path: folder).path)
    return (names?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(ending) }.sorted().map { TranscriptFile(path: "\(folder)/\($0)") }
  }

  /// Every command of every transcript.
  static var commands: [String] {
    get throws {
      try all.flatMap { file in
        try file.text().split(separator: "\n").filter { $0.hasPrefix("$ ") }.map {
          String($0.dropFirst(2))
        }
      }
    }
  }

  func text() throws -> String {
    try String(contentsOf: url, encoding: .utf8)
  }

  /// Reports the differences; with `CSBOOK_RECORD` set, writes them into the file too.
  func settle(_ run: Transcript.Run) throws {
    guard !run.differences.isEmpty else { return }
    if ProcessInfo.processInfo.environment["CSBOOK_RECORD"] != nil {
      try Data(run.text.utf8).write(to: url)
      Issue.record("recorded anew: \(path)")
    } else {
      let told = run.differences.map(\.description).joined(separator: "\n")
      Issue.record("\(path), where - is what it says and + is what is printed:\n\(told)")
    }
  }

  private var url: URL { Self.package.appending(path: path) }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
