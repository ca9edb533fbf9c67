// needs_open, recurring_topics: what they ask for, and what keeps coming up.

import BookModel
import BookWork

extension Fact {
  static let needsOpen = Fact(
    "needs_open", .integer, unit: "needs", from: [.account, .note, .escalation],
    "Distinct needs that the account's files mark with #need and whose page does not say that they are settled."
  ) { row in .integer(OpenNeeds(of: row.seen, needs: row.basis.book.needs).ids.count) }

  static let recurringTopics = Fact(
    "recurring_topics", .list, unit: "topics", absent: "none", from: [.note, .escalation],
    "Topics of at least three notes or escalations of the last 90 days, most frequent first."
  ) { row in .list(RecurringTopics(of: row.seen, on: row.day).topics.map(\.topic)) }
}
