// csbook review: what changed since somebody last looked.

import ArgumentParser
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Tell what changed since you last looked, per owner",
    discussion: """
      Compares the state that you saw last with HEAD: changed rules, overrides and new risks first, \
      then the accounts of each owner. What you saw last is where --done set your mark, else your own \
      last commit, else a week ago; --since says otherwise. Only --done writes: it marks what it has \
      shown as looked at, in this clone.
      """)

  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp(
      "The state to compare with: from a day on, or a commit.", valueName: "rev|date"))
  var since: String?

  @Option(
    help: ArgumentHelp("The day on which both states are judged (else today).", valueName: "date"))
  var asOf: String?

  @Flag(help: "Mark what is shown as looked at.")
  var done = false

  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() async throws {
    try output.require([.text, .json, .md])
    let place = try folder.place()
    let line = try CommitLine(at: nil, since: nil, in: place)
    let email = try line.repository.setting("user.email")?.lowercased()
    if done { try requireReader(email) }
    let start = try ReviewStart(since: since, reader: email, in: place, line)
    guard let tip = line.timeline.commits.first else { throw Known.noCommitYet }
    // What the last commit of a shallow clone changed, nobody here knows.
    let isCut = line.timeline.isCut && start.count == line.timeline.commits.count
    let count = isCut ? start.count - 1 : start.count
    let seen = line.timeline.commits.dropFirst(count).first
    let day = try asOf.map { try BookOptions.day($0) } ?? TimeZone.today(of: line.shared.book)
    let states = try ComparedStates(
      from: seen?.commit, to: Known("HEAD", in: place), on: day, in: place)
    let comparison = try states.comparison(of: states.accounts(terms, words: terms.words))
    let report = ReviewReport.report(
      comparison,
      ReviewReport.Span(
        since: start.words, seen: seen, tip: tip, day: day,
        commits: Array(line.timeline.commits.prefix(count)), isCut: isCut, isDone: done,
        reader: try line.shared.me()))
    try output.print(report, states.provenance, formats: [.text, .json, .md])
    if done, let email { try await mark(tip, start, email, in: place) }
  }

  private func requireReader(_ email: String?) throws {
    guard terms.isEverything else {
      throw Failure.usage(
        "--done marks all of the book as looked at", hint: "leave out what picks accounts")
    }
    guard email == nil else { return }
    throw Failure.impossible(
      "no-author", "Git does not know who you are, so there is nobody to mark it for",
      hint: "git config user.email you@example.com")
  }

  /// Moves the mark to what was shown, unless it was moved meanwhile.
  private func mark(
    _ tip: DatedCommit, _ start: ReviewStart, _ email: String, in place: BookPlace
  ) async throws {
    try await GitProgram(in: place.root).moveReference(
      ReviewStart.reference(of: email), from: start.mark, to: tip.commit.id)
    System.say("csbook: marked up to \(tip.shortID) of \(tip.day) as looked at\n")
  }
}
