// Losses that are written down before they take effect.

import BookModel

extension Contracts {
  /// What losses, renewals at less and downward changes that are written take away within some days after the as-of day.
  ///
  /// What is undecided takes nothing: nobody knows yet.
  package func writtenLosses(in days: ClosedRange<Day>) -> Money {
    let lost = lostTerms.filter { days.contains($0.from) && !isCounted($0) }.map(\.value)
    let reduced = renewals(due: days).flatMap(\.parts).filter(\.isRenewed).map { part in
      (part.value - part.renewed).atLeast(.zero(currency))
    }
    let changed = courses.flatMap { course in
      course.term.changes.map(\.on).filter { on in
        days.contains(on) && on > course.term.start && on <= course.lastDay ?? on
      }.map { on in
        (course.worth(on: on - 1).amount - course.worth(on: on).amount).atLeast(.zero(currency))
      }
    }
    return .sum(lost + reduced + changed, in: currency)
  }

  /// Whether a loss counts already, because they told us and that is what counts.
  private func isCounted(_ lost: LostTerm) -> Bool {
    guard policy.churnRecognition == .notice, case .loss(let loss) = lost.cause else {
      return false
    }
    return loss.notifiedOn.map { $0 <= asOf } ?? false
  }
}

extension Renewal.Part {
  fileprivate var isRenewed: Bool {
    if case .renewed = outcome { true } else { false }
  }
}
