// csbook programs: what is tried with many customers at once.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookStore
import BookText

struct ProgramsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programs",
    abstract: "List programs, and their effect once it may be read",
    discussion: """
      A program has a hypothesis, an audience and a day on which it is read. From that day on the \
      change of its measure in the audience is set against that of the accounts it is compared \
      with. Before that day nothing is said of its effect.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("One program, at length.", valueName: "program"))
  var program: String?

  func run() throws {
    let opened = try bookOptions.open()
    let pages = opened.book.programs
    let named = try program.map { try one($0, of: pages) }
    let figures = try opened.figures()
    var trials = ProgramTrials(in: figures, threads: BookLoader.cores)
    if let named {
      let trial = try trials.trial(of: named)
      try output.print(
        ProgramsReport.report(on: trial, of: figures), opened, formats: [.text, .json, .md])
    } else {
      let all = try pages.map { try trials.trial(of: $0) }
      try output.print(ProgramsReport.report(all, of: figures), opened)
    }
  }

  private func one(
    _ id: String, of pages: [Page<ProgramSchema>]
  ) throws -> Page<ProgramSchema> {
    let matches = pages.filter { $0.id == id }
    let begun = matches.isEmpty ? pages.filter { $0.id.hasPrefix(id) } : matches
    if begun.count == 1 { return begun[0] }
    let near = NearMiss.of(id, among: pages.map(\.id))
    throw Failure.impossible(
      "no-program", "there is no program `\(id)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "`csbook programs` lists them")
  }
}
