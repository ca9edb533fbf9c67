// csbook decisions: what was decided, and what is due for review.

import ArgumentParser
import BookReports
import BookStore

struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List decisions by the day on which they are reviewed",
    discussion: """
      A decision is one of the team, in decisions/DATE-SLUG.md: what was decided and why, and the day \
      on which somebody asks whether it was right.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Only those whose day of review is here or over.")
  var due = false

  func run() throws {
    let opened = try bookOptions.open(.accounts([]))
    try output.print(
      DecisionsReport.report(opened.book, on: opened.day, dueOnly: due), opened)
  }
}
