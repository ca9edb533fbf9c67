// The ids that the files of one account may name.

import BookModel
import BookText

/// What an account declares, by id, each set made once and only when asked for.
///
/// A set is nil where the file that declares it is there but cannot be read.
final class AccountNames {
  private(set) lazy var contacts: Set<String>? = {
    guard account.contacts != nil || !has("contacts.md") else { return nil }
    return Set(account.people.compactMap(\.id))
  }()

  private(set) lazy var terms: Set<String>? = {
    guard account.page != nil || !has("account.md") else { return nil }
    return Set(account.terms.compactMap(\.id))
  }()

  /// By their paths: a note is there even if it cannot be read.
  private(set) lazy var notes: Set<String> = Set(ids(of: .note))

  private(set) lazy var objectives: Set<String>? = {
    guard account.plans.count == ids(of: .plan).count else { return nil }
    return Set(account.plans.flatMap { ($0.objectives ?? []).compactMap(\.id) })
  }()

  private let account: Account

  init(_ account: Account) {
    self.account = account
  }

  private func has(_ name: String) -> Bool { account.paths.contains(account.folder / name) }

  private func ids(of wanted: Kind) -> [String] {
    account.paths.compactMap { path in
      guard case .file(wanted, _, let id) = Layout.placement(of: path) else { return nil }
      return id
    }
  }
}
