// overdue-review: a decision or a playbook that was to be looked at again.

import BookModel
import BookText

package struct OverdueReview: DocumentRule {
  package static let id = "overdue-review"
  package static let needsDay = true

  package static let page = """
    The `review_on` of a decision or a playbook has passed.

    A decision is a guess with reasons, and its review the day on which somebody asks whether the
    guess was right. Without it, what was tried for a quarter becomes how we do things.

    Look at what came of it, write that down below, and set the next `review_on`; or take the field
    away where the question is settled.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the decision was to be reviewed on 2026-01-31, 30 days ago"],
      in: "decisions/2025-07-31-enterprise-line.md",
      """
      ---
      title: Enterprise begins at 100k
      date: 2025-07-31
      review_on: 1️⃣2026-01-31
      ---
      """),
    .flags(
      ["1️⃣": "the playbook was to be reviewed on 2026-03-01, 1 day ago"],
      in: "playbooks/silent-account.md",
      """
      ---
      when: days_since_touch > 45
      review_on: 1️⃣2026-03-01
      ---
      - [ ] Call the champion due:+3d
      """),
    .passes(
      in: "decisions/2025-09-02-enterprise-line.md",
      """
      ---
      title: Enterprise begins at 100k
      date: 2025-09-02
      review_on: 2026-03-02
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    let (review, span): (Day?, Span?) =
      if let decision = file.page(.decision, DecisionSchema.self) {
        (decision.reviewOn, decision.record.span(of: \.reviewOn))
      } else if let playbook = file.page(.playbook, PlaybookSchema.self) {
        (playbook.reviewOn, playbook.record.span(of: \.reviewOn))
      } else {
        (nil, nil)
      }
    guard let review, let span, review < context.day, let kind = file.document?.kind else { return }
    report(
      .overdue(kind, review, on: context.day), in: file.path, at: span,
      help: "write what came of it, and the next `review_on`")
  }
}

extension Finding.Message {
  fileprivate static func overdue(_ kind: Kind, _ review: Day, on day: Day) -> Self {
    "the \(kind.rawValue) was to be reviewed on \(review), \(distance(from: day, to: review))"
  }
}
