// csbook sync: fetch, merge, lint, push.

import ArgumentParser
import BookReports
import BookText
import Git

struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Fetch what others committed, merge it, and push",
    discussion: """
      Runs git fetch, git merge and git push on the branch that this one follows, so that \
      credentials, hooks and signatures work as they do with git. Says what came in. Where both \
      sides contradict each other, or something is not committed, it stops before anything is \
      changed. Errors that lint finds are not pushed, and end it with status 1.
      """)

  @OptionGroup var folder: BookFolder

  @Flag(help: "Fetch, say what would come and go, and change nothing of the book.")
  var dryRun = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.require([.text, .json])
    if output.format == .text { try output.requireNoFile() }
    let sync = try await BookSync(
      in: folder.place(), prompts: System.isTerminal(0))
    var report = SyncReport(branch: sync.branch, upstream: sync.upstream.name, isDry: dryRun)
    var answer = RunningAnswer()
    do {
      try await exchange(sync, &report, &answer)
    } catch is FindingsExit {
      try printForPrograms(report, sync)
      throw FindingsExit()
    } catch {
      // What came in before stays, and programs are told.
      throw Failure(error)?.after(report.data) ?? error
    }
    try printForPrograms(report, sync)
    try answer.finish()
  }

  /// How often a push is tried while others are faster, and one look more to know whether they were.
  private static let attempts = 4

  private func exchange(
    _ sync: BookSync, _ report: inout SyncReport, _ answer: inout RunningAnswer
  ) async throws {
    var refused: (theirs: ObjectID, failure: Failure)?
    for _ in 1...Self.attempts {
      let standing = try await sync.look()
      // Refused though nobody else was faster: trying again would not help.
      if let refused, refused.theirs == standing.theirs.id { throw refused.failure }
      let incoming = SyncReport.Part(
        commits: standing.distance.behind,
        changes: try sync.book.changes(from: standing.base, to: standing.theirs.tree))
      let outgoing = SyncReport.Part(
        commits: standing.distance.ahead,
        changes: try sync.book.changes(from: standing.base, to: standing.ours.tree))
      if !dryRun { try await sync.merge(standing) }
      show(report.bring(incoming), &answer)
      report.hold(outgoing)
      if !dryRun, outgoing.commits > 0 {
        try requireSound(standing, sync, &report)
        if let failure = try await sync.push() {
          refused = (standing.theirs.id, failure)
          continue
        }
      }
      show(report.take(), &answer)
      return
    }
    throw Failure.impossible(
      "outrun", "somebody pushed to \(sync.upstream.name) each time before this did",
      hint: "what they sent is merged here; run csbook sync again")
  }

  /// Keeps errors from the others; the merge stays, so that they can be mended.
  private func requireSound(
    _ standing: BookSync.Standing, _ sync: BookSync, _ report: inout SyncReport
  ) throws {
    let errors = try sync.errors(since: standing)
    guard !errors.isEmpty else { return }
    report.hold(errors: errors)
    let renderer = TextRenderer(width: nil, colour: System.isTerminal(2))
    let blocks = FindingsReport.refusal(
      of: errors, "in what would be pushed; \(sync.upstream.name) is as it was")
    System.say(renderer.text(of: blocks))
    let undo =
      standing.distance.behind > 0
      ? "; `git reset --keep \(standing.ours.id.hex.prefix(7))` takes the merge back" : ""
    System.say("hint: mend it, csbook commit, then csbook sync\(undo)\n")
    throw FindingsExit()
  }

  private func show(_ blocks: [Report.Block], _ answer: inout RunningAnswer) {
    guard output.format == .text, !blocks.isEmpty else { return }
    answer.say(output.renderer.text(of: blocks))
  }

  private func printForPrograms(_ report: SyncReport, _ sync: BookSync) throws {
    guard output.format == .json else { return }
    try output.print(report.report, sync.provenance(), formats: [.text, .json])
  }
}
