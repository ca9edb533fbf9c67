// An earlier state of an opened book, and what led from it to the opened one.

import BookFacts
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// A commit to which an opened book is compared, on its own day.
struct EarlierState {
  /// The later state.
  private(set) var opened: OpenedBook
  let commit: Commit
  let day: Day
  let source: any BookSource
  /// The commits since, newest first; nil where none leads from one to the other by first parents.
  let commits: [DatedCommit]?
  /// The line along which the commit was looked for; nil where it was named.
  let searched: Timeline?

  init(
    _ commit: Commit, on day: Day, of opened: OpenedBook, searched: Timeline? = nil
  ) throws {
    let repository = try opened.place.repositoryForReading()
    self.opened = opened
    self.commit = commit
    self.day = day
    self.searched = searched
    source = opened.rules.judging(
      try repository.book(of: commit, at: opened.place.prefix(in: repository)))
    commits = try Self.line(from: commit, to: opened)
  }

  /// The commit that a revision or a day names; without one, that of so many days before, or the first there is.
  init(since: String?, orDaysBefore days: Int, of opened: OpenedBook) throws {
    let named = try since.map { try Known($0, in: opened.place) }
    let start = opened.day - days
    let line = try named == nil ? opened.timeline(backTo: start) : nil
    let nearest = line?.commit(notAfter: start) ?? line?.commits.last
    guard let commit = named.map(\.commit) ?? nearest?.commit else {
      throw Failure.usage("--since takes a commit or a day, not \(since ?? "")")
    }
    let zone = try TimeZone(opened.book.settings.timeZone)
    let committed = zone.day(of: commit.committer.time)
    let day = named.map { $0.day(in: zone) ?? committed } ?? max(start, committed)
    guard day <= opened.day else {
      throw Failure.usage(
        "the earlier end is \(day), after \(opened.day)",
        hint: "--since takes an earlier day, --at and --as-of the later one")
    }
    try self.init(commit, on: day, of: opened, searched: line)
  }

  /// The same, with another part of the later state.
  func with(_ opened: OpenedBook) -> EarlierState {
    var state = self
    state.opened = opened
    return state
  }

  private static func line(from commit: Commit, to opened: OpenedBook) throws -> [DatedCommit]? {
    let day = try TimeZone(opened.book.settings.timeZone).day(of: commit.committer.time)
    // Clocks go wrong: where the near part of the line does not hold the commit, all of it may.
    for line in [{ try opened.timeline(backTo: day - 1) }, { try opened.timeline() }] {
      let commits = try line().commits
      if let place = commits.firstIndex(where: { $0.commit.id == commit.id }) {
        return Array(commits[..<place])
      }
    }
    return nil
  }

  /// What has to be said where no commit can be named.
  var notes: [String] {
    commits == nil
      ? [
        "no first-parent line leads here from \(DatedCommit(commit, on: day).shortID), so no commit is named"
      ]
      : []
  }

  // MARK: Rules

  /// The settings and the files of rules that differ.
  func changedRules() throws -> [Path] {
    guard case .then = opened.rules else { return [] }
    let listed = try [source, opened.source].flatMap { try $0.files(of: .accounts([])) }
    return Set(listed.map(\.path)).filter { path in
      Layout.isRule(path) && source.bytes(path) != opened.source.bytes(path)
    }.sorted()
  }

  /// What changed rules say otherwise, as far as it is meant, and the commits that made it so.
  func rules(
    _ paths: [Path], where isMeant: @escaping (BookChange) -> Bool = { _ in true }
  ) throws -> ChangedRules {
    ChangedRules(
      changes: try changes(in: paths, from: source, to: opened.source).filter(isMeant),
      origins: try origins(of: paths, where: isMeant))
  }

  private func origins(
    of rules: [Path], where isMeant: (BookChange) -> Bool
  ) throws -> [Origin] {
    guard let commits, !rules.isEmpty else { return [] }
    var origins: [Origin] = []
    func look(from old: any BookSource, to new: any BookSource, _ origin: Origin) throws {
      if try changes(in: rules, from: old, to: new).contains(where: isMeant) {
        origins.append(origin)
      }
    }
    let states = commits.map(\.commit) + [commit]
    if opened.commit == nil {
      try look(from: book(of: states[0]), to: opened.source, .notCommitted)
    }
    for (position, changes) in try changes(under: rules).enumerated() where !changes.isEmpty {
      try look(
        from: book(of: states[position + 1]), to: book(of: states[position]),
        .commit(commits[position]))
    }
    return origins
  }

  private func changes(
    in rules: [Path], from old: any BookSource, to new: any BookSource
  ) throws -> [BookChange] {
    let rules = rules.filter { old.bytes($0) != new.bytes($0) }
    guard !rules.isEmpty else { return [] }
    func state(_ source: any BookSource) throws -> BookState {
      BookState(try BookLoader.load(source, scope: .accounts([])), bytes: source.bytes(_:))
    }
    return try BookDifference(from: state(old), to: state(new), in: rules, on: opened.day).changes
  }

  private func book(of commit: Commit) throws -> any BookSource {
    let repository = try opened.place.repositoryForReading()
    return try repository.book(of: commit, at: opened.place.prefix(in: repository))
  }

  /// What each of the commits changed at and below some paths of the book.
  private func changes(under paths: [Path]) throws -> [[Git.Change]] {
    let repository = try opened.place.repositoryForReading()
    let prefix = try opened.place.prefix(in: repository)
    return try repository.changes(
      between: pairs, under: paths.map { prefix + $0.bytes })
  }

  private var pairs: [TreePair] {
    let trees = (commits ?? []).map(\.commit.tree) + [commit.tree]
    return zip(trees, trees.dropFirst()).map { TreePair(old: $1, new: $0) }
  }

  // MARK: Figures

  /// The figures of some accounts in both states, each also by the rules of the other where these differ.
  func figures(of scope: LoadScope, rulesDiffer: Bool) throws -> CrossedFigures {
    func figures(_ source: any BookSource, _ day: Day) throws -> Figures {
      try Figures(
        of: BookLoader.load(source, scope: scope), on: day, threads: BookLoader.cores)
    }
    return CrossedFigures(
      from: try figures(source, day),
      to: try Figures(of: opened.book, on: opened.day, threads: BookLoader.cores),
      crossed: rulesDiffer
        ? CrossedFigures.Crossed(
          before: try figures(RuledSource(source, rules: opened.source), day),
          after: try figures(RuledSource(opened.source, rules: source), opened.day)) : nil)
  }

  /// The commits that brought what facts of an account say in the later state, by the earlier rules.
  func origins(
    of facts: Set<String>, as account: String, in now: Figures
  ) throws -> [String: Origin] {
    var origins = FactOrigins(of: facts, as: account, in: now)
    guard let commits, !facts.isEmpty else { return [:] }
    let repository = try opened.place.repositoryForReading()
    let archive = BookArchive(
      of: repository, prefix: try opened.place.prefix(in: repository), rules: source)
    func look(at tree: ObjectID, before origin: Origin) throws {
      let book = try archive.book(ofTree: tree, scope: .accounts([account]))
      origins.look(at: try Figures(of: book, on: opened.day, threads: 1), before: origin)
    }
    if opened.commit == nil {
      try look(at: commits.first?.commit.tree ?? commit.tree, before: .notCommitted)
    }
    let touched = try changes(under: [Layout.accounts / account, Path("events")])
    for (position, commit) in commits.enumerated() where !touched[position].isEmpty {
      if origins.isComplete { break }
      guard let before = pairs[position].old else { continue }
      try look(at: before, before: .commit(commit))
    }
    return origins.found
  }
}
