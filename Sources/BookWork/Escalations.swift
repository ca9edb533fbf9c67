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
    isOpen && self.nextUpdate.map { $0 < day } ?? false
  }
}
