// sync: what came in from the upstream, and what went out to it.

import BookHistory

/// The exchange between a branch and its upstream.
package struct SyncReport: Sendable {
  private let branch: String
  private let upstream: String
  private let isDry: Bool
  /// Commits that the upstream has and the branch lacks, and what they change.
  private let behind: Int
  private let coming: [BookChange]
  /// Commits that the branch has and the upstream lacks, and what they change.
  private let ahead: Int
  private let going: [BookChange]

  package init(
    branch: String, upstream: String, isDry: Bool, behind: Int, coming: [BookChange], ahead: Int,
    going: [BookChange]
  ) {
    self.branch = branch
    self.upstream = upstream
    self.isDry = isDry
    self.behind = behind
    self.coming = coming
    self.ahead = ahead
    self.going = going
  }

  /// What came in; empty where nothing did.
  package var comingBlocks: [Report.Block] {
    let verb = isDry ? "would bring" : "brought"
    return behind == 0
      ? [] : ChangesReport.blocks("\(upstream) \(verb) \(counted(behind, "commit"))", coming)
  }

  /// What went out, or that there was nothing to do.
  package var goingBlocks: [Report.Block] {
    let verb = isDry ? "would take" : "took"
    if ahead > 0 {
      return ChangesReport.blocks("\(upstream) \(verb) \(counted(ahead, "commit"))", going)
    }
    return behind > 0 ? [] : [.text(Styled("\(branch) and \(upstream) are the same."))]
  }

  /// All of it.
  package var report: Report {
    Report(
      schema: "csbook.sync/1",
      data: [
        "branch": .text(branch), "upstream": .text(upstream), "dryRun": .flag(isDry),
        "in": ["commits": .whole(behind), "changes": ChangesReport.json(coming)],
        "out": ["commits": .whole(ahead), "changes": ChangesReport.json(going)],
      ], blocks: comingBlocks + goingBlocks)
  }
}
