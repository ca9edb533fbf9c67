// sync: what came in from the upstream, and what went out to it.

import BookHistory

/// The exchange between a branch and its upstream.
package struct SyncReport: Sendable {
  /// Commits that one has and the other lacks, and what they change.
  package struct Part: Sendable {
    package var commits = 0
    package var changes: [BookChange] = []

    package init(commits: Int = 0, changes: [BookChange] = []) {
      self.commits = commits
      self.changes = changes
    }
  }

  private let branch: String
  private let upstream: String
  private let isDry: Bool
  /// What came in, over all attempts.
  private var incoming = Part()
  private var outgoing = Part()
  private var isPushed = false
  private var errors: [PlacedFinding] = []

  package init(branch: String, upstream: String, isDry: Bool) {
    self.branch = branch
    self.upstream = upstream
    self.isDry = isDry
  }

  /// Takes down what came in; says it, where there was something.
  package mutating func bring(_ part: Part) -> [Report.Block] {
    guard part.commits > 0 else { return [] }
    incoming.commits += part.commits
    incoming.changes += part.changes
    let verb = isDry ? "would bring" : "brought"
    return ChangesReport.blocks(
      "\(upstream) \(verb) \(counted(part.commits, "commit"))", part.changes)
  }

  /// Takes down what is to go out.
  package mutating func hold(_ part: Part) { outgoing = part }

  /// Takes down the errors that keep it back.
  package mutating func hold(errors: [PlacedFinding]) { self.errors = errors }

  /// Takes down that what was to go out did; says it, or that there was nothing to do.
  package mutating func take() -> [Report.Block] {
    isPushed = !isDry && outgoing.commits > 0
    let verb = isDry ? "would take" : "took"
    if outgoing.commits > 0 {
      return ChangesReport.blocks(
        "\(upstream) \(verb) \(counted(outgoing.commits, "commit"))", outgoing.changes)
    }
    return incoming.commits > 0 ? [] : [.text(Styled("\(branch) and \(upstream) are the same."))]
  }

  /// All of it, for programs.
  package var report: Report {
    Report(schema: "csbook.sync/1", data: data, blocks: [])
  }

  package var data: JSON {
    [
      "branch": .text(branch), "upstream": .text(upstream), "dryRun": .flag(isDry),
      "in": Self.json(incoming), "out": Self.json(outgoing), "pushed": .flag(isPushed),
      "errors": FindingsReport.json(errors),
    ]
  }

  private static func json(_ part: Part) -> JSON {
    ["commits": .whole(part.commits), "changes": ChangesReport.json(part.changes)]
  }
}
