// What an account asks for and has not got.

import BookModel
import BookText

/// The needs that the bodies of an account's files mark with `#need/<id>`, and that are not settled.
package struct OpenNeeds: Sendable {
  /// Ids in the order of first mention, each once.
  package let ids: [String]

  /// A need is settled when the status of its page says that it is there, or will not be.
  package init(of account: Account, needs: [Page<NeedSchema>]) {
    let settled = Set(
      needs.filter { $0.status == "delivered" || $0.status == "declined" }.map(\.id))
    var known: Set<String> = []
    ids = account.documents.flatMap(\.body.marks).compactMap { mark in
      guard case .need(let id) = mark.kind, !settled.contains(id), known.insert(id).inserted
      else { return nil }
      return id
    }
  }
}
