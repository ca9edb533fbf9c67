// Every table that there is.

import BookFacts
import BookModel

/// The tables of a book, in the order of their names.
package struct TableCatalog: Sendable {
  package let tables: [QueryTable]

  /// The tables of every book; `accounts` has the book's own metrics and fields too.
  package init(settings: Settings) {
    let accounts = QueryTable.accounts(FactCatalog(settings: settings))
    tables = ([accounts] + TableCatalog.standing).sorted { $0.name < $1.name }
  }

  package subscript(name: String) -> QueryTable? { tables.first { $0.name == name.lowercased() } }

  /// The tables that do not depend on the book's settings; to add one, declare it and name it here.
  private static let standing: [QueryTable] = [
    .advocacy, .alerts, .attendance, .book, .cadence, .contacts, .contractChanges, .contracts,
    .decisions, .escalations, .events, .facts, .findings, .health, .healthSteps, .interactions,
    .losses, .lostTerms, .stagesOfMaps, .marks, .measures, .metrics, .milestones, .missedMoments,
    .moments, .movements, .needs, .notes, .objectives, .opportunities, .plans, .playbooks, .plays,
    .programs, .renewals, .retention, .risks, .segments, .stages, .surveys, .tasks, .team,
    .teamLoad, .touches,
  ]
}
