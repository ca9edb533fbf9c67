// Tables of what all accounts share, by the schema: the team, the rules, the events.

import BookModel
import BookText
import SQLite

extension QueryTable {
  /// A table with a row for each shared file of a kind, as it stands on the day.
  private static func shared(
    _ kind: Kind, _ name: String, _ documentation: String, _ shape: Shape
  ) -> QueryTable {
    let columns =
      [Reading.text("id", "Its id: the name of its file.") { $0.id }]
      + Reading.fields(of: shape) + Reading.place
    return QueryTable(name, documentation, columns) { day in day.shared(kind) }.keyed(by: "id")
  }

  static let segments = shared(
    .segment, "segments", "A segment: which accounts it takes, and what they can expect.",
    SegmentSchema.shape)
  static let playbooks = shared(
    .playbook, "playbooks", "A playbook: what to do when.", PlaybookSchema.shape)
  static let programs = shared(
    .program, "programs", "Something tried on many accounts.", ProgramSchema.shape)
  static let decisions = shared(
    .decision, "decisions", "What was decided, and when it is to be looked at again.",
    DecisionSchema.shape)
  static let needs = shared(
    .need, "needs", "Something that customers ask for; `marks` says who did.", NeedSchema.shape)
  static let events = shared(
    .event, "events", "A webinar, a training, an advisory board.", EventSchema.shape)

  static let attendance = QueryTable(
    "attendance", "An account whose people came to an event.",
    [Reading.text("event", "The id of the event.") { $0.id }]
      + Reading.fields(of: EventAttendanceSchema.shape) + Reading.place
  ) { day in day.shared(.event).flatMap { $0.items("attendees") } }

  static let team = QueryTable(
    "team", "A member of the CS team.",
    Reading.fields(of: TeamMemberSchema.shape) + Reading.place
  ) { day in day.settingsRecord?.items("team") ?? [] }

  static let stagesOfMaps = QueryTable(
    "map_stages", "A stage of a journey map, as it is meant to be.",
    [Reading.text("journey", "The id of the journey map.") { $0.id }]
      + Reading.fields(of: StageSchema.shape) + Reading.place
  ) { day in day.shared(.journeyMap).flatMap { $0.items("stages") } }

  static let book = QueryTable(
    "book", "The book itself; one row.",
    [
      Reading<QueryDay>.text("name", "What it is called.") { $0.settings.name },
      .text("currency", "The currency of its figures.") { $0.settings.currency.code },
      .day("as_of", "The day of the figures; `date('now')` is the same day.") { $0.day },
    ]
  ) { day in [day] }
}

extension QueryDay {
  /// The shared files of a kind; what had not happened on the day is not there.
  func shared(_ kind: Kind) -> [WrittenRecord] {
    book.sharedDocuments.filter { $0.kind == kind }.compactMap { document in
      document.fields.seen(on: day).map { fields in
        WrittenRecord(
          account: "", id: document.id, path: document.path, fields: fields,
          currency: settings.currency)
      }
    }
  }

  /// The front matter of csbook.yml.
  var settingsRecord: WrittenRecord? { shared(.book).first }
}
