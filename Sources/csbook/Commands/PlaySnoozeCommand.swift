// csbook play snooze: a play that waits for a day.

import ArgumentParser
import BookEdit
import BookModel
import BookStore
import BookText

struct PlaySnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Let a play wait until a day",
    discussion: """
      Until then the play is in nobody's list, and its playbook gives no alert for the account. On \
      the day it is an alert again.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Option(help: ArgumentHelp("The day it wakes up again.", valueName: "date"))
  var until: String

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  @Argument(help: ArgumentHelp("The playbook's id, or the play's.", valueName: "playbook"))
  var playbook: String

  @Argument(help: ArgumentHelp("Why it can wait, in quotes.", valueName: "reason"))
  var reason: String

  func run() throws {
    guard let day = Day(until) else {
      throw Failure.usage("--until takes a day as YYYY-MM-DD, not \(until)")
    }
    let place = try folder.place()
    let account = try place.accountID(account)
    try writing.finish(in: place) {
      let opened = try folder.open(place, .accounts([account]))
      guard day > opened.day else {
        throw Failure.usage("\(day) is not ahead", hint: "today is \(opened.day)")
      }
      let play = try opened.openPlay(playbook, of: account)
      let edits = try opened.edits(
        of: play,
        [("status", "snoozed"), ("snoozed_until", day.description), ("reason", reason)])
      try opened.requireNoNewError(of: edits.map(\.edit), in: .accounts([account]))
      return edits.map { Change(edit: $0.edit, summary: $0.summary) }
    }
  }
}
