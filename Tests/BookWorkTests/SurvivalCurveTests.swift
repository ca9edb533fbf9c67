// Kaplan and Meier: a worked example by hand, and the laws of the estimate.

import BookModel
import BookTesting
import BookWork
import Testing

struct SurvivalCurveTests {
  /// Four reached it, after 20, 45, 45 and 90 days; four wait since 30, 45, 60 and 100 days; two left without.
  private let waits: [SurvivalCurve.Wait] = [
    .reached(20), .reached(45), .reached(45), .reached(90), .waiting(30), .waiting(45),
    .waiting(60), .waiting(100), .never, .never,
  ]

  @Test func `a cohort of ten comes to what a pencil says`() {
    let value = SurvivalCurve(waits)
    // Day 20: 10 at risk, 1 reaches it: 9/10. Day 45: 20 and the wait of 30 days are out, so 8 are at risk (whoever
    // has waited for 45 days is still one of them), 2 reach it: 9/10 · 6/8 = 0.675. Day 90: out are 45, 45, the waits of
    // 45 and of 60, so 4 are at risk, 1 reaches it: 0.675 · 3/4 = 0.50625.
    #expect(value.steps.map(\.day) == [20, 45, 90])
    #expect(value.steps.map(\.atRisk) == [10, 8, 4])
    #expect(value.steps.map(\.reached) == [1, 2, 1])
    let without = value.steps.map { ($0.without * 100_000).rounded() }
    #expect(without == [90_000, 67_500, 50_625])
    #expect(value.median == nil)
    #expect((value.count, value.reached, value.waiting, value.never) == (10, 4, 4, 2))
    #expect(value.shareReached == 0.4)
  }

  @Test func `the median is the first day on which half or fewer are without`() {
    #expect(SurvivalCurve([.reached(10), .reached(20), .reached(30), .reached(40)]).median == 20)
    #expect(SurvivalCurve([.reached(10), .reached(20), .reached(30)]).median == 20)
    // 3/4 · 2/3 = 1/2, which binary numbers may miss.
    #expect(SurvivalCurve([.reached(1), .reached(2), .waiting(9), .never]).median == 2)
  }

  @Test func `who left without value pulls the median away, who merely waits does not`() {
    let quick: [SurvivalCurve.Wait] = [.reached(10), .reached(20)]
    #expect(SurvivalCurve(quick + [.waiting(5), .waiting(5)]).median == 10)
    #expect(SurvivalCurve(quick + [.never, .never, .never]).median == nil)
  }

  @Test func `nobody has no median, and value before the first day counts as its first`() {
    #expect(SurvivalCurve([]).median == nil)
    #expect(SurvivalCurve([]).shareReached == nil)
    #expect(SurvivalCurve([.reached(-12)]).median == 0)
  }

  @Test func `a quarter, half and three quarters have reached it on the days that the curve says`()
  {
    let curve = SurvivalCurve([.reached(10), .reached(20), .reached(30), .reached(40)])
    #expect([0.25, 0.5, 0.75, 1].map { curve.day(reachedBy: $0) } == [10, 20, 30, 40])
    // 9/10, 67.5 %, 50.6 %.
    #expect(
      [0.05, 0.1, 0.25, 0.5].map { SurvivalCurve(waits).day(reachedBy: $0) } == [20, 20, 45, nil])
  }

  @Test(arguments: UInt64(1)...40)
  func `laws of the estimate`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let waits = (0..<Int.random(in: 1...30, using: &random)).map { _ -> SurvivalCurve.Wait in
      let days = Int.random(in: 0...40, using: &random)
      return switch Int.random(in: 0...3, using: &random) {
      case 0, 1: .reached(days)
      case 2: .waiting(days)
      default: .never
      }
    }
    let value = SurvivalCurve(waits)
    let shares = value.steps.map(\.without)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 }, "falls, seed \(seed)")
    #expect(shares.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
    #expect(SurvivalCurve(waits.shuffled(using: &random)).steps == value.steps, "seed \(seed)")
    // A wait that ended before anybody reached it says nothing.
    if let first = value.steps.first?.day, first > 0 {
      #expect(SurvivalCurve(waits + [.waiting(first - 1)]).steps == value.steps, "seed \(seed)")
    }
    // Without any that still wait it is plain counting.
    let ended = waits.filter { if case .waiting = $0 { false } else { true } }
    for step in SurvivalCurve(ended).steps {
      let without = ended.count {
        if case .reached(let days) = $0 { days > step.day } else { true }
      }
      #expect(abs(step.without - Double(without) / Double(ended.count)) < 1e-9, "seed \(seed)")
    }
  }
}
