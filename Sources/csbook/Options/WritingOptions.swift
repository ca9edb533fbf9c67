// How a writing command ends: its diff is shown, or its edits are written and told.

import ArgumentParser
import BookReports
import BookStore
import BookText

/// An edit of one file, with what it does in the user's words.
struct Change {
  let edit: VerifiedEdit
  /// Follows the file's path: `sentiment is 4`.
  let summary: String
}

/// The option that all writing commands share, and the one way in which they end.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Show what would change as a diff, and write nothing.")
  var dryRun = false

  /// Shows the changes as one diff, or writes them all and says of each file what was done.
  ///
  /// `plan` reads the files that it changes; it is asked again when somebody else has changed one meanwhile.
  func finish(in place: BookPlace, _ plan: () throws -> [Change]) throws {
    try System.answer(carryOut(in: place, plan))
  }

  /// The same, for a command that has something to do before it answers: what there is to answer.
  func carryOut(in place: BookPlace, _ plan: () throws -> [Change]) throws -> String {
    if dryRun { return Self.diff(of: try plan().map(\.edit)) }
    var changes: [Change] = []
    try FileWriter(root: place.root).write {
      changes = try plan()
      return changes.map(\.edit)
    }
    return changes.map(\.line).joined()
  }

  /// The diff of all edits; on a terminal without signs that would steer it.
  static func diff(of edits: [VerifiedEdit]) -> String {
    let diff = edits.map(UnifiedDiff.text(of:)).joined()
    return System.isTerminal(1) ? Terminal.safe(diff) : diff
  }
}

extension Change {
  fileprivate var line: String {
    let line = "\(edit.path.text): \(edit.isChange ? summary : "nothing to change")"
    return Terminal.safe(line, newlines: false) + "\n"
  }
}
