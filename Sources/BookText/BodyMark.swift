// A mark: a word such as `#risk` that says what the text around it is.

/// A mark in the text of a list item or a paragraph.
package struct BodyMark: Hashable, Sendable {
  package let kind: Kind
  /// The mark itself, from `#` on.
  package let span: Span
  /// The paragraph that it marks, without a task's checkbox.
  package let paragraph: Span
  /// Whether it stands under `## Shared`.
  package let isShared: Bool

  package enum Kind: Hashable, Sendable {
    case risk, decision, win, quote, csql
    /// `#need/sso`: a customer asks for what `needs/sso.md` describes.
    case need(String)
  }

  /// The words that it marks on one line, Markdown as written.
  package func text(in bytes: [UInt8]) -> String { paragraph.line(in: bytes) }
}

extension BodyMark.Kind {
  /// The kind that a tag (without `#`) names; nil for other tags.
  init?(tag: ArraySlice<UInt8>) {
    switch String(decoding: tag, as: UTF8.self) {
    case "risk": self = .risk
    case "decision": self = .decision
    case "win": self = .win
    case "quote": self = .quote
    case "csql": self = .csql
    case let word where word.hasPrefix("need/") && word.utf8.count > 5:
      self = .need(String(word.dropFirst(5)))
    default: return nil
    }
  }
}
