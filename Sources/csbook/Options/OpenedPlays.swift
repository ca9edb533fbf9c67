// Which play a user means, and whose work a playbook is.

import BookEdit
import BookModel
import BookText
import BookWork

extension OpenedBook {
  /// The one open play that a word names in an account: a playbook's id, or the play's own.
  func openPlay(_ word: String, of account: String) throws -> PlayPosition {
    let open = (book.account(account)?.plays(on: day) ?? []).filter(\.isOpen)
    let named = open.filter { $0.id == word }
    let found = named.isEmpty ? open.filter { $0.playbook == word } : named
    if let only = found.first, found.count == 1 { return only }
    if found.count > 1 {
      throw Failure.usage(
        "`\(word)` is under way several times for \(account)",
        hint: "write one of \(found.map(\.id).joined(separator: ", "))")
    }
    let near = NearMiss.of(word, among: open.flatMap { [$0.playbook, $0.id] })
    throw Failure.impossible(
      "no-play", "no play of `\(word)` is under way for \(account)",
      hint: near.map { "did you mean `\($0)`?" }
        ?? (open.isEmpty
          ? "begin one: csbook play start \(account) \(word)"
          : "under way are \(open.map(\.playbook).joined(separator: ", "))"))
  }

  /// The playbook of an id.
  func playbook(_ word: String) throws -> Page<PlaybookSchema> {
    if let playbook = book.playbooks.first(where: { $0.id == word }) { return playbook }
    let ids = book.playbooks.map(\.id)
    throw Failure.impossible(
      "no-playbook", "there is no playbook `\(word)`",
      hint: NearMiss.of(word, among: ids).map { "did you mean `\($0)`?" }
        ?? (ids.isEmpty
          ? "write one: csbook new playbook \(word)"
          : "there are \(ids.joined(separator: ", "))"))
  }

  /// Who has a playbook's work in an account.
  func owner(of playbook: Page<PlaybookSchema>, for account: Account) throws -> String {
    let role = playbook.owner ?? "csm"
    if let member = try member(in: role, of: account, for: playbook.id) { return member }
    throw Failure.impossible(
      "no-owner", "nobody of the team is `\(role)`, whose work \(playbook.id) is",
      hint: "name somebody with --owner")
  }

  /// The one who is `csm`, `deputy` or has another role of the team for an account; nil where nobody has it.
  func member(in role: String, of account: Account, for playbook: String) throws -> String? {
    switch role {
    case "csm": return account.page?.owner
    case "deputy": return account.page?.deputy
    default: break
    }
    let members = book.settings.team.filter { member in
      member.role?.lowercased() == role.lowercased() && member.leftOn.map { $0 > day } ?? true
    }.compactMap(\.id)
    guard members.count > 1 else { return members.first }
    throw Failure.usage(
      "several of the team are `\(role)`: \(members.joined(separator: ", "))",
      hint: "name one of them with --owner, or at the steps of \(playbook)")
  }
}
