// Health models written as text, and what else the tests share.

import BookFacts
import BookModel
import BookText
import Testing

@testable import BookHealth

/// A health model as it stands in its file.
struct ModelText {
  var yaml: String

  init(_ yaml: String) {
    self.yaml = yaml
  }

  /// A model of one group, with a measure for each weight.
  ///
  /// The group is `g`, the measures are `m0`, `m1` and so on over the facts `f0`, `f1`; each fact is its own score,
  /// 0…100 on a line.
  init(weights: [String], more: String = "") {
    let measures = weights.enumerated().map { index, weight in
      "  - {id: m\(index), group: g, weight: \(weight), fact: f\(index), "
        + "score: {linear: {from: 0, to: 100}}, why: because}\n"
    }
    self.init("groups: [{id: g, weight: 1}]\nmeasures:\n" + measures.joined() + more)
  }

  /// The model, with the faults of the model and of its fields.
  ///
  /// Facts that begin with `t` are text, `b` flags, `d` days, `n` are none; all others are numbers and do not age.
  func read(
    book: String = "name: B\ncurrency: USD\n", freshness: (String) -> Int? = { _ in nil }
  ) throws -> (model: HealthModel, faults: [ModelFault], fields: [Fault]) {
    let (settings, _, settingsFaults) = FileReader.settings(Array(book.utf8))
    try #require(settingsFaults.isEmpty)
    let reading = FileReader(settings: settings).read(
      Array(text.utf8), at: "health/m.md", as: .healthModel, account: nil, id: "m")
    guard case .document(let document)? = reading.content else {
      throw Unreadable(text: text)
    }
    let (model, faults) = HealthModel.read(
      Page(document), in: settings, type: factType, freshness: freshness)
    return (model, faults, reading.faults)
  }

  /// The model, which must be without faults.
  func sound(freshness: (String) -> Int? = { _ in nil }) throws -> HealthModel {
    let (model, faults, fields) = try read(freshness: freshness)
    try #require(faults.isEmpty, "\(faults.map(\.sentence))")
    try #require(fields.isEmpty)
    return model
  }

  /// The text that a fault points at.
  func pointed(by fault: ModelFault) -> String {
    String(decoding: Array(text.utf8)[fault.span.range], as: UTF8.self)
  }

  private var text: String { "---\n\(yaml)---\n" }

  private func factType(_ fact: String) -> FactType? {
    switch fact.first {
    case "t": .text
    case "b": .flag
    case "d": .day
    case "n": nil
    default: .decimal
    }
  }

  struct Unreadable: Error {
    let text: String
  }
}

func day(_ text: String) throws -> Day {
  try #require(Day(text))
}

/// 2 March 2026, the day of most tests.
let today = Day(number: 20_514)

/// A generator of random numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
