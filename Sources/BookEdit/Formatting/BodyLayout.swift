// BodyLayout: the body of a document without blanks that say nothing, and with tokens in order.

import BookText

/// Lays out a body; its prose stays as it is written.
enum BodyLayout {
  /// The edits of a body whose lines end in LF.
  static func edits(of bytes: [UInt8], in body: Span, at path: Path) -> [TextEdit] {
    let (read, _) = Body.read(bytes, in: body)
    return read.tasks.compactMap { tokens(of: $0, in: bytes, at: path) }
      + Body.idleBlanks(bytes, in: body).map { TextEdit(path, $0, "") }
  }

  /// The tokens of a task in their order, where all are csbook's own and stand on one line.
  private static func tokens(of task: BodyTask, in bytes: [UInt8], at path: Path) -> TextEdit? {
    guard let first = task.tokens.first, let last = task.tokens.last,
      task.tokens.allSatisfy({ $0.style == .plain })
    else { return nil }
    let run = first.span.union(last.span)
    for (token, next) in zip(task.tokens, task.tokens.dropFirst()) {
      let between = bytes[Int(token.span.upper)..<Int(next.span.lower)]
      guard between.allSatisfy({ $0 == 0x20 }) else { return nil }
    }
    let sorted = task.tokens.enumerated().sorted { left, right in
      (rank(left.element.kind), left.offset) < (rank(right.element.kind), right.offset)
    }
    let text = sorted.map { String(decoding: bytes[$0.element.span.range], as: UTF8.self) }
      .joined(separator: " ")
    return TextEdit(path, run, text)
  }

  /// Who, when, how; the id is last, where other programs look for it.
  private static func rank(_ kind: BodyTask.Token.Kind) -> Int {
    switch kind {
    case .owner: 0
    case .due: 1
    case .done: 2
    case .priority: 3
    case .every: 4
    case .objective: 5
    case .created, .scheduled, .start, .cancelled, .foreign: 6
    case .tag: 7
    case .id: 8
    }
  }
}
