// alerts, cadence and team_load: what is to be begun, what is owed, and on whom it rests.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookWork
import SQLite

extension QueryTable {
  static let alerts = QueryTable(
    "alerts", "A playbook that is to be begun for an account, as `csbook alerts` lists them.",
    [
      Reading<RankedAlert>.text("account", "The id of the account.") { $0.alert.account.id },
      .text("playbook", "The id of the playbook whose condition holds.") { $0.alert.playbook.id },
      .text("severity", "How grave it is, as the playbook says: critical, high, medium or low.") {
        $0.alert.playbook.severity
      },
      .text("queue", "`arr-at-risk`, or `decline` for an account without ARR at risk.") {
        $0.alert.queue.rawValue
      },
      .integer("rank", "Its place in the list, from 1.") { $0.rank },
      .day(
        "since",
        "The first day on which the condition has held without a break; empty where that is over a year ago."
      ) { $0.alert.since },
      .money(
        "arr_at_risk",
        "What of the account is past due, or at risk and due by the end of the next quarter but one; each alert of an account has all of it."
      ) { $0.alert.arrAtRisk },
      .decimal("decline", "Points by which health fell in 90 days; negative where it rose.") {
        $0.alert.decline
      },
      .text("play", "The id of the snoozed play whose day is here.") { $0.alert.play?.id },
    ]
  ) { day throws(SQLiteUnavailable) in
    try day.alerts.all.enumerated().map { RankedAlert(rank: $0 + 1, alert: $1) }
  }

  static let cadence = ofFigures(
    "cadence",
    "A thing that an account's segment asks us to do every so many days; `csbook segments` shows which.",
    [
      Reading<OwedKey>.text("account", "The id of the account; `accounts` has its status.") {
        $0.account
      },
      .text("segment", "The id of the segment that asks for it.") { $0.segment },
      .text("key", "`touch`, `survey`, or a type of note such as `qbr`.") { $0.key.name },
      .integer("days", "The most days there may lie between two.") { $0.key.days },
      .day("last_on", "The last day it was done; empty where it never was, or cannot be read.") {
        $0.isRead ? $0.key.last : nil
      },
      .integer(
        "days_over",
        "Days beyond those allowed, from the last one or the first start; 0 in cadence. Empty where notes, touches or surveys cannot be read."
      ) { $0.isRead ? $0.key.daysOver : nil },
      .flag("is_kept", "Whether `days_over` is 0.") { $0.isRead ? $0.key.isInCadence : nil },
    ]
  ) { account in
    let isRead = account.facts.canRead(Cadence.kinds)
    return (account.facts.keptCadence()?.keys ?? []).map { key in
      OwedKey(account: account.id, segment: account.figures.segment?.id, key: key, isRead: isRead)
    }
  }

  static let teamLoad = QueryTable(
    "team_load",
    "A colleague with their customers, and their work in the quarter to date, as `csbook team` shows them.",
    [
      Reading<LoadedMember>.text("member", "Their id, as `team` has it.") { $0.figures.id },
      .flag("is_here", "Whether they still are in the team.") { $0.figures.isHere },
      .integer("accounts", "Customers that they own.") { $0.figures.accounts.count },
      .money("arr", "The ARR of these.") { $0.figures.arr },
      .integer("accounts_in_cadence", "How many of these are in cadence.") {
        $0.figures.engagement.accountsInCadence
      },
      .integer("accounts_asked", "How many of these have a segment that asks for a cadence.") {
        $0.figures.engagement.accountsAsked
      },
      .list("deputises_for", "The accounts that they stand in for.") {
        $0.figures.deputisesFor.map(\.id)
      },
      .integer("touches", "Touches of the quarter to date in which they took part.") {
        $0.figures.work.touches
      },
      .integer("minutes", "Minutes of all they took part in; estimated by type where none stand.") {
        $0.time.minutes
      },
      .integer("minutes_stated", "Those of them that are written.") { $0.time.stated },
      .decimal("asked_hours", "Hours a quarter that the segments of their customers allow for.") {
        $0.figures.askedHours
      },
      .decimal("capacity_hours", "Hours a quarter that they have for customers.") {
        $0.figures.capacityHours
      },
      .decimal("load", "`asked_hours` of `capacity_hours`, 1 being all of it.") {
        $0.figures.load
      },
    ]
  ) { day throws(SQLiteUnavailable) in
    let figures = try day.figures
    let quarter = figures.calendar.quarterToDate(on: day.day).days
    return TeamFigures(of: figures.accounts, in: figures, period: quarter, isWhole: true)
      .members.map { LoadedMember(figures: $0, time: $0.work.time(settings: day.settings)) }
  }
}

private struct RankedAlert {
  let rank: Int
  let alert: Alert
}

private struct OwedKey {
  let account: String
  let segment: String?
  let key: Cadence.Key
  /// Whether all that it is counted from could be read.
  let isRead: Bool
}

private struct LoadedMember {
  let figures: MemberFigures
  let time: TimeSpent
}
