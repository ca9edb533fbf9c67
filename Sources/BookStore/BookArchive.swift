// The book of many commits, one after the other.

import BookModel
import BookText
import Git

/// Reads the books of commits, and of what they share each thing once.
///
/// It keeps the accounts of the book that it read last: an account whose folder has the same tree is the same account, and
/// in one that changed only the files with new blobs are read. So commits are best gone through in the order of time.
package final class BookArchive {
  private let repository: any BookRepository
  private let prefix: [UInt8]
  private let rules: (any BookSource)?
  private let threads: Int
  /// What the kept files were read by.
  private var terms: Settings.ReadingTerms?
  private var accounts: [String: KeptAccount] = [:]
  private var shared = KeptReadings()

  /// Books that are judged by the rules of one source, or each by its own.
  ///
  /// The prefix of the book's folder is empty, or ends in `/`.
  package init(
    of repository: any BookRepository, prefix: [UInt8], rules: (any BookSource)? = nil,
    threads: Int = BookLoader.cores
  ) {
    self.repository = repository
    self.prefix = prefix
    self.rules = rules
    self.threads = threads
  }

  /// The book of a tree of the whole repository; with accounts named in the scope, nothing is known of others.
  package func book(
    ofTree tree: ObjectID, scope: LoadScope = .whole
  ) throws(StoreError) -> Book {
    try book(of: repository.book(ofTree: tree, at: prefix), scope: scope)
  }

  /// The book of a source that shares blobs with those of trees.
  package func book(
    of source: any BookSource, scope: LoadScope = .whole
  ) throws(StoreError) -> Book {
    let source = rules.map { RuledSource(source, rules: $0) } ?? source
    try forget(unlessReadBy: BookLoader.settings(of: source).readingTerms)
    let trees = try source.accountTrees().map { trees in
      Dictionary(
        trees.filter { scope.takes(account: $0.name) }.map { ($0.name, $0.id) },
        uniquingKeysWith: { first, _ in first })
    }
    let same = trees.map { trees in
      self.accounts.filter { name, kept in kept.tree.map { trees[name] == $0 } ?? false }
    }
    let (accounts, shared) = (self.accounts, self.shared)
    let files = try BookLoader.read(
      source, scope: Self.scope(scope, among: trees, without: same), threads: threads
    ) { file, account in
      guard let account else { return shared[file] }
      return accounts[account]?.readings[file]
    }
    let part = files.book
    if case .whole = scope { self.accounts = [:] }
    self.accounts.merge(same ?? [:]) { $1 }
    keep(files, as: part.accounts, trees ?? [:])
    return part.adding(accounts: (same ?? [:]).values.map(\.account))
  }

  /// What has to be read of a scope, where the accounts with the same trees are known.
  private static func scope(
    _ scope: LoadScope, among trees: [String: ObjectID?]?, without same: [String: KeptAccount]?
  ) -> LoadScope {
    if let trees, let same { return .alone(Set(trees.keys).subtracting(same.keys)) }
    if case .accounts(let names) = scope { return .alone(names) }
    return scope
  }

  // MARK: What is kept

  private struct KeptAccount: Sendable {
    /// The tree of its folder; nil where the source does not tell.
    let tree: ObjectID?
    let account: Account
    let readings: KeptReadings
  }

  private func forget(unlessReadBy terms: Settings.ReadingTerms) {
    guard terms != self.terms else { return }
    self.terms = terms
    accounts = [:]
    shared = KeptReadings()
  }

  /// The files stand in the order of their paths, and so those of an account side by side.
  private func keep(
    _ files: BookLoader.Files, as read: [Account], _ trees: [String: ObjectID?]
  ) {
    var readings: [String: KeptReadings] = [:]
    var ofAll: [BookLoader.ReadFile] = []
    var rest = files.read[...]
    while let account = rest.first.map(\.reading.account) {
      let some = rest.prefix { $0.reading.account == account }
      rest = rest[some.endIndex...]
      if let account { readings[account] = KeptReadings(Array(some)) } else { ofAll += some }
    }
    shared = KeptReadings(ofAll)
    for account in read {
      accounts[account.id] = KeptAccount(
        tree: trees[account.id] ?? nil, account: account,
        readings: readings[account.id] ?? KeptReadings())
    }
  }
}

/// What files turned out to hold, by their blobs.
private struct KeptReadings: Sendable {
  /// In the order of their paths.
  private let files: [BookLoader.ReadFile]

  init(_ files: [BookLoader.ReadFile] = []) { self.files = files }

  /// What a file holds, if it is the same as the one that was read at its path.
  subscript(file: SourceFile) -> Reading? {
    guard file.isRegular, case .blob(let id) = file.token else { return nil }
    let place = files.firstPlace { $0.file.path >= file.path }
    guard place < files.endIndex else { return nil }
    let known = files[place]
    guard known.file.path == file.path, known.file.isRegular,
      case .blob(id) = known.file.token
    else { return nil }
    return known.reading
  }
}
