// How long accounts stay in the stages of their journeys, those still in them counted as such.

import BookFigures
import BookModel
import BookRevenue
import BookWork

/// The stays of some accounts by map and stage.
package struct StageDwell: Sendable {
  /// By the maps' ids.
  package let maps: [Map]
  /// Stays that no log tells of any more; they are among those of the stages.
  package let dropped: [Stay]
  /// Days of entry that were written anew, and count as they stand now.
  package let rewritten: Int

  package struct Map: Sendable {
    package let id: String
    /// As the map declares them, then those that it does not know.
    package let stages: [Stage]
  }

  package struct Stage: Sendable {
    package let id: String
    package let targetDays: Int?
    package let stays: [Stay]

    /// Days in the stage; whoever is still in it, or left the vendor in it, was last seen in it.
    package var curve: SurvivalCurve { SurvivalCurve(stays.map(\.wait)) }

    /// Days from entry to the commit that told of it: the middle one, and of how many it is known.
    package var delay: (median: Int?, count: Int) {
      let delays = stays.compactMap(\.delay).sorted()
      return (delays.isEmpty ? nil : delays[(delays.count - 1) / 2], delays.count)
    }
  }

  /// One stay.
  package struct Stay: Sendable {
    package let account: String
    package let map: String
    package let stage: String
    package let entered: Day
    package let wait: SurvivalCurve.Wait
    package let delay: Int?
    /// The day of the commit that took it out of the log; nil for one that stands there.
    package let removedOn: Day?
  }

  /// The stays that were entered in a period, up to the day of the figures.
  ///
  /// `whole` takes in accounts that are no longer in the book.
  package init(
    of accounts: [AccountFigures], whole: Bool, in figures: Figures, logs: [String: JourneyLog],
    entered period: ClosedRange<Day>?
  ) {
    var stays: [Stay] = []
    var rewritten = 0
    for account in accounts {
      let now = (account.journey?.stays ?? []).map {
        JourneyLog.Visit($0.stage, entered: $0.entered, left: $0.left)
      }
      let log = logs[account.id]?.seen(on: figures.day)
      // Where the journey cannot be read, nobody knows what stands in it now.
      guard !account.hidesJourney else { continue }
      stays += account.stays(log)
      stays += (log?.dropped(now: now) ?? []).compactMap { Stay($0, of: account.id) }
      rewritten += log?.rewritten(now: now) ?? 0
    }
    if whole {
      let there = Set(figures.accounts.map(\.id))
      for (id, log) in logs where !there.contains(id) {
        stays += log.seen(on: figures.day).dropped(now: []).compactMap { Stay($0, of: id) }
      }
    }
    stays = stays.filter { period?.contains($0.entered) ?? true }.sorted {
      ($0.entered, $0.account) < ($1.entered, $1.account)
    }
    dropped = stays.filter { $0.removedOn != nil }
    self.rewritten = rewritten
    maps = Dictionary(grouping: stays, by: \.map).sorted { $0.key < $1.key }.map { id, stays in
      Map(id, stays, declared: figures.book.journeyMap(id)?.stages ?? [])
    }
  }
}

extension StageDwell.Map {
  fileprivate init(
    _ id: String, _ stays: [StageDwell.Stay], declared: [Record<StageSchema>]
  ) {
    self.id = id
    let known = declared.compactMap(\.id)
    let unknown = Set(stays.map(\.stage)).subtracting(known).sorted()
    stages = (known + unknown).map { stage in
      StageDwell.Stage(
        id: stage, targetDays: declared.first { $0.id == stage }?.targetDays,
        stays: stays.filter { $0.stage == stage })
    }
  }
}

extension AccountFigures {
  /// The stays that the log tells of.
  fileprivate func stays(_ log: JourneyLog?) -> [StageDwell.Stay] {
    guard let journey, let map = journey.map?.id ?? account.journey?.journey else { return [] }
    // A stage that the log leaves open was over at the latest when they went.
    let last = status == .churned ? contracts?.lostTerms.map(\.from).max() ?? day : day
    return journey.stays.map { stay in
      StageDwell.Stay(
        account: id, map: map, stage: stay.stage, entered: stay.entered,
        wait: stay.left == nil
          ? .waiting(max(0, min(last, day) - stay.entered)) : .reached(stay.days),
        delay: log?.delay(
          of: JourneyLog.Visit(stay.stage, entered: stay.entered, left: stay.left)),
        removedOn: nil)
    }
  }
}

extension StageDwell.Stay {
  fileprivate init?(_ dropped: JourneyLog.Dropped, of account: String) {
    guard let map = dropped.map else { return nil }
    let visit = dropped.visit
    self.init(
      account: account, map: map, stage: visit.stage, entered: visit.entered,
      wait: visit.left.map { .reached(max(0, $0 - visit.entered)) }
        ?? .waiting(max(0, dropped.removedOn - visit.entered)),
      delay: nil, removedOn: dropped.removedOn)
  }
}

extension JourneyLog {
  /// Without the stays that were entered after a day.
  package func seen(on day: Day) -> JourneyLog {
    JourneyLog(
      versions.map { version in
        Version(
          version.commit, isFirst: version.isFirst, map: version.map,
          visits: version.visits.filter { $0.entered <= day }.map { visit in
            Visit(
              visit.stage, entered: visit.entered,
              left: visit.left.flatMap { $0 <= day ? $0 : nil })
          })
      })
  }
}
