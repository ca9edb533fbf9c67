// What customers say, as the bodies of an account's files mark it.

import BookModel
import BookText

/// A paragraph or list item that is marked as a quote, a win, a decision, or a mention of a need; its words are read again on demand.
package struct MarkedParagraph: Sendable {
  /// The id of the account.
  package let account: String
  package let path: Path
  /// The day of its file; nil for a page without one, such as `account.md`.
  package let day: Day?
  /// The ids of the needs that it mentions, each once.
  package let needs: [String]
  package let isQuote: Bool
  package let isWin: Bool
  package let isDecision: Bool
  package let span: Span
  private let marks: [Span]

  /// Its words on one line without the marks, Markdown as written, from the bytes of its file.
  package func text(in bytes: [UInt8]) -> String {
    let file = 0..<bytes.count
    var kept: [UInt8] = []
    var position = span.range.clamped(to: file).lowerBound
    for mark in marks {
      let cut = mark.range.clamped(to: file)
      guard cut.lowerBound >= position else { continue }
      kept += bytes[position..<cut.lowerBound]
      position = cut.upperBound
      // The blank before a mark went with the words, the one after it goes with the mark.
      if kept.isEmpty || kept.last == 0x20, position < bytes.count, bytes[position] == 0x20 {
        position += 1
      }
    }
    kept += bytes[position..<max(position, span.range.clamped(to: file).upperBound)]
    while let last = kept.last, last == 0x20 || last == 0x0A || last == 0x0D || last == 0x09 {
      kept.removeLast()
    }
    return Span(0, kept.count).line(in: kept)
  }
}

extension MarkedParagraph {
  /// The quotes, wins, decisions and mentions of an account that was cut to a day, in the order of its files and of their text.
  package static func all(of account: Account) -> [MarkedParagraph] {
    account.documents.flatMap { document in
      let marks = document.body.marks
      guard !marks.isEmpty else { return [MarkedParagraph]() }
      let day = document.day
      var found: [MarkedParagraph] = []
      var start = marks.startIndex
      while start < marks.endIndex {
        let span = marks[start].paragraph
        let end = marks[start...].firstIndex { $0.paragraph != span } ?? marks.endIndex
        found += [
          MarkedParagraph(marks[start..<end], of: account.id, in: document.path, on: day)
        ].compactMap(\.self)
        start = end
      }
      return found
    }
  }

  /// Nil where the marks say something else.
  private init?(_ marks: ArraySlice<BodyMark>, of account: String, in path: Path, on day: Day?) {
    guard let first = marks.first else { return nil }
    var needs: [String] = []
    for case .need(let id) in marks.map(\.kind) where !needs.contains(id) { needs.append(id) }
    let isQuote = marks.contains { $0.kind == .quote }
    let isWin = marks.contains { $0.kind == .win }
    let isDecision = marks.contains { $0.kind == .decision }
    guard isQuote || isWin || isDecision || !needs.isEmpty else { return nil }
    self.account = account
    self.path = path
    self.day = day
    self.needs = needs
    self.isQuote = isQuote
    self.isWin = isWin
    self.isDecision = isDecision
    span = first.paragraph
    self.marks = marks.map(\.span)
  }
}

extension Document {
  /// The day that it tells of; nil for a page without one.
  package var day: Day? {
    switch kind {
    case .note: Record<NoteSchema>(fields).date
    case .escalation: Record<EscalationSchema>(fields).opened
    case .opportunity: Record<OpportunitySchema>(fields).created
    case .play: Record<PlaySchema>(fields).opened
    default: nil
    }
  }
}
