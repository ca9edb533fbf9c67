// What can be made anew: the names of templates, and where their documents go.

import BookModel
import BookText

/// A name of `csbook new`, with the kind of document that its template makes.
package struct NewKind: Hashable, Sendable {
  package let name: String
  package let kind: Kind

  /// A name that a book gives to a template of its own.
  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Those that ship, in the order of a customer's life.
  package static let shipped = [
    NewKind("account", .account), NewKind("contacts", .contacts), NewKind("handoff", .note),
    NewKind("kickoff", .note), NewKind("journey", .journey), NewKind("plan", .plan),
    NewKind("call", .note), NewKind("meeting", .note), NewKind("training", .note),
    NewKind("qbr", .note), NewKind("escalation", .escalation), NewKind("play", .play),
    NewKind("opportunity", .opportunity), NewKind("churn-retro", .note),
    NewKind("segment", .segment), NewKind("health", .healthModel),
    NewKind("journey-map", .journeyMap), NewKind("playbook", .playbook),
    NewKind("program", .program), NewKind("need", .need), NewKind("event", .event),
    NewKind("decision", .decision), NewKind("maturity", .decision),
    NewKind("30-60-90", .decision), NewKind("salesforce", .dataImport),
    NewKind("hubspot", .dataImport), NewKind("gainsight", .dataImport),
    NewKind("totango", .dataImport), NewKind("chartmogul", .dataImport),
  ]

  /// The one of a name; a kind's own name stands for the template that makes it.
  package static func named(_ word: String) -> NewKind? {
    shipped.first { $0.name == word } ?? shipped.first { $0.kind.rawValue == word }
  }

  /// Whether its documents stand in an account's folder.
  package var isOfAccount: Bool { kind.place.hasPrefix("accounts/") }

  /// Whether its documents have a name of their own.
  package var hasName: Bool {
    kind.place.split(separator: "/").last?.contains("<") ?? false
  }

  /// Where a document of it stands; `id` is its name without `.md`, where it has one.
  package func path(account: String?, id: String) -> Path {
    let parts = kind.place.split(separator: "/").map { part in
      part == "<account>" ? account ?? id : part.contains("<") ? id + ".md" : String(part)
    }
    return Path(parts.joined(separator: "/"))
  }

  /// The id of a document on a day: dated ones begin with it.
  package func id(_ slug: String, on day: Day) -> String {
    kind.isDated ? "\(day)-\(slug)" : slug
  }
}
