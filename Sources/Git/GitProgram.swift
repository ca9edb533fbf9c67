// GitProgram: the `git` program, for what libgit2 must not or cannot do.

internal import Subprocess

/// Runs `git` in a directory.
///
/// Git has the whole environment of this process, byte by byte, and what a call adds to it. An exit status other than 0 is
/// an answer; only a `git` that cannot be started is an error.
package struct GitProgram: Sendable {
  /// What Git said.
  package struct Answer: Sendable {
    /// The exit status; as in a shell, 128 and the number of the signal that ended it.
    package let status: Int32
    package let output: [UInt8]
    /// What it wrote for people.
    package let errors: String

    package var isSuccess: Bool { status == 0 }
  }

  private let directory: [UInt8]
  private let variables: [String: String]

  /// `variables` are added to the environment of every call.
  package init(in directory: [UInt8], variables: [String: String] = [:]) {
    self.directory = directory
    self.variables = variables
  }

  /// Runs `git` with arguments and, after `--`, paths; returns all that it wrote.
  ///
  /// It asks nothing on a terminal, and does not refresh the index in passing.
  package func run(
    _ arguments: [String], paths: [[UInt8]] = [], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) async throws(GitError) -> Answer {
    let quiet = ["GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"]
    do {
      let configuration = try await configuration(
        arguments, paths, environment.merging(quiet) { asked, _ in asked })
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .bytes(limit: .max), error: .bytes(limit: .max)
      ) { execution in
        // Git need not read its input to the end; its status says what came of it.
        if !input.isEmpty { _ = try? await execution.standardInputWriter.write(input) }
        try? await execution.standardInputWriter.finish()
      }
      return Answer(
        status: result.terminationStatus.shellStatus, output: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      throw notStarted(arguments, error)
    }
  }

  /// Runs `git` with csbook's own input and output, for hooks, editors, passwords and progress.
  ///
  /// A key that interrupts is Git's, or the editor's, to answer.
  package func attach(
    _ arguments: [String], paths: [[UInt8]] = [], environment: [String: String] = [:]
  ) async throws(GitError) -> Int32 {
    let signals = IgnoredSignals()
    defer { signals.restore() }
    do {
      let configuration = try await configuration(arguments, paths, environment)
      let result = try await Subprocess.run(
        configuration, input: .currentStandardInput, output: .currentStandardOutput,
        error: .currentStandardError)
      return result.terminationStatus.shellStatus
    } catch {
      throw notStarted(arguments, error)
    }
  }

  private func configuration(
    _ arguments: [String], _ paths: [[UInt8]], _ environment: [String: String]
  ) async throws -> Subprocess.Configuration {
    ClosedPipes.ignore()
    var words = [Array("-C".utf8), directory] + arguments.map { Array($0.utf8) }
    if !paths.isEmpty { words += [Array("--".utf8)] + paths }
    let executable = try await Executable.name("git").resolveExecutablePath(in: .inherit)
    return Subprocess.Configuration(
      executable: .path(executable),
      // Subprocess takes bytes as C strings.
      arguments: Arguments(words.map { $0 + [0] }),
      environment: .custom(
        ProcessEnvironment.current(with: variables.merging(environment) { $1 }).map { $0 + [0] }))
  }

  private func notStarted(_ arguments: [String], _ error: any Error) -> GitError {
    let operation = "run git \(arguments.first ?? "")"
    guard let error = error as? SubprocessError else {
      return GitError(operation, .system, "\(error)")
    }
    guard error.code == .executableNotFound else {
      return GitError(operation, .system, error.description)
    }
    return GitError(operation, .system, "there is no `git` on PATH", code: .notFound)
  }
}

extension TerminationStatus {
  fileprivate var shellStatus: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}
