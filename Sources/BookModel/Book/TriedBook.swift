// A book with another health model or import, and a part of a book.

import BookText

extension Book {
  /// The same book with one health model in the place of its own.
  package func replacing(healthModels reading: Reading) -> Book {
    let folder = Path("health")
    var models: [Page<HealthModelSchema>] = []
    if case .document(let document)? = reading.content { models = [document].pages(.healthModel) }
    return with(
      accounts: accounts, models,
      faults: faults.filter { !$0.path.isInside(folder) } + reading.faults,
      paths: (paths.filter { !$0.isInside(folder) } + [reading.path]).sorted())
  }

  /// The same book with one import in the place of its own.
  package func replacing(imports reading: Reading) -> Book {
    let folder = Path("imports")
    var imports: [Page<ImportSchema>] = []
    if case .document(let document)? = reading.content { imports = [document].pages(.dataImport) }
    return with(
      accounts: accounts, healthModels, imports: imports,
      faults: faults.filter { !$0.path.isInside(folder) } + reading.faults,
      paths: (paths.filter { !$0.isInside(folder) } + [reading.path]).sorted())
  }

  /// The same book with those of its accounts alone that have these ids.
  package func keeping(accounts ids: Set<String>) -> Book {
    with(
      accounts: accounts.filter { ids.contains($0.id) }, healthModels, faults: faults,
      paths: paths)
  }

  private func with(
    accounts: [Account], _ healthModels: [Page<HealthModelSchema>],
    imports: [Page<ImportSchema>]? = nil, faults: [Fault], paths: [Path]
  ) -> Book {
    Book(
      settings: settings, settingsDocument: settingsDocument, accounts: accounts,
      segments: segments, healthModels: healthModels, journeyMaps: journeyMaps,
      playbooks: playbooks, programs: programs, needs: needs, decisions: decisions,
      events: events, imports: imports ?? self.imports, faults: faults, paths: paths,
      notCheckedOut: notCheckedOut)
  }
}
