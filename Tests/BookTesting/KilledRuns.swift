// KilledRuns: a command that is killed at random points, to see what it leaves behind.

import Foundation

/// Runs a command again and again, and ends it by a signal at some point between its start and its end.
package struct KilledRuns {
  /// How many runs there are where nothing else is said: 500 where there is time, by `CSBOOK_KILLS=500 swift test`.
  package static let usual =
    ProcessInfo.processInfo.environment["CSBOOK_KILLS"].flatMap { Int($0) } ?? 60

  /// How many were killed before they ended, and how many ended.
  package private(set) var killed = 0
  package private(set) var finished = 0

  /// One run; its description belongs into every expectation.
  package struct Run: CustomStringConvertible {
    package let number: Int
    /// The status with which it ended; nil if it was killed.
    package let status: Int32?
    /// The seed of all delays.
    package let seed: UInt64
    let microseconds: UInt32

    package var wasKilled: Bool { status == nil }

    package var description: String {
      let end = status.map { "ended with \($0)" } ?? "killed after \(microseconds) µs"
      return "run \(number), \(end), seed \(seed)"
    }
  }

  /// Runs a command so many times in a repository's work tree, and all programs that it has started with it.
  ///
  /// `prepare` comes before each run, `verify` after it. That some runs are killed and some end is made sure of here.
  package init(
    _ count: Int, of command: [String], in repository: TemporaryRepository,
    by signal: Int32 = SIGKILL, seed: UInt64 = .random(in: .min ... .max),
    prepare: () throws -> Void,
    verify: (Run) throws -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    var durations: [UInt32] = []
    for number in 0..<count {
      // The first five are left to end, to know how long it takes.
      let delay =
        number < 5 ? nil : UInt32.random(in: 0...durations.sorted()[2] / 8 * 9, using: &random)
      try prepare()
      let (status, taken) = try Self.run(command, in: repository, killedBy: signal, after: delay)
      if status == nil { killed += 1 } else { finished += 1 }
      if delay == nil { durations.append(taken) }
      try verify(Run(number: number, status: status, seed: seed, microseconds: delay ?? taken))
    }
    guard killed > 0, finished > 0 else {
      throw TemporaryRepository.Failure(
        description: "\(killed) runs were killed and \(finished) ended, seed \(seed)")
    }
  }

  private static func run(
    _ command: [String], in repository: TemporaryRepository, killedBy signal: Int32,
    after delay: UInt32?
  ) throws -> (status: Int32?, microseconds: UInt32) {
    let process = repository.process(for: command)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try Self.hearing(signal) { try process.run() }
    if let delay {
      usleep(delay)
      let leader = process.processIdentifier
      // It leads a group of its own, so that what it has started goes with it.
      kill(getpgid(leader) == leader ? -leader : leader, signal)
    }
    process.waitUntilExit()
    let taken = UInt32((ContinuousClock.now - start) / .microseconds(1))
    return (process.terminationReason == .exit ? process.terminationStatus : nil, taken)
  }

  /// Starts a program that hears a signal, whatever this thread holds back and whoever started the tests ignores.
  private static func hearing(_ number: Int32, _ start: () throws -> Void) rethrows {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let handler = number == SIGKILL ? nil : signal(number, SIG_DFL)
    defer { if number != SIGKILL { _ = signal(number, handler) } }
    try start()
  }
}
