// Tests of the harness that kills: it does kill, and whom it should.

import BookTesting
import Foundation
import Testing

@Suite struct KilledRunsTests {
  private let repository: TemporaryRepository

  init() throws {
    repository = try TemporaryRepository(isEmpty: true)
  }

  @Test func `some runs are killed, with what they started, and some end`() throws {
    // The child outlives its parent by far, if nobody ends it too.
    let script = "(sleep 0.3; echo late >> late) & sleep 0.05; echo done > done; kill $!"
    let runs = try KilledRuns(40, of: ["sh", "-c", script], in: repository) {
      try? FileManager.default.removeItem(atPath: "\(repository.path)/done")
    } verify: { run in
      let isDone = FileManager.default.fileExists(atPath: "\(repository.path)/done")
      #expect(isDone || run.wasKilled, "\(run)")
    }
    #expect(runs.killed + runs.finished == 40)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(!FileManager.default.fileExists(atPath: "\(repository.path)/late"))
  }

  @Test func `a command of which no run is killed is no test`() throws {
    #expect(throws: TemporaryRepository.Failure.self) {
      _ = try KilledRuns(5, of: ["true"], in: repository) {
      } verify: { _ in
      }
    }
  }
}
