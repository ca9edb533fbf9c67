// The book as a tree of its repository holds it, and what differs between two.

import BookFigures
import BookHistory
import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// A book in a repository that is looked at by its trees: those of commits, or of merges that nobody has made.
struct TreeBook {
  let repository: Repository
  /// Where the book lies in the repository: empty, or ending in `/`.
  let prefix: [UInt8]

  /// What differs from one tree to another, in the words of the trade; nil is a tree without files.
  ///
  /// Figures are compared where no rule of the book changed: a rule speaks of accounts that are not read.
  func changes(from old: ObjectID?, to new: ObjectID?) throws -> [BookChange] {
    let files = try repository.objects.changes(from: old, to: new)
    guard let scope = LoadScope.touched(by: files, inBookAt: prefix) else { return [] }
    let paths = files.filter { $0.path.starts(with: prefix) }
      .map { Path(Array($0.path.dropFirst(prefix.count))) }
    let accounts = Set(
      paths.compactMap { Layout.account(of: $0) }.map { String(decoding: $0, as: UTF8.self) })
    let judges = if case .accounts = scope { true } else { false }
    let (before, day) = try state(old, accounts, judges)
    let (after, today) = try state(new, accounts, judges)
    guard let day = today ?? day else { return [] }
    return BookDifference(from: before, to: after, in: paths, on: day).changes
  }

  private func state(
    _ tree: ObjectID?, _ accounts: Set<String>, _ judges: Bool
  ) throws -> (BookState, Day?) {
    guard let source = try source(tree) else { return (.empty, nil) }
    let book = try BookLoader.load(source, scope: .accounts(accounts))
    let day = try TimeZone.today(of: book)
    let figures = judges ? try Figures(of: book, on: day, threads: BookLoader.cores) : nil
    return (BookState(book, figures: figures, bytes: source.bytes(_:)), day)
  }

  /// The errors that a tree holds in what differs from `base`, with where they stand; those that `known` holds too are not
  /// its own.
  func errors(
    in tree: ObjectID, since base: ObjectID?, unknownTo known: ObjectID?
  ) throws -> [PlacedFinding] {
    let files = try repository.objects.changes(from: base, to: tree)
    let scope = LoadScope.touched(by: files, inBookAt: prefix)
    guard let scope, let source = try source(tree) else { return [] }
    let errors = try Self.errors(in: source, scope)
    guard !errors.isEmpty else { return [] }
    let old = Set(
      try self.source(known).map { try Self.errors(in: $0, scope) }?.map(\.identity) ?? [])
    return PlacedFinding.placed(
      errors.filter { !old.contains($0.identity) }, bytes: source.bytes(_:))
  }

  private static func errors(in source: any BookSource, _ scope: LoadScope) throws -> [Finding] {
    let book = try BookLoader.load(source, scope: scope)
    let findings = try Linter().findings(
      in: book, on: TimeZone.today(of: book), threads: BookLoader.cores)
    return findings.filter { $0.severity == .error }
  }

  /// What programs are told of a commit's book.
  func provenance(of commit: Commit) throws -> Provenance {
    let book = try BookLoader.load(
      repository.book(of: commit, at: prefix), scope: .accounts([]))
    return Provenance(
      of: book, commit: commit.id.hex, asOf: try TimeZone.today(of: book))
  }

  /// The book of a tree; nil where it has none.
  private func source(_ tree: ObjectID?) throws -> (any BookSource)? {
    guard let tree else { return nil }
    let source = try repository.book(ofTree: tree, at: prefix)
    return try source.file(at: Layout.settings) == nil ? nil : source
  }
}

extension Finding {
  /// What makes it the same finding in another version of the file.
  fileprivate var identity: [String] { [rule, path.text, message] }
}
