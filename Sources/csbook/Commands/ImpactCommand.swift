// csbook impact: whom a change of rules judges otherwise.

import ArgumentParser
import BookFigures
import BookHistory
import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show whom a change of rules moves: segments, bands, alerts, ARR",
    discussion: """
      Judges the accounts of the later end, on one day, by the rules of both ends: settings, segments, \
      health models, journey maps and playbooks. So only the rules make a difference, and none of it is \
      a customer's doing. With --format md it is fit for a pull request.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "The later end is what is staged.")
  var staged = false

  @Argument(
    help: ArgumentHelp(
      "Commits or days: REV (else HEAD), REV REV, REV..REV, or REV...REV (from where they grew apart).",
      valueName: "rev"))
  var revisions: [String] = []

  func run() throws {
    let range = try RevisionWords(revisions, in: bookOptions.folder.place())
    if let word = range.rest.first {
      throw Failure.usage(
        "`\(word)` names no commit", hint: "impact is of the whole book: REV, REV..REV or REV...REV"
      )
    }
    let opened = try laterEnd(of: range).open()
    let earlier = try EarlierState(from: range, to: opened)
    let rules = try earlier.changedRules()
    let question = ImpactReport.Case(
      from: DatedCommit(earlier.commit, on: earlier.day),
      to: opened.commit.map { DatedCommit($0, on: opened.day) }, rules: try earlier.rules(rules),
      impact: rules.isEmpty ? nil : try earlier.impact())
    let report = ImpactReport.report(question, in: opened.book.settings)
    try output.print(
      report.adding(try earlier.notes + faults(in: rules, of: opened)), opened,
      formats: [.text, .json, .md])
  }

  /// That rules which differ have errors, and so judge less than they say.
  private func faults(in rules: [Path], of opened: OpenedBook) throws -> [String] {
    guard !rules.isEmpty else { return [] }
    let errors = try Linter().findings(
      in: opened.book.withoutAccounts, on: opened.day, threads: BookLoader.cores
    ).filter { $0.severity == .error && rules.contains($0.path) }
    return errors.isEmpty
      ? [] : ["\(counted(errors.count, "error")) in the changed rules: csbook lint tells which"]
  }

  /// The options of the later end, where no two of them name it.
  private func laterEnd(of range: RevisionWords) throws -> BookOptions {
    let named = [range.after, bookOptions.at, staged ? Known.staged : nil].compactMap(\.self)
    guard named.count < 2 else {
      throw Failure.usage(
        "\(named.joined(separator: " and ")) are two later ends", hint: "name one")
    }
    guard bookOptions.rules == nil else {
      throw Failure.usage("impact compares the rules of two commits, and takes no --rules")
    }
    var options = bookOptions
    options.at = named.first
    return options
  }
}

extension EarlierState {
  fileprivate init(from range: RevisionWords, to opened: OpenedBook) throws {
    let repository = try opened.place.repositoryForReading()
    let prefix = try opened.place.prefix(in: repository)
    let name = range.before ?? "HEAD"
    var commit = try Known.commit(named: name, in: repository, prefix: prefix)
    if range.isSinceBase, let tip = opened.commit {
      commit = try Known.mergeBase(
        of: commit, named: name, and: tip, in: opened.place.repository())
    }
    let zone = try TimeZone(opened.book.settings.timeZone)
    try self.init(commit, on: zone.day(of: commit.committer.time), of: opened)
  }

  /// The accounts of the later end by the rules of both.
  fileprivate func impact() throws -> RuleImpact {
    let ruled = RuledSource(opened.source, rules: source)
    return try RuleImpact(
      before: Figures(
        of: BookLoader.load(ruled), on: opened.day, threads: BookLoader.cores),
      after: opened.figures(), threads: BookLoader.cores)
  }
}
