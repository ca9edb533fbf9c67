// From files that were read to a book.

import BookText

/// Puts readings together into a book, in an order that does not depend on how they came.
package struct BookAssembly {
  private let settings: Settings
  private let settingsDocument: Document?
  private let settingsFaults: [Fault]
  private let paths: [Path]

  /// `paths` are those of the whole load, in the order of their bytes.
  package init(
    settings: Settings, document: Document?, faults: [Fault], paths: [Path]
  ) {
    self.settings = settings
    settingsDocument = document
    settingsFaults = faults
    self.paths = paths
  }

  /// The book that the readings make; `misplaced` are faults of paths that were not read.
  package func book(_ readings: [Reading], misplaced: [Fault]) -> Book {
    let readings = readings.sorted { $0.path < $1.path }
    let byAccount = Dictionary(grouping: readings.filter { $0.account != nil }) {
      $0.account ?? ""
    }
    let shared = readings.filter { $0.account == nil }
    var accountPaths: [String: [Path]] = [:]
    for path in paths {
      guard let account = Layout.account(of: path), Slug.isValid(account) else { continue }
      accountPaths[String(decoding: account, as: UTF8.self), default: []].append(path)
    }
    let misplacedByAccount = Dictionary(grouping: misplaced) { fault in
      Layout.account(of: fault.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    let ids = byAccount.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let accounts = ids.map { id in
      account(
        id, byAccount[id] ?? [], paths: accountPaths[id] ?? [],
        misplaced: misplacedByAccount[id] ?? [])
    }
    let read = Set(ids)
    let strayFaults = misplacedByAccount.filter { !read.contains($0.key) }.values.joined()
    let documents = shared.compactMap(\.document)
    return Book(
      settings: settings, settingsDocument: settingsDocument, accounts: accounts,
      segments: pages(documents, .segment).sorted(by: isBefore),
      healthModels: pages(documents, .healthModel), journeyMaps: pages(documents, .journeyMap),
      playbooks: pages(documents, .playbook), programs: pages(documents, .program),
      needs: pages(documents, .need), decisions: pages(documents, .decision),
      events: pages(documents, .event),
      faults: settingsFaults + shared.flatMap(\.faults)
        + strayFaults.sorted { $0.path < $1.path },
      paths: paths)
  }

  private func account(
    _ id: String, _ readings: [Reading], paths: [Path], misplaced: [Fault]
  ) -> Account {
    let documents = readings.compactMap(\.document)
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
      id: id, page: documents.first { $0.kind == .account }.map { Page($0) },
      contacts: documents.first { $0.kind == .contacts }.map { Page($0) },
      journey: documents.first { $0.kind == .journey }.map { Page($0) },
      plans: pages(documents, .plan),
      notes: pages(documents, .note), escalations: pages(documents, .escalation),
      opportunities: pages(documents, .opportunity), plays: pages(documents, .play),
      metrics: metrics, surveys: surveys, touches: touches,
      faults: readings.flatMap(\.faults) + misplaced, paths: paths)
  }

  private func pages<Schema: RecordSchema>(_ documents: [Document], _ kind: Kind) -> [Page<Schema>]
  {
    documents.filter { $0.kind == kind }.map { Page($0) }
  }

  private func isBefore(_ left: Page<SegmentSchema>, _ right: Page<SegmentSchema>) -> Bool {
    let (first, second) = (left.order ?? Int.max, right.order ?? Int.max)
    return first == second ? left.path < right.path : first < second
  }
}

extension Reading {
  fileprivate var document: Document? {
    if case .document(let document) = content { document } else { nil }
  }
}
