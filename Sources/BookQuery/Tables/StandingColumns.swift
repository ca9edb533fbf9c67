// What is counted of a contact, a play and an escalation, beside what is written of them.

import BookModel
import BookText
import BookWork
import SQLite

extension Reading where Item == WrittenRecord {
  static let ofContact: [Reading] = [
    known(
      "standing", .text,
      "How lately we had to do with them: `met` in a touch of the last 90 days, `seen` in anything of the last 180, `new` if neither and added in these, `silent`, or `left`."
    ) { SQLValue($0.standing.rawValue) },
    known("last_seen", .day, "The last day they were with us, by whatever means.") {
      SQLValue($0.lastSeen?.day)
    },
    known("known_to", .list, "Those of us, still here, who were with them in the last 180 days.") {
      .text(jsonArray(of: $0.knownTo))
    },
  ]

  private static func known(
    _ name: String, _ type: QueryType, _ documentation: String,
    _ read: @escaping @Sendable (KnownContact) -> SQLValue
  ) -> Reading {
    let hidden = " Empty where contacts, notes or touches cannot be read."
    return Reading(name, type, documentation + hidden) { record, subject in
      let contacts = subject.account?.coverage?.contacts
      return contacts?.first { $0.record.written.span == record.fields.span }.map(read) ?? .null
    }
  }

  static let ofPlay: [Reading] = [
    play("state", .text, "Its status as of the day: one that was closed later is `in-progress`.") {
      play, _ in SQLValue(play.state.status)
    },
    play("is_open", .flag, "Whether it is under way or snoozed.") { play, _ in
      SQLValue(play.isOpen)
    },
    play("is_overdue", .flag, "Whether it is open and its due day is over.") { play, day in
      SQLValue(play.isOverdue(on: day))
    },
    play("days", .integer, "Days from its beginning to its end, or to the day.") { play, day in
      SQLValue(play.isOpen ? day - play.opened : play.closed.map { $0 - play.opened })
    },
    Reading("steps_done", .integer, "Its steps that are done.") { record, subject in
      SQLValue(subject.account?.steps(of: record)?.done)
    },
    Reading("steps", .integer, "Its steps, without those that were cancelled.") {
      record, subject in SQLValue(subject.account?.steps(of: record)?.all)
    },
  ]

  private static func play(
    _ name: String, _ type: QueryType, _ documentation: String,
    _ read: @escaping @Sendable (PlayPosition, Day) -> SQLValue
  ) -> Reading {
    Reading(name, type, documentation) { record, subject in
      subject.account?.play(of: record).map { read($0, subject.day) } ?? .null
    }
  }

  static let ofEscalation: [Reading] = [
    escalation("is_open", .flag, "Whether it is unsolved.") { page, _ in SQLValue(page.isOpen) },
    escalation("days", .integer, "Days from being raised to being solved, or to the day.") {
      page, day in SQLValue(page.daysToResolve ?? page.opened.map { day - $0 })
    },
    escalation("days_to_acknowledge", .integer, "Days from being raised to our answer.") {
      page, _ in SQLValue(page.daysToAcknowledge)
    },
    escalation("days_to_resolve", .integer, "Days from being raised to being solved.") { page, _ in
      SQLValue(page.daysToResolve)
    },
    escalation(
      "promise", .text,
      "Whether the day of the next update holds: `on-time`, `late` or `unset`; of an open one."
    ) { page, day in SQLValue(page.promise(on: day)?.rawValue) },
    escalation(
      "longest_silence", .integer, "The most days on end in which they heard nothing from us."
    ) { page, day in SQLValue(page.longestSilence(on: day)) },
  ]

  private static func escalation(
    _ name: String, _ type: QueryType, _ documentation: String,
    _ read: @escaping @Sendable (Page<EscalationSchema>, Day) -> SQLValue
  ) -> Reading {
    Reading(name, type, documentation) { record, subject in
      subject.account?.account.escalations.first { $0.path == record.path }
        .map { read($0, subject.day) } ?? .null
    }
  }
}
