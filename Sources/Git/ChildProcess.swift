// ChildProcess: a program that the thread which started it waits for.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that was started with files for its input and its complaints, so that only its output has to be awaited.
struct ChildProcess: ~Copyable {
  /// Why a program could not be started, as the system numbers it.
  struct NotStarted: Error {
    let number: Int32
  }

  private let process: pid_t
  private let output: Int32
  private let errors: UnsafeMutablePointer<FILE>

  /// Starts the program that the first word names, looked for on PATH.
  init(
    _ words: [[UInt8]], environment: [[UInt8]], input: [UInt8]
  ) throws(NotStarted) {
    guard let inputFile = tmpfile() else { throw NotStarted(number: errno) }
    defer { fclose(inputFile) }
    guard Descriptor.write(input, to: fileno(inputFile)),
      lseek(fileno(inputFile), 0, SEEK_SET) == 0, let errors = tmpfile()
    else { throw NotStarted(number: errno) }
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else {
      let failure = errno
      fclose(errors)
      throw NotStarted(number: failure)
    }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let failure = Self.spawn(
      &process, words, environment, [fileno(inputFile), pipes[1], fileno(errors)])
    close(pipes[1])
    guard failure == 0 else {
      close(pipes[0])
      fclose(errors)
      throw NotStarted(number: failure)
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
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads that tasks share hold signals back, and csbook ignores closed pipes: the program is to do neither.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let words = words.map { cString($0) } + [nil]
    let environment = environment.map { cString($0) } + [nil]
    defer { for string in words + environment { free(string) } }
    guard let program = words.first.flatMap(\.self) else { return EINVAL }
    return posix_spawnp(&process, program, &actions, &attributes, words, environment)
  }

  /// Reads all that it writes, and gives how it ended, as a shell numbers it.
  consuming func wait() -> (status: Int32, output: [UInt8], errors: [UInt8]) {
    defer { fclose(errors) }
    let bytes = Descriptor.readToEnd(of: output) ?? []
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    lseek(fileno(errors), 0, SEEK_SET)
    // A status is that of `exit` in its second byte, or the number of a signal in its first.
    let signal = status & 0x7F
    return (
      signal == 0 ? status >> 8 & 0xFF : 128 + signal, bytes,
      Descriptor.readToEnd(of: fileno(errors)) ?? []
    )
  }
}

/// A copy of bytes as C takes strings.
private func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
  }
}
