// From the `score` of a measure to its shape, with all that does not hold.

import BookFacts
import BookModel
import BookText

extension ScoreShape {
  /// The shape of a measure's score; nil where it has a fault, or a field that cannot be read.
  static func read(
    _ measure: Record<MeasureSchema>, type: (String) -> FactType?
  ) -> (ScoreShape?, [ModelFault]) {
    let id = measure.id ?? "?"
    let factType = measure.fact.flatMap(type)
    var faults: [ModelFault] = []
    if let fact = measure.fact, factType == nil {
      faults.append(ModelFault(.unknownFact(fact, measure: id), at: measure.span(of: \.fact)))
    }
    guard let score = measure.score else { return (nil, faults) }
    let forms = Form.allCases.filter { $0.isWritten(in: score) }
    guard let form = forms.first, forms.count == 1 else {
      let kind: ModelFault.Kind =
        forms.isEmpty ? .noForm(measure: id) : .severalForms(forms, measure: id)
      return (nil, faults + [ModelFault(kind, at: score.span)])
    }
    if let fact = measure.fact, let factType, !form.fits(factType) {
      let kind = ModelFault.Kind.unfitForm(form, measure: id, fact: fact, type: factType)
      return (nil, faults + [ModelFault(kind, at: score.span)])
    }
    let (shape, found) =
      switch form {
      case .linear: line(score, of: id)
      case .bands: steps(score, of: id)
      case .map: words(score, of: id)
      }
    faults += found
    return (faults.isEmpty ? shape : nil, faults)
  }

  private static func line(
    _ score: Record<ScoreSchema>, of measure: String
  ) -> (ScoreShape?, [ModelFault]) {
    guard let line = score.linear, let from = line.from, let to = line.to else { return (nil, []) }
    // Two ends that only the nineteenth digit tells apart are one to every value.
    guard from.double != to.double else {
      return (nil, [ModelFault(.flatLine(from, measure: measure), at: line.span(of: \.to))])
    }
    return (.linear(from: from, to: to, isBounded: line.bounded ?? true), [])
  }

  private static func words(
    _ score: Record<ScoreSchema>, of measure: String
  ) -> (ScoreShape?, [ModelFault]) {
    let entries = score.map?.entries ?? []
    guard !entries.isEmpty else {
      return (nil, [ModelFault(.emptyForm(.map, measure: measure), at: score.span(of: \.map))])
    }
    return (.map(entries.map { Word(word: $0.key, score: $0.value) }), [])
  }

  private static func steps(
    _ score: Record<ScoreSchema>, of measure: String
  ) -> (ScoreShape?, [ModelFault]) {
    let records = score.items(of: \.bands)
    guard !records.isEmpty else {
      return (nil, [ModelFault(.emptyForm(.bands, measure: measure), at: score.span(of: \.bands))])
    }
    var faults: [ModelFault] = []
    var bounds: [(from: DecimalNumber, span: Span)] = []
    for (index, record) in records.enumerated() {
      guard let from = record.value.from else {
        if index > 0 {
          faults.append(ModelFault(.stepWithoutBound(measure: measure), at: record.span))
        }
        continue
      }
      let span = record.value.span(of: \.from)
      if let first = bounds.first(where: { $0.from == from }) {
        faults.append(
          ModelFault(.repeatedStep(from, measure: measure, first: first.span), at: span))
      } else if let previous = bounds.last, from < previous.from {
        faults.append(
          ModelFault(.descendingStep(from, after: previous.from, measure: measure), at: span))
      }
      bounds.append((from, span))
    }
    let steps = records.compactMap { record in
      record.value.score.map { Step(from: record.value.from, score: $0) }
    }
    // A step whose score cannot be read is a finding of its own; the stair would have a hole.
    return (steps.count == records.count ? .bands(steps) : nil, faults)
  }
}

extension ScoreShape.Form {
  fileprivate func isWritten(in score: Record<ScoreSchema>) -> Bool {
    switch self {
    case .linear: score.has(\.linear)
    case .bands: score.has(\.bands)
    case .map: score.has(\.map)
    }
  }
}
