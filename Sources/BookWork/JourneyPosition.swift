// Where an account stands on its journey map.

import BookModel

/// How a stay in a stage compares with the map.
package enum StageProgress: String, Sendable, CaseIterable {
  case onTrack = "on-track"
  case behind, stuck

  /// On track up to `behind_after` days (else `target_days`), behind up to `stuck_after`, then stuck.
  ///
  /// Nil where the stage says none of them.
  package init?(after days: Int, in stage: Record<StageSchema>) {
    let behindAfter = stage.behindAfter ?? stage.targetDays
    guard behindAfter != nil || stage.stuckAfter != nil else { return nil }
    if let stuckAfter = stage.stuckAfter, days > stuckAfter {
      self = .stuck
    } else if let behindAfter, days > behindAfter {
      self = .behind
    } else {
      self = .onTrack
    }
  }
}

/// The position of one account on a day, from its journey and the map.
package struct JourneyPosition: Sendable {
  /// A stay in a stage that has not ended.
  package struct Stay: Sendable {
    package let stage: String
    package let visit: Record<StageVisitSchema>
    package let entered: Day
    /// 0 on the day of entry.
    package let days: Int
    /// Nil where the map does not know the stage, or sets it no days.
    package let progress: StageProgress?
  }

  /// Where they are, parallel stages aside; nil between two stages and after the last.
  package let current: Stay?
  /// Open stays in stages that run beside others.
  package let parallel: [Stay]
  /// Moments of truth of the stages that they entered whose day has passed without them, as ids.
  package let missedMoments: [String]

  /// The journey is one that was cut to the day; a stage that the map does not know is taken for one of the main line.
  package init(_ journey: Page<JourneySchema>, on map: Page<JourneyMapSchema>?, day: Day) {
    let stages = Dictionary(
      (map?.stages ?? []).compactMap { stage in stage.id.map { ($0, stage) } },
      uniquingKeysWith: { first, _ in first })
    let visits = journey.stages ?? []
    let open = visits.compactMap { visit in
      visit.left == nil ? Stay(visit, of: stages, on: day) : nil
    }.sorted { $0.entered < $1.entered }
    current = open.last { !(stages[$0.stage]?.parallel ?? false) }
    parallel = open.filter { stages[$0.stage]?.parallel ?? false }
    let met = Set((journey.moments ?? []).compactMap(\.moment))
    missedMoments = JourneyPosition.missed(visits, stages, met: met, on: day)
  }

  /// By the last entry into each stage, in the order of the map's moments.
  private static func missed(
    _ visits: [Record<StageVisitSchema>], _ stages: [String: Record<StageSchema>],
    met: Set<String>, on day: Day
  ) -> [String] {
    var entries: [String: Day] = [:]
    var order: [String] = []
    for visit in visits {
      guard let stage = visit.stage, let entered = visit.entered else { continue }
      if entries[stage] == nil { order.append(stage) }
      entries[stage] = max(entries[stage] ?? entered, entered)
    }
    return order.flatMap { stage -> [String] in
      guard let entered = entries[stage] else { return [] }
      return (stages[stage]?.moments ?? []).compactMap { moment in
        guard let id = moment.id, let byDay = moment.byDay, !met.contains(id),
          day - entered > byDay
        else { return nil }
        return id
      }
    }
  }
}

extension JourneyPosition.Stay {
  fileprivate init?(
    _ visit: Record<StageVisitSchema>, of stages: [String: Record<StageSchema>], on day: Day
  ) {
    guard let stage = visit.stage, let entered = visit.entered else { return nil }
    let days = day - entered
    self.init(
      stage: stage, visit: visit, entered: entered, days: days,
      progress: stages[stage].flatMap { StageProgress(after: days, in: $0) })
  }
}
