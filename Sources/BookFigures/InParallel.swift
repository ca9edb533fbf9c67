// Work on several threads whose answers stand in the order of what was asked.

import Dispatch
import SQLite
import Synchronization

/// What `work` makes of each item, in their order, on so many threads, each with a tool of its own.
///
/// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
func inParallel<Item: Sendable, Tool, Answer: Sendable>(
  _ items: [Item], threads: Int, tool: @Sendable () throws(SQLiteUnavailable) -> Tool,
  _ work: @Sendable (Item, Tool) throws(SQLiteUnavailable) -> Answer
) throws(SQLiteUnavailable) -> [Answer] {
  var answers: [Answer] = []
  answers.reserveCapacity(items.count)
  try inParallel(items, threads: threads, ahead: items.count, tool: tool, work) {
    answers.append($0)
  }
  return answers
}

/// Hands what `work` makes of each item to `take`, one after another in the order of the items.
///
/// Whichever thread has the next answer hands it on, while the others work. No more than `ahead` answers wait.
///
/// - Throws: `SQLiteUnavailable` where SQLite has no memory left; nothing is handed on after what it stopped.
package func inParallel<Item: Sendable, Tool, Answer: Sendable>(
  _ items: [Item], threads: Int, ahead: Int, tool: @Sendable () throws(SQLiteUnavailable) -> Tool,
  _ work: @Sendable (Item, Tool) throws(SQLiteUnavailable) -> Answer, inOrder take: (Answer) -> Void
) throws(SQLiteUnavailable) {
  let order = Mutex(Order<Result<Answer, SQLiteUnavailable>>())
  let next = Atomic<Int>(0)
  // Whoever waits for room holds no item: the next answer is always on its way.
  let room = DispatchSemaphore(value: max(1, ahead))
  let failure = Mutex<SQLiteUnavailable?>(nil)
  withoutActuallyEscaping(take) { take in
    // One thread at a time calls it, as the order has it.
    nonisolated(unsafe) let take = take
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, items.count))) { _ in
      do throws(SQLiteUnavailable) {
        let tool = try tool()
        while true {
          room.wait()
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < items.count else { break }
          let outcome = Result { () throws(SQLiteUnavailable) in try work(items[index], tool) }
          var ready = order.withLock { $0.add(outcome, at: index) }
          while let outcome = ready {
            switch outcome {
            case .success(let answer): if failure.withLock({ $0 == nil }) { take(answer) }
            case .failure(let error): failure.withLock { $0 = $0 ?? error }
            }
            room.signal()
            ready = order.withLock { $0.next() }
          }
        }
        room.signal()
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure }
}

/// What `work` makes on this thread, with what `other` makes beside it on another.
///
/// - Throws: What one of them throws, when both are over.
package func together<Answer, Other: Sendable, Failure: Error>(
  _ other: @escaping @Sendable () throws(Failure) -> Other, _ work: () throws(Failure) -> Answer
) throws(Failure) -> (Answer, Other) {
  let found = Mutex<Result<Other, Failure>?>(nil)
  let group = DispatchGroup()
  // A queue of its own has a thread of its own: those that all queues share are no more than there are cores, and whoever
  // works beside another work would wait for it.
  DispatchQueue(label: "together").async(group: group) {
    let result = Result { () throws(Failure) in try other() }
    found.withLock { $0 = result }
  }
  let answer = Result { () throws(Failure) in try work() }
  group.wait()
  guard let other = found.withLock({ $0 }) else { preconditionFailure("it is over") }
  return (try answer.get(), try other.get())
}

/// Puts answers that come in any order back into theirs; one thread at a time hands them on.
private struct Order<Answer: Sendable>: Sendable {
  private var waiting: [Int: Answer] = [:]
  private var position = 0
  private var isHandingOn = false

  /// The answer to hand on; nil where another thread does that, or where one before it is missing.
  mutating func add(_ answer: Answer, at index: Int) -> Answer? {
    waiting[index] = answer
    return isHandingOn ? nil : next()
  }

  /// The answer after the one that was handed on.
  mutating func next() -> Answer? {
    let answer = waiting.removeValue(forKey: position)
    isHandingOn = answer != nil
    if isHandingOn { position += 1 }
    return answer
  }
}
