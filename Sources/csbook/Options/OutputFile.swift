// Where an answer that has one format goes.

import ArgumentParser
import BookStore

/// The option of verbs whose answer is for another program.
struct OutputFile: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file (else to standard output).", valueName: "file"))
  var file: String?

  func emit(_ text: String) throws {
    guard let file else { return try System.answer(text) }
    try Self.replace(file, with: text)
  }

  /// Writes a file, whole or not at all, over what stands there.
  static func replace(_ file: String, with text: String) throws {
    let path = System.realPath(Array(file.utf8)) ?? Array(file.utf8)
    guard !System.isThere(path) || System.isRegularFile(path) else {
      throw Failure.usage("\(file) is no file that can be replaced")
    }
    try DiskFile.writeNew(Array(text.utf8), to: path, executable: false)
  }
}
