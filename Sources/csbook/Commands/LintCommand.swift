// csbook lint: every finding of a book.

import ArgumentParser
import BookLint
import BookModel
import BookReports
import BookStore
import BookText

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find what is wrong with the book's files",
    discussion: """
      Errors are about form: what csbook cannot read, or would lose. Warnings are about practice: \
      the state of an account, where its segment expects better. `csbook explain RULE` tells more.

      Ends with status 1 if there are errors.
      """,
    aliases: ["validate"])

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Look at what is staged, and only at the accounts that it touches.")
  var staged = false

  @Argument(help: ArgumentHelp("Only findings in these files and folders.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    try output.require([.text, .json, .github])
    let opened = try staged ? bookOptions.openStaged() : bookOptions.open()
    let findings = try Linter().findings(in: opened.book, on: opened.day, threads: BookLoader.cores)
    let placed = PlacedFinding.placed(findings, bytes: opened.bytes)
    if output.format == .github {
      output.emit(GitHubFindings.text(placed))
    } else {
      let report = FindingsReport.report(placed, accounts: opened.book.accounts.count)
      try output.print(report, opened.provenance, formats: [.text, .json])
    }
    if findings.contains(where: { $0.severity == .error }) { throw FindingsExit() }
  }
}
