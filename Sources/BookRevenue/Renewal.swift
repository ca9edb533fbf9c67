// A renewal: what falls due on one day in one account, and what became of it.

import BookModel

/// The terms of one account that fall due on one day.
package struct Renewal: Hashable, Sendable {
  /// The id of the account.
  package let account: String
  /// The day after the terms' end.
  package let due: Day
  package let parts: [Part]
  /// What people wrote about it.
  package let record: RenewalRecord?
  /// When it ought to be talked about; both days included.
  package let askWindow: ClosedRange<Day>
  /// The last day on which notice can be given, of the first term that has one.
  package let noticeDeadline: Day?

  /// One term, or one round of it, that falls due.
  package struct Part: Hashable, Sendable {
    package let term: String
    /// Round 1 is the term as written.
    package let round: Int
    /// The first day of the round.
    package let start: Day
    /// The worth on its last day.
    package let value: Money
    package let outcome: Outcome
    /// What its renewal is worth on its first day; zero while it is open and when it is lost.
    package let renewed: Money
    package let successors: [Successor]
    /// Whether it renews itself unless somebody gives notice.
    package let autoRenews: Bool
    package let noticeGivenOn: Day?
  }

  package struct Successor: Hashable, Sendable {
    package let term: String
    package let start: Day
    package let signedOn: Day?
    /// Of its value on its first day, the part that renews this term.
    package let share: Money
    /// Nobody named it: "taken as renewal".
    package let isInferred: Bool
  }

  package enum Outcome: Hashable, Sendable {
    case open
    case renewed(How)
    case lost(LossCause)

    package enum How: Hashable, Sendable {
      case byTerm
      /// After a gap that grace bridged.
      case late
      case auto
      /// By the record alone; the new term is not written yet.
      case byRecord
    }
  }
}

extension Renewal {
  package var terms: [String] { parts.map(\.term) }
  package var currency: Currency { parts.first?.value.currency ?? .usd }

  /// Available to renew: what its terms were worth on their last day.
  package var atr: Money { .sum(parts.map(\.value), in: currency) }
  /// The part of `atr` that is still undecided.
  package var openATR: Money { .sum(parts.filter(\.isOpen).map(\.value), in: currency) }
  /// The part of `atr` that is decided.
  package var decidedATR: Money { atr - openATR }
  /// W: what renews it, on its first day.
  package var renewed: Money { .sum(parts.map(\.renewed), in: currency) }

  /// Of what is decided, the part that stays: min(W, ATR).
  package var kept: Money { renewed.capped(at: decidedATR) }

  /// Whether any of its terms is undecided.
  package var isOpen: Bool { parts.contains(where: \.isOpen) }

  /// Open while any part is; else renewed if any is (late before auto before the others); else lost.
  package var outcome: Outcome {
    if isOpen { return .open }
    let ways = parts.compactMap { part -> Outcome.How? in
      guard case .renewed(let how) = part.outcome else { return nil }
      return how
    }
    for how in [Outcome.How.late, .byTerm, .byRecord, .auto] where ways.contains(how) {
      return .renewed(how)
    }
    return parts.first?.outcome ?? .open
  }

  /// The successors of its terms, each once.
  package var successors: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.successors).map(\.term).filter { seen.insert($0).inserted }
  }

  /// The earliest first day of what falls due.
  package var start: Day { parts.map(\.start).min() ?? due }

  /// `closed_on`, else the last signature or start of a successor; nil for what renewed itself.
  package var closedOn: Day? {
    record?.closedOn ?? parts.flatMap(\.successors).map { $0.signedOn ?? $0.start }.max()
  }

  /// Whether it is renewed, and was closed no later than its terms' last day.
  ///
  /// Without `closed_on` and a signature, a successor that starts without a gap was on time.
  package var isOnTime: Bool {
    guard case .renewed = outcome else { return false }
    if let closed = record?.closedOn { return closed < due }
    return parts.flatMap(\.successors).allSatisfy { successor in
      successor.signedOn.map { $0 < due } ?? (successor.start <= due)
    }
  }

  /// Days from a day to the due day: 0 on it, negative after it.
  package func days(from day: Day) -> Int { due - day }

  /// Whether it is undecided after its due day.
  package func isPastDue(on day: Day) -> Bool { isOpen && due < day }
}

extension Renewal.Part {
  package var isOpen: Bool { outcome == .open }
}
