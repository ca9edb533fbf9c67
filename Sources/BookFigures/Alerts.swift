// Early warnings: playbooks whose condition is true and that nobody has begun.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookWork
import SQLite

/// A playbook that is to be begun for an account.
package struct Alert: Sendable {
  package let account: AccountFigures
  package let playbook: Page<PlaybookSchema>
  /// The first day of those on which the condition has held without a break; nil where it goes back further than was
  /// looked.
  package let since: Day?
  /// ATR at risk or past due, due in this quarter and the next two.
  package let arrAtRisk: Money
  /// The health as many days before as a decline is counted over; nil where there was no score.
  package let healthBefore: HealthScore?
  /// The play that woke up.
  package let play: PlayPosition?

  package enum Queue: String, Sendable, CaseIterable {
    case arrAtRisk = "arr-at-risk"
    case decline
  }

  /// Money in danger comes first; whoever has none is ranked by how fast their health falls.
  package var queue: Queue { arrAtRisk.minor > 0 ? .arrAtRisk : .decline }

  /// Points by which the score fell; below zero where it rose, nil where one of the scores is missing.
  package var decline: Double? {
    guard let before = healthBefore?.score, let now = account.health?.score else { return nil }
    return before.value - now.value
  }
}

/// The alerts of a day, each account and playbook once.
package struct Alerts: Sendable {
  /// Queue by queue: by ARR at risk, then by decline; what is severe comes first among equals.
  package let all: [Alert]
  /// How many are held back by plays of theirs, by the reason.
  package let heldBack: [PlayHold: Int]
  package let unread: [Unread]
  /// Accounts with alerts, and with a play that cannot be read: it may hold them back.
  package let accountsWithUnreadPlays: [String]

  /// A condition that says nothing, for all accounts or for one.
  package struct Unread: Sendable {
    package let playbook: String
    package var account: String?
    package let reason: String
  }

  /// Days over which a decline is counted.
  package static let declineDays = 90

  /// The alerts of some accounts.
  ///
  /// - Parameters:
  ///   - accounts: Whose alerts.
  ///   - figures: The figures that they are of.
  ///   - earlier: The figures of a day or commit before; what was true then is left out.
  ///   - lookBack: Days before the day that are looked at for when a condition became true.
  ///   - threads: On how many threads to look back.
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of accounts: [AccountFigures], in figures: Figures, newSince earlier: Figures? = nil,
    lookBack: Int = 365, threads: Int
  ) throws(SQLiteUnavailable) {
    let engine = try figures.judge.makeEngine()
    let conditions = PlaybookConditions(of: figures.book, by: engine)
    let rounds = try inParallel(
      accounts, threads: threads, tool: figures.makeEngine
    ) { account, engine in
      var round = AlertRound()
      round.add(account, conditions.triggers, figures.row(of: account), by: engine)
      return round
    }
    var round = AlertRound(unread: conditions.unread)
    for next in rounds { round.add(next) }
    var raised = round.raised
    if let earlier {
      let known = try Self.known(raised, in: earlier)
      raised = zip(raised, known).filter { !$1 }.map(\.0)
    }
    let spells = try figures.judge.spells(
      raised.map { Spell(account: $0.figures.id, trigger: $0.trigger) }, lookBack: lookBack,
      threads: threads)
    let before = figures.day - Self.declineDays
    let then = try figures.accounts(
      on: Set(raised.map { AccountDay($0.figures.id, on: before) }), threads: threads)
    all = zip(raised, spells).map { raised, since in
      Alert(
        account: raised.figures, playbook: raised.trigger.playbook, since: since,
        arrAtRisk: figures.arrAtRisk(of: [raised.figures]).cohort.atr,
        healthBefore: then[AccountDay(raised.figures.id, on: before)]?.health,
        play: raised.awake)
    }.sorted(by: Self.isBefore)
    heldBack = round.heldBack
    unread = round.unread
    let alerted = Set(all.map(\.account.id))
    accountsWithUnreadPlays = accounts.filter { figures in
      alerted.contains(figures.id) && figures.account.unread.contains { $0.kind == .play }
    }.map(\.id)
  }

  /// Whether each was true already, by the rules and facts of then.
  private static func known(
    _ raised: [AlertRound.Raised], in earlier: Figures
  ) throws(SQLiteUnavailable) -> [Bool] {
    let engine = try earlier.judge.makeEngine()
    let triggers = PlaybookConditions(of: earlier.book, by: engine).triggers
    return raised.map { raised in
      guard let trigger = triggers.first(where: { $0.playbook.id == raised.trigger.playbook.id }),
        let account = earlier[raised.figures.id]
      else { return false }
      return trigger.outcome(for: earlier.row(of: account), by: engine).holds
    }
  }

  // MARK: Order

  private static func isBefore(_ left: Alert, _ right: Alert) -> Bool {
    if left.queue != right.queue { return left.queue == .arrAtRisk }
    if left.arrAtRisk != right.arrAtRisk { return left.arrAtRisk.minor > right.arrAtRisk.minor }
    if left.queue == .decline, left.decline != right.decline {
      return left.decline ?? -.infinity > right.decline ?? -.infinity
    }
    let (gravity, other) = (Gravity(left.playbook.severity), Gravity(right.playbook.severity))
    if gravity != other { return gravity < other }
    return left.account.id == right.account.id
      ? left.playbook.id < right.playbook.id : left.account.id < right.account.id
  }
}

/// What a look at all accounts brings up.
private struct AlertRound: Sendable {
  private(set) var raised: [Raised] = []
  private(set) var heldBack: [PlayHold: Int] = [:]
  private(set) var unread: [Alerts.Unread]

  struct Raised: Sendable {
    let figures: AccountFigures
    let trigger: Trigger
    let awake: PlayPosition?
  }

  init(unread: [Alerts.Unread] = []) {
    self.unread = unread
  }

  /// Takes over what a look at accounts after these brought up.
  mutating func add(_ next: AlertRound) {
    raised += next.raised
    heldBack.merge(next.heldBack, uniquingKeysWith: +)
    unread += next.unread
  }

  mutating func add(
    _ figures: AccountFigures, _ triggers: [Trigger], _ row: FactRow, by engine: ConditionEngine
  ) {
    let plays = row.account.plays(on: row.day)
    for trigger in triggers where row.isSubject(to: trigger) {
      let playbook = trigger.playbook
      switch trigger.outcome(for: row, by: engine) {
      case .doesNotHold, .unknown: continue
      case .failed(let failure):
        unread.append(
          Alerts.Unread(playbook: playbook.id, account: figures.id, reason: failure.sentence))
      case .holds:
        let own = plays.filter { $0.playbook == playbook.id }
        let holds = own.compactMap { $0.hold(on: row.day, cooldown: playbook.cooldownDays ?? 0) }
        if let hold = PlayHold.allCases.first(where: holds.contains) {
          heldBack[hold, default: 0] += 1
        } else {
          raised.append(
            Raised(
              figures: figures, trigger: trigger, awake: own.last { $0.isAwake(on: row.day) }))
        }
      }
    }
  }
}
