// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    BackwardRenewal.self,
    ChangeOutsideTerm.self,
    CircularRenewal.self,
    DanglingId.self,
    DoubleEntry.self,
    DuplicateId.self,
    DuplicateKey.self,
    EndBeforeStart.self,
    LossOutsideContract.self,
    MissingAmount.self,
    MissingExchangeRate.self,
    MissingField.self,
    NegativeAmount.self,
    OnboardingUndefined.self,
    OverlappingStages.self,
    RedundantCurrent.self,
    SwingOutOfRange.self,
    TooLargeAmount.self,
    TooPreciseAmount.self,
    UndeclaredMove.self,
    UnknownField.self,
    UnsoundOverride.self,
    UnsoundRate.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
