// How the rules of two states differ, and who changed them.

import BookHistory

/// What rules say otherwise, with the commits that made it so.
package struct ChangedRules {
  let changes: [BookChange]
  /// Newest first.
  let origins: [Origin]

  package init(changes: [BookChange], origins: [Origin]) {
    self.changes = changes
    self.origins = origins
  }

  /// The commits, then each file with what changed in it; of much only the beginning.
  var blocks: [Report.Block] {
    guard !changes.isEmpty else { return [] }
    let subjects = changes.map(\.subject).reduce(into: [String]()) { known, subject in
      if !known.contains(subject) { known.append(subject) }
    }
    return pairs("changed by", Self.first(Self.mostCommits, of: origins.map(\.sentence)), .faint)
      + subjects.flatMap { subject in
        let texts = changes.filter { $0.subject == subject && !$0.isDetail }.map(\.fullText)
        return pairs(subject, Self.first(Self.mostTexts, of: texts), .plain)
      }
  }

  private func pairs(_ label: String, _ texts: [String], _ tone: Styled.Tone) -> [Report.Block] {
    texts.enumerated().map { .pair($0 == 0 ? label : "", Styled($1, tone)) }
  }

  private static func first(_ most: Int, of texts: [String]) -> [String] {
    let left = texts.count - most
    return texts.prefix(most) + (left > 0 ? ["and \(left) more"] : [])
  }

  private static let mostTexts = 12
  private static let mostCommits = 8

  var json: JSON {
    [
      "changed": .flag(!changes.isEmpty), "commits": .list(origins.map(\.json)),
      "changes": ChangesReport.json(changes),
    ]
  }
}

extension Origin {
  /// Day, author and subject of the commit, and the beginning of its id.
  var sentence: String {
    switch self {
    case .notCommitted: "not committed yet"
    case .commit(let commit):
      "\(commit.day) \(commit.author): \(commit.subject) (\(commit.shortID))"
    }
  }

  var json: JSON {
    switch self {
    case .notCommitted: .null
    case .commit(let commit):
      [
        "commit": .text(commit.id), "on": JSON(commit.day), "author": .text(commit.author),
        "subject": .text(commit.subject),
      ]
    }
  }
}

extension BookChange {
  /// With both values where the line itself leaves them out, as of a condition; rules are nobody's personal data.
  fileprivate var fullText: String {
    guard let before, let after, text.hasSuffix(" changed") else { return text }
    return "\(text.dropLast(" changed".count)) \(before) → \(after)"
  }
}
