// The ids that every file of a book may name.

import BookModel
import BookText

/// What the shared documents declare, by id.
///
/// A document is known by its path, so that one that cannot be read does not leave all who name it dangling.
struct SharedNames: Sendable {
  /// Nil where csbook.yml cannot be read.
  let team: Set<String>?
  let reasons: Set<String>
  let metrics: Set<String>
  /// The stages of each journey map that can be read.
  let stages: [String: Set<String>]
  /// The moments of each journey map that can be read.
  let moments: [String: Set<String>]
  /// The events at which each account was, in the order of their paths.
  let attendances: [String: [Attendance]]
  private let documents: [Kind: Set<String>]

  /// Who came to an event from one account.
  struct Attendance: Sendable {
    let event: Path
    let record: Record<EventAttendanceSchema>
  }

  init(of book: Book) {
    let settings = book.settings
    let isReadable = settings.record.has(\.team) || !book.faults.contains(where: Self.isLoss)
    team = isReadable ? Set(settings.team.compactMap(\.id)) : nil
    reasons = Set(settings.reasons.map(\.id))
    metrics = Set(settings.metrics.keys)
    documents = Self.documents(among: book.paths)
    stages = Dictionary(
      book.journeyMaps.map { ($0.id, Set(($0.stages ?? []).compactMap(\.id))) },
      uniquingKeysWith: { first, _ in first })
    moments = Dictionary(
      book.journeyMaps.map { map in
        (map.id, Set((map.stages ?? []).flatMap { ($0.moments ?? []).compactMap(\.id) }))
      }, uniquingKeysWith: { first, _ in first })
    attendances = Dictionary(
      grouping: book.events.flatMap { event in
        (event.attendees ?? []).map { Attendance(event: event.path, record: $0) }
      }, by: { $0.record.account ?? "" })
  }

  /// The documents of a kind.
  func ids(of kind: Kind) -> Set<String> { documents[kind] ?? [] }

  /// Whether a fault left csbook.yml without its fields.
  private static func isLoss(_ fault: Fault) -> Bool {
    guard fault.path == Layout.settings, case .text = fault.problem else { return false }
    return true
  }

  private static func documents(among paths: [Path]) -> [Kind: Set<String>] {
    var documents: [Kind: Set<String>] = [:]
    for path in paths where !path.isInside(Layout.accounts) {
      guard case .file(let kind, _, let id) = Layout.placement(of: path) else { continue }
      documents[kind, default: []].insert(id)
    }
    return documents
  }
}
