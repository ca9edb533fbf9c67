// From files that were read to a book.

import BookText

/// Puts readings together into a book, in an order that does not depend on how they came.
package struct BookAssembly {
  private let settings: Settings
  private let settingsDocument: Document?
  private let settingsFaults: [Fault]
  private let paths: [Path]
  private let notCheckedOut: Set<String>

  /// `paths` are those of the whole load, in the order of their bytes; `notCheckedOut` are accounts known by name only.
  package init(
    settings: Settings, document: Document?, faults: [Fault], paths: [Path],
    notCheckedOut: Set<String> = []
  ) {
    self.settings = settings
    settingsDocument = document
    settingsFaults = faults
    self.paths = paths
    self.notCheckedOut = notCheckedOut
  }

  /// The book that the readings make; `misplaced` are faults of paths that were not read.
  package func book(_ readings: [Reading], misplaced: [Fault]) -> Book {
    let misplacedByAccount = Dictionary(grouping: misplaced) { fault in
      Layout.account(of: fault.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    var accounts: [Account] = []
    var shared: [Reading] = []
    // By their paths, the files of an account stand together.
    let isSorted = zip(readings, readings.dropFirst()).allSatisfy { $0.path < $1.path }
    var rest = (isSorted ? readings : readings.sorted { $0.path < $1.path })[...]
    while let first = rest.first {
      let files = rest.prefix { $0.account == first.account }
      rest = rest[files.endIndex...]
      if let id = first.account {
        accounts.append(account(id, files, misplaced: misplacedByAccount[id] ?? []))
      } else {
        shared += files
      }
    }
    accounts.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let read = Set(accounts.map(\.id))
    let strayFaults = misplacedByAccount.filter { !read.contains($0.key) }.values.joined()
    let documents = shared.compactMap(\.document)
    return Book(
      settings: settings, settingsDocument: settingsDocument, accounts: accounts,
      segments: BookAssembly.segments(in: shared),
      healthModels: documents.pages(.healthModel), journeyMaps: documents.pages(.journeyMap),
      playbooks: documents.pages(.playbook), programs: documents.pages(.program),
      needs: documents.pages(.need), decisions: documents.pages(.decision),
      events: documents.pages(.event), imports: documents.pages(.dataImport),
      faults: settingsFaults + shared.flatMap(\.faults)
        + strayFaults.sorted { $0.path < $1.path },
      paths: paths, notCheckedOut: notCheckedOut)
  }

  private func account(
    _ id: String, _ readings: ArraySlice<Reading>, misplaced: [Fault]
  ) -> Account {
    var metrics: MetricTable?
    var surveys: Table<SurveyRowSchema>?
    var touches: Table<TouchSchema>?
    for reading in readings {
      switch reading.content {
      case .metrics(let table): metrics = table
      case .surveys(let table): surveys = table
      case .touches(let table): touches = table
      default: break
      }
    }
    return Account(
      id: id, documents: readings.compactMap(\.document), metrics: metrics, surveys: surveys,
      touches: touches, faults: readings.flatMap(\.faults) + misplaced,
      paths: Array(paths.inside(Layout.accounts / id)))
  }

  /// The segments in the order in which their rules are tried.
  static func segments(in readings: [Reading]) -> [Page<SegmentSchema>] {
    readings.compactMap(\.document).pages(.segment).sorted(by: isBefore)
  }

  private static func isBefore(_ left: Page<SegmentSchema>, _ right: Page<SegmentSchema>) -> Bool {
    let (first, second) = (left.order ?? Int.max, right.order ?? Int.max)
    return first == second ? left.path < right.path : first < second
  }
}

extension Reading {
  fileprivate var document: Document? {
    if case .document(let document) = content { document } else { nil }
  }
}
