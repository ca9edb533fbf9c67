// What the figures of an account make of a change: health, renewals, segment.

import BookFigures
import BookHealth
import BookModel
import BookRevenue

/// Compares one account's figures in two states of the book on one day.
struct FigureDifference {
  let before: AccountFigures
  let after: AccountFigures
  /// Whether the rules are others too, so that nobody can tell which of the two made the difference.
  let areRulesChanged: Bool

  var changes: [(change: FieldChange, weight: BookChange.Weight)] {
    renewals.map { ($0, .renewal) } + [health, segment].compactMap { $0 }.map { ($0, .health) }
  }

  private var health: FieldChange? {
    let old = before.health
    let new = after.health
    guard old?.score?.shown != new?.score?.shown || old?.band != new?.band else { return nil }
    var parts: [String] = []
    if old?.score?.shown != new?.score?.shown {
      parts.append("\(score(old)) → \(score(new))")
    }
    if old?.band != new?.band { parts.append("\(band(old)) → \(band(new))") }
    return change(
      "health", "\(score(old)) \(band(old))", "\(score(new)) \(band(new))",
      "health \(parts.joined(separator: ", "))")
  }

  private func score(_ health: HealthScore?) -> String { health?.score?.description ?? "none" }
  private func band(_ health: HealthScore?) -> String { health?.band.rawValue ?? "none" }

  private var segment: FieldChange? {
    let (old, new) = (before.segment?.id, after.segment?.id)
    guard old != new else { return nil }
    return change("segment", old, new, "segment \(old ?? "none") → \(new ?? "none")")
  }

  /// Renewals whose status is another one; one is the same by any of its terms.
  private var renewals: [FieldChange] {
    let old = before.statuses
    let new = after.statuses
    return new.compactMap { renewal, status in
      guard let was = old.first(where: { $0.renewal.shares(aTermWith: renewal) })?.status,
        was != status
      else { return nil }
      let of = new.count > 1 ? " \(renewal.terms.joined(separator: "+"))" : ""
      return change(
        "renewal_status", was.rawValue, status.rawValue,
        "renewal\(of) moved to \(status.rawValue)")
    }
  }

  private func change(
    _ field: String, _ before: String?, _ after: String?, _ text: String
  ) -> FieldChange {
    FieldChange(
      kind: .changed, field: field, before: before, after: after,
      text: areRulesChanged ? "\(text) under changed rules" : text, isDetail: false)
  }
}

extension AccountFigures {
  fileprivate var statuses: [(renewal: Renewal, status: RenewalStatus)] {
    openRenewals.map { ($0.renewal, $0.status) }
  }
}

extension Renewal {
  func shares(aTermWith other: Renewal) -> Bool {
    parts.contains { part in
      other.parts.contains { $0.term == part.term && $0.round == part.round }
    }
  }
}
