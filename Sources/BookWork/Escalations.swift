// Escalations: which are open, and how long they took.

import BookModel

extension Page where Schema == EscalationSchema {
  /// Whether it is unsolved, on the day that its account was cut to.
  package var isOpen: Bool { self.resolved == nil }

  package var isCritical: Bool { self.severity == "critical" }

  /// Days from being raised to our answer; nil while there is none.
  package var daysToAcknowledge: Int? {
    guard let opened = self.opened, let acknowledged = self.acknowledged else { return nil }
    return acknowledged - opened
  }

  /// Days from being raised to being solved; nil while it is not.
  package var daysToResolve: Int? {
    guard let opened = self.opened, let resolved = self.resolved else { return nil }
    return resolved - opened
  }

  /// Whether it is open and the day of the next update has passed.
  package func owesUpdate(on day: Day) -> Bool {
    promise(on: day) == .late
  }

  /// How it is with the next word they wait for, which only an open one owes; nil for a solved one.
  package func promise(on day: Day) -> UpdatePromise? {
    guard isOpen else { return nil }
    guard let next = self.nextUpdate else { return .unset }
    return next < day ? .late : .onTime
  }

  /// The days up to a day on which they heard from us.
  package func updates(until day: Day) -> [Day] {
    (self.updates ?? []).compactMap { Day($0) }.filter { $0 <= day }
  }

  /// The most days on end in which they heard nothing: between opening, updates and the end, or the day.
  package func longestSilence(on day: Day) -> Int? {
    guard let opened = self.opened else { return nil }
    let end = self.resolved ?? day
    var heard = [opened, end] + updates(until: end)
    if let acknowledged = self.acknowledged, acknowledged <= end { heard.append(acknowledged) }
    heard.sort()
    return zip(heard, heard.dropFirst()).map { $1 - $0 }.max()
  }
}

/// Whether the day of an escalation's next update still holds.
package enum UpdatePromise: String, Sendable, CaseIterable {
  case onTime = "on-time"
  case late
  /// No day is named.
  case unset
}

/// Some durations in days, of which the middle one is told.
package struct MedianDays: Sendable {
  package let count: Int
  /// The lower of the two in the middle where their number is even; nil without any.
  package let days: Int?

  package init(_ days: [Int]) {
    count = days.count
    self.days = days.isEmpty ? nil : days.sorted()[(days.count - 1) / 2]
  }
}
