// csbook set: fields of one account.

import ArgumentParser
import BookEdit
import BookModel
import BookStore
import BookText

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set fields of an account",
    discussion: """
      KEY=VALUE writes a value, KEY= takes the field away, KEY+=VALUE and KEY-=VALUE change a \
      list. A key names an item of a list by its id: contracts.y2.arr. The fields of account.md, \
      contacts.md and journey.md are named as they stand there, those of other files after the \
      file: plans/year-one.status.

      sentiment, outlook, override and a renewal's intent are judgements of a day: the day and \
      your name are filled in, and the words that stand last are the reason.

      All of it is written, or nothing. What lint would call an error is refused.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  @Argument(
    help: ArgumentHelp("What to set, and at the end a reason in quotes.", valueName: "key=value"),
    completion: .keys)
  var words: [String]

  func run() throws {
    let place = try folder.place()
    let account = try place.accountID(account)
    let assignments = words.compactMap(Assignment.init)
    let rest = words.filter { Assignment($0) == nil }
    guard !assignments.isEmpty else {
      throw Failure.usage(
        "nothing is set", hint: "write a key and a value, such as `owner=kenji`")
    }
    guard rest.count < 2 else {
      throw Failure.usage(
        "`\(rest[0])` and `\(rest[1])` cannot both be the reason", hint: "put it in quotes")
    }
    try writing.finish(in: place) {
      let opened = try folder.open(place, .accounts([account]))
      let edits = try opened.edits(
        assignments, reason: rest.first, of: account, on: opened.day)
      try opened.requireNoNewError(of: edits.map(\.edit), in: .accounts([account]))
      return edits.map { Change(edit: $0.edit, summary: $0.summary) }
    }
  }
}

extension OpenedBook {
  /// The verified edits that assignments come to; a judgement is one of the day.
  func edits(
    _ assignments: [Assignment], reason: String?, of account: String, on day: Day
  ) throws -> [ToldEdit] {
    let edit = try AccountEdit(
      assignments, reason: reason, of: account, files: book.account(account)?.paths ?? [],
      settings: book.settings)
    let reader = WorkingTree(root: place.root).makeReader()
    var texts: [Path: [UInt8]] = [:]
    for file in edit.files {
      texts[file] = try reader.bytes(of: SourceFile(path: file, token: .onDisk))
    }
    let author = edit.needsAuthor ? try author() : nil
    do throws(FieldRefusal) {
      return try edit.edits(of: texts, on: day, by: author)
    } catch {
      guard case .edit(.unreadable, let path) = error else { throw error }
      try showErrors(of: path)
      throw FindingsExit()
    }
  }
}
