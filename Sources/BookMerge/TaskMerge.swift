// One task merged: its state, its words, and each of its tokens.

import BookText

/// A task as one version has it.
struct TaskText {
  let bytes: [UInt8]
  /// What it says of each of its parts, in the order of the text.
  let parts: [(part: Part, text: [UInt8])]

  /// What can be changed of a task by itself.
  enum Part: Hashable {
    case state, words
    case token(BodyTask.Token.Kind)
    case tag([UInt8])
  }

  init(_ task: BodyTask, in bytes: [UInt8]) {
    self.bytes = Array(bytes[task.span.range])
    let tokens = task.tokens.map { token -> (Part, [UInt8]) in
      let text = Array(bytes[token.span.range])
      return (token.kind == .tag ? .tag(text) : .token(token.kind), text)
    }
    parts =
      [
        (.state, Array(bytes[task.stateSpan.range])), (.words, Array(bytes[task.title.range])),
      ] + tokens
  }

  /// The parts by name; nil where one is there twice.
  var byPart: [Part: [UInt8]]? {
    guard Set(parts.map(\.part)).count == parts.count else { return nil }
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.part, $0.text) })
  }
}

/// A task that both sides have.
struct TaskMerge {
  let name: String
  let text: MergedText

  var isDisputed: Bool { text.hasConflict }

  init(name: String, _ task: Versions<TaskText?>) {
    self.name = name
    let texts = task.map { $0?.bytes ?? [] }
    if let settled = texts.settled {
      text = MergedText(settled)
    } else if let merged = TaskMerge.byParts(task) {
      text = MergedText(merged)
    } else {
      text = MergedText(texts)
    }
  }

  /// Each part as the side has it that changed it; nil where both changed one.
  private static func byParts(_ task: Versions<TaskText?>) -> [UInt8]? {
    guard let ours = task.ours?.byPart, let theirs = task.theirs?.byPart,
      let base = task.base.map({ $0.byPart }) ?? [:]
    else { return nil }
    let versions = task.map { $0?.parts.map(\.part) ?? [] }
    var merged: [[UInt8]] = []
    for part in EntryOrder.merged(versions, { order($0).lexicographicallyPrecedes(order($1)) }) {
      let texts = Versions(base: base[part], ours: ours[part], theirs: theirs[part])
      guard let settled = texts.settled else { return nil }
      guard let text = settled else { continue }
      merged.append(part == .state ? Array("[".utf8) + text + Array("]".utf8) : text)
    }
    let text = Array(merged.joined(separator: [0x20]))
    return isRead(text) ? text : nil
  }

  /// Whether a text is one task from its first byte to its last.
  private static func isRead(_ text: [UInt8]) -> Bool {
    let line = Array("- ".utf8) + text
    return Body.read(line, in: Span(0, line.count)).0.tasks.first?.span == Span(2, line.count)
  }

  /// Where a new token stands beside one of the other side: by its kind, and the id last.
  private static func order(_ part: TaskText.Part) -> [UInt8] {
    switch part {
    case .state: [0]
    case .words: [1]
    case .token(.id): [3]
    case .token(let kind): [2] + Array("\(kind)".utf8)
    case .tag(let text): [2, 0x7F] + text
    }
  }
}
