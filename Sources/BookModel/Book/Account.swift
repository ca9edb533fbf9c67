// One account: everything that stands in its folder.

import BookText

/// The files of `accounts/<account>/`, read.
package struct Account: Sendable {
  package let id: String
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
}

extension Account {
  /// The account's name as written, else its id.
  package var name: String { page?.name ?? id }

  package var folder: Path { Path("accounts") / id }

  /// The people on their side.
  package var people: [Record<ContactSchema>] { contacts?.contacts ?? [] }

  /// The terms of its contracts, as written.
  package var terms: [Record<TermSchema>] { page?.contracts ?? [] }

  /// Every document with front matter, in the order of their paths.
  package var documents: [Document] {
    var all: [Document] = []
    if let page { all.append(page.document) }
    if let contacts { all.append(contacts.document) }
    if let journey { all.append(journey.document) }
    all += plans.map(\.document) + notes.map(\.document) + escalations.map(\.document)
    all += opportunities.map(\.document) + plays.map(\.document)
    return all.sorted { $0.path < $1.path }
  }

  /// The account as it stood on a day, by the dates that are written in it.
  package func seen(on day: Day) -> Account {
    func seen<Schema>(_ page: Page<Schema>) -> Page<Schema>? {
      page.document.fields.seen(on: day).map { fields in
        let document = page.document
        return Page(
          Document(
            path: document.path, kind: document.kind, id: document.id, fields: fields,
            body: document.body, bodySpan: document.bodySpan))
      }
    }
    func seen<Schema>(_ table: Table<Schema>) -> Table<Schema> {
      Table(
        path: table.path,
        rows: table.rows.compactMap { row in row.written.seen(on: day).map { Record($0) } })
    }
    return Account(
      id: id, page: page.flatMap(seen), contacts: contacts.flatMap(seen),
      journey: journey.flatMap(seen), plans: plans.compactMap(seen), notes: notes.compactMap(seen),
      escalations: escalations.compactMap(seen), opportunities: opportunities.compactMap(seen),
      plays: plays.compactMap(seen),
      metrics: metrics.map { table in
        MetricTable(
          path: table.path, columns: table.columns, rows: table.rows.filter { $0.day <= day })
      },
      surveys: surveys.map(seen), touches: touches.map(seen), faults: faults, paths: paths)
  }
}
