// What keeps coming up.

import BookModel

/// The topics that stand in at least three notes or escalations of the last 90 days.
package struct RecurringTopics: Sendable {
  /// With how often each came up: most often first, then by name.
  package let topics: [(topic: String, count: Int)]

  /// Days that count, and how often a topic comes up before it recurs.
  package static let days = 90
  package static let least = 3

  /// The account is one that was cut to the day.
  package init(of account: Account, on day: Day) {
    let mentions = ProblemMention.all(of: account, within: day.window(RecurringTopics.days))
    topics = ProblemCount.topics(mentions).map { ($0.name, $0.count) }
  }
}
