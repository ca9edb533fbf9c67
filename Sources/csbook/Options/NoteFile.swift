// A note on its way: who took part, what it is called, where it goes.

import BookEdit
import BookModel
import BookStore
import BookText

/// A note of one account, before its text is known.
struct NoteFile {
  let account: String
  let type: String
  let day: Day
  /// Contacts first, then our own people.
  private let attendees: [String]
  private let minutes: Int?
  private let opened: OpenedBook

  /// Checks the type and the people; who writes took part, too.
  init(
    of account: String, type: String, day: Day, people: [String], minutes: Int?,
    in opened: OpenedBook
  ) throws {
    self.account = account
    self.type = try Self.type(type)
    self.day = day
    self.minutes = minutes
    self.opened = opened
    try Self.check(people, of: account, in: opened)
    let me = try opened.me()
    attendees = people + (me.map { people.contains($0) ? [] : [$0] } ?? [])
  }

  /// The same note, but of another type; nil where there is no such type.
  func asNote(of type: String?) throws -> NoteFile? {
    guard let type, Self.meant(by: type) != nil else { return nil }
    return try NoteFile(
      of: account, type: type, day: day, people: [], minutes: minutes, in: opened)
  }

  /// What the editor is given: all of the type's template.
  func template() throws -> [UInt8] {
    try filled(nil, at: path(title: nil, on: day, text: [])).after
  }

  /// The document that the template of the type makes of a text; without one, all of the template.
  func filled(_ text: NoteText?, at path: Path) throws -> VerifiedEdit {
    let shelf = opened.shelf(language: nil)
    guard let template = try shelf.template(named: type) ?? shelf.template(named: "meeting") else {
      throw Failure.impossible("template", "there is no template for a note")
    }
    let document = NewDocument(NewKind("note", .note), from: template, at: path)
    var values = try opened.values(for: document, account: account)
    values["id"] = .text(String(decoding: path.name.dropLast(3), as: UTF8.self))
    values["type"] = .text(type)
    // In the editor the headline is left for whoever writes.
    values["title"] = .text(text?.title ?? "")
    values["attendees"] = attendees.isEmpty ? nil : .list(attendees.map { .text($0) })
    values["minutes"] = minutes.map { .literal(String($0)) }
    return try document.filled(
      on: day, with: values, text: text?.text, ownFields: opened.book.settings.ownFields)
  }

  /// A place that no file has: of the day and the headline, else of the type and whom one met.
  ///
  /// Numbers would be given twice on two branches, so words go on until there are none, and then letters of the text.
  func path(title: String?, on day: Day, text: [UInt8]) -> Path {
    let people = attendees.map { "\(type)-\($0)" }
    let names =
      (title.flatMap { TitleSlug.of($0) }.map { [$0] } ?? []) + (people.isEmpty ? [type] : people)
    let letters = names[0] + "-" + Self.letters(of: text)
    let folder = Layout.accounts / account / "notes"
    let paths = (names + [letters]).map { folder / "\(day)-\($0).md" }
    return paths.first { !System.fileExists(opened.place.absolute($0)) } ?? paths[paths.count - 1]
  }

  /// Four letters that are the same for the same text (FNV-1a).
  private static func letters(of text: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var letters = ""
    for _ in 0..<4 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(hash % 26)))
      hash /= 26
    }
    return letters
  }

  /// The type that a word means; nil where there is none.
  private static func meant(by word: String) -> String? {
    guard case .choice(let words, let aliases) = NoteSchema.keys.type.spec.type else { return word }
    return words.contains(word) ? word : aliases[word]
  }

  private static func type(_ word: String) throws -> String {
    if let meant = meant(by: word) { return meant }
    guard case .choice(let words, let aliases) = NoteSchema.keys.type.spec.type else { return word }
    let near = NearMiss.of(word, among: words + aliases.keys.sorted())
    throw Failure.usage(
      "a note has no type `\(word)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "write one of \(words.joined(separator: ", "))")
  }

  private static func check(
    _ people: [String], of account: String, in opened: OpenedBook
  ) throws {
    guard let folder = opened.book.account(account) else { return }
    // In a file that cannot be read there may be anybody.
    guard folder.contacts != nil || !folder.paths.contains(folder.folder / "contacts.md") else {
      return
    }
    let known =
      folder.people.compactMap(\.id) + opened.book.settings.team.compactMap(\.id)
    for person in people where !known.contains(person) {
      let near = NearMiss.of(person, among: known)
      throw Failure.usage(
        "`\(person)` is neither a contact of \(account) nor of the team",
        hint: near.map { "did you mean `\($0)`?" }
          ?? "write them into \(account)'s contacts.md first; known are \(known.joined(separator: ", "))"
      )
    }
  }
}
