// Fixing, looking again, and fixing what that brought to light.

import BookText

/// All that fixes can do for a book, worked out in memory; writing it down is the caller's.
package struct FixRounds {
  /// A finding whose fix was made.
  package struct Fixed {
    package let finding: Finding
    /// The line on which the finding stood when it was fixed, counted from 1.
    package let line: Int
  }

  /// The files that changed, in the order of their paths.
  package let edits: [VerifiedEdit]
  package let fixed: [Fixed]
  /// The findings whose fixes would have changed more than they should.
  package let refused: [(finding: Finding, refusal: EditRefusal)]
  /// What lint finds in the book as it is then.
  package let left: [Finding]

  /// How often fixes are made before rules that undo each other's work are told apart from progress.
  package static let limit = 50

  /// Makes fixes until there are none to make.
  ///
  /// `lint` finds what is wrong with the book when some files hold other bytes than on disk; `read` gives the bytes of a
  /// file on disk. Each file is read once, and linted as read before any of its fixes is made, so that no fix is made on
  /// bytes that it was not meant for.
  package init<Failure: Error>(
    touching mayTouch: (Path) -> Bool, read: (Path) throws(Failure) -> [UInt8],
    lint: ([Path: [UInt8]]) throws(Failure) -> [Finding]
  ) throws(Failure) {
    var texts: [Path: VerifiedEdit] = [:]
    var fixed: [Fixed] = []
    var refused: [(finding: Finding, refusal: EditRefusal)] = []
    var findings = try lint([:])
    var round = 0
    while round < Self.limit {
      let plan = FixPlan(
        findings.filter { finding in !refused.contains { $0.finding.isLike(finding) } },
        touching: mayTouch)
      if plan.chosen.isEmpty { break }
      let unread = plan.paths.filter { texts[$0] == nil }
      if unread.isEmpty {
        round += 1
        let outcome = plan.applied(to: texts)
        let tables = texts.mapValues { LineTable($0.after) }
        fixed += outcome.fixed.map { finding in
          Fixed(finding: finding, line: finding.line(in: tables))
        }
        refused += outcome.refused
        texts.merge(outcome.texts) { $1 }
      } else {
        for path in unread { texts[path] = VerifiedEdit(of: try read(path), at: path) }
      }
      findings = try lint(texts.mapValues(\.after))
    }
    edits = texts.values.filter(\.isChange).sorted { $0.path < $1.path }
    self.fixed = fixed
    self.refused = refused
    left = findings
  }
}

extension Finding {
  /// Whether both are the same finding, maybe in another place of the file.
  fileprivate func isLike(_ other: Finding) -> Bool {
    rule == other.rule && path == other.path && message == other.message
  }

  /// The line on which a finding stands, counted from 1.
  fileprivate func line(in tables: [Path: LineTable]) -> Int {
    tables[path]?.position(of: Int(span.lower)).line ?? 1
  }
}
