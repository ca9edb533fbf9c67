// How well a number tells two groups apart.

import BookTesting
import BookWork
import Testing

struct SeparationTests {
  private func observed(_ values: [Double], of subjects: String = "a") -> [Separation.Observation] {
    values.enumerated().map { Separation.Observation($1, of: "\(subjects)\($0)") }
  }

  private func separation(_ lower: [Double], below upper: [Double]) -> Separation? {
    Separation(of: observed(lower), below: observed(upper, of: "b"))
  }

  @Test func `the AUC is the share of pairs in order, and a tie is half a pair`() throws {
    // 10 is below all five, 20 below four and ties with one, 30 and 40 are below four:
    // 5 + 4.5 + 4 + 4 of 20 pairs.
    let found = try #require(separation([10, 20, 30, 40], below: [20, 50, 60, 70, 80]))
    #expect(found.value == 0.875)
    #expect([found.lower, found.upper, found.n] == [4, 5, 9])
  }

  @Test func `the interval is Newcombe's, by Hanley's and McNeil's variance at its bounds`() throws
  {
    // Both bounds solve (θ̂ − θ)² = 1.96² · V(θ), with
    // V(θ) = θ(1 − θ) / mn · (1 + ((m + n)/2 − 1) · ((1 − θ)/(2 − θ) + θ/(1 + θ))); found apart from this code.
    let found = try #require(separation([10, 20, 30, 40], below: [20, 50, 60, 70, 80]))
    #expect(abs(found.low - 0.475480156076) < 1e-9)
    #expect(abs(found.high - 0.979346363488) < 1e-9)
    let tied = try #require(
      separation(
        [40, 40, 40, 40, 50, 50, 50, 50, 60, 60, 60, 60],
        below: [50, 50, 50, 60, 60, 60, 70, 70, 70, 80, 80, 80]))
    #expect(abs(tied.value - 5.0 / 6) < 1e-12)
    #expect(abs(tied.low - 0.603687553348) < 1e-9)
    #expect(abs(tied.high - 0.937613948631) < 1e-9)
  }

  @Test func `ten against ten without an exception are not certain`() throws {
    let (low, high) = ((0..<10).map(Double.init), (100..<110).map(Double.init))
    let found = try #require(separation(low, below: high))
    #expect(found.value == 1)
    #expect(abs(found.low - 0.800213612881) < 1e-9)
    #expect(found.high == 1)
    #expect(found.verdict == .better)
  }

  @Test func `below ten outcomes of the smaller group there is too little to judge`() throws {
    let nine = (0..<9).map(Double.init)
    let many = (100..<200).map(Double.init)
    #expect(try #require(separation(nine, below: many)).verdict == .tooFew)
    #expect(try #require(separation(many, below: nine)).verdict == .tooFew)
    #expect(try #require(separation(nine + [9], below: many)).verdict == .better)
    #expect(try #require(separation(many, below: nine + [9])).verdict == .worse)
    #expect(separation([], below: many) == nil)
    #expect(separation(many, below: []) == nil)
  }

  @Test func `an interval that holds one half is no better than chance`() throws {
    // Every second one is in the other group: 45 of 100 pairs in order.
    let (odd, even) = (
      Array(stride(from: 1.0, to: 20, by: 2)), Array(stride(from: 0.0, to: 20, by: 2))
    )
    let found = try #require(separation(odd, below: even))
    #expect(found.value == 0.45)
    #expect(found.verdict == .chance)
  }

  @Test func `witnesses of one account do not make the interval narrower`() throws {
    let (lower, upper) = ((0..<12).map(Double.init), (6..<18).map(Double.init))
    let apart = try #require(separation(lower, below: upper))
    let together = try #require(
      Separation(
        of: lower.enumerated().map { Separation.Observation($1, of: "a\($0 / 4)") },
        below: upper.enumerated().map { Separation.Observation($1, of: "b\($0 / 4)") }))
    #expect(together.value == apart.value)
    #expect(together.low < apart.low && together.high > apart.high)
    #expect(together.n == apart.n)
  }

  @Test(arguments: 0..<30)
  func `the AUC is that of all pairs, and turns with the groups`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func values() -> [Double] {
      (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Double(Int.random(in: 0...12, using: &random))
      }
    }
    let (lower, upper) = (values(), values())
    let found = try #require(separation(lower, below: upper), "seed \(seed)")
    var sum = 0.0
    for low in lower {
      for high in upper { sum += low < high ? 1 : low == high ? 0.5 : 0 }
    }
    let pairs = Double(lower.count * upper.count)
    #expect(abs(found.value - sum / pairs) < 1e-12, "seed \(seed)")
    #expect(found.low <= found.value && found.value <= found.high, "seed \(seed)")
    #expect(found.low >= 0 && found.high <= 1, "seed \(seed)")
    let turned = try #require(separation(upper, below: lower))
    #expect(abs(turned.value - (1 - found.value)) < 1e-12, "seed \(seed)")
    #expect(abs(turned.low - (1 - found.high)) < 1e-9, "seed \(seed)")
  }
}
