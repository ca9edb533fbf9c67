// What several customers ask for: a need with all that mentions it.

import BookModel
import BookText

/// A need, and where the files of some accounts mention it with `#need/<id>`.
package struct NeedTheme: Sendable {
  package let id: String
  /// Nil where nobody has written its page.
  package let page: Page<NeedSchema>?
  /// From the latest to the earliest, those without a day last.
  package let mentions: [MarkedParagraph]
  /// The ids of the accounts that mention it, each once, in the order of their bytes.
  package let accounts: [String]

  /// One of `open`, `planned`, `in-progress`, `delivered`, `declined`.
  package var status: String { page?.status ?? "open" }
  package var isSettled: Bool { page?.isSettled ?? false }
  package var lastMentioned: Day? { mentions.first?.day }

  /// The words that stand for it: the latest mention that is marked as a quote too, else the latest.
  package var voice: MarkedParagraph? { mentions.first(where: \.isQuote) ?? mentions.first }
}

extension NeedTheme {
  /// A need that nobody mentions.
  package init(unmentioned page: Page<NeedSchema>) {
    self.init(id: page.id, page: page, mentions: [], accounts: [])
  }

  /// Every need that is mentioned, in the order of the ids; a paragraph counts once for each need that it mentions.
  package static func all(
    in paragraphs: [MarkedParagraph], pages: [Page<NeedSchema>]
  ) -> [NeedTheme] {
    var mentions: [String: [MarkedParagraph]] = [:]
    for paragraph in paragraphs {
      for need in paragraph.needs { mentions[need, default: []].append(paragraph) }
    }
    let known = Dictionary(pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return mentions.map { id, paragraphs in
      NeedTheme(
        id: id, page: known[id], mentions: paragraphs.sorted(by: MarkedParagraph.isLater),
        accounts: Set(paragraphs.map(\.account)).sorted())
    }.sorted { $0.id < $1.id }
  }
}

extension MarkedParagraph {
  /// Whether one comes before another in a list from the latest on.
  package static func isLater(_ left: MarkedParagraph, _ right: MarkedParagraph) -> Bool {
    if left.day != right.day {
      guard let first = left.day else { return false }
      guard let second = right.day else { return true }
      return first > second
    }
    if left.path != right.path { return left.path < right.path }
    return left.span.lower < right.span.lower
  }
}
