// Two states of a book in memory, and what differs between them.

import BookFigures
import BookHistory
import BookModel
import BookTesting
import BookText

/// Files before and after, by their paths.
struct TwoStates {
  let before: [String: String]
  let after: [String: String]

  /// Files that both states have, under one file that differs.
  init(_ path: String, _ before: String?, _ after: String?, beside: [String: String] = [:]) {
    self.before = beside.merging(before.map { [path: $0] } ?? [:]) { $1 }
    self.after = beside.merging(after.map { [path: $0] } ?? [:]) { $1 }
  }

  init(_ before: [String: String], _ after: [String: String]) {
    self.before = before
    self.after = after
  }

  static let day = Day(number: 20_514)

  /// What differs, with or without the figures of both states.
  func changes(figures: Bool = false) throws -> [BookChange] {
    let old = try Self.state(before, figures)
    let new = try Self.state(after, figures)
    let paths = Set(before.keys).union(after.keys).map { Path($0) }
    return BookDifference(from: old, to: new, in: paths, on: Self.day).changes
  }

  /// What differs account by account, with figures.
  func comparison() throws -> BookComparison {
    let paths = Set(before.keys).union(after.keys).map { Path($0) }
    return BookComparison(
      from: try Self.state(before, true), to: try Self.state(after, true), in: paths,
      on: Self.day)
  }

  func message(figures: Bool = false) throws -> CommitMessage {
    CommitMessage(try changes(figures: figures))
  }

  private static func state(_ files: [String: String], _ figures: Bool) throws -> BookState {
    let book = try Book.fixture(files)
    return BookState(book, figures: figures ? try Figures(of: book, on: day, threads: 1) : nil) {
      files[$0.text].map { Array($0.utf8) }
    }
  }
}
