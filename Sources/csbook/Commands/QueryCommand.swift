// csbook query: a day's figures in SQL.

import ArgumentParser
import BookModel
import BookQuery
import BookReports
import BookStore

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask the figures of a day in SQL",
    discussion: """
      One SELECT over the tables of `csbook help tables`: accounts with all their facts, contracts, \
      renewals, health, tasks and the rest, as they stand on the day. Nothing can be changed by it. \
      Amounts are in the book's currency, and sums of them are exact.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Read the statement from a file.", valueName: "file"))
  var file: String?

  @Flag(help: "List the tables, or the columns of the one that is named.")
  var tables = false

  @Argument(
    help: ArgumentHelp("The statement in quotes, or - for standard input.", valueName: "sql"))
  var statement: String?

  func run() throws {
    if tables { return try showTables() }
    let (statement, source) = try self.text()
    let opened = try bookOptions.open()
    let day = QueryDay(
      of: opened.book, on: opened.day, threads: BookLoader.cores, files: opened.openFiles)
    let answer: QueryAnswer
    do throws(QueryFailure) {
      answer = try Query.answer(statement, on: day)
    } catch {
      throw Failure.error(error, in: statement, of: source)
    }
    try output.print(QueryReport.report(answer), opened)
    day.sayCautions()
  }

  private func showTables() throws {
    let opened = try bookOptions.open(.accounts([]))
    let catalog = TableCatalog(settings: opened.book.settings)
    guard let statement else {
      return try output.print(TablesReport.report(catalog), opened.provenance)
    }
    let table = try TablesTopic.table(statement, in: catalog)
    try output.print(TablesReport.report(table), opened.provenance)
  }

  /// The statement, and what its places are called by.
  private func text() throws -> (statement: String, source: String) {
    switch (statement, file) {
    case ("-"?, nil): return (System.standardInput(), "query")
    case (let statement?, nil): return (statement, "query")
    case (nil, let file?):
      guard let bytes = try DiskFile.contents(of: Array(file.utf8)) else {
        throw Failure.impossible("no-file", "there is no file \(file)")
      }
      return (String(decoding: bytes, as: UTF8.self), file)
    case (nil, nil):
      throw Failure.usage(
        "there is nothing to ask",
        hint:
          "such as csbook query \"select account, arr from accounts\""
      )
    case (_?, _?):
      throw Failure.usage("the statement stands in a file or on the command line, not in both")
    }
  }
}

extension Failure {
  fileprivate static func error(
    _ failure: QueryFailure, in statement: String, of source: String
  ) -> any Error {
    switch failure {
    case .unavailable(let error): error
    case .statement(let error):
      if let place = error.place {
        wrongSQL(
          error.sentence, of: source, statement, offset: place.lowerBound, length: place.count,
          hint: error.hint)
      } else {
        Failure.impossible("query", error.sentence, hint: error.hint)
      }
    }
  }
}
