// The edit that adds a person to contacts.md.

import BookModel
import BookText

extension Fix {
  /// Adds a contact, named by the id, right after the last one and in its column.
  ///
  /// Nil where the spans do not tell how the list is laid out: it is empty or in brackets, or a comment stands about it.
  init?(adding id: String, to contacts: Page<ContactsSchema>) {
    guard let layout = ListLayout(contacts.document) else { return nil }
    let dash = layout.lineEnd + layout.indent + "- id: \(id)"
    let name = layout.lineEnd + layout.indent + "  name: \(id)"
    self.init(
      "add `\(id)` to contacts.md", [TextEdit(contacts.path, layout.end, dash + name)])
  }
}

/// How the only list of a document stands on its lines, as far as spans tell.
private struct ListLayout {
  let lineEnd: String
  let indent: String
  /// After the last item.
  let end: Span

  init?(_ document: Document) {
    guard let list = document.fields.entries.first, document.fields.entries.count == 1,
      let last = list.value.items.last?.span, last.upper == list.span.upper
    else { return nil }
    // `---` and a line end stand before the key, after a byte order mark or not.
    switch list.keySpan.lower {
    case 4, 7: lineEnd = "\n"
    case 5, 8: lineEnd = "\r\n"
    default: return nil
    }
    let lineEndSize = lineEnd.utf8.count
    // A colon and a line end stand before the list.
    let indentSize = Int(list.span.lower) - Int(list.keySpan.upper) - 1 - lineEndSize
    // A line end and the closing `---` stand after it, mostly with a line end of their own.
    let fenceSize = Int(document.bodySpan.lower) - Int(last.upper) - lineEndSize
    guard [0, 2, 4].contains(indentSize), fenceSize == 3 || fenceSize == 3 + lineEndSize,
      ListLayout.gaps(list.value.items).allSatisfy({ $0 == lineEndSize + indentSize + 2 })
    else { return nil }
    indent = String(repeating: " ", count: indentSize)
    end = Span(Int(last.upper), Int(last.upper))
  }

  /// The bytes between each two items: a line end, the indent, and `- `.
  private static func gaps(_ items: [FieldValue.Item]) -> [Int] {
    zip(items, items.dropFirst()).map { Int($1.span.lower) - Int($0.span.upper) }
  }
}
