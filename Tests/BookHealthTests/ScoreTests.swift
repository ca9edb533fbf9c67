// What a score is, and that what is printed never contradicts the band.

import BookModel
import Testing

@testable import BookHealth

struct ScoreTests {
  @Test(arguments: [
    (74.6, 74), (74.999_999, 74), (75, 75), (0.999, 0), (99.99, 99), (100, 100), (-3, 0),
    (250, 100),
  ])
  func `a printed score is cut, not rounded, and stays within 0 and 100`(
    value: Double, shown: Int
  ) {
    #expect(Score(value).shown == shown)
  }

  @Test func `the noise of binary sums never costs a point`() {
    let sum = (1...10).reduce(0.0) { sum, _ in sum + 7.5 * 0.1 } * 10
    #expect(Score(sum).shown == 75)
    #expect(Score(74.999_999_999_9).shown == 75)
    #expect(Score(0.1 + 0.2) == Score(0.3))
    #expect(Score(29.0 / 100 * 100).shown == 29)
  }

  @Test func `a coverage is cut to whole percent`() {
    #expect(Coverage(share: 0.4999).shown == 49)
    #expect(Coverage(share: 0.1 + 0.2 + 0.3 - 0.1).shown == 50)
    #expect(Coverage(share: 1).description == "100 %")
  }

  @Test(arguments: [
    (75, Band.green), (74.999_999, .yellow), (50, .yellow), (49.999_999, .red), (0, .red),
    (100, .green),
  ])
  func `bands begin at their bounds, inclusive`(value: Double, band: Band) {
    #expect(BandBounds.standard.band(of: Score(value)) == band)
  }

  @Test(arguments: UInt64(1)...20)
  func `a band is what the printed score says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let yellow = Int.random(in: 0...99, using: &random)
      let bounds = BandBounds(green: .random(in: yellow + 1...100, using: &random), yellow: yellow)
      let edge = Double(Bool.random(using: &random) ? bounds.green : bounds.yellow)
      let score = Score(edge + .random(in: -2e-9...2e-9, using: &random))
      let shown = Double(score.shown)
      let said: Band =
        shown >= Double(bounds.green) ? .green : shown >= Double(bounds.yellow) ? .yellow : .red
      #expect(bounds.band(of: score) == said, "seed \(seed)")
    }
  }

  @Test func `a cap at red reaches what is unknown, a cap at yellow does not`() {
    #expect(Band.allCases.sorted() == [.red, .unknown, .new, .yellow, .green])
    #expect(min(Band.unknown, .yellow) == .unknown)
    #expect(min(Band.new, .red) == .red)
  }
}
