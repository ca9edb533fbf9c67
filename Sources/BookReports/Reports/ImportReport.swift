// import: what came of an export, and what is wrong with its rows.

import BookImport
import BookText

/// How an import went.
package struct ImportOutcome: Sendable {
  package let plan: ImportPlan
  /// What a row is: `accounts`.
  package let rows: String
  /// The name of the mapping, and the program that it says the export comes from.
  package let mapping: String
  package let source: String
  /// As the user names it.
  package let file: String
  package let isWritten: Bool
  package let findings: [PlacedFinding]

  package init(
    plan: ImportPlan, rows: String, mapping: String, source: String, file: String,
    isWritten: Bool, findings: [PlacedFinding]
  ) {
    self.plan = plan
    self.rows = rows
    self.mapping = mapping
    self.source = source
    self.file = file
    self.isWritten = isWritten
    self.findings = findings
  }
}

/// What is wrong, which files change, and how many records of what.
package enum ImportReport {
  package static func report(_ outcome: ImportOutcome, isDry: Bool) -> Report {
    let counts = outcome.plan.counts
    return Report(
      schema: "csbook.import/1",
      data: [
        "imports": .text(outcome.rows), "mapping": .text(outcome.mapping),
        "source": .text(outcome.source), "file": .text(outcome.file), "dryRun": .flag(isDry),
        "written": .flag(outcome.isWritten),
        "counts": [
          "rows": .whole(counts.rows), "created": .whole(counts.created),
          "changed": .whole(counts.changed), "unchanged": .whole(counts.unchanged),
          "skipped": .whole(counts.skipped), "unmatched": .whole(counts.unmatched),
          "bad": .whole(counts.bad), "conflicts": .whole(counts.conflicts),
        ],
        "files": .list(
          outcome.plan.edits.map { change in
            [
              "path": .text(change.edit.path.text), "new": .flag(change.edit.isNew),
              "summary": .text(change.summary),
            ]
          }), "notes": .list(outcome.plan.notes.map { .text($0) }),
        "findings": FindingsReport.json(outcome.findings),
      ], blocks: blocks(outcome, isDry))
  }

  /// Beyond so many, files are counted and not named.
  private static let mostFiles = 20

  private static func blocks(_ outcome: ImportOutcome, _ isDry: Bool) -> [Report.Block] {
    var blocks = outcome.findings.flatMap(FindingsReport.blocks)
    let edits = outcome.plan.edits
    if outcome.isWritten || isDry {
      blocks += edits.prefix(mostFiles).map {
        .text(Styled("\($0.edit.path.text): \($0.summary)"))
      }
      if edits.count > mostFiles {
        blocks.append(
          .text(Styled("… and \(counted(edits.count - mostFiles, "file")) more", .faint)))
      }
    }
    blocks.append(.text(sentence(outcome)))
    blocks += outcome.plan.notes.map { .footnote($0) }
    if !outcome.isWritten, !isDry {
      if outcome.findings.contains(where: { $0.finding.severity == .error }) {
        blocks.append(.text(Styled("csbook: \(ending(outcome.plan))", .bad)))
      }
    }
    return blocks
  }

  /// `accounts: 3 new, 2 changed, 10 unchanged; 1 row skipped, 2 bad`.
  private static func sentence(_ outcome: ImportOutcome) -> Styled {
    let counts = outcome.plan.counts
    let records = [
      (counts.created, "new"), (counts.changed, "changed"), (counts.unchanged, "unchanged"),
    ].map { "\(grouped(UInt($0.0))) \($0.1)" }.joined(separator: ", ")
    let rows = [
      (counts.skipped, "skipped"), (counts.unmatched, "unmatched"), (counts.bad, "bad"),
      (counts.conflicts, "newer in the book"),
    ].filter { $0.0 > 0 }.map { "\(grouped(UInt($0.0))) \($0.1)" }.joined(separator: ", ")
    let all = "of \(counts.rows == 1 ? "1 row" : "\(grouped(UInt(counts.rows))) rows")"
    return Styled("\(outcome.rows): ", .strong) + "\(records); \(all)"
      + (rows.isEmpty ? "" : ", \(rows)")
  }

  private static func ending(_ plan: ImportPlan) -> String {
    if plan.counts.conflicts > 0 {
      return
        "nothing was written; --ours keeps what is newer in the book, --theirs takes the export's"
    }
    return plan.isRowsOnly
      ? "nothing was written; --skip-bad leaves bad rows out" : "nothing was written"
  }
}
