// csbook sample: the sample book, with its past.

import ArgumentParser
import BookModel
import BookReports
import BookStore
import BookText
import CTemplates

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make the sample book, with eighteen months of history",
    discussion: """
      Writes a Git repository of a made-up team's book: sixteen accounts, their notes, and a commit \
      for every change. The same every time. Its last day is 2026-03-02, so look at it with \
      `--as-of 2026-03-02`, or set CSBOOK_TODAY.
      """)

  @Argument(help: ArgumentHelp("A folder that does not exist yet, or is empty.", valueName: "dir"))
  var folder: String

  func run() throws {
    guard try WorkingTree.isAbsentOrEmpty(folder) else {
      throw Failure.impossible(
        "exists", "\(folder) is there already, and not empty", hint: "name another folder")
    }
    guard let history = SampleHistory(PackedFiles.inside("sample-book")) else {
      throw Failure.impossible("sample", "the sample book cannot be read")
    }
    try history.write(to: Array(folder.utf8))
    let states = history.states
    let accounts = (states.last?.files.keys ?? [:].keys).count { path in
      if case .file(.account, _, _) = Layout.placement(of: path) { true } else { false }
    }
    try System.answer(
      """
      A book of \(accounts) accounts is in \(Terminal.safe(folder)), with \(states.count) commits.
      Try:
        cd \(Terminal.safe(folder))
        csbook renewals --as-of 2026-03-02
        csbook health --as-of 2026-03-02

      """)
  }
}

/// The files that are linked into the binary.
enum PackedFiles {
  /// Those below a folder, by their paths in it.
  static func inside(_ folder: String) -> [Path: [UInt8]] {
    var files: [Path: [UInt8]] = [:]
    let prefix = Array("\(folder)/".utf8)
    for index in 0..<csbook_packed_count() {
      let file = csbook_packed_file_at(index)
      let path = Array(String(cString: file.path).utf8)
      guard path.starts(with: prefix) else { continue }
      files[Path(Array(path.dropFirst(prefix.count)))] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return files
  }
}
