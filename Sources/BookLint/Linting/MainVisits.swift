// The stages that an account went through one after the other.

import BookModel

/// The stays of a journey in stages that do not run beside others.
struct MainVisits {
  /// The stages of the map by their ids.
  let stages: [String: Record<StageSchema>]
  /// In the order in which they were entered; stays in stages that the map does not have are left out.
  let all: [Visit]

  struct Visit {
    let stage: String
    let entered: Day
    let record: Record<StageVisitSchema>
  }

  init(of journey: Page<JourneySchema>, on map: Page<JourneyMapSchema>) {
    let stages = Dictionary(
      (map.stages ?? []).compactMap { stage in stage.id.map { ($0, stage) } },
      uniquingKeysWith: { first, _ in first })
    let visits = (journey.stages ?? []).compactMap { visit -> Visit? in
      guard let stage = visit.stage, let entered = visit.entered, let known = stages[stage],
        known.parallel != true
      else { return nil }
      return Visit(stage: stage, entered: entered, record: visit)
    }
    self.stages = stages
    all = visits.enumerated().sorted {
      ($0.element.entered, $0.offset) < ($1.element.entered, $1.offset)
    }.map(\.element)
  }
}
