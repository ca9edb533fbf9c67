// stage, days_in_stage, stage_progress, missed_moments: where they stand on their journey.

import BookModel
import BookWork

extension Fact {
  static let stage = Fact(
    "stage", .text, unit: "stage", stratum: 2,
    "The stage of the journey map that they entered last and have not left; parallel stages aside."
  ) { row in row.stay { .text($0.stage) } }

  static let daysInStage = Fact(
    "days_in_stage", .integer, unit: "days", stratum: 2,
    "Days since they entered the stage, 0 on the day itself."
  ) { row in row.stay { .integer($0.days) } }

  static let stageProgress = Fact(
    "stage_progress", .text, unit: "on-track, behind or stuck", stratum: 2,
    """
    By the days in the stage: on-track up to behind_after (else target_days), behind up to stuck_after, then stuck. \
    Missing where the map sets no days.
    """
  ) { row in row.stay { stay in stay.progress.map { .text($0.rawValue) } } }

  static let missedMoments = Fact(
    "missed_moments", .integer, unit: "moments", stratum: 2, from: [.journey],
    "Moments of truth of the stages they entered whose day has passed and that did not happen."
  ) { row in .integer(row.journeyPosition()?.missedMoments.count ?? 0) }
}

extension FactRow {
  /// Something of the current stage, counted on the day; its place is the stay in journey.md.
  fileprivate func stay(_ value: (JourneyPosition.Stay) -> FactValue?) -> FactReading? {
    guard let stay = journeyPosition()?.current, let path = seen.journey?.path else { return nil }
    return value(stay).map {
      FactReading($0, on: day, from: FactReading.Source(path, stay.visit.span))
    }
  }
}
