// The book as plain values.

import BookText

/// Everything that was read, in an order that does not depend on the disk.
package struct Book: Sendable {
  package let settings: Settings
  /// csbook.yml as a document; nil where there is none.
  package let settingsDocument: Document?
  /// In the order of their ids.
  package let accounts: [Account]
  /// In the order of their `order`, then their id.
  package let segments: [Page<SegmentSchema>]
  package let healthModels: [Page<HealthModelSchema>]
  package let journeyMaps: [Page<JourneyMapSchema>]
  package let playbooks: [Page<PlaybookSchema>]
  package let programs: [Page<ProgramSchema>]
  package let needs: [Page<NeedSchema>]
  package let decisions: [Page<DecisionSchema>]
  package let events: [Page<EventSchema>]
  package let imports: [Page<ImportSchema>]
  /// What is wrong with the form of files outside the accounts' folders.
  package let faults: [Fault]
  /// The paths of the book, in the order of their bytes.
  ///
  /// With a partial load: those outside the accounts, those of the accounts that were read, and one `account.md` for each
  /// account that was not.
  package let paths: [Path]
  /// The accounts that Git has and the folder has not, because the checkout is sparse; they are not among `accounts`.
  package let notCheckedOut: Set<String>
}

extension Book {
  package func account(_ id: String) -> Account? {
    accounts.element(withID: id, \.id)
  }

  package func segment(_ id: String) -> Page<SegmentSchema>? {
    segments.first { $0.id == id }
  }

  package func healthModel(_ id: String) -> Page<HealthModelSchema>? {
    healthModels.first { $0.id == id }
  }

  package func journeyMap(_ id: String) -> Page<JourneyMapSchema>? {
    journeyMaps.first { $0.id == id }
  }

  /// The same book with other segments in their folder, instead of its own.
  package func replacing(segments readings: [Reading]) -> Book {
    let folder = Path("segments")
    return with(
      accounts: accounts, segments: BookAssembly.segments(in: readings),
      faults: faults.filter { !$0.path.isInside(folder) } + readings.flatMap(\.faults),
      paths: (paths.filter { !$0.isInside(folder) } + readings.map(\.path)).sorted())
  }

  /// The same book without its accounts: what all of them share.
  package var withoutAccounts: Book {
    with(accounts: [], segments: segments, faults: faults, paths: paths)
  }

  /// The same book with accounts beside its own, whose ids are others.
  package func adding(accounts more: [Account]) -> Book {
    with(
      accounts: (accounts + more).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
      segments: segments, faults: faults,
      paths: (paths + more.sorted { $0.id < $1.id }.flatMap(\.paths)).sorted())
  }

  private func with(
    accounts: [Account], segments: [Page<SegmentSchema>], faults: [Fault], paths: [Path]
  ) -> Book {
    Book(
      settings: settings, settingsDocument: settingsDocument, accounts: accounts,
      segments: segments, healthModels: healthModels, journeyMaps: journeyMaps,
      playbooks: playbooks, programs: programs, needs: needs, decisions: decisions,
      events: events, imports: imports, faults: faults, paths: paths, notCheckedOut: notCheckedOut)
  }

  /// The documents that all accounts share, in the order of their paths; csbook.yml first.
  package var sharedDocuments: [Document] {
    var all = segments.map(\.document) + healthModels.map(\.document)
    all += journeyMaps.map(\.document) + playbooks.map(\.document) + programs.map(\.document)
    all += needs.map(\.document) + decisions.map(\.document) + events.map(\.document)
    all += imports.map(\.document)
    all.sort { $0.path < $1.path }
    return (settingsDocument.map { [$0] } ?? []) + all
  }
}
