// What can be wrong with a text before anybody asks what it says.

/// A fault of form in one file's text, found by its reader; a lint rule gives it words.
package struct TextProblem: Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  package enum Kind: Hashable, Sendable {
    // The file
    /// With what the bytes seem to be instead; the span is the first that is no UTF-8.
    case invalidUTF8(ForeignEncoding?)
    case fileTooLarge(bytes: Int)
    // Front matter
    case missingFrontMatter
    case unclosedFrontMatter
    case frontMatterTooLarge(bytes: Int)
    case controlCharacter(UInt32)
    /// A line end that YAML readers disagree about: U+0085, U+2028, U+2029 or a lone CR.
    case ambiguousLineBreak(UInt32)
    case unfilledPlaceholder(String)
    case tabIndentation
    case notAMapping
    case duplicateKey(String, first: Span)
    case yamlFeature(YAMLFeature)
    case tooDeep
    case tooManyNodes
    /// What libyaml says, in its own words, and the bracket that it wants closed.
    case syntax(String, opening: Span?)
    // Bodies
    /// The span is what the replacement takes the place of; nil where none is safe.
    case taskNearMiss(TaskNearMiss, replacement: String?)
    // CSV
    case unclosedQuote
    case strayQuote
    case raggedRow(expected: Int, found: Int)
    case duplicateColumn(String)
  }

  /// A part of YAML that the book does without.
  package enum YAMLFeature: String, Hashable, Sendable {
    case anchor, alias, tag, directive
    case mergeKey = "merge key"
    case complexKey = "complex key"
    case severalDocuments = "second document"
  }

  /// A line that was meant as a task or one of its tokens, but is none.
  package enum TaskNearMiss: Hashable, Sendable {
    /// `-[ ]`, `- []`, `- [ x]`, `- [ ]word`.
    case checkbox
    /// `due: 2026-05-01` (the token is `due`) or `@ kenji` (`@`): a blank after the sign.
    case spacedToken(String)
    /// `due:2026-02-30`: a day that does not exist, or is no day; there is no safe replacement.
    case impossibleDay(String)
  }
}
