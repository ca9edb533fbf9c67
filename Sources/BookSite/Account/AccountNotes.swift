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
    let own = account.page.map { page.prose(of: $0.document) } ?? []
    let notes = account.notes.filter(page.showsProse).reversed()
    guard !own.isEmpty || !notes.isEmpty else { return .nothing }
    let about: [HTML] =
      own.isEmpty ? [] : [.element(.article, [.class("prose")], [.markdown(own, headings: 2)])]
    return .section(
      Anchor("notes"), say("Notes", "ノート"),
      about + notes.enumerated().map { index, note in self.note(note, isOpen: index < Self.open) })
  }

  private func note(_ note: Page<NoteSchema>, isOpen: Bool) -> HTML {
    let head: [HTML] = [
      note.date.map { say.time($0) } ?? .nothing, " ",
      .span("kind", say(.interaction(note.type ?? ""))), " ", .text(page.title(of: note)),
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
  /// Whether a note stands on the page: those of the last twelve months do, and of older ones that they took place.
  func showsProse(_ note: Page<NoteSchema>) -> Bool {
    note.date.map { $0 > site.figures.day.adding(months: -12) } ?? true
  }

  /// What a note is called: its first heading, else its id; of one that is not shown, the words of its id.
  func title(of note: Page<NoteSchema>) -> String {
    if !showsProse(note) { return String(note.id.dropFirst(11)).replacing("-", with: " ") }
    guard let heading = note.document.body.headings.first, let bytes = files.bytes(note.path)
    else { return note.id }
    return heading.text.line(in: bytes)
  }

  /// The body of a file without its first heading and its comments, with boxes for its tasks.
  func prose(of document: Document) -> [UInt8] {
    guard let bytes = files.bytes(document.path) else { return [] }
    let body = document.bodySpan.range.clamped(to: 0..<bytes.count)
    let heading = document.body.headings.first?.span.range ?? body.lowerBound..<body.lowerBound
    var text = Array(bytes[body.lowerBound..<max(body.lowerBound, heading.lowerBound)])
    TaskBoxes.draw(bytes[max(body.lowerBound, heading.upperBound)..<body.upperBound], into: &text)
    return SharedText.withoutComments(text)
  }
}

/// The boxes of tasks, which Markdown has no sign for.
enum TaskBoxes {
  /// Adds the text with `[ ]` and its like at the beginning of list items as boxes.
  static func draw(_ text: ArraySlice<UInt8>, into drawn: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let end = text[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
      let sign = text[index..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      if sign < end, "-*+".utf8.contains(text[sign]) {
        let box = text[(sign + 1)..<end].firstIndex { $0 != 0x20 } ?? end
        if let drawing = drawing(of: text[box..<end]) {
          drawn += text[index..<box] + Array(drawing.utf8)
          index = box + 3
        }
      }
      drawn += text[index..<end]
      index = end
    }
  }

  private static func drawing(of item: ArraySlice<UInt8>) -> String? {
    boxes.first { item.starts(with: $0.box.utf8) }?.drawing
  }

  private static let boxes: [(box: String, drawing: String)] = [
    ("[ ] ", "☐"), ("[x] ", "☑"), ("[X] ", "☑"), ("[/] ", "◧"), ("[-] ", "☒"),
  ]
}
