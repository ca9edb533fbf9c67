// From a model's front matter to plain values, with all that does not hold.

import BookFacts
import BookModel
import BookText

extension HealthModel {
  /// Reads a model; what cannot be read at all is left out and is a finding of its fields.
  ///
  /// `type` is nil for what is no fact; `freshness` is the number of days for which a fact's value counts where the
  /// measure says nothing, nil where it does not age. Faults come in the order of the file.
  package static func read(
    _ page: Page<HealthModelSchema>, in settings: Settings, type: (String) -> FactType?,
    freshness: (String) -> Int?
  ) -> (HealthModel, [ModelFault]) {
    var faults: [ModelFault] = []
    let measures = page.record.items(of: \.measures)
    let groups = page.record.items(of: \.groups)
    if page.record.has(\.groups), page.record.has(\.measures), groups.isEmpty, measures.isEmpty {
      faults.append(ModelFault(.nothingMeasured, at: page.record.keySpan))
    }
    faults += groupFaults(groups.map(\.value), measures.map(\.value))
    let read = measures.compactMap { item in
      let (shape, found) = ScoreShape.read(item.value, type: type)
      faults += found
      return measure(item.value, shape, freshness).map { (item.value.group, $0) }
    }
    let (bounds, found) = BandBounds.read(page.record)
    let model = HealthModel(
      id: page.id, path: page.path, groups: MeasureGroup.read(groups.map(\.value), holding: read),
      bounds: bounds, coverageFloor: floor(page.record, settings),
      gates: page.record.items(of: \.gates).compactMap { Gate($0.value) })
    faults += found
    return (
      model, faults.sorted { ($0.span.lower, $0.span.upper) < ($1.span.lower, $1.span.upper) }
    )
  }

  /// Reads a model whose facts are those of a catalogue.
  package static func read(
    _ page: Page<HealthModelSchema>, in settings: Settings, by catalog: FactCatalog
  ) -> (HealthModel, [ModelFault]) {
    read(
      page, in: settings, type: { catalog[$0]?.type }, freshness: { catalog[$0]?.freshness })
  }

  /// Model, else book, else 50; a fraction is reached at the next whole percent.
  private static func floor(_ model: Record<HealthModelSchema>, _ settings: Settings) -> Int {
    (model.coverageFloor ?? settings.record.health?.coverageFloor)?.roundedUp ?? 50
  }

  private static func groupFaults(
    _ groups: [Record<MeasureGroupSchema>], _ measures: [Record<MeasureSchema>]
  ) -> [ModelFault] {
    let known = groups.compactMap(\.id)
    let named = Set(measures.compactMap(\.group))
    var faults: [ModelFault] = []
    for group in groups {
      guard let id = group.id else { continue }
      if group.weight?.mantissa == 0 {
        faults.append(ModelFault(.groupWithoutWeight(id), at: group.span(of: \.weight)))
      }
      if !named.contains(id) {
        faults.append(ModelFault(.groupWithoutMeasures(id), at: group.span(of: \.id)))
      }
    }
    for measure in measures {
      guard let id = measure.id else { continue }
      if measure.weight?.mantissa == 0 {
        faults.append(ModelFault(.measureWithoutWeight(id), at: measure.span(of: \.weight)))
      }
      if let group = measure.group, !known.contains(group) {
        faults.append(
          ModelFault(
            .unknownGroup(group, measure: id, known: known), at: measure.span(of: \.group)))
      }
    }
    return faults
  }

  private static func measure(
    _ record: Record<MeasureSchema>, _ shape: ScoreShape?, _ freshness: (String) -> Int?
  ) -> Measure? {
    guard let id = record.id, let weight = record.weight, let fact = record.fact else {
      return nil
    }
    return Measure(
      id: id, weight: weight, fact: fact, shape: shape,
      validFor: record.validFor ?? freshness(fact).map { Period($0, .days) },
      class: record.class.flatMap { MeasureClass(rawValue: $0) }, why: record.why ?? "",
      decidedOn: record.decidedOn, decidedBy: record.decidedBy, span: record.span)
  }
}

extension MeasureGroup {
  /// The groups, each id once, with the measures that name them.
  fileprivate static func read(
    _ records: [Record<MeasureGroupSchema>], holding measures: [(group: String?, Measure)]
  ) -> [MeasureGroup] {
    var seen: Set<String> = []
    return records.compactMap { record in
      guard let id = record.id, let weight = record.weight, seen.insert(id).inserted else {
        return nil
      }
      return MeasureGroup(
        id: id, name: record.name ?? id, weight: weight,
        measures: measures.filter { $0.group == id }.map(\.1))
    }
  }
}

extension Gate {
  fileprivate init?(_ record: Record<GateSchema>) {
    guard let id = record.id, let when = record.when,
      let cap = record.band.flatMap({ Band(rawValue: $0) })
    else { return nil }
    self.init(id: id, when: when, cap: cap, why: record.why ?? "", span: record.span)
  }
}

extension BandBounds {
  fileprivate static func read(
    _ model: Record<HealthModelSchema>
  ) -> (BandBounds, [ModelFault]) {
    var faults: [ModelFault] = []
    if let floor = model.coverageFloor, floor.integer == nil {
      faults.append(
        ModelFault(
          .fractionalBound(field: "coverage_floor", floor), at: model.span(of: \.coverageFloor)))
    }
    guard let bands = model.bands else { return (.standard, faults) }
    if let green = bands.green, green.integer == nil {
      faults.append(
        ModelFault(.fractionalBound(field: "green", green), at: bands.span(of: \.green)))
    }
    if let yellow = bands.yellow, yellow.integer == nil {
      faults.append(
        ModelFault(.fractionalBound(field: "yellow", yellow), at: bands.span(of: \.yellow)))
    }
    if let green = bands.green, let yellow = bands.yellow, green <= yellow {
      faults.append(
        ModelFault(
          .greenNotAboveYellow(green: green, yellow: yellow), at: bands.span(of: \.green)))
    }
    let bounds = BandBounds(
      green: bands.green?.roundedUp ?? standard.green,
      yellow: bands.yellow?.roundedUp ?? standard.yellow)
    return (bounds, faults)
  }
}

extension DecimalNumber {
  /// The least whole number that is not below it; for numbers of at least 0.
  fileprivate var roundedUp: Int {
    let unit = powerOfTen(scale)
    return Int(mantissa / unit) + (mantissa % unit > 0 ? 1 : 0)
  }
}
