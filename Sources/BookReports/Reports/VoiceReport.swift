// voice: what customers ask for, say, complain of and leave for.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// The voice of the customer.
package enum VoiceReport {
  /// Needs, quotes, problems, losses and surveys of some accounts; words are read again from the files.
  package static func report(
    _ voice: VoiceFigures, of figures: Figures, bytes: @escaping (Path) -> [UInt8]?
  ) -> Report {
    let words = SaidWords(bytes)
    let parts: [[Report.Block]] = [
      NeedsPart.blocks(of: voice, in: figures, words), ProblemsPart.blocks(of: voice, in: figures),
      AdvocacyPart.blocks(of: voice, words),
      LossesPart.blocks(of: voice.losses, in: figures.currency),
      SurveysPart.blocks(of: voice, minN: figures.book.settings.minN),
    ]
    var blocks = Array(parts.joined(separator: [Report.Block.blank]))
    if !voice.unreadable.isEmpty {
      let accounts = voice.unreadable.joined(separator: ", ")
      blocks.append(
        .footnote("files of \(accounts) cannot be read: what they say is not counted"))
    }
    if let note = UncountedAccounts.note(voice.uncounted, "without ARR") {
      blocks.append(.footnote(note))
    }
    return Report(
      schema: "csbook.voice/1",
      data: [
        "needs": .list(voice.needs.map { NeedsPart.json($0, words) }),
        "unmentioned": .list(voice.unmentioned.map { .text($0) }),
        "quotes": .list(voice.quotes.map { words.json($0) }),
        "wins": .list(voice.wins.map { words.json($0) }),
        "advocacy": .list(voice.advocacy.map(AdvocacyPart.json)),
        "problems": ProblemsPart.json(of: voice),
        "losses": LossesPart.json(of: voice.losses, in: figures.currency),
        "surveys": SurveysPart.json(of: voice, minN: figures.book.settings.minN),
        "unreadable": .list(voice.unreadable.map { .text($0) }),
        "uncounted": UncountedAccounts.json(voice.uncounted),
      ], blocks: blocks)
  }

  /// One need with all that is said of it.
  package static func report(
    onNeed need: NeedFigures, of figures: Figures, bytes: @escaping (Path) -> [UInt8]?
  ) -> Report {
    let words = SaidWords(bytes)
    return Report(
      schema: "csbook.voice.need/1", data: NeedsPart.json(need, words),
      blocks: NeedsPart.blocks(on: need, in: figures, words))
  }
}

/// The words of marked paragraphs and of tasks, each file read once.
final class SaidWords {
  private let bytes: (Path) -> [UInt8]?
  private var files: [Path: (bytes: [UInt8], lines: LineTable)?] = [:]

  init(_ bytes: @escaping (Path) -> [UInt8]?) {
    self.bytes = bytes
  }

  /// Nil where the file can no longer be read.
  func text(of paragraph: MarkedParagraph) -> String? {
    file(paragraph.path).map { paragraph.text(in: $0.bytes) }
  }

  /// Nil where the file can no longer be read.
  func text(of task: WorkTask) -> String? { file(task.path).map { task.text(in: $0.bytes) } }

  func json(_ paragraph: MarkedParagraph) -> JSON {
    let line = file(paragraph.path).map { $0.lines.position(of: Int(paragraph.span.lower)).line }
    return [
      "account": .text(paragraph.account), "on": JSON(paragraph.day),
      "path": .text(paragraph.path.text), "line": JSON(line),
      "text": JSON(text(of: paragraph)), "quote": .flag(paragraph.isQuote),
      "needs": .list(paragraph.needs.map { .text($0) }),
    ]
  }

  /// When, what about, who, and in which words.
  func block(of paragraph: MarkedParagraph, about need: String? = nil) -> Report.Block {
    let who = (need.map { "\($0), " } ?? "") + paragraph.account
    let words = text(of: paragraph) ?? "(its file cannot be read)"
    return .pair(paragraph.day.map { "\($0)" } ?? "no date", Styled("\(who): \(words)"))
  }

  private func file(_ path: Path) -> (bytes: [UInt8], lines: LineTable)? {
    if let known = files[path] { return known }
    let file = bytes(path).map { ($0, LineTable($0)) }
    files[path] = .some(file)
    return file
  }
}
