// One account: everything that stands in its folder.

import BookText

/// The files of `accounts/<account>/`, read.
///
/// A reference, like its documents.
package final class Account: Sendable {
  package let id: String
  /// Every document with front matter, in the order of their paths.
  package let documents: [Document]
  package let page: Page<AccountSchema>?
  package let contacts: Page<ContactsSchema>?
  package let journey: Page<JourneySchema>?
  package let plans: [Page<PlanSchema>]
  /// In the order of their days.
  package let notes: [Page<NoteSchema>]
  package let escalations: [Page<EscalationSchema>]
  package let opportunities: [Page<OpportunitySchema>]
  package let plays: [Page<PlaySchema>]
  package let metrics: MetricTable?
  package let surveys: Table<SurveyRowSchema>?
  package let touches: Table<TouchSchema>?
  /// What is wrong with the form of its files.
  package let faults: [Fault]
  /// Paths of its files, in the order of their bytes; of all sorts, read or not.
  package let paths: [Path]

  /// Takes the documents in the order of their paths.
  init(
    id: String, documents: [Document], metrics: MetricTable?, surveys: Table<SurveyRowSchema>?,
    touches: Table<TouchSchema>?, faults: [Fault], paths: [Path]
  ) {
    self.id = id
    self.documents = documents
    page = documents.page(.account)
    contacts = documents.page(.contacts)
    journey = documents.page(.journey)
    plans = documents.pages(.plan)
    notes = documents.pages(.note)
    escalations = documents.pages(.escalation)
    opportunities = documents.pages(.opportunity)
    plays = documents.pages(.play)
    self.metrics = metrics
    self.surveys = surveys
    self.touches = touches
    self.faults = faults
    self.paths = paths
  }
}

extension Account {
  /// The account's name as written, else its id.
  package var name: String { page?.name ?? id }

  package var folder: Path { Path("accounts") / id }

  /// The people on their side.
  package var people: [Record<ContactSchema>] { contacts?.contacts ?? [] }

  /// The terms of its contracts, as written.
  package var terms: [Record<TermSchema>] { page?.contracts ?? [] }

  /// The files that are there and could not be read, by kind and id: encrypted, or broken.
  package var unread: [(kind: Kind, id: String)] {
    guard !faults.isEmpty else { return [] }
    var read = Set(documents.map(\.path))
    read.formUnion([metrics?.path, surveys?.path, touches?.path].compactMap { $0 })
    return Set(faults.map(\.path)).subtracting(read).compactMap { path in
      guard case .file(let kind, _, let id) = Layout.placement(of: path) else { return nil }
      return (kind, id)
    }
  }

  /// The days on which something of it happened, each once and in order; from one to the next it is seen the same.
  package var eventDays: [Day] {
    let rows = (surveys?.rows.map(\.written) ?? []) + (touches?.rows.map(\.written) ?? [])
    let days = (documents.map(\.fields) + rows).flatMap(\.eventDays)
    return Set(days + (metrics?.rows.map(\.day) ?? [])).sorted()
  }

  /// The account as it stood on a day, by the dates that are written in it.
  package func seen(on day: Day) -> Account {
    Account(
      id: id, documents: documents.compactMap { $0.seen(on: day) },
      metrics: metrics.map { table in
        MetricTable(
          path: table.path, columns: table.columns, rows: table.rows.filter { $0.day <= day })
      },
      surveys: surveys?.seen(on: day), touches: touches?.seen(on: day), faults: faults,
      paths: paths)
  }
}

extension Document {
  /// The document as it stood on a day; nil where it did not exist yet.
  fileprivate func seen(on day: Day) -> Document? {
    guard let fields = fields.seen(on: day) else { return nil }
    return fields === self.fields
      ? self
      : Document(
        path: path, kind: kind, id: id, fields: fields, body: body, bodySpan: bodySpan)
  }
}

extension Table {
  /// The rows that had happened by a day.
  package func seen(on day: Day) -> Table {
    Table(
      path: path, rows: rows.compactMap { row in row.written.seen(on: day).map { Record($0) } })
  }
}
