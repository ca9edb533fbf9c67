// Every rule, one line each, in the order of their ids.

/// The rules that lint runs.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    AttendeeNotAContact.self,
    DepartingContact.self,
    DuplicateKey.self,
    ExpiredOverride.self,
    FutureNote.self,
    LapsedRenewal.self,
    LateUpdate.self,
    MisdatedNote.self,
    MissedMoment.self,
    MissingChampion.self,
    MissingContacts.self,
    MissingDeputy.self,
    MissingField.self,
    MissingJourney.self,
    MissingMeasureClass.self,
    MissingOutlook.self,
    MissingPlan.self,
    MissingSentiment.self,
    MissingTouches.self,
    OutcomeWithoutDay.self,
    OverCadence.self,
    OverdueObjective.self,
    OverdueTask.self,
    OwnerlessAccount.self,
    PersonalDataInProse.self,
    RampOffBase.self,
    SingleChampion.self,
    SnoozedPast.self,
    StaleOutlook.self,
    StaleRisk.self,
    StaleSentiment.self,
    StuckStage.self,
    UnaskedIntent.self,
    UndecidedIntent.self,
    UndecidedRenewal.self,
    UnknownField.self,
    UnownedTask.self,
    UnsegmentedAccount.self,
  ]

  /// The rule of an id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
