// One `KEY=VALUE` of a user.

/// What one word of a command line asks for: `owner=kenji`, `industry=`, `tags+=strategic`, `tags-=pilot`.
package struct Assignment: Hashable, Sendable {
  /// As it was written.
  package let key: String
  package let change: Change

  package enum Change: Hashable, Sendable {
    case set(String)
    /// `KEY=`
    case remove
    /// `KEY+=VALUE`
    case add(String)
    /// `KEY-=VALUE`
    case take(String)
  }

  package init(key: String, change: Change) {
    self.key = key
    self.change = change
  }

  /// Nil for a word that assigns nothing, because no key stands before a `=`: a reason.
  package init?(_ word: String) {
    guard let equals = word.firstIndex(of: "=") else { return nil }
    var key = word[..<equals]
    let value = String(word[word.index(after: equals)...])
    let sign = key.last
    if sign == "+" || sign == "-" { key.removeLast() }
    guard !key.isEmpty, !key.contains(where: \.isWhitespace) else { return nil }
    self.key = String(key)
    change =
      switch sign {
      case "+": .add(value)
      case "-": .take(value)
      default: value.isEmpty ? .remove : .set(value)
      }
  }
}
