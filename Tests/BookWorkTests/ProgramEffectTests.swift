// The change of one group against that of another.

import BookTesting
import BookWork
import Testing

struct ProgramEffectTests {
  private func group(_ changes: [Double], from start: Double = 10) -> GroupChange {
    GroupChange(size: changes.count + 1, pairs: changes.map { (start, start + $0) })
  }

  @Test func `means are those of the pairs, and n is their number`() {
    let group = GroupChange(size: 5, pairs: [(1, 4), (3, 4), (5, 10)])
    #expect([group.size, group.n] == [5, 3])
    #expect(group.meanBefore == 3)
    #expect(group.meanAfter == 6)
    #expect(group.meanChange == 3)
    #expect(GroupChange(size: 2, pairs: []).meanChange == nil)
  }

  @Test func `the effect is the difference of the mean changes, with its margin`() throws {
    // Changes 1…5: mean 3, variance 2.5; 0, 0, 1, 1, 3: mean 1, variance 1.5.
    // √(2.5/5 + 1.5/5) = 0.8944, t with 4 degrees 2.776: 2.4830.
    let effect = try #require(
      ProgramEffect(of: group([1, 2, 3, 4, 5]), against: group([0, 0, 1, 1, 3]), minN: 5))
    #expect(effect.difference == 2)
    #expect(abs(effect.margin - 2.4830) < 0.0001)
    #expect(effect.isChance)
  }

  @Test func `what lies outside the margin is more than chance`() throws {
    let effect = try #require(
      ProgramEffect(of: group([6, 7, 8, 9, 10]), against: group([0, 0, 1, 1, 3]), minN: 5))
    #expect(effect.difference == 7)
    #expect(!effect.isChance)
  }

  @Test func `below min_n, or with one pair, there is no effect`() {
    let (five, four) = (group([1, 2, 3, 4, 5]), group([1, 2, 3, 4]))
    #expect(ProgramEffect(of: five, against: four, minN: 5) == nil)
    #expect(ProgramEffect(of: four, against: five, minN: 5) == nil)
    #expect(ProgramEffect(of: four, against: five, minN: 4) != nil)
    #expect(ProgramEffect(of: group([1]), against: five, minN: 1) == nil)
  }

  @Test(arguments: 0..<20)
  func `turning the groups turns the effect, and moving both moves nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func changes() -> [Double] {
      (0..<Int.random(in: 5...40, using: &random)).map { _ in
        Double(Int.random(in: -50...50, using: &random))
      }
    }
    let (first, second) = (changes(), changes())
    let there = try #require(
      ProgramEffect(of: group(first), against: group(second), minN: 5), "seed \(seed)")
    let back = try #require(ProgramEffect(of: group(second), against: group(first), minN: 5))
    #expect(abs(there.difference + back.difference) < 1e-9, "seed \(seed)")
    #expect(abs(there.margin - back.margin) < 1e-9, "seed \(seed)")
    let moved = try #require(
      ProgramEffect(
        of: group(first.map { $0 + 7 }), against: group(second.map { $0 + 7 }), minN: 5))
    #expect(abs(there.difference - moved.difference) < 1e-9, "seed \(seed)")
    #expect(abs(there.margin - moved.margin) < 1e-9, "seed \(seed)")
    let same = try #require(ProgramEffect(of: group(first), against: group(first), minN: 5))
    #expect(same.difference == 0 && same.isChance, "seed \(seed)")
  }
}
