// Tables of rounded numbers: they add up both ways, and each number is next to what it was.

import BookTesting
import Testing

@testable import BookReports

struct RoundedTableTests {
  @Test(arguments: UInt64(1)...200)
  func `rounded cells and sums add up both ways, each next to its exact number`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let unit: Int64 = 1_000
    let values = Self.values(&random)
    let width = values[0].count
    let exact = values.reduce(0) { $0 + $1.reduce(0, +) }
    let wanted = Bool.random(using: &random) ? Self.below(exact, unit) : nil
    let table = RoundedTable(values, unit: unit, sum: wanted)
    func isNext(_ rounded: Int64, _ exact: Int64) -> Bool {
      let low = Self.below(exact, unit)
      return rounded == low || (rounded == low + 1 && exact % unit != 0)
    }
    for (row, cells) in table.cells.enumerated() {
      #expect(cells.reduce(0, +) == table.rowSums[row], "seed \(seed)")
      #expect(isNext(table.rowSums[row], values[row].reduce(0, +)), "seed \(seed)")
      #expect(zip(cells, values[row]).allSatisfy(isNext), "seed \(seed)")
    }
    for column in 0..<width {
      let sum = table.cells.reduce(0) { $0 + $1[column] }
      #expect(sum == table.columnSums[column], "seed \(seed)")
      #expect(
        isNext(sum, values.reduce(0) { $0 + $1[column] }), "seed \(seed)")
    }
    #expect(table.rowSums.reduce(0, +) == table.sum && isNext(table.sum, exact), "seed \(seed)")
    #expect(wanted.map { $0 == table.sum } ?? true, "seed \(seed)")
  }

  @Test func `the whole goes to the neighbour that is asked for`() {
    let values: [[Int64]] = [[40, 40], [-30, 25]]
    #expect(RoundedTable(values, unit: 100, sum: 0).sum == 0)
    #expect(RoundedTable(values, unit: 100, sum: 1).sum == 1)
    #expect(RoundedTable(values, unit: 100).sum == 1)
  }

  @Test func `of nothing the sum is nothing`() {
    let table = RoundedTable([], unit: 10)
    #expect(table.sum == 0 && table.cells.isEmpty && table.columnSums.isEmpty)
  }

  /// The neighbour below, in units.
  private static func below(_ value: Int64, _ unit: Int64) -> Int64 {
    Int64((Double(value) / Double(unit)).rounded(.down))
  }

  /// A table of a few rows and columns, with many zeros and whole units in it.
  private static func values(_ random: inout SplitMix64) -> [[Int64]] {
    let width = Int.random(in: 1...4, using: &random)
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<width).map { _ in
        switch Int.random(in: 0...5, using: &random) {
        case 0...1: 0
        case 2: Int64.random(in: -3...3, using: &random) * 1_000
        default: Int64.random(in: -9_999...9_999, using: &random)
        }
      }
    }
  }
}
