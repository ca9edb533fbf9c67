// Progress: late enough not to flicker, seldom enough not to cost anything, and gone in the end.

import BookTesting
import Testing

@testable import csbook

struct ProgressLineTests {
  /// Time that passes as a test says, and what was written meanwhile.
  private final class Terminal {
    var time = Duration.zero
    var written = ""

    func line() -> ProgressLine {
      ProgressLine("days", elapsed: { self.time }, write: { self.written += $0 })
    }
  }

  @Test func `work of less than a second says nothing`() {
    let terminal = Terminal()
    let line = terminal.line()
    for step in 1...10 {
      terminal.time = .milliseconds(step * 99)
      line.step(step, of: 10)
    }
    #expect(terminal.written == "")
  }

  @Test func `longer work is counted ten times a second, and erased with its last step`() {
    let terminal = Terminal()
    let line = terminal.line()
    for (time, step) in [(900, 1), (1_000, 2), (1_050, 3), (1_100, 4), (1_150, 5)] {
      terminal.time = .milliseconds(time)
      line.step(step, of: 6)
    }
    #expect(terminal.written == "\rdays: 2 of 6\u{1B}[K\rdays: 4 of 6\u{1B}[K")
    line.step(6, of: 6)
    #expect(terminal.written.hasSuffix("4 of 6\u{1B}[K\r\u{1B}[K"))
  }

  @Test func `work that ends early leaves no line`() {
    let terminal = Terminal()
    var line: ProgressLine? = terminal.line()
    terminal.time = .seconds(2)
    line?.step(1, of: 6)
    line = nil
    #expect(terminal.written == "\rdays: 1 of 6\u{1B}[K\r\u{1B}[K")
  }

  @Test func `in a pipe nothing is said`() throws {
    let answer = try YearOfCommits().repository.csbook("trend", "--every", "week")
    #expect(answer.errors == "")
    #expect(answer.status == 0)
  }
}
