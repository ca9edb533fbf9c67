// calendar: what is ahead, as events that other calendars take over.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// The days ahead as a calendar.
package enum CalendarReport {
  /// How many days before it one is reminded of a matter.
  private static func alarms(for matter: Agenda.Matter) -> [Int] {
    switch matter {
    case .renewal: [30]
    case .notice: [30, 7]
    case .milestone: [3]
    case .update: [1]
    case .review: [14]
    }
  }

  /// The calendar of an agenda; `bytes` reads one of the book's files again, for the words of its tasks.
  ///
  /// `time` is when what is known was written: seconds since 1970-01-01 00:00 UTC.
  package static func calendar(
    _ agenda: Agenda, of figures: Figures, owner: String?, time: Int64,
    bytes: (Path) -> [UInt8]?
  ) -> ICalendar {
    let stamp = ICalendar.Stamp(time: time, sequence: max(0, Int(figures.day.number)))
    let book = figures.book.settings.name
    let words = words(of: agenda, bytes: bytes)
    var known: Set<String> = []
    let events = zip(agenda.entries, words).map { entry, words in
      ICalendar.Event(
        uid: uid(of: entry, words: words, in: book, among: &known), day: entry.on,
        summary: CalendarWords.summary(of: entry, words: words),
        description: CalendarWords.description(of: entry, asOf: figures.day),
        category: CalendarWords.category(of: entry.matter), alarms: alarms(for: entry.matter),
        stamp: stamp)
    }
    return ICalendar(name: book + (owner.map { ", \($0)" } ?? ""), events: events)
  }

  /// The words of each milestone, each file read once.
  private static func words(of agenda: Agenda, bytes: (Path) -> [UInt8]?) -> [String?] {
    let tasks = agenda.entries.map { entry -> WorkTask? in
      if case .milestone(let task) = entry.matter { task } else { nil }
    }
    var told = TasksReport.told(tasks.compactMap(\.self), bytes: bytes)[...]
    return tasks.map { $0 == nil ? nil : told.popFirst()?.text }
  }

  // MARK: Identity

  /// What the event is about, in which account of which book; a second one of the same is numbered.
  private static func uid(
    of entry: Agenda.Entry, words: String?, in book: String, among known: inout Set<String>
  ) -> String {
    let matter = "\(entry.account.id).\(subject(of: entry.matter, words: words))"
    var local = matter
    var number = 2
    while !known.insert(local).inserted {
      local = "\(matter).\(number)"
      number += 1
    }
    return "\(local)@\(host(book))"
  }

  private static func subject(of matter: Agenda.Matter, words: String?) -> String {
    switch matter {
    case .renewal(let judged): "renewal.\(judged.renewal.terms.first ?? "")"
    case .notice(let judged): "notice.\(judged.renewal.terms.first ?? "")"
    case .milestone(let task):
      // Without an id, its words tell it apart.
      "milestone.\(task.path.text.split(separator: "/").last ?? "")."
        + (task.task.id?.value ?? fingerprint(words ?? ""))
    case .update(let update): "\(update.kind.rawValue).\(update.id)"
    case .review: "qbr"
    }
  }

  /// The name of the book in small letters, without blanks.
  private static func host(_ book: String) -> String {
    let words = book.lowercased().split { $0.isWhitespace || $0 == "@" || $0.isNewline }
    return words.joined(separator: "-") + ".csbook"
  }

  /// Sixteen digits that stay the same for the same words (FNV-1a).
  private static func fingerprint(_ words: String) -> String {
    let hash = words.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
