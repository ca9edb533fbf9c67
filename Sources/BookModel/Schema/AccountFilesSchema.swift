// What stands beside account.md: contacts, plans, journey, notes and what is under way.

/// The front matter of `contacts.md`.
package struct ContactsSchema: RecordSchema {
  package let contacts = Field.list(
    "contacts", of: ContactSchema.self, as: .key("id"), is: .required, "The people on their side.")

  package static let keys = ContactsSchema()
  package static let shape = Shape("contacts file", keys)
}

/// A person on the customer's side.
package struct ContactSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Their id in this account.", example: "m-tanaka")
  package let name = Field.text(
    "name", is: .required, "Their name, in their own script.", example: "田中 美咲", isPersonal: true)
  package let title = Field.text(
    "title", "Their position.", example: "Head of Operations", isPersonal: true)
  package let email = Field.text(
    "email", "Their address.", example: "m.tanaka@acme.example", isPersonal: true)
  package let roles = Field.list(
    "roles",
    of: .choice([
      "champion", "sponsor", "economic-buyer", "decision-maker", "evaluator", "influencer",
      "admin", "end-user", "detractor",
    ]), "What they are to us.", example: "[champion]")
  package let persona = Field.text(
    "persona", "The kind of user they are.", example: "dispatcher", log: .shown)
  package let since = Field.day("since", .event, "The day we got to know them.")
  package let leftOn = Field.day(
    "left_on", .plan, "The day they left, or will leave.",
    log: .says(set: "{item} left", ahead: "{item} leaves on {after}"))
  package let movedTo = Field.text(
    "moved_to", "Where they went.", example: "Globex", isPersonal: true)
  package let successor = Field.reference(
    "successor", .contact, "Who takes over from them.", example: "h-mori")
  package let advisory = Field.flag(
    "advisory", "Whether they sit on the advisory board.")

  package static let keys = ContactSchema()
  package static let shape = Shape("contact", keys)
}

/// The front matter of `plans/<plan>.md`: a success plan; its milestones are the body's tasks.
package struct PlanSchema: RecordSchema {
  package let title = Field.text("title", is: .required, "What it is called.", example: "Year one")
  package let owner = Field.reference(
    "owner", .teamMember, standard: "the account's", "Who drives it.", example: "kenji")
  package let status = Field.choice(
    "status", ["draft", "active", "closed"], standard: "draft", "Where it stands.", log: .itself)
  package let agreedOn = Field.day(
    "agreed_on", .event, "The day the customer agreed to it.", log: .says(set: "{item} agreed"))
  package let agreedWith = Field.list(
    "agreed_with", of: .reference(.contact), "Who agreed to it.", example: "[m-tanaka]",
    log: .detail)
  package let objectives = Field.list(
    "objectives", of: ObjectiveSchema.self, as: .key("id"), "What it is to achieve.")

  package static let keys = PlanSchema()
  package static let shape = Shape("success plan", keys)
}

/// What the customer is to achieve.
package struct ObjectiveSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this account.", example: "dispatch")
  package let outcome = Field.text(
    "outcome", is: .required, "What will be true, in the customer's words.",
    example: "dispatch is done by 8:30")
  package let state = Field.choice(
    "state", ["proposed", "accepted", "delivered", "verified"], standard: "proposed",
    "How far it is.", log: .itself)
  package let acceptedOn = Field.day(
    "accepted_on", .event, "The day they accepted it.", log: .detail)
  package let health = Field.choice(
    "health", ["not-started", "on-track", "watchpoint", "concern", "closed"], "How it goes.")
  package let measure = Field.written(
    "measure", .fact, "The fact that measures it; `current` is then read from it.",
    example: "licence_utilisation")
  package let baseline = Field.decimal(
    "baseline", "Where they started.", example: "120")
  package let target = Field.decimal("target", "Where they mean to be.", example: "30")
  package let current = Field.decimal("current", "Where they are.", example: "55")
  package let currentOn = Field.day("current_on", .event, "The day of `current`.", log: .detail)
  package let unit = Field.text(
    "unit", "What the numbers count.", example: "minutes a day", log: .shown)
  package let due = Field.day("due", .plan, "The day it is to be reached.")
  package let impact = Field.text(
    "impact", "What it is worth to them.", example: "one dispatcher's time")
  package let verifiedOn = Field.day(
    "verified_on", .event, "The day the customer confirmed it.", log: .detail)
  package let evidence = Field.reference(
    "evidence", .note, "The note that shows it.", example: "2026-01-14-qbr", log: .detail)

  package static let keys = ObjectiveSchema()
  package static let shape = Shape("objective", keys)
}

/// The front matter of `journey.md`: where the account stands on its journey map.
package struct JourneySchema: RecordSchema {
  package let journey = Field.reference(
    "journey", .journey, is: .required, "The map they follow.", example: "enterprise")
  package let stages = Field.list(
    "stages", of: StageVisitSchema.self, as: .order, "The stages they went through, in order.")
  package let moments = Field.list(
    "moments", of: MomentVisitSchema.self, as: .key("moment"), "The moments of truth they had.")
  package let firstValue = Field.record(
    "first_value", FirstValueSchema.self, "When they first got what they bought it for.")

  package static let keys = JourneySchema()
  package static let shape = Shape("journey", keys)
}

/// A stay in a stage.
package struct StageVisitSchema: RecordSchema {
  package let stage = Field.reference(
    "stage", .stage, is: .required, "A stage of the map.", example: "onboarding")
  package let entered = Field.day("entered", .event, is: .required, "The day it began.")
  package let left = Field.day(
    "left", .event, "The day it ended.", log: .says(set: "stage {stage} left"))
  package let result = Field.choice(
    "result", ["succeeded", "failed", "abandoned"], datedBy: "left", "How it ended.",
    log: .says(set: "stage {stage} {after}"))

  package static let keys = StageVisitSchema()
  package static let shape = Shape("stage", keys, comes: "stage {stage} entered on {entered}")
}

/// A moment of truth that happened.
package struct MomentVisitSchema: RecordSchema {
  package let moment = Field.reference(
    "moment", .moment, is: .required, "A moment of the map.", example: "first-report")
  package let on = Field.day("on", .event, is: .required, "The day it happened.")
  package let rating = Field.integer(
    "rating", in: 1...5, "How it went for them, 5 best.", example: "4")
  package let note = Field.text("note", "What was said.", example: "they showed it to the board")

  package static let keys = MomentVisitSchema()
  package static let shape = Shape(
    "moment", keys, comes: "moment {moment} on {on}", isOneStatement: true)
}

/// The first value the customer got.
package struct FirstValueSchema: RecordSchema {
  package let on = Field.day(
    "on", .event, is: .required, "The day of it.", log: .says(set: "first value reached on {after}")
  )
  package let evidence = Field.text(
    "evidence", "What shows it.", example: "first dispatch under 30 minutes", log: .detail)

  package static let keys = FirstValueSchema()
  package static let shape = Shape("first value", keys, isOneStatement: true)
}

/// The front matter of `notes/<date>-<slug>.md`.
package struct NoteSchema: RecordSchema {
  package let date = Field.day("date", .event, is: .required, "The day it happened.")
  package let type = Field.choice(
    "type",
    [
      "call", "meeting", "email", "update", "internal", "milestone", "workshop", "qbr",
      "advisory", "training", "webinar", "interview", "verified-outcome",
    ], aliases: ["ebr": "qbr", "check-in": "call"], is: .required, "What kind of thing it was.")
  package let attendees = Field.list(
    "attendees", of: .reference(.person), "Who took part: contacts and our own people.",
    example: "[m-tanaka, kenji]")
  package let minutes = Field.integer(
    "minutes", in: 0...1440, standard: "that of its type", "How long it took.", example: "45")
  package let purpose = Field.text(
    "purpose", "What it was for: an objective's id, `renewal`, `risk`, …", example: "renewal")
  package let area = Field.choice(
    "area", ["onboarding", "training", "support", "product", "engagement", "process"],
    "The area of the problem it is about.")
  package let topic = Field.text(
    "topic", "What keeps coming up, in one word.", example: "permissions", log: .shown)

  package static let keys = NoteSchema()
  package static let shape = Shape("note", keys, comes: "note {date} {type}")
}

/// The front matter of `escalations/<date>-<slug>.md`.
package struct EscalationSchema: RecordSchema {
  package let title = Field.text("title", is: .required, "What is wrong.", example: "Import fails")
  package let severity = Field.choice(
    "severity", ["critical", "high", "medium", "low"], is: .required, "How bad it is for them.")
  package let opened = Field.day("opened", .event, is: .required, "The day it was raised.")
  package let acknowledged = Field.day(
    "acknowledged", .event, "The day we answered for it.", log: .says(set: "{item} acknowledged"))
  package let resolved = Field.day(
    "resolved", .event, "The day it was solved.", log: .says(set: "{item} resolved"))
  package let nextUpdate = Field.day(
    "next_update", .plan, "The day they will next hear from us.")
  package let updates = Field.list(
    "updates", of: .day(.event), "The days they heard from us.", example: "[2026-02-03]")
  package let feedback = Field.text(
    "feedback", "What they said of how it was handled.", example: "quick once it was seen")
  package let area = Field.choice(
    "area", ["onboarding", "training", "support", "product", "engagement", "process"],
    "The area of the problem.")
  package let topic = Field.text(
    "topic", "What keeps coming up, in one word.", example: "import", log: .shown)
  package let owner = Field.reference(
    "owner", .teamMember, standard: "the account's", "Who works on it.", example: "kenji")

  package static let keys = EscalationSchema()
  package static let shape = Shape("escalation", keys, comes: "{item} opened, {severity}")
}

/// The front matter of `opportunities/<slug>.md`.
package struct OpportunitySchema: RecordSchema {
  package let title = Field.text(
    "title", is: .required, "What they could buy.", example: "Analytics for Osaka")
  package let type = Field.choice(
    "type", ["upsell", "cross-sell"], is: .required, "More of it, or something else.")
  package let lead = Field.choice(
    "lead", ["csql", "pql", "sales"], "Where it came from: success, usage, sales.")
  package let created = Field.day("created", .event, is: .required, "The day it was seen.")
  package let amount = Field.money("amount", "ARR it would add.", example: "24000")
  package let accepted = Field.day(
    "accepted", .event, "The day sales took it.", log: .says(set: "{item} accepted"))
  package let closed = Field.day("closed", .event, "The day it was decided.")
  package let outcome = Field.choice(
    "outcome", ["won", "lost"], datedBy: "closed", "How it ended.",
    log: .says(set: "{item} {after}"))
  package let source = Field.reference(
    "source", .note, "The note it came from.", example: "2026-01-14-qbr")

  package static let keys = OpportunitySchema()
  package static let shape = Shape("opportunity", keys)
}

/// The front matter of `plays/<date>-<playbook>.md`: a playbook under way.
package struct PlaySchema: RecordSchema {
  package let playbook = Field.reference(
    "playbook", .playbook, is: .required, "The playbook it follows.", example: "silent-account")
  package let version = Field.integer(
    "version", "The version of the playbook that it follows.", example: "2")
  package let opened = Field.day("opened", .event, is: .required, "The day it began.")
  package let owner = Field.reference(
    "owner", .teamMember, standard: "the account's", "Who works on it.", example: "kenji")
  package let status = Field.choice(
    "status",
    ["new", "in-progress", "snoozed", "closed-success", "closed-lost", "closed-not-needed"],
    standard: "new", "Where it stands.", log: .itself)
  package let due = Field.day("due", .plan, "The day it is to be done.")
  package let snoozedUntil = Field.day(
    "snoozed_until", .plan, "The day it wakes up again.", log: .detail)
  package let reason = Field.text(
    "reason", filling: .reason, "Why it was snoozed or closed.",
    example: "their fiscal year ends first", log: .detail)
  package let closed = Field.day("closed", .event, "The day it ended.", log: .detail)

  package static let keys = PlaySchema()
  package static let shape = Shape("play", keys, comes: "{item} begun")
}
