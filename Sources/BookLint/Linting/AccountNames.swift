// The ids that the files of one account may name.

import BookModel
import BookText

/// What an account declares, by id, each set made once and only when asked for.
///
/// A set is nil where a file that declares for it is there but cannot be read.
final class AccountNames {
  private(set) lazy var contacts: Set<String>? =
    isUnread(.contacts) ? nil : Set(account.people.compactMap(\.id))

  /// Contacts of the account, and the team.
  private(set) lazy var people: Set<String>? = contacts.flatMap { contacts in
    team.map { contacts.union($0) }
  }

  private(set) lazy var terms: Set<String>? =
    isUnread(.account) ? nil : Set(account.terms.compactMap(\.id))

  /// A note is there even if it cannot be read.
  private(set) lazy var notes: Set<String> =
    Set(account.notes.map(\.id)).union(unread.filter { $0.kind == .note }.map(\.id))

  private(set) lazy var objectives: Set<String>? =
    isUnread(.plan)
    ? nil : Set(account.plans.flatMap { ($0.objectives ?? []).compactMap(\.id) })

  private let account: Account
  private let team: Set<String>?
  private lazy var unread = account.unread

  init(_ account: Account, team: Set<String>?) {
    self.account = account
    self.team = team
  }

  private func isUnread(_ kind: Kind) -> Bool { unread.contains { $0.kind == kind } }
}
