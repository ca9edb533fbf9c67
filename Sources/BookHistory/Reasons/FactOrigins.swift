// Which commits made facts of an account say what they say.

import BookFacts
import BookFigures

/// For each of some facts, where its present reading comes from.
///
/// It is handed earlier and earlier states, all by the same rules and on the same day, so that nothing but what was written
/// makes a difference between them.
package struct FactOrigins {
  package private(set) var found: [String: Origin] = [:]
  private var open: [String: FactReading?] = [:]
  private let account: String

  package init(of facts: some Sequence<String>, as account: String, in now: Figures) {
    self.account = account
    let row = now[account].map(now.row(of:))
    for fact in facts { open[fact] = .some(row?[fact]) }
  }

  /// Whether there is nothing left to look for.
  package var isComplete: Bool { open.isEmpty }

  /// Looks at the state just before what `origin` wrote.
  package mutating func look(at earlier: Figures, before origin: Origin) {
    let row = earlier[account].map(earlier.row(of:))
    for (fact, now) in open {
      let then = row?[fact]
      guard then?.value != now?.value || then?.day != now?.day else { continue }
      found[fact] = origin
      open[fact] = nil
    }
  }
}

/// Where something in the later of two states was written.
package enum Origin: Sendable {
  case commit(DatedCommit)
  case notCommitted
}
