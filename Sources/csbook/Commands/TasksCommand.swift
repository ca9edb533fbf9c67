// csbook tasks: what is to be done.

import ArgumentParser
import BookFigures
import BookReports
import BookWork

struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "List open tasks by their due day",
    discussion: """
      Tasks are list items with a checkbox in the accounts' files. A task belongs to the person \
      after its @, else to the owner of its plan or account.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Done and cancelled tasks too.")
  var all = false

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let tasks = try opened.accounts(terms, of: figures).flatMap { account in
      all ? account.tasks.all : account.tasks.open
    }
    try output.print(TasksReport.report(tasks, on: opened.day, bytes: opened.bytes), opened)
  }
}
