// decisions: what was decided, and when it is to be looked at again.

import BookModel
import BookWork

/// The decisions of a book.
package enum DecisionsReport {
  /// Those due for review first, then by their day of review; those without one come last.
  ///
  /// A decision of a later day has not been made.
  package static func report(_ book: Book, on day: Day, dueOnly: Bool) -> Report {
    let made = book.decisions.filter { decision in decision.madeOn.map { $0 <= day } ?? true }
    let due = made.filter { $0.isDueForReview(on: day) }
    let told = (dueOnly ? due : made).sorted(by: isBefore)
    let blocks: [Report.Block] =
      told.isEmpty
      ? [.footnote(empty(dueOnly, made.count))]
      : [
        .table(table(told, on: day)),
        .footnote(
          "\(counted(made.count, "decision")), \(due.count) due for review"),
      ]
    return Report(
      schema: "csbook.decisions/1", data: .list(told.map { json($0, on: day) }), blocks: blocks)
  }

  private static func empty(_ dueOnly: Bool, _ made: Int) -> String {
    guard dueOnly else {
      return "nothing is written in decisions; write one: csbook new decision \"What was decided\""
    }
    return "none of \(counted(made, "decision")) is due for review; without --due all are listed"
  }

  private static func isBefore(
    _ left: Page<DecisionSchema>, _ right: Page<DecisionSchema>
  ) -> Bool {
    let last = Day(number: Int(Int32.max))
    let (first, second) = (left.reviewOn ?? last, right.reviewOn ?? last)
    return first == second ? left.path < right.path : first < second
  }

  private static func table(_ decisions: [Page<DecisionSchema>], on day: Day) -> TextTable {
    TextTable(
      [
        TextTable.Column("review"), TextTable.Column("", least: 8),
        TextTable.Column("decided"), TextTable.Column("decision", least: 20),
      ],
      decisions.map { decision in
        let review = decision.reviewOn
        let isDue = decision.isDueForReview(on: day)
        return [
          Styled(review.map { "\($0)" } ?? "–", isDue ? .bad : .plain),
          Styled(review.map { fromToday($0 - day) } ?? "", isDue ? .bad : .faint),
          Styled(decision.madeOn.map { "\($0)" } ?? "–"),
          Styled(decision.title ?? decision.id),
        ]
      })
  }

  private static func json(_ decision: Page<DecisionSchema>, on day: Day) -> JSON {
    [
      "decision": .text(decision.id), "title": JSON(decision.title),
      "decidedOn": JSON(decision.madeOn), "reviewOn": JSON(decision.reviewOn),
      "isDue": .flag(decision.isDueForReview(on: day)),
    ]
  }
}
