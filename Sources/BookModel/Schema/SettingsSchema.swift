// csbook.yml: the book's name, team, measures and choices.

/// The whole of `csbook.yml`.
package struct SettingsSchema: RecordSchema {
  package let name = Field.text(
    "name", is: .required, "What the book is called.", example: "Northwind CS")
  package let currency = Field.written(
    "currency", .currency, is: .required, "The currency of the book's figures.", example: "USD")
  package let fiscalYearStart = Field.integer(
    "fiscal_year_start", in: 1...12, standard: "1", "The month the fiscal year begins in.",
    example: "4")
  package let fiscalYearNamed = Field.choice(
    "fiscal_year_named", ["start", "end"], standard: "start",
    "Whether a fiscal year is called by the calendar year it starts or ends in.")
  package let timeZone = Field.written(
    "time_zone", .timeZone, standard: "UTC", "Where the book's days begin and end.",
    example: "Asia/Tokyo")
  package let language = Field.choice(
    "language", ["en", "ja"], standard: "en", "The language of reports.")
  package let team = Field.list(
    "team", of: TeamMemberSchema.self, as: .key("id"), "The people of the CS team.")
  package let exchangeRates = Field.record(
    "exchange_rates", ExchangeRatesSchema.self, "What other currencies are worth.")
  package let metrics = Field<FieldMap<Record<MetricSchema>>>.map(
    "metrics", of: .record(MetricSchema.shape),
    "Columns of `metrics.csv` beside those that are built in.",
    example: "{reports_sent: {kind: count, unit: reports}}")
  package let surveys = Field.record(
    "surveys", SurveysSchema.self, "The scales of surveys.")
  package let minutes = Field<FieldMap<Int>>.map(
    "minutes", of: .integer(0...1440), "How long a note's type takes where none is stated.",
    example: "{call: 30, qbr: 90}")
  package let reasons = Field.list(
    "reasons", of: ReasonSchema.self, as: .key("id"),
    "Reasons of churn and risk beside those that are built in.")
  package let retention = Field.record(
    "retention", RetentionSchema.self, "How retention is counted.")
  package let renewals = Field.record(
    "renewals", RenewalSettingsSchema.self, "When we ask.")
  package let health = Field.record(
    "health", HealthSettingsSchema.self, "The book's model, and what its bands mean.")
  package let targets = Field<FieldMap<DecimalNumber>>.map(
    "targets", of: .decimal(nil), "What we aim for, in percent: grr, nrr, healthy_renewals, …",
    example: "{grr: 92, nrr: 108, healthy_renewals: 90}")
  package let costs = Field.list(
    "costs", of: CostSchema.self, as: .key("quarter"), "What the team costs.")
  package let fields = Field<FieldMap<Record<OwnFieldSchema>>>.map(
    "fields", of: .record(OwnFieldSchema.shape), "Fields of your own; they stand under `custom:`.",
    example: "{tier: {type: choice, values: [gold, silver]}}")
  package let lint = Field<FieldMap<String>>.map(
    "lint", of: .choice(["error", "warning", "info", "off"]), "The severity of a rule, by its id.",
    example: "{stale-sentiment: off}")
  package let exclusions = Field.list(
    "exclusions", of: ExclusionSchema.self, as: .order,
    "Accounts that a metric leaves out, agreed and listed.")

  package static let keys = SettingsSchema()
  package static let shape = Shape("book", keys)
}

/// Somebody of the CS team.
package struct TeamMemberSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Their id in this book.", example: "kenji")
  package let name = Field.text("name", is: .required, "Their name.", example: "Kenji Sato")
  package let email = Field.text(
    "email", "The address they commit with.", example: "kenji@northwind.example")
  package let role = Field.text("role", "What they do.", example: "csm", log: .shown)
  package let deputy = Field.reference(
    "deputy", .teamMember, "Who stands in for them.", example: "maria")
  package let capacityHours = Field.decimal(
    "capacity_hours", "Hours a quarter they have for accounts.", example: "360")
  package let leftOn = Field.day(
    "left_on", .plan, "The day they left, or will leave.",
    log: .says(set: "{id} left the team", ahead: "{id} leaves the team on {after}"))

  package static let keys = TeamMemberSchema()
  package static let shape = Shape("team member", keys, comes: "{id} joins the team")
}

/// One set of rates for all of a report's days.
package struct ExchangeRatesSchema: RecordSchema {
  package let asOf = Field.day(
    "as_of", .event, is: .required, "The day of the rates.", log: .detail)
  package let rates = Field<FieldMap<DecimalNumber>>.map(
    "rates", of: .decimal(nil), "The worth of one unit in the book's currency.",
    example: "{EUR: 1.08, JPY: 0.0067}", log: .itself)

  package static let keys = ExchangeRatesSchema()
  package static let shape = Shape("exchange rates", keys, isOneStatement: true)
}

/// A column of `metrics.csv`.
package struct MetricSchema: RecordSchema {
  package let kind = Field.choice(
    "kind", ["level", "count"], is: .required,
    "A level is the latest value; a count is summed over its window.")
  package let unit = Field.text("unit", "What it counts.", example: "users", log: .shown)
  package let window = Field.integer(
    "window", in: 1...3650, standard: "30", "Days a count is summed over.", example: "30")
  package let source = Field.text("source", "Where it comes from.", example: "warehouse")
  package let floor = Field.decimal(
    "floor", standard: "0", "Below this, a change is not computed.", example: "10")

  package static let keys = MetricSchema()
  package static let shape = Shape("metric", keys)
}

/// The scales of the book's surveys.
package struct SurveysSchema: RecordSchema {
  package let csat = Field.record("csat", CSATSchema.self, "Customer satisfaction.")
  package let ces = Field.record("ces", CESSchema.self, "Customer effort.")
  package let window = Field.integer(
    "window", in: 1...3650, standard: "180", "Days an answer counts.", example: "180")

  package static let keys = SurveysSchema()
  package static let shape = Shape("surveys", keys)
}

/// The scale of customer satisfaction.
package struct CSATSchema: RecordSchema {
  package let scale = Field.integer(
    "scale", in: 2...100, standard: "5", "The highest answer; the lowest is 1.", example: "5")

  package static let keys = CSATSchema()
  package static let shape = Shape("satisfaction survey", keys)
}

/// The scale of customer effort.
package struct CESSchema: RecordSchema {
  package let scale = Field.integer(
    "scale", in: 2...100, standard: "7", "The highest answer; the lowest is 1.", example: "7")
  package let method = Field.choice(
    "method", ["mean", "top"], standard: "mean",
    "The mean answer, or the share of the top three.")

  package static let keys = CESSchema()
  package static let shape = Shape("effort survey", keys)
}

/// A reason of churn or risk.
package struct ReasonSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id.", example: "reorganised")
  package let preventable = Field.flag(
    "preventable", "Whether the team could have prevented it.")

  package static let keys = ReasonSchema()
  package static let shape = Shape("reason", keys)
}

/// How retention is counted.
package struct RetentionSchema: RecordSchema {
  package let grrMethod = Field.choice(
    "grr_method", ["point", "movement"], standard: "point",
    "Both ends compared, or every downward movement.")
  package let churnRecognition = Field.choice(
    "churn_recognition", ["effective", "notice"], standard: "effective",
    "The day a loss counts: when it takes effect, or when we were told.")
  package let undecidedDue = Field.choice(
    "undecided_due", ["pending", "lost", "excluded"], standard: "pending",
    "What a renewal counts as while it is past due and undecided.")
  package let winBack = Field.choice(
    "win_back", ["separate", "retained"], standard: "separate",
    "Whether a return inside the period is a win-back.")
  package let entity = Field.choice(
    "entity", ["account", "parent"], standard: "account", "Who is counted.")
  package let graceDays = Field.integer(
    "grace_days", in: 0...365, standard: "30", "Days a late renewal is still a renewal.",
    example: "30")
  package let minN = Field.integer(
    "min_n", in: 1...1000, standard: "5", "Fewer than this are too few to judge.", example: "5")

  package static let keys = RetentionSchema()
  package static let shape = Shape("retention", keys)
}

/// When we ask about a renewal.
package struct RenewalSettingsSchema: RecordSchema {
  package let askBefore = Field.period(
    "ask_before", standard: "30d", "How long before the notice deadline intent is asked.",
    example: "30d")

  package static let keys = RenewalSettingsSchema()
  package static let shape = Shape("renewal settings", keys)
}

/// The book's health model.
package struct HealthSettingsSchema: RecordSchema {
  package let model = Field.reference(
    "model", .healthModel, "The model of accounts whose segment names none.", example: "dear")
  package let coverageFloor = Field.decimal(
    "coverage_floor", in: DecimalNumber(0)...DecimalNumber(100), standard: "50",
    "Below this coverage in percent the band is unknown.", example: "50")
  package let likelihood = Field.record(
    "likelihood", LikelihoodSchema.self, "How likely each band renews.")

  package static let keys = HealthSettingsSchema()
  package static let shape = Shape("health settings", keys)
}

/// How likely a renewal is by its band, in percent.
package struct LikelihoodSchema: RecordSchema {
  package let green = likelihood("green", "95")
  package let yellow = likelihood("yellow", "75")
  package let red = likelihood("red", "45")
  package let unknown = likelihood("unknown", "60")

  package static let keys = LikelihoodSchema()
  package static let shape = Shape("likelihood", keys)

  private static func likelihood(_ band: String, _ standard: String) -> Field<DecimalNumber> {
    .decimal(
      band, in: DecimalNumber(0)...DecimalNumber(100), standard: standard,
      "Percent of \(band) renewals that renew.", example: standard)
  }
}

/// What the team cost in a quarter.
package struct CostSchema: RecordSchema {
  package let quarter = Field.written(
    "quarter", .quarter, is: .required, "The fiscal quarter.", example: "2025-Q4")
  package let amount = Field.money("amount", is: .required, "The cost.", example: "180000")

  package static let keys = CostSchema()
  package static let shape = Shape("cost", keys)
}

/// A field of the book's own.
package struct OwnFieldSchema: RecordSchema {
  package let type = Field.choice(
    "type", ["text", "day", "integer", "decimal", "flag", "choice"], is: .required,
    "What it holds.")
  package let values = Field.list(
    "values", of: .text, as: .order, "The words of a choice.", example: "[gold, silver]",
    log: .shown)
  package let doc = Field.text("doc", "What it means.", example: "service tier")

  package static let keys = OwnFieldSchema()
  package static let shape = Shape("own field", keys)
}

/// An account that a metric leaves out.
package struct ExclusionSchema: RecordSchema {
  package let account = Field.reference(
    "account", .account, is: .required, "The account.", example: "acme")
  package let metric = Field.choice(
    "metric", ["grr", "nrr", "logo", "renewals", "all"], is: .required, "What leaves it out.")
  package let from = Field.day("from", .plan, is: .required, "The first day.")
  package let to = Field.day("to", .plan, is: .required, "The last day.")
  package let reason = Field.text(
    "reason", is: .required, "Why.", example: "contract under dispute")
  package let approvedBy = Field.reference(
    "approved_by", .teamMember, is: .required, "Who agreed.", example: "sofia")

  package static let keys = ExclusionSchema()
  package static let shape = Shape("exclusion", keys)
}
