// Where an account stands on its journey map, and how it came there.

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
  /// A stay in a stage.
  package struct Stay: Sendable {
    package let stage: String
    package let visit: Record<StageVisitSchema>
    /// The stage as the map declares it; nil where the map does not know it.
    package let declared: Record<StageSchema>?
    package let entered: Day
    /// Nil where they are still in it.
    package let left: Day?
    /// From the day of entry, 0 on it, to the day they left, else to the day that is asked about.
    package let days: Int
    /// The how manieth stay in this stage it is: 2 and more are returns.
    package let number: Int
    /// Nil where the map does not know the stage, or sets it no days.
    package let progress: StageProgress?

    /// Whether the stage runs beside others; one that the map does not know is taken for one of the main line.
    package var isParallel: Bool { declared?.parallel ?? false }
  }

  /// A moment of truth whose day has passed without it.
  package struct Missed: Hashable, Sendable {
    package let moment: String
    package let stage: String
    /// The day by which it was expected, counted from the last entry into the stage.
    package let due: Day
  }

  /// Nil where the journey names a map that the book does not have.
  package let map: Page<JourneyMapSchema>?
  /// Every stay, in the order of entry.
  package let stays: [Stay]
  /// Moments of truth of the stages that they entered, in the order of first entry and of the map.
  package let missedMoments: [Missed]

  /// The journey is one that was cut to the day.
  package init(_ journey: Page<JourneySchema>, on map: Page<JourneyMapSchema>?, day: Day) {
    self.map = map
    let stages = Dictionary(
      (map?.stages ?? []).compactMap { stage in stage.id.map { ($0, stage) } },
      uniquingKeysWith: { first, _ in first })
    var numbers: [String: Int] = [:]
    stays = JourneyPosition.inOrder(journey.stages ?? []).map { stage, entered, visit in
      numbers[stage, default: 0] += 1
      let days = (visit.left ?? day) - entered
      let declared = stages[stage]
      return Stay(
        stage: stage, visit: visit, declared: declared, entered: entered, left: visit.left,
        days: days, number: numbers[stage] ?? 1,
        progress: declared.flatMap { StageProgress(after: days, in: $0) })
    }
    // A key path through a record would be made anew on every day that is looked at.
    let met = Set((journey.moments ?? []).compactMap { $0.moment })
    missedMoments = JourneyPosition.missed(stays, met: met, on: day)
  }

  /// Where they are, parallel stages aside; nil between two stages and after the last.
  package var current: Stay? { stays.last { $0.left == nil && !$0.isParallel } }

  /// Open stays in stages that run beside others.
  package var parallel: [Stay] { stays.filter { $0.left == nil && $0.isParallel } }

  /// The stay on the main line, then those beside it.
  package var open: [Stay] { (current.map { [$0] } ?? []) + parallel }

  /// Stays with a stage and a day of entry; those of one day stay in the order of the file.
  private static func inOrder(
    _ visits: [Record<StageVisitSchema>]
  ) -> [(stage: String, entered: Day, visit: Record<StageVisitSchema>)] {
    var entries: [(stage: String, entered: Day, visit: Record<StageVisitSchema>)] = []
    for visit in visits {
      guard let stage = visit.stage, let entered = visit.entered else { continue }
      entries.append((stage, entered, visit))
    }
    return entries.enumerated().sorted {
      ($0.element.entered, $0.offset) < ($1.element.entered, $1.offset)
    }.map(\.element)
  }

  /// By the last entry into each stage.
  private static func missed(_ stays: [Stay], met: Set<String>, on day: Day) -> [Missed] {
    let last = Dictionary(stays.map { ($0.stage, $0) }, uniquingKeysWith: { _, last in last })
    return stays.filter { $0.number == 1 }.flatMap { first -> [Missed] in
      guard let stay = last[first.stage] else { return [] }
      return (stay.declared?.moments ?? []).compactMap { moment in
        guard let id = moment.id, let byDay = moment.byDay, !met.contains(id),
          day - stay.entered > byDay
        else { return nil }
        return Missed(moment: id, stage: stay.stage, due: stay.entered + byDay)
      }
    }
  }
}
