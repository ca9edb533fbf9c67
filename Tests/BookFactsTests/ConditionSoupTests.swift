// Conditions thrown together at random: nothing crashes, and the authorizer has nothing to stop.
import BookFacts
import Testing

struct ConditionSoupTests {
  private static let words = [
    "arr", "seats", "region", "tags", "metric_wau", "regoin", "health", "'JP'", "'now'", "'it''s'",
    "1",
    "2.5", "(", ")", "(", ")", ",", "and", "or", "not", "is", "null", "in", "between", "like",
    "escape",
    "case", "when", "then", "else", "end", "cast", "as", "text", "collate", "nocase", "=", "<>",
    "<", "+",
    "-", "*", "/", "||", "~", ".", "has", "size", "date", "max", "coalesce", "select", "from",
    "exists",
    "values", "over", "filter", "distinct", "random", "count", "glob", "match", "regexp", "raise",
    "--",
    "/*", ";", "\"x\"", "[x]", "?", ":a", "->", "current_date", "true", "‘", "地", "\u{0}", "'open",
  ]

  @Test func `a text is a condition or is refused at a place inside it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    let engine = try Row.engine()
    var sound = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...7, using: &random)
      let glue = Bool.random(using: &random) ? " " : ""
      let text = (0..<count).compactMap { _ in Self.words.randomElement(using: &random) }
        .joined(separator: glue)
      do throws(ConditionError) {
        let condition = try engine.compile(text, readingBelow: 2)
        let outcome = engine.evaluate(condition) { Row.values[$0] }
        if case .failed = outcome { Issue.record("seed \(seed): \(text): \(outcome)") }
        sound += 1
      } catch {
        let end = error.offset + error.length
        #expect(error.offset >= 0 && end <= text.utf8.count, "seed \(seed): \(text)")
        if case .notAllowed(.refused(let words)) = error.kind {
          Issue.record("seed \(seed): the authorizer had to stop \(text): \(words)")
        }
      }
    }
    #expect(sound > 100, "seed \(seed)")
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014), so that a printed seed repeats a run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
