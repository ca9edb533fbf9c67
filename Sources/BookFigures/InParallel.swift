// Work on several threads whose answers stand in the order of what was asked.

import BookFacts
import Dispatch
import Synchronization
import SQLite

/// What `work` makes of each item, in their order, on so many threads, each with a tool of its own.
///
/// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
func inParallel<Item: Sendable, Tool, Answer: Sendable>(
  _ items: [Item], threads: Int, tool: @Sendable () throws(SQLiteUnavailable) -> Tool,
  _ work: @Sendable (Item, Tool) throws(SQLiteUnavailable) -> Answer
) throws(SQLiteUnavailable) -> [Answer] {
  typealias Placed = (index: Int, answer: Answer)
  let next = Atomic<Int>(0)
  let results = Mutex<(answers: [Placed], failure: SQLiteUnavailable?)>(([], nil))
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, items.count))) { _ in
    do throws(SQLiteUnavailable) {
      let tool = try tool()
      var answers: [Placed] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        answers.append((index, try work(items[index], tool)))
      }
      results.withLock { $0.answers += answers }
    } catch {
      results.withLock { $0.failure = error }
    }
  }
  let found = try results.withLock { result throws(SQLiteUnavailable) in
    if let failure = result.failure { throw failure }
    return result.answers
  }
  return found.sorted { $0.index < $1.index }.map(\.answer)
}
