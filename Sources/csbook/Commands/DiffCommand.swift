// csbook diff: what differs between two states of the book.

import ArgumentParser
import BookHistory
import BookModel
import BookReports
import BookStore
import Git

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what differs between two states, account by account",
    discussion: """
      As git diff: without a revision HEAD against the files, with one that one against the files, \
      with two, or A..B, the first against the second; A...B against where both have grown apart. \
      A day is the newest commit of that day. A word that is an account's id is the account; a branch \
      of that name is refs/heads/NAME. Figures of both states are those of one day and of the later rules, so \
      that only what was written makes a difference. --format md writes a comment for a pull request.
      """)

  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp(
      "The day on which both states are judged (else the later commit's, or today).",
      valueName: "date"))
  var asOf: String?

  @Flag(help: "Compare with what is staged, not with the files.")
  var staged = false

  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    try output.require([.text, .json, .md])
    let place = try folder.place()
    let words = try RevisionWords(terms.words, in: place)
    let states = try states(words, in: place)
    let comparison = try states.comparison(of: states.accounts(terms, words: words.rest))
    let report = DiffReport.report(
      comparison, name(of: words, states),
      limit: output.format == .md ? DiffReport.largestComment : nil)
    let provenance = states.provenance
    try output.print(
      report.adding([provenance.absence].compactMap(\.self)), provenance,
      formats: [.text, .json, .md])
  }

  private func states(_ words: RevisionWords, in place: BookPlace) throws -> ComparedStates {
    if staged, words.after != nil {
      throw Failure.usage("--staged names the later state", hint: "leave one revision out")
    }
    let repository = try place.repositoryForReading()
    let prefix = try place.prefix(in: repository)
    let after = try Known(words.after ?? (staged ? Known.staged : nil), in: place)
    var before = try words.before.map {
      try Known.commit(named: $0, in: repository, prefix: prefix)
    }
    if before == nil { before = try repository.headCommit() }
    if words.isSinceBase, let tip = after.commit, let other = before {
      before = try Known.mergeBase(
        of: other, named: words.before ?? "HEAD", and: tip, in: place.repository())
    }
    return try ComparedStates(
      from: before, to: after, on: asOf.map { try BookOptions.day($0) }, in: place)
  }

  /// `HEAD~3 (4f2a91c) → the files`.
  private func name(of words: RevisionWords, _ states: ComparedStates) -> DiffReport.Names {
    func name(_ word: String?, _ commit: Commit?) -> String {
      let id = commit.map { String($0.id.hex.prefix(7)) }
      guard let word else { return id.map { "HEAD (\($0))" } ?? "nothing" }
      return id.map { $0 == word ? word : "\(word) (\($0))" } ?? word
    }
    let base = words.isSinceBase ? "where \(words.after ?? "HEAD") grew apart from " : ""
    return DiffReport.Names(
      before: base + name(words.before, states.before),
      after: words.after.map { name($0, states.after.commit) } ?? (staged ? "staged" : "the files"),
      beforeCommit: states.before?.id.hex, afterCommit: states.after.commitID, day: states.day)
  }
}
