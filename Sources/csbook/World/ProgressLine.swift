// What is said on a terminal while long work goes on.

/// A line on standard error that counts steps, and goes when they are done.
///
/// It comes when the work has taken a second, and is written ten times a second at most.
final class ProgressLine {
  private let work: String
  /// How long the work has taken.
  private let elapsed: () -> Duration
  private let write: (String) -> Void
  /// When the line was last written; nil where none stands there.
  private var written: Duration?

  init(
    _ work: String, elapsed: @escaping () -> Duration, write: @escaping (String) -> Void
  ) {
    self.work = work
    self.elapsed = elapsed
    self.write = write
  }

  deinit { erase() }

  /// The line for what begins now; nil where standard error is no terminal, or one that cannot take back a line.
  static func onTerminal(_ work: String) -> ProgressLine? {
    guard System.isTerminal(2), System.environment("TERM") != "dumb" else { return nil }
    let start = ContinuousClock.now
    return ProgressLine(work, elapsed: { ContinuousClock.now - start }, write: System.say)
  }

  /// Says how far the work is; with the last step the line goes.
  func step(_ done: Int, of all: Int) {
    guard done < all else { return erase() }
    let now = elapsed()
    guard now >= written.map({ $0 + .milliseconds(100) }) ?? .seconds(1) else { return }
    written = now
    write("\r\(work): \(done) of \(all)\u{1B}[K")
  }

  private func erase() {
    guard written != nil else { return }
    written = nil
    write("\r\u{1B}[K")
  }
}
