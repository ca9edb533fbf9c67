// The mean of one sample against that of another.

import BookTesting
import BookWork
import Testing

struct MeanDifferenceTests {
  @Test func `means are those of the pairs, and n is their number`() {
    let group = GroupChange(size: 5, pairs: [(1, 4), (3, 4), (5, 10)])
    #expect([group.size, group.n] == [5, 3])
    #expect(group.meanBefore == 3)
    #expect(group.meanAfter == 6)
    #expect(group.changes.mean == 3)
    #expect(GroupChange(size: 2, pairs: []).changes.mean == nil)
  }

  @Test func `the difference of two means comes with its margin`() throws {
    // 1…5: mean 3, variance 2.5; 0, 0, 1, 1, 3: mean 1, variance 1.5.
    // √(2.5/5 + 1.5/5) = 0.8944, t with 4 degrees 2.776: 2.4830.
    let found = try #require(
      MeanDifference(of: Sample([1, 2, 3, 4, 5]), less: Sample([0, 0, 1, 1, 3]), minN: 5))
    #expect(found.difference == 2)
    #expect(abs(found.margin - 2.4830) < 0.0001)
    #expect(found.isChance)
  }

  @Test func `what lies outside the margin is more than chance`() throws {
    let found = try #require(
      MeanDifference(of: Sample([6, 7, 8, 9, 10]), less: Sample([0, 0, 1, 1, 3]), minN: 5))
    #expect(found.difference == 7)
    #expect(!found.isChance)
  }

  @Test func `below min_n, or with one value, nothing is said`() {
    let (five, four) = (Sample([1, 2, 3, 4, 5]), Sample([1, 2, 3, 4]))
    #expect(MeanDifference(of: five, less: four, minN: 5) == nil)
    #expect(MeanDifference(of: four, less: five, minN: 5) == nil)
    #expect(MeanDifference(of: four, less: five, minN: 4) != nil)
    #expect(MeanDifference(of: Sample([1]), less: five, minN: 1) == nil)
  }

  @Test(arguments: 0..<20)
  func `turning the samples turns the sign, and moving both moves nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func changes() -> [Double] {
      (0..<Int.random(in: 5...40, using: &random)).map { _ in
        Double(Int.random(in: -50...50, using: &random))
      }
    }
    let (first, second) = (changes(), changes())
    let there = try #require(
      MeanDifference(of: Sample(first), less: Sample(second), minN: 5), "seed \(seed)")
    let back = try #require(MeanDifference(of: Sample(second), less: Sample(first), minN: 5))
    #expect(abs(there.difference + back.difference) < 1e-9, "seed \(seed)")
    #expect(abs(there.margin - back.margin) < 1e-9, "seed \(seed)")
    let moved = try #require(
      MeanDifference(
        of: Sample(first.map { $0 + 7 }), less: Sample(second.map { $0 + 7 }), minN: 5))
    #expect(abs(there.difference - moved.difference) < 1e-9, "seed \(seed)")
    #expect(abs(there.margin - moved.margin) < 1e-9, "seed \(seed)")
    let same = try #require(MeanDifference(of: Sample(first), less: Sample(first), minN: 5))
    #expect(same.difference == 0 && same.isChance, "seed \(seed)")
  }
}
