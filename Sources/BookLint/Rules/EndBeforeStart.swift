// end-before-start: something that is over before it begins.

import BookModel
import BookText

package struct EndBeforeStart: DocumentRule {
  package static let id = "end-before-start"

  package static let page = """
    A record ends before it begins: a contract, a stay in a stage, an escalation, an exclusion.

    One of the two days is wrong, and csbook cannot know which; a contract that ends before it starts
    is left out of every figure. A record may end on the day it begins.

    Correct the day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`end` 2025-06-30 lies before `start` 2025-07-01"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 1️⃣2025-06-30, arr: 120000}
      ---
      """),
    .flags(
      ["1️⃣": "`left` 2025-06-01 lies before `entered` 2025-07-01"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-07-01, left: 1️⃣2025-06-01, result: succeeded}
      ---
      """),
    .flags(
      [
        "1️⃣": "`acknowledged` 2026-01-31 lies before `opened` 2026-02-01",
        "2️⃣": "`resolved` 2025-02-09 lies before `opened` 2026-02-01",
      ], in: "accounts/acme/escalations/2026-02-01-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 2026-02-01
      acknowledged: 1️⃣2026-01-31
      resolved: 2️⃣2025-02-09
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: trial, start: 2025-07-01, end: 2025-07-01, arr: 0}
        - {id: open, start: 2025-07-02, arr: 120000}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document else { return }
    document.fields.forEachRecord { record in
      for order in orders[ObjectIdentifier(record.shape)] ?? [] {
        guard let first = record[order.first], case .day(let begins) = first.value,
          let last = record[order.last], case .day(let ends) = last.value, ends < begins
        else { continue }
        report(
          .before(order.last, ends, order.first, begins), in: document.path, at: last.span,
          notes: [Finding.Note("it begins here", path: document.path, span: first.span)])
      }
    }
  }

  /// Two days of a record, of which the second is never before the first.
  private struct Order {
    let shape: Shape
    let first: String
    let last: String

    init<Schema: RecordSchema>(
      _ first: KeyPath<Schema, Field<Day>>, _ last: KeyPath<Schema, Field<Day>>
    ) {
      shape = Schema.shape
      self.first = Schema.keys[keyPath: first].spec.key
      self.last = Schema.keys[keyPath: last].spec.key
    }
  }

  // `until` of an override is checked by unsound-override.
  private static let orders: [ObjectIdentifier: [Order]] = Dictionary(
    grouping: [
      Order(\TermSchema.start, \.end),
      Order(\RiskSchema.opened, \.closed),
      Order(\HandoffSchema.on, \.acceptedOn),
      Order(\ContactSchema.since, \.leftOn),
      Order(\ObjectiveSchema.acceptedOn, \.verifiedOn),
      Order(\StageVisitSchema.entered, \.left),
      Order(\EscalationSchema.opened, \.acknowledged),
      Order(\EscalationSchema.opened, \.resolved),
      Order(\OpportunitySchema.created, \.accepted),
      Order(\OpportunitySchema.created, \.closed),
      Order(\PlaySchema.opened, \.due),
      Order(\PlaySchema.opened, \.closed),
      Order(\ProgramSchema.start, \.readOutOn),
      Order(\ExclusionSchema.from, \.to),
    ], by: { ObjectIdentifier($0.shape) })
}

extension Finding.Message {
  fileprivate static func before(_ last: String, _ ends: Day, _ first: String, _ begins: Day)
    -> Self
  {
    "`\(last)` \(ends) lies before `\(first)` \(begins)"
  }
}
