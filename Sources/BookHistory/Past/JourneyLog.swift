// What the journey of an account said before, and when it was written into it.

import BookModel
import BookText
import Git

/// The versions of one account's `journey.md` along a line of commits.
package struct JourneyLog: Sendable {
  /// The oldest first.
  package let versions: [Version]

  package init(_ versions: [Version]) {
    self.versions = versions
  }

  /// What a commit made of it.
  package struct Version: Sendable {
    package let commit: DatedCommit
    /// Whether it is from the commit with which the line begins, so that nobody knows how old it was.
    package let isFirst: Bool
    /// The map that it follows.
    package let map: String?
    /// Empty where the file was taken away.
    package let visits: [Visit]

    package init(_ commit: DatedCommit, isFirst: Bool, map: String?, visits: [Visit]) {
      self.commit = commit
      self.isFirst = isFirst
      self.map = map
      self.visits = visits
    }
  }

  /// A stay in a stage, as written.
  package struct Visit: Hashable, Sendable {
    package let stage: String
    package let entered: Day
    package let left: Day?

    package init(_ stage: String, entered: Day, left: Day?) {
      self.stage = stage
      self.entered = entered
      self.left = left
    }

    fileprivate func isSame(as other: Visit) -> Bool {
      stage == other.stage && entered == other.entered
    }
  }

  /// A stay that the log once told of.
  package struct Dropped: Hashable, Sendable {
    /// As it was written last.
    package let visit: Visit
    package let map: String?
    /// The day of the commit that took it out.
    package let removedOn: Day
  }

  /// The stays that the log no longer tells of, and that no entry of now stands for.
  ///
  /// Where no version had more stays in a stage than there are now, another date of entry is a correction, and the corrected
  /// one counts. What a version had more was taken out: the earliest of those that are not there any more.
  package func dropped(now: [Visit]) -> [Dropped] {
    let stages = Set(versions.flatMap { $0.visits.map(\.stage) }).sorted()
    return stages.flatMap { stage -> [Dropped] in
      let kept = now.filter { $0.stage == stage }
      let counts = versions.map { version in version.visits.count { $0.stage == stage } }
      guard let most = counts.max(), most > kept.count,
        let fullest = counts.lastIndex(of: most)
      else { return [] }
      let gone = versions[fullest].visits.filter { visit in
        visit.stage == stage && !kept.contains { $0.isSame(as: visit) }
      }.sorted { $0.entered < $1.entered }
      return gone.prefix(most - kept.count).compactMap(dropped)
    }
  }

  private func dropped(_ visit: Visit) -> Dropped? {
    guard let last = versions.lastIndex(where: { $0.visits.contains { $0.isSame(as: visit) } }),
      last + 1 < versions.count,
      let written = versions[last].visits.first(where: { $0.isSame(as: visit) })
    else { return nil }
    return Dropped(
      visit: written, map: versions[last].map, removedOn: versions[last + 1].commit.day)
  }

  /// How many days of entry were replaced by others.
  package func rewritten(now: [Visit]) -> Int {
    var gone: [Visit] = []
    for visit in versions.flatMap(\.visits)
    where !(now + gone).contains(where: { $0.isSame(as: visit) }) {
      gone.append(visit)
    }
    return gone.count - dropped(now: now).count
  }

  /// Days from entry to the commit that wrote it down; nil where the line begins with it, or does not have it yet.
  package func delay(of visit: Visit) -> Int? {
    guard let first = versions.first(where: { $0.visits.contains { $0.isSame(as: visit) } }),
      !first.isFirst
    else { return nil }
    return first.commit.day - visit.entered
  }
}

extension PastBooks {
  /// The journeys of all accounts that had one along the line, by account, and how many versions could not be read.
  package func journeyLogs() throws(PastFault) -> (logs: [String: JourneyLog], unread: Int) {
    guard let newest = timeline.commits.first else { return ([:], 0) }
    let line = timeline.commits.reversed().enumerated()
    let read = try reader(at: newest)
    var versions: [String: [JourneyLog.Version]] = [:]
    var unread = 0
    for ((index, commit), changes) in zip(line, try changes(under: [Layout.accounts.bytes])) {
      defer { onStep?(index + 1, timeline.commits.count) }
      for change in changes {
        let path = bookPath(of: change)
        guard case .file(.journey, let account?, let id) = Layout.placement(of: path) else {
          continue
        }
        guard let version = change.new else {
          versions[account, default: []].append(
            JourneyLog.Version(commit, isFirst: false, map: nil, visits: []))
          continue
        }
        let bytes = try read(version, path)
        let reading = FileReader(settings: .empty).read(
          bytes, at: path, as: .journey, account: account, id: id)
        guard case .document(let document) = reading.content else {
          unread += 1
          continue
        }
        versions[account, default: []].append(
          JourneyLog.Version(commit, isFirst: index == 0, Page<JourneySchema>(document)))
      }
    }
    return (versions.mapValues { JourneyLog($0) }, unread)
  }
}

extension JourneyLog.Version {
  fileprivate init(_ commit: DatedCommit, isFirst: Bool, _ page: Page<JourneySchema>) {
    self.init(
      commit, isFirst: isFirst, map: page.journey,
      visits: (page.stages ?? []).compactMap { visit in
        guard let stage = visit.stage, let entered = visit.entered else { return nil }
        return JourneyLog.Visit(stage, entered: entered, left: visit.left)
      })
  }
}
