// How `log` says that a field changed, declared beside the field.

/// The words for the changes of one field; what is not declared is said in the general way.
///
/// The general way is `name{of} before → after`. A sentence may hold `{before}`, `{after}`, `{id}` and `{item}` (the record that
/// changed: `y2`, `contract y2`), `{of}` (` of y2`, or nothing where there is no other), and any key of the record.
package struct LogWords: Sendable {
  /// What the field is called, where its key is not the word for it; empty where the record says it all.
  package let name: String?
  /// The sentence for a value where there was none.
  package let set: String?
  /// The same, for a day that is still ahead.
  package let ahead: String?
  /// The sentence for another value.
  package let changed: String?
  /// Whether it only goes with a change of another field of the record: who said so, and when.
  package let isDetail: Bool
  /// Whether its text is a word or two that may be repeated; other text is told as changed, and never quoted.
  package let isShown: Bool

  init(
    name: String? = nil, set: String? = nil, ahead: String? = nil, changed: String? = nil,
    isDetail: Bool = false, isShown: Bool = false
  ) {
    self.name = name
    self.set = set
    self.ahead = ahead
    self.changed = changed
    self.isDetail = isDetail
    self.isShown = isShown
  }

  static let general = LogWords()
  static let detail = LogWords(isDetail: true)
  static let shown = LogWords(isShown: true)
  /// The record says it all: `sentiment 4 → 2`, `objective faster-close accepted → delivered`.
  static let itself = LogWords(name: "")
  /// The same, of a text that may be repeated.
  static let shownItself = LogWords(name: "", isShown: true)

  static func called(_ name: String) -> LogWords { LogWords(name: name) }

  static func says(
    set: String? = nil, ahead: String? = nil, changed: String? = nil
  ) -> LogWords {
    LogWords(set: set, ahead: ahead, changed: changed)
  }

  /// The sentences that are declared.
  package var sentences: [String] { [set, ahead, changed].compactMap { $0 } }
}
