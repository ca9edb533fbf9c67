// Accounts on days of the past, each as the book of that day knew it.

import BookFigures
import BookModel
import BookStore

extension PastBooks {
  /// Visits days in the order of time, each with the figures of the accounts that are asked for on it.
  ///
  /// A day's book is that of the newest commit not after it. Accounts that are not in it are not in the figures, and days
  /// before the first commit are not visited.
  package func visit(
    _ wanted: Set<AccountDay>,
    _ visit: (Figures, DatedCommit) throws(PastFault) -> Void
  ) throws(PastFault) {
    var accounts: [Day: Set<String>] = [:]
    for one in wanted { accounts[one.day, default: []].insert(one.account) }
    let commits = timeline.commits(notAfter: Array(accounts.keys))
    let days = accounts.keys.filter { commits[$0] != nil }.sorted()
    var rest = days[...]
    while let first = rest.first, let commit = commits[first] {
      let same = rest.prefix { commits[$0]?.id == commit.id }
      rest.removeFirst(same.count)
      let all = same.reduce(into: Set<String>()) { $0.formUnion(accounts[$1] ?? []) }
      defer { onStep?(days.count - rest.count, days.count) }
      guard let book = try book(of: commit, .alone(all)) else { continue }
      for day in same {
        let part = same.count > 1 ? book.keeping(accounts: accounts[day] ?? []) : book
        try visit(try figures(of: part, on: day), commit)
      }
    }
  }
}
