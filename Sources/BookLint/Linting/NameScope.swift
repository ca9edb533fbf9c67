// What the references of one document may name.

import BookModel
import BookText

/// Where the references of a document are looked up.
struct NameScope {
  let context: LintContext
  /// Nil for shared documents.
  let account: AccountNames?
  let document: Document

  /// The ids that a reference may name; nil where they cannot be known.
  func ids(for reference: Reference) -> Set<String>? {
    switch reference {
    case .account: context.accountIDs
    case .segment: context.names.ids(of: .segment)
    case .journey: context.names.ids(of: .journeyMap)
    case .healthModel: context.names.ids(of: .healthModel)
    case .playbook: context.names.ids(of: .playbook)
    case .need: context.names.ids(of: .need)
    case .program: context.names.ids(of: .program)
    case .teamMember: context.names.team
    case .reason: context.names.reasons
    case .metricColumn: context.names.metrics
    case .contact: account?.contacts
    case .person: account?.people
    case .term: account?.terms
    case .note: account?.notes
    case .stage: journeyMap.flatMap { context.names.stages[$0] }
    case .moment: journeyMap.flatMap { context.names.moments[$0] }
    case .group: Set((Record<HealthModelSchema>(document.fields).groups ?? []).compactMap(\.id))
    }
  }

  /// The map whose stages the document names: its own, or the one it follows.
  var journeyMap: String? {
    document.kind == .journeyMap
      ? document.id : Record<JourneySchema>(document.fields).journey
  }
}
