// A chapter of the manual: what `csbook help TOPIC` prints.

/// One chapter, in the Markdown that `Chapter` reads.
struct Topic: Sendable {
  let name: String
  /// One line for the list of topics, without a full stop.
  let summary: String
  /// The chapter's text; parts of it may come from what it describes.
  let markdown: @Sendable () -> String

  /// Every chapter, in the order in which one would read them; to add one, write its file and name it here.
  static let all: [Topic] = [
    .start,
    .format,
    .tasks,
    .today,
    .edit,
    .templates,
    .terms,
    .renewals,
    .retention,
    .forecast,
    .opportunities,
    .health,
    .people,
    .voice,
    .programs,
    .alerts,
    .segments,
    .journey,
    .plan,
    .facts,
    .conditions,
    .query,
    .tables,
    .history,
    .why,
    .trend,
    .backtest,
    .report,
    .site,
    .dataImport,
    .calendar,
    .export,
    .lint,
    .rules,
    .fmt,
    .hook,
    .merge,
    .sync,
    .git,
    .output,
  ]

  static func named(_ name: String) -> Topic? { all.first { $0.name == name } }
}
