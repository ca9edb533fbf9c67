// Work on all cores whose answers stand in the order of what was asked.

import Dispatch
import Synchronization

/// What `work` makes of each chunk of the items, in their order, on so many threads, each with a tool of its own.
///
/// A thread takes one chunk after another, so that a slow item does not hold up the rest.
///
/// - Throws: What making a tool or the work throws first.
func inChunks<Item: Sendable, Tool, Answer: Sendable, Failure: Error>(
  of items: [Item], size: Int, threads: Int, tool: @Sendable () throws(Failure) -> Tool,
  work: @Sendable (ArraySlice<Item>, Tool) throws(Failure) -> Answer
) throws(Failure) -> [Answer] {
  let chunks = (items.count + size - 1) / size
  let next = Atomic<Int>(0)
  let results = Mutex<(answers: [(start: Int, answer: Answer)], failure: Failure?)>(([], nil))
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
    do throws(Failure) {
      let tool = try tool()
      while true {
        let start = next.wrappingAdd(1, ordering: .relaxed).oldValue * size
        guard start < items.count else { break }
        let answer = try work(items[start..<min(start + size, items.count)], tool)
        results.withLock { $0.answers.append((start, answer)) }
      }
    } catch {
      results.withLock { $0.failure = $0.failure ?? error }
    }
  }
  return try results.withLock { result throws(Failure) in
    if let failure = result.failure { throw failure }
    return result.answers.sorted { $0.start < $1.start }.map(\.answer)
  }
}
