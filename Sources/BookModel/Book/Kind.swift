// What a file of the book is, by its path.

import BookText

/// A kind of file.
package enum Kind: String, Sendable, CaseIterable {
  case book, account, contacts, plan, journey, note, touches, escalation, opportunity, play
  case metrics, surveys, event, segment
  case healthModel = "health-model"
  case journeyMap = "journey-map"
  case playbook, program, need, decision
  case dataImport = "import"

  /// The declaration of its front matter, or of one row of its table; metrics declare their own columns.
  package var shape: Shape? {
    switch self {
    case .book: SettingsSchema.shape
    case .account: AccountSchema.shape
    case .contacts: ContactsSchema.shape
    case .plan: PlanSchema.shape
    case .journey: JourneySchema.shape
    case .note: NoteSchema.shape
    case .touches: TouchSchema.shape
    case .escalation: EscalationSchema.shape
    case .opportunity: OpportunitySchema.shape
    case .play: PlaySchema.shape
    case .metrics: nil
    case .surveys: SurveyRowSchema.shape
    case .event: EventSchema.shape
    case .segment: SegmentSchema.shape
    case .healthModel: HealthModelSchema.shape
    case .journeyMap: JourneyMapSchema.shape
    case .playbook: PlaybookSchema.shape
    case .program: ProgramSchema.shape
    case .need: NeedSchema.shape
    case .decision: DecisionSchema.shape
    case .dataImport: ImportSchema.shape
    }
  }

  /// Where its files stand, as people write it.
  package var place: String {
    switch self {
    case .book: "csbook.yml"
    case .account: "accounts/<account>/account.md"
    case .contacts: "accounts/<account>/contacts.md"
    case .plan: "accounts/<account>/plans/<plan>.md"
    case .journey: "accounts/<account>/journey.md"
    case .note: "accounts/<account>/notes/<date>-<slug>.md"
    case .touches: "accounts/<account>/touches.csv"
    case .escalation: "accounts/<account>/escalations/<date>-<slug>.md"
    case .opportunity: "accounts/<account>/opportunities/<slug>.md"
    case .play: "accounts/<account>/plays/<date>-<playbook>.md"
    case .metrics: "accounts/<account>/metrics.csv"
    case .surveys: "accounts/<account>/surveys.csv"
    case .event: "events/<date>-<slug>.md"
    case .segment: "segments/<segment>.md"
    case .healthModel: "health/<model>.md"
    case .journeyMap: "journeys/<journey>.md"
    case .playbook: "playbooks/<playbook>.md"
    case .program: "programs/<program>.md"
    case .need: "needs/<need>.md"
    case .decision: "decisions/<date>-<slug>.md"
    case .dataImport: "imports/<import>.md"
    }
  }

  /// Whether it is a table of comma-separated values.
  package var isTable: Bool { self == .metrics || self == .surveys || self == .touches }

  /// Whether its files say how accounts are judged, not what is known of them.
  package var isRule: Bool {
    switch self {
    case .book, .segment, .healthModel, .journeyMap, .playbook: true
    default: false
    }
  }

  /// Whether its name begins with a day.
  package var isDated: Bool {
    switch self {
    case .note, .escalation, .play, .event, .decision: true
    default: false
    }
  }
}
