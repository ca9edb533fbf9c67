// What the references of one document may name.

import BookModel
import BookText

/// Where the references of a document are looked up.
struct NameScope {
  let shared: SharedNames
  let accountIDs: Set<String>
  /// Nil for shared documents.
  let account: AccountNames?
  let document: Document

  /// The ids that a reference may name; nil where they cannot be known.
  func ids(for reference: Reference) -> Set<String>? {
    switch reference {
    case .account: accountIDs
    case .segment: shared.ids(of: .segment)
    case .journey: shared.ids(of: .journeyMap)
    case .healthModel: shared.ids(of: .healthModel)
    case .playbook: shared.ids(of: .playbook)
    case .need: shared.ids(of: .need)
    case .program: shared.ids(of: .program)
    case .teamMember: shared.team
    case .reason: shared.reasons
    case .metricColumn: shared.metrics
    case .contact: account?.contacts
    case .person: people
    case .term: account?.terms
    case .note: account?.notes
    case .stage: journeyMap.flatMap { shared.stages[$0] }
    case .moment: journeyMap.flatMap { shared.moments[$0] }
    case .group: Set((Record<HealthModelSchema>(document.fields).groups ?? []).compactMap(\.id))
    }
  }

  /// Contacts of the account, and the team.
  var people: Set<String>? {
    guard let contacts = account?.contacts, let team = shared.team else { return nil }
    return contacts.union(team)
  }

  /// The map whose stages the document names: its own, or the one it follows.
  var journeyMap: String? {
    document.kind == .journeyMap
      ? document.id : Record<JourneySchema>(document.fields).journey
  }
}
