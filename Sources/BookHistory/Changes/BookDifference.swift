// Everything that differs between two states of a book, the most important first.

import BookModel
import BookFigures
import BookText

/// The changes between two states, in an order that depends on nothing else.
package struct BookDifference {
  /// By account, those of shared files last; in each, by weight.
  package let changes: [BookChange]
  /// The ids that renamed accounts had, by those that they have.
  let renamed: [String: String]

  /// Compares the files that may differ: `paths` are theirs in either state, relative to the book.
  ///
  /// `day` tells what is still ahead. Both states hold the accounts of those files, and all shared files among them.
  package init(
    from before: BookState, to after: BookState, in paths: [Path], on day: Day
  ) {
    let paths = paths.filter { before.bytes($0) != after.bytes($0) }
    let moves = Moves(from: before, to: after, in: paths)
    renamed = moves.accounts
    var changes = moves.changes
    for path in Set(paths).subtracting(moves.settled) {
      let name = FileName(path)
      let file = FileDifference(
        before: before, after: after, day: day, name: name,
        oldName: moves.edited[path].map { FileName($0) } ?? name)
      changes += file.changes.map { BookChange($0, in: name) }
    }
    changes += Self.figureChanges(
      from: before, to: after, in: paths.map { FileName($0) }, renamed: moves.accounts)
    self.changes = changes.enumerated().sorted { left, right in
      Order(left.element, left.offset) < Order(right.element, right.offset)
    }.map(\.element)
  }

  /// What becomes of the accounts that have a file among `files`; what becomes of others would fill any message.
  private static func figureChanges(
    from before: BookState, to after: BookState, in files: [FileName], renamed: [String: String]
  ) -> [BookChange] {
    guard let old = before.figures, let new = after.figures else { return [] }
    let touched = Set(files.compactMap(\.account))
    let areRulesChanged =
      !before.isJudgedByOther && files.contains { $0.kind?.movesFigures == true }
    let byID = Dictionary(
      old.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return new.accounts.flatMap { account -> [BookChange] in
      guard touched.contains(account.id),
        let before = byID[renamed[account.id] ?? account.id]
      else { return [] }
      let name = FileName(account.account.folder / "account.md")
      return FigureDifference(
        before: before, after: account, areRulesChanged: areRulesChanged
      ).changes.map { BookChange($0.change, in: name, weight: $0.weight) }
    }
  }

  /// Account, weight, what matters before details, then file and place in it.
  private struct Order: Comparable {
    let change: BookChange
    let offset: Int

    init(_ change: BookChange, _ offset: Int) {
      self.change = change
      self.offset = offset
    }

    static func == (left: Order, right: Order) -> Bool { left.offset == right.offset }

    static func < (left: Order, right: Order) -> Bool {
      let (one, other) = (left.change, right.change)
      if one.account != other.account {
        guard let first = one.account else { return false }
        return other.account.map { first.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
      }
      if one.isDetail != other.isDetail { return !one.isDetail }
      if one.weight != other.weight { return one.weight < other.weight }
      return one.path == other.path ? left.offset < right.offset : one.path < other.path
    }
  }
}

extension Kind {
  /// Whether its files move figures of accounts that stay as they are: a rule that is no playbook.
  fileprivate var movesFigures: Bool { isRule && self != .playbook }
}

extension BookChange {
  /// A change of a file's fields.
  init(_ change: FieldChange, in name: FileName, weight: Weight? = nil) {
    let key = change.field.split(separator: ".").first.map(String.init)
    // A file that comes or goes as a whole weighs as what it tells: a new account is money.
    let isAccount = name.kind == .account && change.field.isEmpty && change.kind != .changed
    self.init(
      account: name.account, path: name.path, kind: change.kind,
      field: change.field.isEmpty ? nil : change.field, before: change.before,
      after: change.after, text: change.text,
      weight: weight ?? (isAccount ? .money : Weight(name.kind, key: key)),
      isDetail: change.isDetail)
  }
}
