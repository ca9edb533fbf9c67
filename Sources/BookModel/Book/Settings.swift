// The choices of csbook.yml, with what stands where nothing is chosen.

import BookText

/// What the book decided for all its accounts.
package struct Settings: Sendable {
  package let record: Record<SettingsSchema>
  package let team: [Record<TeamMemberSchema>]
  /// Declared columns of `metrics.csv` and those that are built in, by name.
  package let metrics: [String: Metric]
  package let reasons: [Reason]
  /// Fields under `custom:`, by key.
  package let ownFields: [String: FieldType]

  package init(_ record: Record<SettingsSchema>) {
    self.record = record
    team = record.team ?? []
    var metrics = Metric.shipped
    for entry in record.metrics?.entries ?? [] {
      metrics[entry.key] = Metric(entry.key, entry.value)
    }
    self.metrics = metrics
    reasons = Reason.shipped + (record.reasons ?? []).compactMap(Reason.init)
    ownFields = Dictionary(
      (record.fields?.entries ?? []).map { ($0.key, Settings.type(of: $0.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A book without csbook.yml.
  package static let empty = Settings(Record(FieldSet(SettingsSchema.shape, [], at: .start)))

  package var name: String { record.name ?? "book" }
  package var currency: Currency { record.currency.flatMap { Currency($0) } ?? .usd }
  package var timeZone: String { record.timeZone ?? "UTC" }
  package var askBefore: Period { record.renewals?.askBefore ?? Period(30, .days) }
  package var surveyWindow: Int { record.surveys?.window ?? 180 }
  package var csatScale: Int { record.surveys?.csat?.scale ?? 5 }
  package var cesScale: Int { record.surveys?.ces?.scale ?? 7 }
  package var graceDays: Int { record.retention?.graceDays ?? 30 }
  package var minN: Int { record.retention?.minN ?? 5 }
  /// 0…1.
  package var coverageFloor: Double { (record.health?.coverageFloor?.double ?? 50) / 100 }

  package func member(_ id: String) -> Record<TeamMemberSchema>? {
    team.first { $0.id == id }
  }

  /// What decides how an account's files are read.
  package struct ReadingTerms: Hashable, Sendable {
    private let metrics: Set<String>
    private let fields: [String: [String]]

    fileprivate init(_ settings: Settings) {
      metrics = Set(settings.metrics.keys)
      fields = Dictionary(
        (settings.record.fields?.entries ?? []).map { entry in
          (entry.key, [entry.value.type ?? ""] + (entry.value.values ?? []))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Two books in which these are equal read the same bytes alike.
  package var readingTerms: ReadingTerms { ReadingTerms(self) }

  /// The severity that csbook.yml gives a rule: one of error, warning, info, off.
  package func severity(of rule: String) -> String? {
    record.lint?[rule]
  }

  private static func type(of field: Record<OwnFieldSchema>) -> FieldType {
    switch field.type {
    case "day": .day(.plan)
    case "integer": .integer(Int.min...Int.max)
    case "decimal": .decimal(nil)
    case "flag": .flag
    case "choice": .choice(field.values ?? [])
    default: .text
    }
  }
}

/// A declared column of `metrics.csv`.
package struct Metric: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  package let unit: String
  /// Days a count is summed over, and a change compares.
  package let window: Int
  /// Below this in the window before, no change is computed.
  package let floor: Double

  package enum Kind: String, Sendable {
    case level, count
  }

  init(_ name: String, _ kind: Kind, unit: String, window: Int = 30, floor: Double = 0) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.window = window
    self.floor = floor
  }

  init(_ name: String, _ record: Record<MetricSchema>) {
    self.init(
      name, record.kind.flatMap { Kind(rawValue: $0) } ?? .level, unit: record.unit ?? "",
      window: record.window ?? 30, floor: record.floor?.double ?? 0)
  }

  /// The columns that every book has.
  package static let shipped: [String: Metric] = Dictionary(
    uniqueKeysWithValues: [
      Metric("licences_used", .level, unit: "licences"),
      Metric("licences_bought", .level, unit: "licences"),
      Metric("active_users", .level, unit: "users", floor: 10),
      Metric("active_days", .count, unit: "days", floor: 5),
      Metric("features_used", .level, unit: "features"),
      Metric("key_actions", .count, unit: "actions", floor: 20),
      Metric("tickets_opened", .count, unit: "tickets", floor: 5),
    ].map { ($0.name, $0) })
}

/// A reason of churn or risk.
package struct Reason: Hashable, Sendable {
  package let id: String
  /// Whether the team could have prevented it.
  package let isPreventable: Bool

  init(_ id: String, preventable: Bool) {
    self.id = id
    isPreventable = preventable
  }

  init?(_ record: Record<ReasonSchema>) {
    guard let id = record.id else { return nil }
    self.init(id, preventable: record.preventable ?? false)
  }

  /// The reasons that every book has.
  package static let shipped = [
    Reason("adoption", preventable: true), Reason("no-value", preventable: true),
    Reason("product-gap", preventable: true), Reason("product-quality", preventable: true),
    Reason("sponsor-left", preventable: true), Reason("competitor", preventable: true),
    Reason("budget", preventable: false), Reason("acquired", preventable: false),
    Reason("shut-down", preventable: false), Reason("poor-fit", preventable: false),
  ]
}
