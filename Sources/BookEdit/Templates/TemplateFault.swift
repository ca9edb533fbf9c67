// Why a template cannot be filled.

import BookText

/// What is wrong with a template, or with what it was filled with.
package struct TemplateFault: Error, Hashable, Sendable {
  package let kind: Kind
  package let path: Path
  package let position: Position

  init(_ kind: Kind, in path: Path, at position: Position) {
    self.kind = kind
    self.path = path
    self.position = position
  }

  package enum Kind: Hashable, Sendable {
    /// A placeholder that nobody knows.
    case unknown(String, near: String?)
    /// Two braces that begin no placeholder.
    case malformed
    /// A line that has values for some of its placeholders only.
    case missing([String])
    case inKey(String)
    /// In block text, which is written over several lines.
    case inBlockText(String)
    /// A list in the middle of words.
    case listAmongWords(String)
    /// The front matter cannot be read, whatever the values are.
    case unreadable(TextProblem)
    /// With these values the front matter would say something else.
    case misread
  }

  /// One sentence: lowercase, without a full stop.
  package var message: String {
    "\(path.text):\(position.line):\(position.column): \(sentence)"
  }

  private var sentence: String {
    switch kind {
    case .unknown(let name, _): "there is no placeholder `\(name)`"
    case .malformed: "two braces, but no placeholder such as `{{title}}`"
    case .missing(let names):
      names.map { "`\($0)`" }.joined(separator: " and ") + " must be given, too"
    case .inKey(let name): "`\(name)` stands in a key; placeholders are for values"
    case .inBlockText(let name): "`\(name)` stands in block text; write the value on one line"
    case .listAmongWords(let name): "`\(name)` is a list, which stands for itself only"
    case .unreadable: "the front matter of the template has a fault of form"
    case .misread: "the front matter would say something else with these values"
    }
  }

  package var hint: String? {
    switch kind {
    case .unknown(_, let near?): "did you mean `\(near)`?"
    case .unknown: "`csbook help templates` lists the placeholders"
    case .malformed: "write a placeholder without blanks; there is no way to write two braces"
    case .missing(let names): "write " + names.map { "\($0)=…" }.joined(separator: " ")
    default: nil
    }
  }
}
