// Where the stage that is written says one thing, and status or age another.

import BookModel
import BookRevenue
import BookWork

/// A disagreement between the journey's log and what else is known of an account.
package enum LifecycleConflict: Hashable, Sendable {
  /// They have left, and the log has them in a stage.
  case gone(stage: String)
  /// Their first term has not begun, and they are past the onboarding.
  case early(stage: String)
  /// They are a customer, and the log has them in no stage.
  case nowhere
  /// The stay is on track, but by their age the stage should be over: earlier ones took too long.
  case late(stage: String, age: Int, end: Int)
  /// The stay is behind or stuck, but by their age there is time: earlier ones were quick.
  case slow(stage: String, StageProgress, days: Int, age: Int, end: Int)
}

extension AccountFigures {
  /// What disagrees; nil where all agree, and without a journey.
  package var lifecycleConflict: LifecycleConflict? {
    guard let journey, account.page?.merged?.on.map({ $0 > day }) ?? true else { return nil }
    guard let current = journey.current else { return isCustomer ? .nowhere : nil }
    switch status {
    case .churned: return .gone(stage: current.stage)
    case .upcoming:
      let first = journey.map?.onboarding?.id
      return first == nil || first == current.stage ? nil : .early(stage: current.stage)
    default: return conflictOfAge(current, journey)
    }
  }

  /// The stage by its own days, against the days by which the map has it over.
  private func conflictOfAge(
    _ current: JourneyPosition.Stay, _ journey: JourneyPosition
  ) -> LifecycleConflict? {
    guard let age = ageDays, let progress = current.progress,
      let end = journey.endByAge(of: current.stage)
    else { return nil }
    if progress == .onTrack {
      return age > end ? .late(stage: current.stage, age: age, end: end) : nil
    }
    return age > end
      ? nil
      : .slow(stage: current.stage, progress, days: current.days, age: age, end: end)
  }
}

extension JourneyPosition {
  /// The day of an account's age by which the map has a stage of the main line over: the target days up to it, summed.
  ///
  /// Nil for the last stage, which nothing follows; for one to which they came back; and where a target is missing.
  fileprivate func endByAge(of stage: String) -> Int? {
    let line = (map?.stages ?? []).filter { !($0.parallel ?? false) }
    guard let place = line.firstIndex(where: { $0.id == stage }), place < line.count - 1 else {
      return nil
    }
    let later = Set(line[(place + 1)...].compactMap(\.id))
    let isReturn =
      stays.contains { later.contains($0.stage) } || stays.count { $0.stage == stage } > 1
    let targets = line[...place].compactMap(\.targetDays)
    return isReturn || targets.count <= place ? nil : targets.reduce(0, +)
  }
}

extension LifecycleConflict {
  /// One sentence, lowercase, without a full stop of its own.
  package var sentence: String {
    switch self {
    case .gone(let stage): "they have left, and the log still has them in \(stage)"
    case .early(let stage): "their first term has not begun, and the log has them in \(stage)"
    case .nowhere: "a customer that the log has in no stage"
    case .late(let stage, let age, let end):
      "on track in \(stage), but on day \(age) since the first term; by the map it ends by day \(end)"
    case .slow(let stage, let progress, let days, let age, let end):
      "\(progress.rawValue) in \(stage) after \(days) days, but on day \(age) since the first term "
        + "of the \(end) that the map gives"
    }
  }
}
