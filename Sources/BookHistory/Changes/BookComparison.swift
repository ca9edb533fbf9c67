// Two states of a book, account by account, with what each comes to in both.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookText

/// An account that differs between two states of the book.
package struct ComparedAccount: Sendable {
  package let id: String
  /// The most important first.
  package let changes: [BookChange]
  /// Nil where there is no such account.
  package let before: AccountFigures?
  package let after: AccountFigures?

  package var owner: String? { after?.owner ?? before?.owner }

  /// The ARR that it gained or lost, by the later rates of exchange; nil without figures.
  package var arrMoved: Money? {
    guard let currency = (after ?? before)?.arr.currency else { return nil }
    return (after?.arr ?? .zero(currency)) - (before?.arr ?? .zero(currency))
  }

  /// Whether its band or the status of its next renewal is another one.
  package var isJudgedOtherwise: Bool {
    before?.band != after?.band || before?.nextRenewal?.status != after?.nextRenewal?.status
  }
}

/// What differs between two states of a book, the most important account first.
package struct BookComparison: Sendable {
  /// By the ARR that moved, then by what moved band or renewal status, then by the weight of the changes, then by ARR.
  package let accounts: [ComparedAccount]
  /// The changes of files that all accounts share.
  package let shared: [BookChange]

  /// Compares the files that may differ, as `BookDifference` does; both states are judged by the later rules, so that they
  /// count in one currency.
  package init(
    from before: BookState, to after: BookState, in paths: [Path], on day: Day
  ) {
    let difference = BookDifference(from: before, to: after, in: paths, on: day)
    shared = difference.changes.filter { $0.account == nil }
    let old = Dictionary(
      (before.figures?.accounts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      (after.figures?.accounts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byAccount = Dictionary(grouping: difference.changes) { $0.account }
    accounts = byAccount.compactMap { id, changes in
      id.map { id in
        ComparedAccount(
          id: id, changes: changes, before: old[difference.renamed[id] ?? id], after: new[id])
      }
    }.sorted { Order($0) < Order($1) }
  }

  /// Whether rules are among what differs: then figures moved for accounts of which no file did.
  package var areRulesChanged: Bool { shared.contains { $0.isOfRules } }

  /// What comes first.
  private struct Order: Comparable {
    let moved: Int64
    let isJudgedOtherwise: Bool
    let weight: BookChange.Weight
    let arr: Int64
    let id: String

    init(_ account: ComparedAccount) {
      moved = account.arrMoved.map { abs($0.minor) } ?? .max
      isJudgedOtherwise = account.isJudgedOtherwise
      weight = account.changes.filter { !$0.isDetail }.map(\.weight).min() ?? .other
      arr = (account.after ?? account.before)?.arr.minor ?? 0
      id = account.id
    }

    static func < (left: Order, right: Order) -> Bool {
      if left.moved != right.moved { return left.moved > right.moved }
      if left.isJudgedOtherwise != right.isJudgedOtherwise { return left.isJudgedOtherwise }
      if left.weight != right.weight { return left.weight < right.weight }
      return left.arr == right.arr
        ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.arr > right.arr
    }
  }
}

extension BookChange {
  /// Whether it is of a file that says how accounts are judged.
  package var isOfRules: Bool { FileName(path).kind?.isRule == true }
}
