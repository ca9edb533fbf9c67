// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    DuplicateKey.self,
    FileTooLarge.self,
    FrontMatterTooLarge.self,
    InvalidUtf8.self,
    MissingField.self,
    MissingFrontMatter.self,
    UnclosedFrontMatter.self,
    UnknownField.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
