// The prose of an account: its own page and its notes, as they were written.

import BookFigures
import BookModel
import BookReports
import BookText

/// The notes of one account, the newest first.
struct AccountNotes {
  let page: AccountPage

  private var say: Language { page.site.say }

  /// So many notes stand open; the others can be opened.
  private static let open = 2

  var section: HTML {
    guard !page.site.hidesNotes else { return .nothing }
    let account = page.account.account
    let own = account.page.map { page.prose(of: $0.document) } ?? ""
    let notes = account.notes.reversed()
    guard !own.isEmpty || !notes.isEmpty else { return .nothing }
    let about: [HTML] =
      own.isEmpty ? [] : [.element(.article, [.class("prose")], [.markdown(own, headings: 2)])]
    return .section(
      Anchor("notes"), say("Notes", "議事録・メモ"),
      about + notes.enumerated().map { index, note in self.note(note, isOpen: index < Self.open) })
  }

  private func note(_ note: Page<NoteSchema>, isOpen: Bool) -> HTML {
    let head: [HTML] = [
      .element(
        .time, [.datetime("\(note.date.map { "\($0)" } ?? "")")],
        [.text(note.date.map { say.column($0) } ?? "")]), " ",
      .span("kind", say.choice(note.type ?? "")), " ", .text(page.title(of: note)),
    ]
    return .element(
      .article, [.id(Anchor("note", note.id))],
      [
        .details(
          head, isOpen: isOpen,
          [.div("prose", [.markdown(page.prose(of: note.document), headings: 3)])])
      ])
  }
}

extension AccountPage {
  /// What a note is called: its first heading, else its id.
  func title(of note: Page<NoteSchema>) -> String {
    guard let heading = note.document.body.headings.first, let bytes = files.bytes(note.path)
    else { return note.id }
    return heading.text.line(in: bytes)
  }

  /// The body of a file without its first heading and its comments, with boxes for its tasks.
  func prose(of document: Document) -> String {
    guard let bytes = files.bytes(document.path) else { return "" }
    let body = document.bodySpan.range.clamped(to: 0..<bytes.count)
    let heading = document.body.headings.first?.span.range ?? body.lowerBound..<body.lowerBound
    let kept =
      bytes[body.lowerBound..<max(body.lowerBound, heading.lowerBound)]
      + bytes[max(body.lowerBound, heading.upperBound)..<body.upperBound]
    let text = SharedText.withoutComments(String(decoding: kept, as: UTF8.self))
    return TaskBoxes.drawn(in: text)
  }
}

/// The boxes of tasks, which Markdown has no sign for.
enum TaskBoxes {
  /// The text with `[ ]` and its like at the beginning of list items as boxes.
  static func drawn(in text: String) -> String {
    guard text.contains("[") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let item = line.drop { $0 == " " || $0 == "\t" }
      guard let sign = item.first, "-*+".contains(sign) else { return String(line) }
      let rest = item.dropFirst().drop { $0 == " " }
      for (box, drawn) in boxes where rest.hasPrefix(box) {
        return line[..<rest.startIndex] + drawn + rest.dropFirst(box.count)
      }
      return String(line)
    }.joined(separator: "\n")
  }

  private static let boxes = [
    ("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ "), ("[/] ", "◧ "), ("[-] ", "☒ "),
  ]
}
