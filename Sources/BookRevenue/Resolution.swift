// From terms and losses as they are written to the course of each term.

import BookModel

/// The terms of one account, resolved against each other as seen from one day.
///
/// What people wrote decides in this order: a successor that starts before a loss takes effect, the
/// loss, the record of the renewal, auto-renewal; else the term is open, and after grace lapsed.
struct Resolution {
  private(set) var courses: [Course] = []
  private(set) var unreadable: [UnreadableTerm] = []
  private(set) var unusable: [UnusableLink] = []
  private let policy: RevenuePolicy
  private let asOf: Day

  /// `terms` stand in the order in which they are written, with amounts in one currency.
  init(
    terms: [Term], losses: [Loss], records: [RenewalRecord], policy: RevenuePolicy, asOf: Day
  ) {
    self.policy = policy
    self.asOf = asOf
    let readable = readable(terms, losses: losses)
    let limits = limits(of: readable)
    let successors = Successors(of: readable, limits: limits, reach: policy.reach)
    unusable = successors.unusable
    courses = readable.map { term in
      course(
        of: term, limit: limits[term.id], candidates: successors.candidates[term.id] ?? [],
        loss: loss(of: term, limit: limits[term.id], among: losses))
    }
    applyLateLosses(losses)
    for record in records { apply(record) }
    divideSuccessors()
  }

  /// The terms that can be counted, in the order of their start.
  private mutating func readable(_ terms: [Term], losses: [Loss]) -> [Term] {
    var ids: Set<String> = []
    let readable = terms.filter { term in
      guard let fault = fault(of: term, losses: losses, ids: &ids) else { return true }
      unreadable.append(UnreadableTerm(id: term.id, fault: fault))
      return false
    }
    return readable.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  private func fault(
    of term: Term, losses: [Loss], ids: inout Set<String>
  ) -> UnreadableTerm.Fault? {
    guard ids.insert(term.id).inserted else { return .repeatedID }
    if let end = term.end, end < term.start { return .endsBeforeItStarts }
    if term.arr.minor < 0 || term.changes.contains(where: { $0.arr.minor < 0 }) {
      return .negativeValue
    }
    let isCancelled = losses.contains {
      $0.terms.contains(term.id) && $0.effectiveOn <= term.start
    }
    return isCancelled ? .lostBeforeItStarts : nil
  }

  /// The last round of each term; none for those that go on without end.
  private func limits(of terms: [Term]) -> [String: Int] {
    var limits: [String: Int] = [:]
    for term in terms where term.end != nil {
      if !term.autoRenews {
        limits[term.id] = 1
      } else if let notice = term.noticeGivenOn, notice <= asOf {
        limits[term.id] = Rounds(of: term).number(on: notice)
      }
    }
    return limits
  }

  /// The first loss that names a term, or that takes all while the term runs or shortly after its end.
  private func loss(of term: Term, limit: Int?, among losses: [Loss]) -> Loss? {
    losses.filter { loss in
      guard loss.terms.isEmpty else { return loss.terms.contains(term.id) }
      guard term.start < loss.effectiveOn else { return false }
      guard let limit, let end = Rounds(of: term).end(limit) else { return true }
      return loss.effectiveOn - end <= policy.reach
    }.min { $0.effectiveOn < $1.effectiveOn }
  }

  private func course(
    of term: Term, limit: Int?, candidates: [Candidate], loss: Loss?
  ) -> Course {
    let following = candidates.filter { candidate in
      loss.map { candidate.successor.start < $0.effectiveOn } ?? true
    }
    if let first = following.first?.successor.start {
      return renewed(term, limit: limit, on: first, by: following)
    }
    if let loss { return lost(term, limit: limit, by: loss) }
    guard let limit, let end = Rounds(of: term).end(limit) else {
      return Course(term: term, lastRound: term.end == nil ? 1 : nil, lastDay: nil, fate: .goesOn)
    }
    return Course(term: term, lastRound: limit, lastDay: end, fate: undecided(after: end))
  }

  /// What an end is that nobody decided: open until its grace is over.
  private func undecided(after end: Day) -> Fate {
    asOf - end <= policy.graceDays ? .open : .lapsed
  }

  /// A term that ends on the day before its first successor, late or early, or for good before a gap.
  private func renewed(
    _ term: Term, limit: Int?, on first: Day, by candidates: [Candidate]
  ) -> Course {
    let rounds = Rounds(of: term)
    let round =
      rounds.ending(upTo: first, within: policy.reach, limit: limit)
      ?? min(rounds.number(on: first), limit ?? .max)
    let end = rounds.end(round) ?? first - 1
    let bridged = candidates.filter { $0.successor.start - end <= policy.reach }
    guard !bridged.isEmpty else {
      let cause = LossCause.gap(before: candidates[0].successor.id)
      return Course(term: term, lastRound: round, lastDay: end, fate: .lost(cause, from: end + 1))
    }
    let successions = bridged.map {
      Succession(
        successor: $0.successor, isInferred: $0.isInferred, share: .zero(term.arr.currency))
    }
    return Course(
      term: term, lastRound: round, lastDay: min(end, first - 1), fate: .renewed(successions))
  }

  /// A term that is lost before its end, or not renewed at it; after it the loss may still wait for its day.
  private func lost(_ term: Term, limit: Int?, by loss: Loss) -> Course {
    let rounds = Rounds(of: term)
    let last = loss.effectiveOn - 1
    if let round = rounds.ending(upTo: last, within: policy.reach - 1, limit: limit) {
      return Course(
        term: term, lastRound: round, lastDay: rounds.end(round),
        fate: .lost(.loss(loss), from: loss.effectiveOn))
    }
    let round = min(rounds.number(on: last), limit ?? .max)
    guard let end = rounds.end(round), end < last else {
      return Course(
        term: term, lastRound: round, lastDay: last, fate: .lost(.loss(loss), from: last + 1))
    }
    return Course(
      term: term, lastRound: round, lastDay: end, fate: .lost(.loss(loss), from: end + 1))
  }
}

// MARK: - What is written after the fact

extension Resolution {
  /// Lets a loss of everything that found nothing in force decide what had lapsed before it.
  private mutating func applyLateLosses(_ losses: [Loss]) {
    var idle = losses.filter { loss in
      loss.terms.isEmpty
        && !courses.contains {
          guard case .lost(.loss(loss), _) = $0.fate else { return false }
          return true
        }
    }
    idle.sort { $0.effectiveOn < $1.effectiveOn }
    for loss in idle {
      courses = courses.map { course in
        guard course.fate == .open || course.fate == .lapsed, let end = course.lastDay,
          end < loss.effectiveOn
        else { return course }
        return course.ending(
          inRound: course.lastRound, on: end, .lost(.loss(loss), from: end + 1))
      }
    }
  }

  /// Lets the record of a renewal decide what is due with its term and otherwise undecided.
  private mutating func apply(_ record: RenewalRecord) {
    guard let outcome = record.outcome,
      let keyed = courses.first(where: { $0.term.id == record.term }),
      let due = keyed.dueDay(closedBy: record, reach: policy.reach)
    else { return }
    let together = courses.indices.filter { index in
      let course = courses[index]
      let round = course.rounds.number(on: due - 1)
      return course.fate.isUndecided && course.rounds.due(round) == due
        && round <= course.lastRound ?? .max && course.rounds.start < due
    }
    let hasSuccessor = courses.contains { course in
      guard case .renewed = course.fate else { return false }
      return course.finalDue == due
    }
    if outcome == .renewed, !hasSuccessor {
      goOn(together.filter { courses[$0].lastRound != nil }, after: due, worth: record.amount)
      return
    }
    // Beside a successor, `renewed` says that what it does not renew has ended.
    for index in together {
      courses[index] = courses[index].ending(
        inRound: courses[index].rounds.number(on: due - 1), on: due - 1, .lost(.record, from: due))
    }
  }

  /// A renewal that is closed before its new term is written stands for one more round of the old.
  private mutating func goOn(_ together: [Int], after due: Day, worth: Money?) {
    let values = together.map { courses[$0].lastWorth.amount }
    let split = worth?.atLeast(.zero(worth?.currency ?? .usd)).split(by: values.map(\.minor))
    for (index, value) in zip(together, split ?? values) {
      let course = courses[index]
      let round = course.rounds.number(on: due - 1) + 1
      guard round == (course.lastRound ?? 0) + 1, let end = course.rounds.end(round) else {
        continue
      }
      courses[index] = course.ending(
        inRound: round, on: end, undecided(after: end),
        recorded: Course.Recorded(round: round, value: value))
    }
  }

  /// Splits each successor's first value among what it renews, in proportion to what that was worth.
  private mutating func divideSuccessors() {
    var renewed: [String: [Int]] = [:]
    for (index, course) in courses.enumerated() {
      guard case .renewed(let successions) = course.fate else { continue }
      for succession in successions { renewed[succession.successor.id, default: []].append(index) }
    }
    var shares: [String: [String: Money]] = [:]
    for course in courses {
      guard let indices = renewed[course.term.id] else { continue }
      let predecessors = indices.map { courses[$0] }.sorted(by: Resolution.isDueBefore)
      let split = course.term.worth(on: course.term.start).amount
        .split(by: predecessors.map(\.lastWorth.amount.minor))
      for (predecessor, share) in zip(predecessors, split) {
        shares[course.term.id, default: [:]][predecessor.term.id] = share
      }
    }
    courses = courses.map { course in
      guard case .renewed(let successions) = course.fate else { return course }
      let divided = successions.map { succession in
        Succession(
          successor: succession.successor, isInferred: succession.isInferred,
          share: shares[succession.successor.id]?[course.term.id] ?? succession.share)
      }
      return course.ending(inRound: course.lastRound, on: course.lastDay, .renewed(divided))
    }
  }

  /// By due day, what has none last, so that terms due together stand together.
  private static func isDueBefore(_ left: Course, _ right: Course) -> Bool {
    let leftDue = left.finalDue ?? Day(number: .max)
    let rightDue = right.finalDue ?? Day(number: .max)
    return (leftDue, left.term.id) < (rightDue, right.term.id)
  }
}
