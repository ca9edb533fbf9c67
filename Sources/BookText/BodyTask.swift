// A task: a list item whose text begins with a checkbox.

/// One task as it is written; what its words mean is the model's to say.
package struct BodyTask: Hashable, Sendable {
  package let state: State
  /// The one byte between the brackets.
  package let stateSpan: Span
  /// The first paragraph of the item, from the opening bracket to the last byte that is no blank.
  package let span: Span
  /// Its words, without checkbox and tokens; Markdown as written, maybe over several lines.
  package let title: Span
  /// The run of tokens that ends the paragraph, in the order of the text.
  package let tokens: [Token]
  /// Whether it stands under `## Shared`.
  package let isShared: Bool

  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, done, cancelled
    case inProgress = "in-progress"
  }

  /// A word or two that say something about the task: `@kenji`, `due:2026-05-01`, `📅 2026-05-01`, `[due:: 2026-05-01]`.
  package struct Token: Hashable, Sendable {
    package let kind: Kind
    package let style: Style
    /// The whole token: key, value and brackets.
    package let span: Span
    /// Where the value stands; for an emoji priority, the emoji.
    package let valueSpan: Span
    /// The value as written, without key and sign; an emoji priority is `highest`, `high`, `medium`, `low` or `lowest`.
    package let value: String

    package enum Kind: Hashable, Sendable {
      case owner, due, done, created, scheduled, start, cancelled, priority, every, objective, id
      case tag
      /// A field of Obsidian or Dataview that the book has no use for.
      case foreign
    }

    /// How a token is written; an edit keeps it.
    package enum Style: Hashable, Sendable {
      case plain, emoji, dataview
    }
  }
}

extension BodyTask {
  /// The first token of a kind; a date only if it is a real day, or for a playbook's step an offset such as `+3d`.
  package func token(_ kind: Token.Kind) -> Token? {
    tokens.first { $0.kind == kind && (!kind.isDay || DayText.isDayOrOffset($0.value)) }
  }

  package var owner: Token? { token(.owner) }
  package var due: Token? { token(.due) }
  package var done: Token? { token(.done) }
  package var priority: Token? { token(.priority) }
  package var every: Token? { token(.every) }
  package var objective: Token? { token(.objective) }
  package var id: Token? { token(.id) }
  package var tags: [Token] { tokens.filter { $0.kind == .tag } }

  /// The title on one line, Markdown as written.
  package func title(in bytes: [UInt8]) -> String { title.line(in: bytes) }
}

extension BodyTask.Token.Kind {
  /// Whether the value is a day.
  var isDay: Bool {
    switch self {
    case .due, .done, .created, .scheduled, .start, .cancelled: true
    case .owner, .priority, .every, .objective, .id, .tag, .foreign: false
    }
  }
}

extension BodyTask.State {
  /// The state that stands between the brackets as `byte`.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "): self = .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): self = .done
    case UInt8(ascii: "-"): self = .cancelled
    case UInt8(ascii: "/"): self = .inProgress
    default: return nil
    }
  }

  /// What stands between the brackets.
  package var character: Character {
    switch self {
    case .open: " "
    case .done: "x"
    case .cancelled: "-"
    case .inProgress: "/"
    }
  }
}
