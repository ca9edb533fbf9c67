// Work on several threads, whose answers are handed on in order.

import Synchronization
import Testing

@testable import BookFigures
@testable import SQLite

struct InParallelTests {
  private static let items = Array(0..<500)

  @Test(arguments: [1, 2, 8])
  func `answers are handed on in the order of the items, whoever is ready first`(
    _ threads: Int
  ) throws {
    var taken: [Int] = []
    try inParallel(
      Self.items, threads: threads, ahead: 3, tool: { () throws(SQLiteUnavailable) in }
    ) { item, _ throws(SQLiteUnavailable) in
      Self.work(item)
      return item * 2
    } inOrder: {
      taken.append($0)
    }
    #expect(taken == Self.items.map { $0 * 2 })
    let answers = try inParallel(
      Self.items, threads: threads, tool: { () throws(SQLiteUnavailable) in }
    ) { item, _ throws(SQLiteUnavailable) in item * 2 }
    #expect(answers == taken)
  }

  @Test func `no more answers wait than there is room for`() throws {
    let begun = Atomic<Int>(0)
    let taken = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    try inParallel(
      Self.items, threads: 4, ahead: 3, tool: { () throws(SQLiteUnavailable) in }
    ) { item, _ throws(SQLiteUnavailable) in
      let now = begun.add(1, ordering: .sequentiallyConsistent).newValue
      most.max(now - taken.load(ordering: .sequentiallyConsistent), ordering: .relaxed)
      Self.work(item)
    } inOrder: {
      taken.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(most.load(ordering: .relaxed) <= 3)
    #expect(taken.load(ordering: .relaxed) == Self.items.count)
  }

  @Test(arguments: [1, 4])
  func `what fails is thrown, and nothing after it is handed on`(_ threads: Int) throws {
    var taken: [Int] = []
    #expect(throws: SQLiteUnavailable(message: "no memory at 40")) {
      try inParallel(
        Self.items, threads: threads, ahead: 3, tool: { () throws(SQLiteUnavailable) in }
      ) { item, _ throws(SQLiteUnavailable) in
        if item == 40 { throw SQLiteUnavailable(message: "no memory at \(item)") }
        return item
      } inOrder: {
        taken.append($0)
      }
    }
    #expect(taken == Array(0..<40))
  }

  @Test func `a thread without a tool leaves the work to the others`() throws {
    let tools = Atomic<Int>(0)
    var taken: [Int] = []
    #expect(throws: SQLiteUnavailable(message: "no engine")) {
      try inParallel(
        Self.items, threads: 4, ahead: 3,
        tool: { () throws(SQLiteUnavailable) in
          if tools.add(1, ordering: .relaxed).newValue == 1 {
            throw SQLiteUnavailable(message: "no engine")
          }
        }
      ) { item, _ throws(SQLiteUnavailable) in
        item
      } inOrder: {
        taken.append($0)
      }
    }
    // By then it may be over.
    #expect(taken == Array(0..<taken.count))
  }

  /// Takes longer for some than for others.
  private static func work(_ item: Int) {
    var sum = 0
    for number in 0..<(item % 7 == 0 ? 20_000 : 10) { sum &+= number &* item }
    withExtendedLifetime(sum) {}
  }
}
