// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    DepartingContact.self,
    DuplicateKey.self,
    LapsedRenewal.self,
    MissingChampion.self,
    MissingContacts.self,
    MissingDeputy.self,
    MissingField.self,
    MissingOutlook.self,
    MissingSentiment.self,
    OwnerlessAccount.self,
    SingleChampion.self,
    StaleOutlook.self,
    StaleSentiment.self,
    UnaskedIntent.self,
    UndecidedIntent.self,
    UndecidedRenewal.self,
    UnknownField.self,
    UnsegmentedAccount.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
