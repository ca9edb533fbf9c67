// PlumbingProgram: runs one of git's plumbing commands, and waits for it.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The git program for reading, called as libgit2 is: the thread waits for the answer.
///
/// `GitProgram` needs a second thread of those that tasks share, and hangs where all of them wait as this one does.
struct PlumbingProgram {
  private let directory: [UInt8]
  private let variables: [String: String]

  init(directory: [UInt8], gitDirectory: [UInt8]?, workTree: [UInt8]?) {
    self.directory = directory
    // The messages that are looked at are known in English.
    var variables = ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"]
    if let gitDirectory { variables["GIT_DIR"] = text(gitDirectory) }
    if let workTree { variables["GIT_WORK_TREE"] = text(workTree) }
    self.variables = variables
  }

  /// What a command prints, once it has ended with 0.
  func run(
    _ operation: String, _ arguments: String..., input: [UInt8] = []
  ) throws(GitError) -> [UInt8] {
    let words = Self.start + [directory]
    guard
      let child = Child(
        words + arguments.map { Array($0.utf8) },
        environment: ProcessEnvironment.current(with: variables), input: input)
    else { throw GitError(operation, system: errno) }
    let (status, output, errors) = child.wait()
    guard status == 0 else {
      throw GitError(operation, .repository, "git says: \(Self.reason(errors))")
    }
    return output
  }

  /// Reading starts no housekeeping, which fetching what a partial clone lacks would.
  private static let start = ["git", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-C"]
    .map { Array($0.utf8) }

  /// Git's first complaint, without the word before it.
  private static func reason(_ errors: [UInt8]) -> String {
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
    return line.map { String($0.dropFirst(7)) } ?? lines.first.map(String.init) ?? "nothing"
  }
}

/// A program that was started with files for its input and its complaints, so that only its output has to be awaited.
private struct Child {
  private let process: pid_t
  private let output: Int32
  private let errors: UnsafeMutablePointer<FILE>

  /// Starts it; nil where that fails, as `errno` tells.
  init?(_ words: [[UInt8]], environment: [[UInt8]], input: [UInt8]) {
    guard let inputFile = tmpfile() else { return nil }
    defer { fclose(inputFile) }
    guard fwrite(input, 1, input.count, inputFile) == input.count, fflush(inputFile) == 0,
      lseek(fileno(inputFile), 0, SEEK_SET) == 0, let errors = tmpfile()
    else { return nil }
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else {
      fclose(errors)
      return nil
    }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let failure = Self.spawn(
      &process, words, environment, [fileno(inputFile), pipes[1], fileno(errors)])
    close(pipes[1])
    guard failure == 0 else {
      close(pipes[0])
      fclose(errors)
      errno = failure
      return nil
    }
    self.process = process
    output = pipes[0]
    self.errors = errors
  }

  /// Starts it with descriptors for its input, output and errors.
  private static func spawn(
    _ process: inout pid_t, _ words: [[UInt8]], _ environment: [[UInt8]], _ descriptors: [Int32]
  ) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let words = words.map { cString($0) } + [nil]
    let environment = environment.map { cString($0) } + [nil]
    defer { for string in words + environment { free(string) } }
    return posix_spawnp(&process, "git", &actions, nil, words, environment)
  }

  /// Reads all that it writes, and gives its exit status.
  consuming func wait() -> (status: Int32, output: [UInt8], errors: [UInt8]) {
    defer { fclose(errors) }
    let bytes = Self.readAll(output)
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    lseek(fileno(errors), 0, SEEK_SET)
    return (status, bytes, Self.readAll(fileno(errors)))
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// A copy of bytes as C takes strings.
private func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
  }
}
