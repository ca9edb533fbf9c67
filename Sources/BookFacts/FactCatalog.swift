// The catalogue of facts: every fact that there is in a book.

import BookModel

/// All facts of a book, in the order in which people read them.
package struct FactCatalog: Sendable {
  package let facts: [Fact]
  private let index: [String: Int]

  /// The facts of every book, then those of its metrics and of its own fields.
  package init(settings: Settings) {
    let metrics = settings.metrics.values.sorted { $0.name < $1.name }
    let fields = (settings.record.fields?.entries ?? []).map(\.key)
    facts =
      FactCatalog.standing + FactCatalog.surveys(settings)
      + metrics.map(Fact.metric) + metrics.map(Fact.metricChange)
      + fields.compactMap { key in settings.ownFields[key].map { Fact.custom(key, $0) } }
    var index: [String: Int] = [:]
    for (position, fact) in facts.enumerated() {
      index[fact.name] = index[fact.name] ?? position
      index[fact.sqlName] = index[fact.sqlName] ?? position
    }
    self.index = index
  }

  /// The fact of a dotted name or a name in SQL.
  package subscript(name: String) -> Fact? { position(of: name).map { facts[$0] } }

  func position(of name: String) -> Int? { index[name] }

  /// The columns of an account's row, for conditions.
  ///
  /// A metric or field whose name is no name in SQL has none.
  package var columns: [ConditionColumn] {
    var known: Set<String> = []
    return facts.compactMap { fact in
      guard fact.sqlName.utf8.allSatisfy(isWordByte), known.insert(fact.sqlName).inserted
      else { return nil }
      return ConditionColumn(fact.sqlName, fact.type, stratum: fact.stratum)
    }
  }

  /// The facts that do not depend on the book's settings; to add one, write its file and name it here.
  private static let standing: [Fact] = [
    .accountName, .owner, .deputy, .industry, .region, .products, .complexity, .potentialARR,
    .icpFit, .tags, .parent,
    .status, .ageDays, .arr, .seats, .nextRenewal, .daysToRenewal, .daysToNotice, .autoRenew,
    .intent, .forecast,
    .sentiment, .outlook,
    .daysSinceTouch, .daysSinceExecTouch, .contactsMet, .champions, .championsLeaving,
    .openTasks, .overdueTasks, .openRisks, .openEscalations, .criticalEscalations,
    .opportunitiesOpen, .needsOpen, .recurringTopics,
    .planStatus, .objectivesAccepted, .objectivesVerified, .planProgress, .milestonesOverdue,
    .firstValueDays, .licenceUtilisation,
    .segment,
    .inCadence, .daysOverCadence, .stage, .daysInStage, .stageProgress, .missedMoments,
    .coverage, .health, .band, .renewalStatus,
  ]

  private static func surveys(_ settings: Settings) -> [Fact] {
    [.nps(settings), .csat(settings), .ces(settings), .surveyMean(settings)]
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    true
  default: false
  }
}
