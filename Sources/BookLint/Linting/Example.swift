// A document that shows a rule at work, and is its test.

/// A file of a small book, with keycaps (1️⃣ to 🔟) before the places where findings are due.
///
/// It stands in a book that is otherwise sound, read on 2026-03-02: the team `kenji` and `maria`, the account `acme` with
/// the contact `m-tanaka`, one segment that expects everything, the journey map `standard` and the health model `dear`.
package struct Example: Sendable {
  package let path: String
  package let text: String
  package let form: Form
  /// The message that is due at each keycap.
  package let messages: [String: String]
  /// The file that the fixes change, as it is after all of them; nil where there is nothing to fix.
  package let fixed: String?
  /// Other files of the book, by their paths; an empty text takes a file away.
  package let others: [String: String]
  /// Where the example is written, for a test that fails.
  package let source: Source

  /// How the text lies on the disk.
  package enum Form: Hashable, Sendable {
    case utf8, utf16, windows1252
    /// As UTF-8, with line feeds after it up to a size in bytes.
    case padded(Int)
    case symbolicLink
  }

  package struct Source: Hashable, Sendable {
    package let file: String
    package let line: Int
  }

  /// A file with faults.
  package static func flags(
    _ messages: [String: String], in path: String, _ text: String, as form: Form = .utf8,
    fixed: String? = nil, beside others: [String: String] = [:], file: String = #fileID,
    line: Int = #line
  ) -> Example {
    Example(
      path: path, text: text, form: form, messages: messages, fixed: fixed, others: others,
      source: Source(file: file, line: line))
  }

  /// A file without.
  package static func passes(
    in path: String, _ text: String, as form: Form = .utf8, beside others: [String: String] = [:],
    file: String = #fileID, line: Int = #line
  ) -> Example {
    Example(
      path: path, text: text, form: form, messages: [:], fixed: nil, others: others,
      source: Source(file: file, line: line))
  }
}
