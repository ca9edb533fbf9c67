// GitProgram: the `git` program, for what libgit2 must not or cannot do.

internal import Subprocess

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
  /// What stands before the name of each command, such as `-c` and a setting.
  private let options: [String]

  /// `variables` are added to the environment of every call.
  package init(in directory: [UInt8], variables: [String: String] = [:]) {
    self.init(in: directory, variables: variables, options: [])
  }

  init(in directory: [UInt8], variables: [String: String], options: [String]) {
    self.directory = directory
    self.variables = variables
    self.options = options
  }

  /// The same in another directory.
  func moved(to directory: [UInt8]) -> GitProgram {
    GitProgram(in: directory, variables: variables, options: options)
  }

  /// Runs `git` with arguments and, after `--`, paths; returns all that it wrote.
  ///
  /// It asks nothing on a terminal, and does not refresh the index in passing.
  package func run(
    _ arguments: [String], paths: [[UInt8]] = [], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) async throws(GitError) -> Answer {
    do {
      let configuration = try await configuration(
        arguments, paths, Self.quiet.merging(environment) { $1 })
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

  /// As `run`, but the thread waits for the answer, as it does for libgit2.
  ///
  /// Books are read by calls that do not suspend, on all cores, and `run` cannot be waited for there: Subprocess ends a run
  /// only after a task of its own (`withUncancelledTask`), which wants one of the threads that all tasks share, whatever
  /// executor its caller prefers. Where each of those waits here, and on one core there is only one, it never begins.
  func runAndWait(
    _ arguments: [String], paths: [[UInt8]] = [], input: [UInt8] = []
  ) throws(GitError) -> Answer {
    do {
      let child = try ChildProcess(
        [Array("git".utf8)] + words(arguments, paths: paths),
        environment: variables(adding: Self.quiet), input: input)
      let (status, output, errors) = child.wait()
      return Answer(
        status: status, output: output, errors: String(decoding: errors, as: UTF8.self))
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

  // MARK: What every call has

  private static let quiet = ["GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"]

  private func words(_ arguments: [String], paths: [[UInt8]]) -> [[UInt8]] {
    [Array("-C".utf8), directory] + (options + arguments).map { Array($0.utf8) }
      + (paths.isEmpty ? [] : [Array("--".utf8)] + paths)
  }

  private func variables(adding asked: [String: String]) -> [[UInt8]] {
    ProcessEnvironment.current(with: variables.merging(asked) { $1 })
  }

  private func configuration(
    _ arguments: [String], _ paths: [[UInt8]], _ environment: [String: String]
  ) async throws -> Subprocess.Configuration {
    ClosedPipes.ignore()
    let executable = try await Executable.name("git").resolveExecutablePath(in: .inherit)
    // Subprocess takes bytes as C strings.
    return Subprocess.Configuration(
      executable: .path(executable),
      arguments: Arguments(words(arguments, paths: paths).map { $0 + [0] }),
      environment: .custom(variables(adding: environment).map { $0 + [0] }))
  }

  private func notStarted(_ arguments: [String], _ error: any Error) -> GitError {
    let operation = "run git \(arguments.first ?? "")"
    switch error {
    case let error as ChildProcess.NotStarted where error.number != ENOENT:
      return GitError(operation, system: error.number)
    case let error as SubprocessError where error.code != .executableNotFound:
      return GitError(operation, .system, error.description)
    case is ChildProcess.NotStarted, is SubprocessError:
      return GitError(operation, .system, "there is no `git` on PATH", code: .notFound)
    default:
      return GitError(operation, .system, "\(error)")
    }
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
