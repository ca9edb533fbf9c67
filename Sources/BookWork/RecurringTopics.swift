// What keeps coming up.

import BookModel

/// The topics that stand in at least three notes or escalations of the last 90 days.
package struct RecurringTopics: Sendable {
  /// With how often each came up: most often first, then by name.
  package let topics: [(topic: String, count: Int)]

  package init(of account: Account, on day: Day, within days: Int = 90, atLeast least: Int = 3) {
    let window = day.window(days)
    var counts: [String: Int] = [:]
    for note in account.notes {
      guard let topic = note.topic, let date = note.date, window.contains(date) else { continue }
      counts[topic, default: 0] += 1
    }
    for escalation in account.escalations {
      guard let topic = escalation.topic, let opened = escalation.opened, window.contains(opened)
      else { continue }
      counts[topic, default: 0] += 1
    }
    topics = counts.filter { $0.value >= least }.map { ($0.key, $0.value) }
      .sorted { ($1.count, $0.topic) < ($0.count, $1.topic) }
  }
}
