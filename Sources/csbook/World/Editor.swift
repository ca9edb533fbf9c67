// The program in which people write their texts.

import Git
import Subprocess

/// The editor that Git would open here.
struct Editor {
  /// A command line for `sh`, as people write it: `code --wait`.
  private let command: String

  /// Finds it where Git looks: GIT_EDITOR, core.editor, VISUAL on a terminal that can show it, EDITOR, else vi.
  ///
  /// `configured` is `core.editor` of the repository, where there is one.
  init(configured: String?) throws {
    let isDumb = (System.environment("TERM") ?? "dumb") == "dumb"
    let chosen =
      System.environment("GIT_EDITOR") ?? configured
      ?? (isDumb ? nil : System.environment("VISUAL")) ?? System.environment("EDITOR")
    guard let command = chosen ?? (isDumb ? nil : "vi") else {
      throw Failure.impossible(
        "editor", "there is no editor for a terminal as simple as this",
        hint: "set EDITOR, or core.editor in Git's configuration")
    }
    self.command = command
  }

  /// Opens a file, and waits until the editor has ended, which must be well.
  ///
  /// The keys that interrupt are the editor's to answer meanwhile.
  func edit(_ file: [UInt8]) async throws {
    // What Git takes for an editor that changes nothing.
    guard command != ":" else { return }
    let signals = IgnoredSignals()
    defer { signals.restore() }
    let words = ["-c", "\(command) \"$@\"", command].map { Array($0.utf8) } + [file]
    let status: TerminationStatus
    do {
      status = try await Subprocess.run(
        .name("sh"),
        // Subprocess takes bytes as C strings.
        arguments: Arguments(words.map { $0 + [0] }),
        input: .currentStandardInput, output: .currentStandardOutput,
        error: .currentStandardError
      ).terminationStatus
    } catch {
      throw Failure.impossible("editor", "the editor `\(command)` could not be started: \(error)")
    }
    guard status.isSuccess else {
      throw Failure.impossible(
        "editor", "the editor `\(command)` \(status.sentence)",
        hint: "set GIT_EDITOR, core.editor, VISUAL or EDITOR to one that works")
    }
  }
}

extension TerminationStatus {
  fileprivate var sentence: String {
    switch self {
    case .exited(let code): "ended with status \(code)"
    case .signaled(let signal): "was ended by signal \(signal)"
    }
  }
}
