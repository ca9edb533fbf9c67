// How values become scores.

import BookFacts
import BookModel
import Testing

@testable import BookHealth

struct ScoreShapeTests {
  private func line(_ from: Int, _ to: Int, isBounded: Bool = true) -> ScoreShape {
    .linear(from: DecimalNumber(from), to: DecimalNumber(to), isBounded: isBounded)
  }

  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  @Test func `18 between 7 and 30 scores 47.83`() throws {
    let points = try #require(line(7, 30).score(.integer(18)))
    #expect((points * 100).rounded() == 4783)
  }

  @Test func `a line may fall`() {
    #expect(line(120, 20).score(.integer(120)) == 0)
    #expect(line(120, 20).score(.integer(20)) == 100)
    #expect(line(120, 20).score(.number(95)) == 25)
  }

  @Test(arguments: [(-5, 0.0), (0, 0), (40, 50), (80, 100), (81, 100)])
  func `a bounded line scores 0 and 100 beyond its ends`(value: Int, points: Double) {
    #expect(line(0, 80).score(.integer(value)) == points)
  }

  @Test(arguments: [(-1, nil), (0, 0), (80, 100), (81, nil)] as [(Int, Double?)])
  func `a line without bounds says nothing beyond its ends`(value: Int, points: Double?) {
    #expect(line(0, 80, isBounded: false).score(.integer(value)) == points)
    #expect(line(80, 0, isBounded: false).score(.integer(80 - value)) == points)
  }

  @Test(
    arguments: [
      (-3.0, 10.0), (0.999, 10), (1, 40), (2.99, 40), (3, 100), (1e12, 100), (0.7 + 0.1 + 0.2, 40),
    ] as [(Double, Double)])
  func `a step holds from its lower bound on, inclusive`(value: Double, points: Double) {
    let steps = ScoreShape.bands([
      .init(from: nil, score: DecimalNumber(10)),
      .init(from: DecimalNumber(1), score: DecimalNumber(40)),
      .init(from: DecimalNumber(3), score: DecimalNumber(100)),
    ])
    #expect(steps.score(.number(value)) == points)
  }

  @Test func `below the first bound there is no score`() throws {
    let steps = ScoreShape.bands([.init(from: try number("0.1"), score: DecimalNumber(40))])
    #expect(steps.score(.number(0.09)) == nil)
    #expect(steps.score(.number(1 - 0.9)) == 40)
  }

  @Test func `a map scores words, and flags as the book writes them`() {
    let words = ScoreShape.map([
      .init(word: "green", score: DecimalNumber(100)),
      .init(word: "true", score: DecimalNumber(70)),
      .init(word: "false", score: DecimalNumber(0)),
    ])
    #expect(words.score(.text("green")) == 100)
    #expect(words.score(.text("blue")) == nil)
    #expect(words.score(.flag(true)) == 70)
    #expect(words.score(.flag(false)) == 0)
    #expect(words.score(.integer(1)) == nil)
  }

  @Test func `what is no finite number has no score on a line`() {
    #expect(line(0, 1).score(.number(.nan)) == nil)
    #expect(line(0, 1).score(.number(.infinity)) == nil)
    #expect(line(0, 1).score(.text("1")) == nil)
    #expect(line(0, 1).score(.day(today)) == nil)
  }
}
