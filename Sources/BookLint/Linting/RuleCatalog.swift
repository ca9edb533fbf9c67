// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    BackwardRenewal.self,
    ChangeOutsideTerm.self,
    CircularCondition.self,
    CircularRenewal.self,
    DanglingId.self,
    DoubleEntry.self,
    DuplicateId.self,
    DuplicateKey.self,
    DuplicateMetricDay.self,
    DuplicateOrder.self,
    EndBeforeStart.self,
    InvalidCadenceKey.self,
    InvalidCondition.self,
    LossOutsideContract.self,
    MissingAmount.self,
    MissingExchangeRate.self,
    MissingField.self,
    NegativeAmount.self,
    OffScaleAnswer.self,
    OnboardingUndefined.self,
    OverlappingStages.self,
    RedundantCurrent.self,
    SelfReference.self,
    SplitRenewal.self,
    SwingOutOfRange.self,
    TooLargeAmount.self,
    TooPreciseAmount.self,
    UndeclaredMove.self,
    UnknownFact.self,
    UnknownField.self,
    UnknownRule.self,
    UnsoundOverride.self,
    UnsoundOwnField.self,
    UnsoundRate.self,
    UnusableMeasure.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
