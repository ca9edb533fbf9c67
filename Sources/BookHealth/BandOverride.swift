// A band set by hand: when it holds, and what it needs to hold.

import BookModel

/// An override as written, complete.
package struct BandOverride: Hashable, Sendable {
  package let band: Band
  package let by: String
  package let on: Day
  package let reason: String
  package let until: Day
  package let approvedBy: String?

  /// Days for which an override holds at most.
  package static let longest = 90

  /// The last day on which it holds: `until`, at most 90 days after `on`.
  package var lastDay: Day { min(until, on + BandOverride.longest) }
}

/// An override of an account, with what became of it.
package struct OverrideResult: Hashable, Sendable {
  /// Nil where a field of it is not there.
  package let override: BandOverride?
  package let verdict: Verdict

  package enum Verdict: Hashable, Sendable {
    case inForce
    /// Ignored: fields that it must have are not there, or say nothing.
    case incomplete([String])
    /// Ignored until its first day.
    case notBegun
    /// Ignored since the day after its last one.
    case expired(lastDay: Day)
    /// Ignored: it needs the consent of somebody else.
    case unapproved(Cause)
    /// Ignored: whoever set it also approved it.
    case selfApproved(Cause)
  }

  /// Why somebody else has to agree.
  package enum Cause: Hashable, Sendable {
    /// It sets a band above what a gate that fired has left.
    case aboveGate(String, cap: Band)
    /// The account's own owner sets a better band than the computed one.
    case upwardByOwner
  }

  /// Judges an override on a day against the band that was computed and the gates that fired.
  init(
    of record: Record<OverrideSchema>, on day: Day, owner: String?, computed: Band, fired: [Gate]
  ) {
    guard let override = BandOverride(record) else {
      self.init(override: nil, verdict: .incomplete(BandOverride.absentFields(of: record)))
      return
    }
    let verdict: Verdict =
      if day < override.on {
        .notBegun
      } else if day > override.lastDay {
        .expired(lastDay: override.lastDay)
      } else if let cause = override.needsApproval(owner: owner, computed: computed, fired: fired) {
        override.approvedBy.map { $0 == override.by ? .selfApproved(cause) : .inForce }
          ?? .unapproved(cause)
      } else {
        .inForce
      }
    self.init(override: override, verdict: verdict)
  }

  private init(override: BandOverride?, verdict: Verdict) {
    self.override = override
    self.verdict = verdict
  }
}

extension BandOverride {
  fileprivate init?(_ record: Record<OverrideSchema>) {
    guard let band = record.band.flatMap({ Band(rawValue: $0) }), let by = stated(record.by),
      let on = record.on, let reason = stated(record.reason), let until = record.until
    else { return nil }
    self.init(
      band: band, by: by, on: on, reason: reason, until: until,
      approvedBy: stated(record.approvedBy))
  }

  fileprivate static func absentFields(of record: Record<OverrideSchema>) -> [String] {
    let fields = [
      ("band", record.band), ("by", stated(record.by)), ("on", record.on?.description),
      ("reason", stated(record.reason)), ("until", record.until?.description),
    ]
    return fields.filter { $0.1 == nil }.map(\.0)
  }

  /// Above the lowest gate comes first: it holds whoever set the override.
  fileprivate func needsApproval(
    owner: String?, computed: Band, fired: [Gate]
  ) -> OverrideResult.Cause? {
    if let gate = fired.min(by: { $0.cap < $1.cap }), band > gate.cap {
      return .aboveGate(gate.id, cap: gate.cap)
    }
    return by == owner && band > computed ? .upwardByOwner : nil
  }
}

extension OverrideResult {
  /// What became of it, with the band before it; lowercase, without a full stop of its own.
  package func sentence(from previous: Band) -> String {
    guard let override else {
      guard case .incomplete(let fields) = verdict else { return "an override is ignored" }
      return "an override is ignored: it says no \(fields.joined(separator: ", no "))"
    }
    let what = "override to \(override.band.rawValue) by \(override.by)"
    let change = "\(previous.rawValue) to \(override.band.rawValue)"
    switch verdict {
    case .inForce:
      let approval = override.approvedBy.map { ", approved by \($0)" } ?? ""
      return "set to \(override.band.rawValue), from \(previous.rawValue), by \(override.by) "
        + "from \(override.on) to \(override.lastDay)\(approval): \(override.reason)"
    case .incomplete: return "\(what) is ignored"
    case .notBegun: return "\(what) is ignored: it begins on \(override.on)"
    case .expired(let lastDay) where lastDay < override.until:
      return "\(what) is ignored: it held to \(lastDay), "
        + "\(BandOverride.longest) days after it was set, whatever it says"
    case .expired(let lastDay): return "\(what) is ignored: it expired on \(lastDay)"
    case .unapproved(let cause): return "\(what) is refused: \(cause.words(change))"
    case .selfApproved(let cause):
      return "\(what) is refused: \(cause.words(change)), "
        + "and \(override.by) cannot approve their own"
    }
  }
}

extension OverrideResult.Cause {
  fileprivate func words(_ change: String) -> String {
    switch self {
    case .aboveGate(let gate, let cap):
      "gate \(gate) caps the band at \(cap.rawValue), and to go above it needs somebody else's approval"
    case .upwardByOwner:
      "they own the account, and to lift its band (\(change)) needs somebody else's approval"
    }
  }
}

/// The text, unless it is blank.
private func stated(_ text: String?) -> String? {
  text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
}
