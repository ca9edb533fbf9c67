// Models as they are read, and every way in which one does not hold.

import BookFacts
import BookModel
import BookText
import Testing

@testable import BookHealth

struct ModelReadingTests {
  @Test func `a model is read with its groups, measures, bounds and gates`() throws {
    let model = try ModelText(
      """
      groups: [{id: use, name: Use, weight: 60}, {id: voice, weight: 40}]
      measures:
        - {id: a, group: use, weight: 2.5, fact: wau, score: {linear: {from: 0, to: 80}}, why: it is, class: input,
           valid_for: 2m, decided_on: 2025-01-31, decided_by: ana}
        - {id: b, group: voice, weight: 1, fact: tone, score: {map: {good: 100, bad: 0}}, why: it is, class: attitude}
        - {id: c, group: use, weight: 1, fact: seats, score: {bands: [{score: 0}, {from: 5, score: 50}]}, why: it is}
      bands: {green: 80, yellow: 40}
      coverage_floor: 60
      gates: [{id: hot, when: "tone = 'bad'", band: red, why: nobody is fine}]

      """
    ).sound { $0 == "seats" ? 30 : nil }
    #expect(model.id == "m")
    #expect(model.groups.map(\.name) == ["Use", "voice"])
    #expect(model.groups.map { $0.measures.map(\.id) } == [["a", "c"], ["b"]])
    #expect(model.measures.map(\.validFor) == [Period(2, .months), Period(30, .days), nil])
    #expect(model.bounds == BandBounds(green: 80, yellow: 40))
    #expect(model.coverageFloor == 60)
    #expect(model.gates.map(\.cap) == [.red])
    #expect(model.gates.map(\.when) == ["tone = 'bad'"])
    #expect(model.missingClasses == [.clientAction, .outcome])
    #expect(model.measures.first?.decidedBy == "ana")
    #expect(try model.measures.first?.decidedOn == day("2025-01-31"))
  }

  @Test(arguments: [
    ("coverage_floor: 60\n", "  coverage_floor: 40\n", 60), ("", "  coverage_floor: 40\n", 40),
    ("", "  model: m\n", 50),
  ])
  func `the floor of coverage is the model's, else the book's, else 50`(
    model: String, book: String, floor: Int
  ) throws {
    let settings = "name: B\ncurrency: USD\nhealth:\n\(book)"
    let read = try ModelText(weights: ["1"], more: model).read(book: settings)
    #expect(read.model.coverageFloor == floor)
  }

  @Test func `a period of the measure stands before the fact's own`() throws {
    var text = ModelText(weights: ["1"])
    #expect(try text.sound { _ in 30 }.measures.map(\.validFor) == [Period(30, .days)])
    text.yaml = text.yaml.replacing("why:", with: "valid_for: 7d, why:")
    #expect(try text.sound { _ in 30 }.measures.map(\.validFor) == [Period(7, .days)])
  }

  @Test func `bands begin at 75 and 50 where a model says nothing`() throws {
    #expect(try ModelText(weights: ["1"]).sound().bounds == BandBounds(green: 75, yellow: 50))
  }

  @Test func `a gate can only cap at yellow or red`() throws {
    let text = ModelText(
      weights: ["1"], more: "gates: [{id: up, when: a > 1, band: green, why: hope}]\n")
    let (model, _, fields) = try text.read()
    #expect(model.gates.isEmpty)
    #expect(fields.count == 1)
  }
}

struct ModelFaultTests {
  /// A model whose single measure is written like this, after its weight.
  private func measure(_ rest: String) -> ModelText {
    ModelText(
      "groups: [{id: g, weight: 1}]\nmeasures: [{id: m, group: g, weight: 1, why: w, \(rest)}]\n")
  }

  private func expect(
    _ text: ModelText, _ sentence: String, at place: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (_, faults, fields) = try text.read()
    #expect(fields.isEmpty, sourceLocation: sourceLocation)
    #expect(faults.map(\.sentence) == [sentence], sourceLocation: sourceLocation)
    #expect(faults.map(text.pointed) == [place], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (
      "fact: f, score: {linear: {from: 3, to: 3.0}}",
      "the line of m runs from 3 to 3 and so scores nothing", "3.0"
    ),
    ("fact: f, score: {}", "the score of m has no form: linear, bands or map", "{}"),
    (
      "fact: f, score: {linear: {from: 0, to: 1}, map: {a: 1}}",
      "the score of m has several forms: linear, map", "{linear: {from: 0, to: 1}, map: {a: 1}}"
    ),
    ("fact: t, score: {map: {}}", "map of m is empty", "{}"),
    ("fact: f, score: {bands: []}", "bands of m is empty", "[]"),
    (
      "fact: f, score: {bands: [{from: 1, score: 1}, {score: 2}]}",
      "only the first step of m may stand without from", "{score: 2}"
    ),
    (
      "fact: f, score: {bands: [{score: 1}, {from: 4, score: 1}, {from: 4.0, score: 2}]}",
      "m has two steps from 4.0", "4.0"
    ),
    (
      "fact: f, score: {bands: [{from: 9, score: 1}, {from: 7, score: 2}]}",
      "the step from 7 of m stands after the one from 9", "7"
    ),
    (
      "fact: f, score: {map: {a: 1}}", "the score of m cannot be map: f is a number",
      "{map: {a: 1}}"
    ),
    (
      "fact: t, score: {linear: {from: 0, to: 1}}", "the score of m cannot be linear: t is text",
      "{linear: {from: 0, to: 1}}"
    ),
    (
      "fact: b, score: {bands: [{score: 1}]}", "the score of m cannot be bands: b is true or false",
      "{bands: [{score: 1}]}"
    ),
    ("fact: d, score: {map: {a: 1}}", "the score of m cannot be map: d is a day", "{map: {a: 1}}"),
    ("fact: nope, score: {linear: {from: 0, to: 1}}", "measure m scores no fact: nope", "nope"),
  ])
  func `a measure whose form does not hold is a fault at its place, and has no shape`(
    rest: String, sentence: String, place: String
  ) throws {
    try expect(measure(rest), sentence, at: place)
    #expect(try measure(rest).read().model.measures.map(\.shape) == [nil])
  }

  @Test(arguments: [
    ("green: 50, yellow: 50", "green begins at 50, which is not above yellow at 50"),
    ("green: 50, yellow: 70", "green begins at 50, which is not above yellow at 70"),
  ])
  func `green must be above yellow`(bands: String, sentence: String) throws {
    try expect(ModelText(weights: ["1"], more: "bands: {\(bands)}\n"), sentence, at: "50")
  }

  @Test func `a bound between two whole points would contradict printed scores`() throws {
    let green = ModelText(weights: ["1"], more: "bands: {green: 74.5, yellow: 50}\n")
    try expect(
      green, "green is 74.5: it must be whole, as scores are printed in whole points", at: "74.5")
    #expect(try green.read().model.bounds.green == 75)
    let yellow = ModelText(weights: ["1"], more: "bands: {green: 75.0, yellow: 50.01}\n")
    #expect(try yellow.read().faults.map(yellow.pointed) == ["50.01"])
    #expect(try yellow.read().model.bounds == BandBounds(green: 75, yellow: 51))
    let floor = ModelText(weights: ["1"], more: "coverage_floor: 33.3\n")
    #expect(try floor.read().faults.map(floor.pointed) == ["33.3"])
    #expect(try floor.read().model.coverageFloor == 34)
  }

  @Test func `weights of 0 are faults`() throws {
    try expect(
      ModelText(weights: ["1", "0.00"]), "measure m1 has the weight 0 and so never counts",
      at: "0.00")
    var text = ModelText(weights: ["1"])
    text.yaml = text.yaml.replacing("{id: g, weight: 1}", with: "{id: g, weight: 0}")
    try expect(text, "group g has the weight 0 and so never counts", at: "0")
  }

  @Test func `groups and measures belong together`() throws {
    var text = ModelText(weights: ["1"])
    text.yaml = text.yaml.replacing("{id: g,", with: "{id: h, weight: 2}, {id: g,")
    try expect(text, "group h has no measures", at: "h")
    text = ModelText(weights: ["1", "1"])
    text.yaml = text.yaml.replacing("id: m1, group: g,", with: "id: m1, group: gg,")
    try expect(text, "measure m1 belongs to no group: there is no group gg", at: "gg")
    #expect(
      try text.read().faults.map(\.kind) == [.unknownGroup("gg", measure: "m1", known: ["g"])])
    #expect(try text.read().model.measures.map(\.id) == ["m0"])
  }

  @Test func `an empty model measures nothing`() throws {
    #expect(
      try ModelText("groups: []\nmeasures: []\n").read().faults.map(\.kind) == [.nothingMeasured])
  }

  @Test func `all faults come at once, in the order of the file`() throws {
    let text = ModelText(
      """
      bands: {green: 10, yellow: 20}
      groups: [{id: g, weight: 0}]
      measures: [{id: m, group: x, weight: 0, fact: nope, score: {}, why: w}]

      """)
    let faults = try text.read().faults
    #expect(faults.map(text.pointed) == ["10", "g", "0", "x", "0", "nope", "{}"])
    #expect(faults.map(\.span.lower) == faults.map(\.span.lower).sorted())
  }

  @Test func `the first of two groups with one id is taken`() throws {
    var text = ModelText(weights: ["1"])
    text.yaml = text.yaml.replacing(
      "{id: g, weight: 1}", with: "{id: g, weight: 1}, {id: g, weight: 9}")
    let (model, faults, _) = try text.read()
    #expect(faults.isEmpty)
    #expect(model.groups.map(\.weight) == [DecimalNumber(1)])
  }

  @Test func `a measure without a readable weight is left out, one without a readable score stays`()
    throws
  {
    let text = ModelText(
      """
      groups: [{id: g, weight: 1}]
      measures:
        - {id: a, group: g, weight: much, fact: f, score: {linear: {from: 0, to: 1}}, why: w}
        - {id: b, group: g, weight: 1, fact: f, score: {linear: {from: 0}}, why: w}
        - {id: c, group: g, weight: 1, fact: f, score: {bands: [{score: lots}]}, why: w}

      """)
    let (model, faults, fields) = try text.read()
    #expect(faults.isEmpty)
    #expect(fields.count == 3)
    #expect(model.measures.map(\.id) == ["b", "c"])
    #expect(model.measures.map(\.shape) == [nil, nil])
  }
}
