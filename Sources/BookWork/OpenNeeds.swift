// What an account asks for and has not got.

import BookModel
import BookText

/// The needs that the bodies of an account's files mark with `#need/<id>`, and that are not settled.
package struct OpenNeeds: Sendable {
  /// Ids in the order of first mention, each once.
  package let ids: [String]

  /// A need is settled when the status of its page says that it is there, or will not be.
  package init(of account: Account, needs: [Page<NeedSchema>]) {
    let settled = Set(needs.filter(\.isSettled).map(\.id))
    var known: Set<String> = []
    ids = account.documents.flatMap(\.body.marks).compactMap { mark in
      guard case .need(let id) = mark.kind, !settled.contains(id), known.insert(id).inserted
      else { return nil }
      return id
    }
  }
}

extension Page where Schema == NeedSchema {
  /// Whether its status says that it is there, or will not be.
  package var isSettled: Bool { self.status == "delivered" || self.status == "declined" }
}
