// An answer that is given bit by bit, while the work goes on.

import BookReports

/// What a command says of its steps as it takes them.
///
/// Work that has begun is finished, whether or not anybody can be told of it: that they could not is said at its end.
struct RunningAnswer {
  private var failure: Failure?

  /// Writes lines to standard output, without what would steer a terminal.
  mutating func say(_ lines: [String]) {
    say(lines.map { Terminal.safe($0, newlines: false) + "\n" }.joined())
  }

  /// Writes a text to standard output.
  mutating func say(_ text: String) {
    guard failure == nil else { return }
    do throws(Failure) {
      try System.answer(text)
    } catch {
      failure = error
    }
  }

  /// Fails if something could not be written.
  func finish() throws(Failure) {
    if let failure { throw failure }
  }
}
