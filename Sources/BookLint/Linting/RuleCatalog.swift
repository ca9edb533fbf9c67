// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    AmbiguousLineBreak.self,
    AmbiguousText.self,
    CollidingNames.self,
    ControlCharacter.self,
    DuplicateColumn.self,
    DuplicateKey.self,
    EncryptedFile.self,
    FileTooLarge.self,
    FrontMatterTooLarge.self,
    ImpossibleDate.self,
    ImpossibleTaskDate.self,
    InvalidUtf8.self,
    InvalidYaml.self,
    MisplacedFile.self,
    MissingAccountPage.self,
    MissingField.self,
    MissingFrontMatter.self,
    NotAMapping.self,
    OutOfRange.self,
    RaggedRow.self,
    StoredDerivedValue.self,
    StrayQuote.self,
    TabIndentation.self,
    TaskNearMiss.self,
    TooComplex.self,
    UnclosedFrontMatter.self,
    UnclosedQuote.self,
    UndeclaredField.self,
    UndeclaredMetric.self,
    UnfilledPlaceholder.self,
    UnknownChoice.self,
    UnknownField.self,
    UnreadLink.self,
    UnsupportedYaml.self,
    WrongKind.self,
    WrongType.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
