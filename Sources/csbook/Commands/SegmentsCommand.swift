// csbook segments: whom each segment takes, why, and what other rules would move.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookStore

struct SegmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments",
    abstract: "Show whom each segment takes, and what other rules would move",
    discussion: """
      The first segment whose rule holds takes an account. With --explain: which rule took one \
      account, and what those before it said. With --try: which accounts and how much ARR would move \
      if the segments of another folder stood in place of the book's.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Say why one account is in its segment.", valueName: "account"),
    completion: .accounts)
  var explain: String?

  @Option(
    name: .customLong("try"),
    help: ArgumentHelp(
      "Compare with the segments in a folder, one file each.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  func validate() throws {
    guard explain == nil || folder == nil else {
      throw ValidationError("--explain and --try are two questions; ask one of them")
    }
  }

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    if let explain {
      let account = try opened.account(explain, of: figures)
      return try output.print(
        SegmentsReport.explanation(
          of: account, try figures.segmentReasons(of: account), in: opened.book.settings), opened)
    }
    if let folder {
      let tried = try TriedSegments.book(opened.book, with: folder, on: opened.day)
      let then = try Figures(of: tried, on: opened.day, threads: BookLoader.cores)
      let trial = SegmentTrial(of: figures, against: then)
      return try output.print(
        SegmentTrialReport.report(trial, in: opened.book.settings), opened)
    }
    try output.print(SegmentsReport.report(of: figures), opened)
  }
}
