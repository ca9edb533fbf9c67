// What all accounts share: segments, health models, journey maps, playbooks and the rest.

/// The front matter of `segments/<segment>.md`.
package struct SegmentSchema: RecordSchema {
  package let order = Field.integer(
    "order", is: .required, "Its place: the first segment whose rule holds takes the account.",
    example: "10")
  package let when = Field.written(
    "when", .condition(below: 1), is: .required, "Which accounts it takes.",
    example: "arr >= 100000")
  package let journey = Field.reference(
    "journey", .journey, "The journey map its accounts follow.", example: "enterprise")
  package let health = Field.reference(
    "health", .healthModel, standard: "the book's", "The health model they are scored by.",
    example: "dear")
  package let cadence = Field<FieldMap<Int>>.map(
    "cadence", of: .integer(1...3650),
    "How often we mean to do a thing, in days: a note's type, `touch` or `survey`.",
    example: "{qbr: 90, touch: 30}")
  package let expects = Field.list(
    "expects",
    of: .choice([
      "sentiment", "outlook", "contacts", "champion", "deputy", "plan", "journey", "intent",
      "touches",
    ]), "What its accounts must have; practice rules speak only of these.",
    example: "[sentiment, champion, intent]")
  package let playbooks = Field.list(
    "playbooks", of: .reference(.playbook), "The playbooks that apply.",
    example: "[silent-account]")
  package let hoursPerQuarter = Field.decimal(
    "hours_per_quarter", "CSM hours an account may take in a quarter.", example: "24")

  package static let keys = SegmentSchema()
  package static let shape = Shape("segment", keys)
}

/// The front matter of `health/<model>.md`.
package struct HealthModelSchema: RecordSchema {
  package let groups = Field.list(
    "groups", of: MeasureGroupSchema.self, as: .key("id"), is: .required,
    "What the score is made of.")
  package let measures = Field.list(
    "measures", of: MeasureSchema.self, as: .key("id"), is: .required, "What is measured.")
  package let bands = Field.record(
    "bands", BandsSchema.self, "Where the bands begin; green 75 and yellow 50 if absent.")
  package let coverageFloor = Field.decimal(
    "coverage_floor", in: DecimalNumber(0)...DecimalNumber(100), standard: "50",
    "Below this coverage in percent the band is unknown.", example: "50")
  package let gates = Field.list(
    "gates", of: GateSchema.self, as: .key("id"), "Rules that cap the band after the sum.")

  package static let keys = HealthModelSchema()
  package static let shape = Shape("health model", keys)
}

/// A group of measures.
package struct MeasureGroupSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this model.", example: "adoption")
  package let name = Field.text("name", "What it is called.", example: "Adoption")
  package let weight = Field.decimal(
    "weight", in: DecimalNumber(0)...DecimalNumber(1_000_000), is: .required,
    "Its weight among the groups.", example: "30")

  package static let keys = MeasureGroupSchema()
  package static let shape = Shape("group", keys)
}

/// A measure of health: a fact, and how it is scored.
package struct MeasureSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this model.", example: "wau-trend")
  package let group = Field.reference(
    "group", .group, is: .required, "The group it belongs to.", example: "adoption")
  package let weight = Field.decimal(
    "weight", in: DecimalNumber(0)...DecimalNumber(1_000_000), is: .required,
    "Its weight in the group.", example: "10")
  package let fact = Field.written(
    "fact", .fact, is: .required, "The fact it scores.", example: "licence_utilisation")
  package let score = Field.record(
    "score", ScoreSchema.self, is: .required, "How the fact becomes 0 to 100.")
  package let validFor = Field.period(
    "valid_for", standard: "the fact's own", "How long a value counts.")
  package let `class` = Field.choice(
    "class", ["input", "client-action", "outcome", "attitude"],
    "What kind of evidence it is; a model should hold all four.")
  package let why = Field.text(
    "why", is: .required, "Why it is scored so.", example: "unused seats are cut first",
    log: .detail)
  package let decidedOn = Field.day("decided_on", .event, "The day that was decided.", log: .detail)
  package let decidedBy = Field.reference(
    "decided_by", .teamMember, "Who decided it.", example: "sofia", log: .detail)

  package static let keys = MeasureSchema()
  package static let shape = Shape("measure", keys)
}

/// How a fact becomes a score of 0 to 100: one of three forms.
package struct ScoreSchema: RecordSchema {
  package let linear = Field.record(
    "linear", LinearScoreSchema.self, "0 at `from`, 100 at `to`, straight between.")
  package let bands = Field.list(
    "bands", of: ScoreBandSchema.self, as: .key("from"),
    "A score from each lower bound on, inclusive.")
  package let map = Field<FieldMap<DecimalNumber>>.map(
    "map", of: .decimal(DecimalNumber(0)...DecimalNumber(100)),
    "A score for each word.", example: "{green: 100, yellow: 50, red: 0}")

  package static let keys = ScoreSchema()
  package static let shape = Shape("score", keys, isOneStatement: true)
}

/// A straight line between two values of the fact.
package struct LinearScoreSchema: RecordSchema {
  package let from = Field.decimal(
    "from", is: .required, "The value that scores 0; it may be the larger one.", example: "0")
  package let to = Field.decimal("to", is: .required, "The value that scores 100.", example: "0.8")
  package let bounded = Field.flag(
    "bounded", standard: "true", "Whether values beyond both ends score 0 and 100.")

  package static let keys = LinearScoreSchema()
  package static let shape = Shape("line", keys)
}

/// One step of a stair.
package struct ScoreBandSchema: RecordSchema {
  package let from = Field.decimal(
    "from", standard: "no lower bound", "Its lower bound, inclusive.", example: "7")
  package let score = Field.decimal(
    "score", in: DecimalNumber(0)...DecimalNumber(100), is: .required, "The score from there on.",
    example: "60")

  package static let keys = ScoreBandSchema()
  package static let shape = Shape("step", keys)
}

/// Where the bands of health begin.
package struct BandsSchema: RecordSchema {
  package let green = Field.decimal(
    "green", in: DecimalNumber(0)...DecimalNumber(100), is: .required,
    "The least score that is green.",
    example: "75")
  package let yellow = Field.decimal(
    "yellow", in: DecimalNumber(0)...DecimalNumber(100), is: .required,
    "The least score that is yellow.", example: "50")

  package static let keys = BandsSchema()
  package static let shape = Shape("bands", keys, isOneStatement: true)
}

/// A rule that caps the band, whatever the score.
package struct GateSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this model.", example: "outlook-red")
  package let when = Field.written(
    "when", .condition(below: 3), is: .required, "When it fires.", example: "outlook = 'red'")
  package let band = Field.choice(
    "band", ["yellow", "red"], is: .required, "The best band that is left.")
  package let why = Field.text(
    "why", is: .required, "Why it is there.", example: "the CSM knows of a decision", log: .detail)

  package static let keys = GateSchema()
  package static let shape = Shape("gate", keys)
}

/// The front matter of `journeys/<journey>.md`.
package struct JourneyMapSchema: RecordSchema {
  package let stages = Field.list(
    "stages", of: StageSchema.self, as: .key("id"), is: .required, "Its stages, in order.")

  package static let keys = JourneyMapSchema()
  package static let shape = Shape("journey map", keys)
}

/// A stage of a journey map.
package struct StageSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this map.", example: "onboarding")
  package let goal = Field.text(
    "goal", "What the customer has achieved at its end.", example: "first dispatch is live")
  package let targetDays = Field.integer(
    "target_days", "How long it should take, in days.", example: "60")
  package let behindAfter = Field.integer(
    "behind_after", standard: "target_days", "From the day after this many it is behind.",
    example: "75")
  package let stuckAfter = Field.integer(
    "stuck_after", "From the day after this many it is stuck.", example: "120")
  package let enter = Field.written(
    "enter", .condition(below: 2), "What must hold to enter.", example: "arr > 0")
  package let exit = Field.written(
    "exit", .condition(below: 2), "What must hold to leave.",
    example: "first_value_days is not null")
  package let enterCriteria = Field.text(
    "enter_criteria", "The same in words.", example: "contract signed, handoff accepted")
  package let exitCriteria = Field.text(
    "exit_criteria", "The same in words.", example: "first value confirmed by the customer")
  package let success = Field.text(
    "success", "What makes an onboarding succeed.", example: "20 people used it in one week")
  package let next = Field.list(
    "next", of: .reference(.stage), "The stages one may move to from here.",
    example: "[adoption]")
  package let parallel = Field.flag(
    "parallel", "Whether it runs beside another stage, as an escalation does.")
  package let health = Field.reference(
    "health", .healthModel, standard: "the segment's", "The model that scores this stage.",
    example: "onboarding")
  package let moments = Field.list(
    "moments", of: MomentSchema.self, as: .key("id"), "Its moments of truth.")
  package let playbooks = Field.list(
    "playbooks", of: .reference(.playbook), "The playbooks that apply in it.",
    example: "[kick-off]")

  package static let keys = StageSchema()
  package static let shape = Shape("stage", keys)
}

/// A moment of truth that a stage should bring.
package struct MomentSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this map.", example: "first-report")
  package let expected = Field.text(
    "expected", "What the customer should live through.", example: "sees their own data")
  package let byDay = Field.integer(
    "by_day", "By which day of the stage.", example: "21")

  package static let keys = MomentSchema()
  package static let shape = Shape("moment", keys)
}

/// The front matter of `playbooks/<playbook>.md`; its steps are the body's tasks.
package struct PlaybookSchema: RecordSchema {
  package let when = Field.written(
    "when", .condition(below: 4), "When it is to be begun.",
    example: "days_since_touch > 45")
  package let type = Field.choice(
    "type", ["risk", "lifecycle", "expansion", "objective", "activity", "renewal"],
    "What kind of work it is.")
  package let severity = Field.choice(
    "severity", ["critical", "high", "medium", "low"], "How much it matters.")
  package let version = Field.integer("version", "Its version.", example: "2")
  package let dueDays = Field.integer(
    "due_days", "Days from its beginning to its end.", example: "14")
  package let cooldownDays = Field.integer(
    "cooldown_days", "Days after which it may begin again.", example: "60")
  package let owner = Field.text(
    "owner", standard: "csm", "Whose work it is: `csm`, `lead`, or a role of the team.",
    example: "csm", log: .shown)
  package let reviewOn = Field.day("review_on", .plan, "The day it is to be looked at again.")

  package static let keys = PlaybookSchema()
  package static let shape = Shape("playbook", keys)
}

/// The front matter of `programs/<program>.md`.
package struct ProgramSchema: RecordSchema {
  package let hypothesis = Field.text(
    "hypothesis", is: .required, "What we believe will happen.",
    example: "office hours lift utilisation by ten points")
  package let audience = Field.written(
    "audience", .condition(below: 4), is: .required, "Which accounts take part.",
    example: "segment = 'growth' and licence_utilisation < 0.6")
  package let start = Field.day("start", .plan, "Its first day.")
  package let readOutOn = Field.day(
    "read_out_on", .plan, "The day the result is read.")
  package let measure = Field.written(
    "measure", .fact, "The fact that decides.", example: "licence_utilisation")
  package let expected = Field.text(
    "expected", "What would confirm it.", example: "+10 points in 90 days")
  package let comparison = Field.text(
    "comparison",
    "Whom they are compared with: a condition on accounts, as the audience; else words.",
    example: "segment = 'scale' and licence_utilisation < 0.6")
  package let result = Field.text("result", "What came of it.", example: "+6 points, n = 14")

  package static let keys = ProgramSchema()
  package static let shape = Shape("program", keys)
}

/// The front matter of `needs/<need>.md`.
package struct NeedSchema: RecordSchema {
  package let title = Field.text(
    "title", is: .required, "What customers ask for.", example: "Offline mode")
  package let status = Field.choice(
    "status", ["open", "planned", "in-progress", "delivered", "declined"],
    aliases: [
      "done": "delivered", "shipped": "delivered", "released": "delivered",
      "rejected": "declined", "dropped": "declined",
    ], standard: "open", "What became of it; delivered and declined ones are settled.")
  package let fitsMission = Field.choice(
    "fits_mission", ["yes", "no", "unsure"], "Whether it is ours to build.")

  package static let keys = NeedSchema()
  package static let shape = Shape("need", keys)
}

/// The front matter of `decisions/<date>-<slug>.md`.
package struct DecisionSchema: RecordSchema {
  package let title = Field.text(
    "title", is: .required, "What was decided.", example: "Enterprise begins at 100k")
  package let date = Field.day("date", .event, "The day it was decided.")
  package let reviewOn = Field.day("review_on", .plan, "The day it is to be looked at again.")

  package static let keys = DecisionSchema()
  package static let shape = Shape("decision", keys)
}

/// The front matter of `events/<date>-<slug>.md`: one file, many accounts.
package struct EventSchema: RecordSchema {
  package let date = Field.day("date", .event, is: .required, "The day it took place.")
  package let type = Field.choice(
    "type", ["webinar", "training", "advisory", "event"], is: .required, "What kind it was.")
  package let attendees = Field.list(
    "attendees", of: EventAttendanceSchema.self, as: .key("account"), "Who came.")

  package static let keys = EventSchema()
  package static let shape = Shape("event", keys)
}

/// Who came to an event from one account.
package struct EventAttendanceSchema: RecordSchema {
  package let account = Field.reference(
    "account", .account, is: .required, "The account.", example: "acme")
  package let contacts = Field.list(
    "contacts", of: .slug, "Its contacts who came.", example: "[m-tanaka]")

  package static let keys = EventAttendanceSchema()
  package static let shape = Shape("attendance", keys)
}
