// Commits that changed how accounts are judged.

import BookModel
import Git

/// A commit after which the same facts may come to another score, band or ARR.
package struct RuleChange: Sendable {
  package let commit: DatedCommit
  /// What it changed, in words: `health dear`, `segment growth`, `exchange rates`.
  package let subjects: [String]

  package init(_ commit: DatedCommit, subjects: [String]) {
    self.commit = commit
    self.subjects = subjects
  }
}

extension PastBooks {
  /// The changes of rules along the line, the oldest first; its first commit changes nothing.
  package func ruleChanges() throws(PastFault) -> [RuleChange] {
    let line = timeline.commits.reversed()
    var changes: [RuleChange] = []
    for (commit, some) in zip(line, try self.changes(under: Self.judging)).dropFirst()
    where !some.isEmpty {
      let subjects = try subjects(of: some, in: commit)
      if !subjects.isEmpty { changes.append(RuleChange(commit, subjects: subjects)) }
    }
    return changes
  }

  /// What is judged by: playbooks say what is to be done, and move no score.
  private static let judging = ["csbook.yml", "segments", "health", "journeys"].map {
    Array($0.utf8)
  }

  private func subjects(
    of changes: [Change], in commit: DatedCommit
  ) throws(PastFault) -> [String] {
    var subjects: [String] = []
    for change in changes {
      let path = bookPath(of: change)
      let name = FileName(path)
      if path == Layout.settings {
        subjects += try settings(changedBy: change, in: commit)
      } else if name.kind?.isRule == true {
        subjects.append(name.subject)
      }
    }
    return subjects
  }

  /// The choices of csbook.yml that move scores or ARR; its team and targets do not.
  private func settings(
    changedBy change: Change, in commit: DatedCommit
  ) throws(PastFault) -> [String] {
    let read = try reader(at: commit)
    let old = try change.old.map { (version) throws(PastFault) in
      FileReader.settings(try read(version, Layout.settings)).1.fields
    }
    let new = try change.new.map { (version) throws(PastFault) in
      FileReader.settings(try read(version, Layout.settings)).1.fields
    }
    return Self.judgingSettings.filter { spec in
      old?[spec.key]?.value.meaning(as: spec.type) != new?[spec.key]?.value.meaning(as: spec.type)
    }.map { Sentence.words(ofKey: $0.key) }
  }

  /// Choices of csbook.yml that facts, segments or scores are read by.
  static let judgingSettings: [FieldSpec] = {
    let keys = SettingsSchema.keys
    return [
      keys.currency.spec, keys.exchangeRates.spec, keys.metrics.spec, keys.surveys.spec,
      keys.retention.spec, keys.health.spec, keys.fields.spec,
    ]
  }()
}
