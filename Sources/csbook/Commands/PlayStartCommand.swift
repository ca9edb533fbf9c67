// csbook play start: a playbook begins for an account.

import ArgumentParser
import BookEdit
import BookModel
import BookReports
import BookStore
import BookText
import BookWork

struct PlayStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Begin a playbook for an account",
    discussion: """
      Writes accounts/ACCOUNT/plays/DATE-PLAYBOOK.md: the playbook's version, the day it is due by \
      due_days, and its steps as tasks, with `due:+3d` as a day. Whose work it is, the playbook says: \
      `csm` is the account's owner, `deputy` its deputy, another word a role of the team. What the \
      playbook says beside its steps, such as why, is printed.

      A playbook that is under way for the account is not begun twice.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    help: ArgumentHelp("Who works on it (else whom the playbook names).", valueName: "id"))
  var owner: String?

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  @Argument(help: ArgumentHelp("The playbook's id.", valueName: "playbook"))
  var playbook: String

  func run() throws {
    let place = try folder.place()
    let account = try place.accountID(account)
    var reasons = ""
    try writing.finish(in: place) {
      let opened = try folder.open(place, .accounts([account]))
      let playbook = try opened.playbook(playbook)
      let change = try opened.newPlay(of: playbook, for: account, owner: owner)
      try opened.requireNoNewError(of: [change.edit], in: .accounts([account]))
      reasons = opened.bytes(playbook.path).map { playbook.document.reasons(in: $0) } ?? ""
      return [change]
    }
    guard !writing.dryRun, !reasons.isEmpty else { return }
    let renderer = TextRenderer(width: nil, colour: System.isTerminal(1))
    try System.answer(renderer.text(of: [.blank, .prose(reasons)]))
  }
}

extension OpenedBook {
  /// The play that a playbook comes to when it is begun today.
  fileprivate func newPlay(
    of playbook: Page<PlaybookSchema>, for account: String, owner: String?
  ) throws -> Change {
    let kind = NewKind("play", .play)
    let path = kind.path(account: account, id: kind.id(playbook.id, on: day))
    guard let folder = book.account(account),
      let template = try shelf(language: nil).template(named: "play")
    else { throw Failure.impossible("template", "there is no template for a play") }
    let plays = folder.plays(on: day).filter { $0.playbook == playbook.id }
    if let open = plays.first(where: \.isOpen) {
      throw Failure.impossible(
        "under-way", "\(playbook.id) is under way for \(account): \(open.page.path.text)",
        hint: "close it first, or go on with it")
    }
    if System.fileExists(place.absolute(path)) { throw StoreError.exists(path: path.text) }
    let member = try owner.map(member) ?? self.owner(of: playbook, for: folder)
    guard let bytes = bytes(playbook.path) else {
      throw Failure.impossible("unreadable", "\(playbook.path.text) is gone")
    }
    let steps = try PlaySteps(
      of: playbook, bytes: bytes, on: day, people: people(in: playbook, for: folder))
    let document = NewDocument(kind, from: template, at: path)
    var values = try self.values(for: document, account: account)
    values["id"] = .text(kind.id(playbook.id, on: day))
    values["playbook"] = .text(playbook.id)
    values["owner"] = .text(member)
    values["title"] = .text(PlaySteps.title(of: playbook, bytes: bytes) ?? playbook.id)
    let due = playbook.dueDays.map { "\(day + $0)" }
    let fields = ["version=\(playbook.version.map(String.init) ?? "")", "due=\(due ?? "")"]
    let edit = try document.filled(
      on: day, with: values, fields.compactMap(Assignment.init), text: steps.text,
      ownFields: book.settings.ownFields)
    let told = due.map { ", due \($0)" } ?? ""
    return Change(
      edit: edit,
      summary: "new, with \(member): \(steps.count) step\(steps.count == 1 ? "" : "s")\(told)")
  }

  /// Who has the roles that the steps of a playbook name, by their words.
  private func people(
    in playbook: Page<PlaybookSchema>, for account: Account
  ) throws -> [String: String] {
    let known = book.settings.team.compactMap(\.id) + account.people.compactMap(\.id)
    let roles = Set(playbook.document.body.tasks.compactMap(\.owner?.value)).subtracting(known)
    var people: [String: String] = [:]
    for role in roles.sorted() {
      people[role] = try member(in: role, of: account, for: playbook.id)
    }
    return people
  }
}
