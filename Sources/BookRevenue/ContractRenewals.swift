// The renewals of one account's contracts.

import BookModel

extension Contracts {
  /// The renewals whose due day lies in a period, in the order of those days.
  ///
  /// Of a term that renews itself the rounds up to `asOf` and the next one: the round after an open
  /// one falls due only if that one is renewed. A round that was lost before its end is no renewal.
  package func renewals(due days: ClosedRange<Day>) -> [Renewal] {
    var parts: [Day: [Renewal.Part]] = [:]
    for course in courses {
      for (due, part) in self.parts(of: course, due: days) { parts[due, default: []].append(part) }
    }
    return parts.sorted { $0.key < $1.key }.map { renewal(due: $0.key, of: $0.value) }
  }

  /// All renewals that are undecided, in the order of their due days.
  package var openRenewals: [Renewal] {
    let ends = courses.flatMap { course in
      let current = course.rounds.number(on: asOf)
      let final = course.lastRound ?? current
      return [min(current, final), final].compactMap(course.rounds.due)
    }
    return Set(ends).sorted().flatMap { renewals(due: $0...$0) }.filter(\.isOpen)
  }

  private func parts(
    of course: Course, due days: ClosedRange<Day>
  ) -> [(due: Day, part: Renewal.Part)] {
    let current = course.rounds.number(on: asOf)
    let final = course.lastRound ?? current
    var parts: [(due: Day, part: Renewal.Part)] = []
    var round = course.rounds.number(on: days.lowerBound - 1)
    while round <= final, let due = course.rounds.due(round), due <= days.upperBound {
      if round <= current || round == final, let outcome = outcome(of: course, round: round) {
        parts.append((due, part(of: course, round: round, due: due, outcome: outcome)))
      }
      round = round < current ? round + 1 : max(round + 1, final)
    }
    return parts
  }

  /// What became of a round; nil for one that was lost before its end.
  private func outcome(of course: Course, round: Int) -> Renewal.Outcome? {
    guard let due = course.rounds.due(round) else { return nil }
    guard round == course.finalRound(asOf: asOf) else {
      if let recorded = course.recorded, recorded.round == round + 1 { return .renewed(.byRecord) }
      return due <= asOf || isRecordedRenewed(course, due: due) ? .renewed(.auto) : .open
    }
    switch course.fate {
    case .goesOn: return isRecordedRenewed(course, due: due) ? .renewed(.auto) : .open
    case .open: return .open
    case .lapsed: return .lost(.lapsed)
    case .renewed(let successions):
      let isLate = successions.contains { $0.successor.start > due }
      return .renewed(isLate ? .late : .byTerm)
    case .lost(let cause, let from): return from < due ? nil : .lost(cause)
    }
  }

  private func isRecordedRenewed(_ course: Course, due: Day) -> Bool {
    record(of: [course.term.id], due: due)?.outcome == .renewed
  }

  private func part(
    of course: Course, round: Int, due: Day, outcome: Renewal.Outcome
  ) -> Renewal.Part {
    let isFinal = round == course.finalRound(asOf: asOf)
    let lastDay = isFinal ? course.lastDay ?? due - 1 : due - 1
    let value = course.worth(on: lastDay).amount
    let successions = isFinal ? course.successions : []
    let renewed: Money =
      switch outcome {
      case .renewed(.auto): value
      case .renewed(.byRecord): course.recorded?.value ?? value
      case .renewed: .sum(successions.map(\.share), in: currency)
      case .open, .lost: .zero(currency)
      }
    return Renewal.Part(
      term: course.term.id, round: round, start: course.rounds.start(round), value: value,
      outcome: outcome, renewed: renewed, successors: successions.map(Renewal.Successor.init),
      autoRenews: course.term.autoRenews && (course.lastRound == nil || !isFinal),
      noticeGivenOn: course.term.noticeGivenOn.flatMap { $0 <= asOf ? $0 : nil })
  }

  private func renewal(due: Day, of parts: [Renewal.Part]) -> Renewal {
    let terms = parts.map(\.term)
    let deadline = courses.filter { terms.contains($0.term.id) }.compactMap(\.term.notice)
      .map { $0.before(due) - 1 }.min()
    let opens = policy.askBefore.before(deadline ?? due)
    let start = parts.filter { $0.round > 1 }.map(\.start).max()
    let record = record(of: terms, due: due)
    return Renewal(
      account: account, due: due, parts: parts,
      record: start.flatMap { record?.intent(since: $0) } ?? record,
      askWindow: min(opens, due)...due, noticeDeadline: deadline)
  }

  /// The first written record of a term that is about this due day.
  private func record(of terms: [String], due: Day) -> RenewalRecord? {
    records.first { record in
      guard terms.contains(record.term),
        let course = courses.first(where: { $0.term.id == record.term })
      else { return false }
      if record.outcome == nil, record.closedOn == nil {
        return course.rounds.due(course.finalRound(asOf: asOf)) == due
      }
      return course.dueDay(closedBy: record, reach: policy.reach) == due
    }
  }
}

extension Renewal.Successor {
  fileprivate init(_ succession: Succession) {
    self.init(
      term: succession.successor.id, start: succession.successor.start,
      signedOn: succession.successor.signedOn, share: succession.share,
      isInferred: succession.isInferred)
  }
}
