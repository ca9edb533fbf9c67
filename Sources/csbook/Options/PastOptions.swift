// Days before an outcome, and the books of then.

import ArgumentParser
import BookHistory
import BookModel
import BookStore

/// Days before a due day at which one looks, as `30,60,90`.
struct CutDays: ExpressibleByArgument {
  /// Each once, in the order given.
  let days: [Int]

  init(_ days: [Int]) {
    self.days = days
  }

  init?(argument: String) {
    var days: [Int] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = word.hasSuffix("d") ? word.dropLast() : word
      guard let number = Int(digits), (0...3650).contains(number) else { return nil }
      if !days.contains(number) { days.append(number) }
    }
    self.days = days
  }

  var defaultValueDescription: String { days.map(String.init).joined(separator: ",") }
}

/// The books behind one that was opened.
struct PastBooks {
  let figures: PastFigures
  /// Whose rules judge what was known: `now` for those of the files, `then`, or a commit.
  let rules: String
  /// What has to be said of their history.
  let notes: [String]
}

extension OpenedBook {
  /// The books behind this one: their facts, judged by the rules of this one, or as `--rules` says.
  func past(rules words: String?, scoredBy model: Reading? = nil) throws -> PastBooks {
    let line = try timeline()
    let archive = try archive(judgedBy: words == nil ? source : nil)
    let shallow = line.isCut ? line.beginning : nil
    return PastBooks(
      figures: PastFigures(along: line, in: archive, scoredBy: model),
      rules: rules.name ?? words ?? provenance.commit ?? "now",
      notes: shallow.map {
        ["this clone is shallow and begins on \($0): git fetch --unshallow brings the rest"]
      } ?? [])
  }
}
