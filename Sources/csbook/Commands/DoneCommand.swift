// csbook done: a task that is over.

import ArgumentParser
import BookEdit
import BookModel
import BookReports
import BookStore
import BookText
import BookWork

struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Mark a task as done",
    discussion: """
      Names the task by its ^id, by its place such as accounts/acme/account.md:24, or by words of \
      it and of its account's id that fit no other open task. The day is written in the style that \
      the line has. A task with every: stays open above, with its next due day.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day it was done (else today).", valueName: "date"))
  var doneOn: String?

  @Flag(help: "Mark it as cancelled instead; one that comes again comes no more.")
  var cancel = false

  @Argument(help: ArgumentHelp("The task: its id, its place, or words of it.", valueName: "task"))
  var words: [String]

  func run() throws {
    let place = try folder.place()
    let named = PlacedLine(words, in: place)
    var note: String?
    try writing.finish(in: place) {
      let opened = try folder.open(place, named.map { .accounts([$0.account]) } ?? .whole)
      let day = try endDay(today: opened.day)
      let tasks = opened.book.accounts.flatMap { account in
        TaskList(of: account.seen(on: opened.day), on: opened.day).all
      }
      let search = TaskSearch(tasks, bytes: opened.bytes)
      let found =
        try named.map { try search.task(at: $0.path, line: $0.line) }
        ?? search.task(words.joined(separator: " "))
      let ending = try TaskEnding(found, on: day, isCancelled: cancel)
      try opened.requireNoNewError(of: [ending.edit], in: .accounts([found.task.account]))
      note = ending.unreadRecurrence
      return [Change(edit: ending.edit, summary: summary(of: found, ending))]
    }
    if let note {
      System.say(
        Terminal.safe(
          "csbook: nobody can tell when `every:\(note)` is next; no new task is written")
          + "\n")
    }
  }

  private func endDay(today: Day) throws -> Day {
    guard let doneOn else { return today }
    guard let day = Day(doneOn) else {
      throw Failure.usage("--on takes a day as YYYY-MM-DD, not \(doneOn)")
    }
    guard day <= today else {
      throw Failure.usage("\(day) has not come yet", hint: "today is \(today)")
    }
    return day
  }

  private func summary(of found: TaskSearch.Candidate, _ ending: TaskEnding) -> String {
    let next = ending.next.map { "; next due \($0)" } ?? ""
    return "\(cancel ? "cancelled" : "done"): \(found.text)\(next)"
  }
}
