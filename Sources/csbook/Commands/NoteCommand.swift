// csbook note: what was said, written down in ten seconds.

import ArgumentParser
import BookEdit
import BookModel
import BookReports
import BookStore
import BookText

struct NoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write down what was said",
    discussion: """
      With TEXT the note is written at once. A first line that stands alone is its headline, else \
      its first sentence. `-` reads the text from standard input. Without TEXT the editor opens on \
      the template of the type; an empty text writes nothing, and no text is lost: what cannot be \
      written yet is kept, and the next `csbook note ACCOUNT` opens it again.

      --sentiment sets the account's sentiment with it, of the same day, both or neither.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Who took part: ids of contacts and of the team.", valueName: "id,id"))
  var people: [String] = []

  @Option(help: ArgumentHelp("What it was: call, meeting, email, qbr, …", valueName: "type"))
  var type = "call"

  @Option(help: ArgumentHelp("How long it took.", valueName: "n"))
  var minutes: Int?

  @Option(help: ArgumentHelp("The day it happened (else today).", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The relationship now, 1 to 5.", valueName: "n"))
  var sentiment: Int?

  @Option(help: ArgumentHelp("What the sentiment rests on.", valueName: "text"))
  var reason: String?

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  @Argument(help: ArgumentHelp("What was said; `-` reads it.", valueName: "text"))
  var words: [String] = []

  func run() async throws {
    guard reason == nil || sentiment != nil else {
      throw Failure.usage("--reason goes with --sentiment")
    }
    let place = try folder.place()
    let account = try place.accountID(account)
    if words == ["-"] {
      try writeInput(account, in: place)
    } else if !words.isEmpty {
      let text = try text(of: words.joined(separator: " "))
      try writing.finish(in: place) { try changes(of: text, account, in: place) }
    } else {
      try await writeInEditor(account, in: place)
    }
  }

  /// Writes what is read; a text that cannot be written is kept as one of the editor's.
  private func writeInput(_ account: String, in place: BookPlace) throws {
    // Whatever is wrong with the options is said before anybody writes.
    let note = try note(of: account, in: folder.open(place, .accounts([account])))
    let text = try text(of: System.standardInput())
    let answer: String
    do {
      answer = try writing.carryOut(in: place) { try changes(of: text, account, in: place) }
    } catch {
      let draft = try Draft(named: "note-\(account).md", in: place)
      if try draft.text() == nil {
        try draft.write(note.filled(text, at: path(of: note, text)).after)
        tellKept(draft, account)
      }
      throw error
    }
    try System.answer(answer)
  }

  private func text(of written: String) throws -> NoteText {
    guard let text = NoteText(written) else {
      throw Failure.usage("the text is empty", hint: "leave it out to write in the editor")
    }
    return text
  }

  private func path(of note: NoteFile, _ text: NoteText) -> Path {
    note.path(title: text.title, on: note.day, text: Array(text.text.utf8))
  }

  private func changes(
    of text: NoteText, _ account: String, in place: BookPlace
  ) throws -> [Change] {
    let opened = try folder.open(place, .accounts([account]))
    let note = try note(of: account, in: opened)
    return try changes(with: note.filled(text, at: path(of: note, text)), note, in: opened)
  }

  /// The note and what goes with it, after lint has nothing against it.
  private func changes(
    with edit: VerifiedEdit, _ note: NoteFile, in opened: OpenedBook
  ) throws -> [Change] {
    var changes = [Change(edit: edit, summary: "new")]
    if let sentiment, let assignment = Assignment("sentiment=\(sentiment)") {
      changes += try opened.edits(
        [assignment], reason: reason, of: note.account, on: note.day
      ).map { Change(edit: $0.edit, summary: $0.summary) }
    }
    try opened.requireNoNewError(of: changes.map(\.edit), in: .accounts([note.account]))
    return changes
  }

  private func note(of account: String, in opened: OpenedBook) throws -> NoteFile {
    let day = try date.map { text in
      guard let day = Day(text) else {
        throw Failure.usage("--date takes a day as YYYY-MM-DD, not \(text)")
      }
      return day
    }
    if let day, day > opened.day {
      throw Failure.usage("\(day) has not come yet", hint: "today is \(opened.day)")
    }
    let people = people.flatMap { $0.split(separator: ",") }.map(String.init)
    return try NoteFile(
      of: account, type: type, day: day ?? opened.day, people: people, minutes: minutes, in: opened)
  }

  // MARK: In the editor

  private func writeInEditor(_ account: String, in place: BookPlace) async throws {
    guard !writing.dryRun else {
      throw Failure.usage(
        "--dry-run goes with a text", hint: "csbook note \(account) TEXT --dry-run")
    }
    let opened = try folder.open(place, .accounts([account]))
    let note = try note(of: account, in: opened)
    let editor = try Editor(configured: place.configuredEditor())
    let draft = try Draft(named: "note-\(account).md", in: place)
    let filled = try begin(draft, with: note)
    let body = try await text(in: draft, of: filled, by: editor, account)
    let answer: String
    do {
      // What lint says of lines is then true of the draft.
      try draft.write(body)
      answer = try writing.carryOut(in: place) {
        let opened = try folder.open(place, .accounts([account]))
        let note = try self.note(of: account, in: opened)
        let written = WrittenNote(body)
        let path = note.path(title: written.title, on: written.day ?? note.day, text: body)
        return try changes(with: VerifiedEdit(creating: body, at: path), note, in: opened)
      }
    } catch {
      tellKept(draft, account)
      throw error
    }
    try draft.remove(holding: body)
    try System.answer(answer)
  }

  /// Begins a draft, or goes on with one in which somebody has written something, of whatever type it was.
  private func begin(_ draft: Draft, with note: NoteFile) throws -> FilledDraft {
    let fresh = try note.template()
    if let kept = try draft.text() {
      let own = try note.asNote(of: WrittenNote(kept).type)?.template() ?? fresh
      let filled = FilledDraft(fresh, own)
      if filled.isWritten(kept) {
        System.say("This goes on with the text that was kept in \(draft.shownPath).\n")
        return filled
      }
    }
    try draft.write(fresh)
    return FilledDraft(fresh)
  }

  /// What somebody has written in a draft: without the template's comments, and with a headline.
  private func text(
    in draft: Draft, of filled: FilledDraft, by editor: Editor, _ account: String
  ) async throws -> [UInt8] {
    do {
      try await editor.edit(draft.path)
    } catch {
      if let text = try draft.text() {
        filled.isWritten(text) ? tellKept(draft, account) : try draft.remove(holding: text)
      }
      throw error
    }
    guard let text = try draft.text(), filled.isWritten(text) else {
      if let text = try draft.text() { try draft.remove(holding: text) }
      throw Failure.impossible("empty-note", "the text is empty; nothing was written")
    }
    return FilledDraft.withHeadline(filled.withoutPrompts(text))
  }

  private func tellKept(_ draft: Draft, _ account: String) {
    System.say(
      "Your text is kept in \(draft.shownPath); `csbook note \(account)` opens it again.\n")
  }
}

/// What a note says of its name.
private struct WrittenNote {
  let day: Day?
  let title: String?
  let type: String?

  init(_ bytes: [UInt8]) {
    let front = FrontMatter.read(bytes)
    type = front.root?["type"]?.scalar
    day = front.root?["date"]?.scalar.flatMap { Day($0) }
    let text = String(decoding: bytes[front.body.range], as: UTF8.self)
    title = NoteText(text)?.title
  }
}
