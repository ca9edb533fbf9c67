// csbook play close: a play that is over.

import ArgumentParser
import BookEdit
import BookModel
import BookStore
import BookText
import BookWork

struct PlayCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a play, and say how it ended",
    discussion: """
      Steps that are still open are cancelled: do first what is done. Its playbook gives no alert \
      for the account before its cooldown_days are over.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("How it ended.", valueName: "success|lost|not-needed"))
  var ending: Ending

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  @Argument(help: ArgumentHelp("The playbook's id, or the play's.", valueName: "playbook"))
  var playbook: String

  @Argument(help: ArgumentHelp("What came of it, in quotes.", valueName: "reason"))
  var reason: String

  /// How a play ends, in a user's words.
  enum Ending: String, ExpressibleByArgument, CaseIterable {
    case success, lost
    case notNeeded = "not-needed"

    var outcome: PlayPosition.Outcome {
      switch self {
      case .success: .success
      case .lost: .lost
      case .notNeeded: .notNeeded
      }
    }
  }

  func run() throws {
    let place = try folder.place()
    let account = try place.accountID(account)
    try writing.finish(in: place) {
      let opened = try folder.open(place, .accounts([account]))
      let play = try opened.openPlay(playbook, of: account)
      let edits = try opened.edits(
        of: play,
        [
          ("status", ending.outcome.rawValue), ("closed", opened.day.description),
          ("reason", reason),
        ])
      let changes = try edits.map { told in
        let steps = try StepsEnding(told.edit, on: opened.day)
        let cancelled = steps.count == 0 ? "" : "; \(steps.count) open steps cancelled"
        return Change(edit: steps.edit, summary: told.summary + cancelled)
      }
      try opened.requireNoNewError(of: changes.map(\.edit), in: .accounts([account]))
      return changes
    }
  }
}

extension OpenedBook {
  /// The edits that set fields of a play.
  func edits(of play: PlayPosition, _ fields: [(key: String, value: String)]) throws -> [ToldEdit] {
    try edits(
      fields.compactMap { Assignment("plays/\(play.id).\($0.key)=\($0.value)") }, reason: nil,
      of: String(decoding: play.page.path.parts[1], as: UTF8.self), on: day)
  }
}
