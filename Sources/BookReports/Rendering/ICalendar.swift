// iCalendar (RFC 5545): events that take whole days, as lines that any calendar reads.

import BookModel

/// A calendar of events.
package struct ICalendar: Sendable {
  package let name: String
  package let events: [Event]

  /// Something that takes one whole day, and leaves it free.
  package struct Event: Hashable, Sendable {
    /// The same for the same matter, whenever it is: what was moved is moved in the calendar too.
    package let uid: String
    package let day: Day
    package let summary: String
    /// Over several lines where it has to be.
    package let description: String
    package let category: String
    /// How many days before it one is reminded.
    package let alarms: [Int]
    package let stamp: Stamp
  }

  /// Of two events with one UID, the one with the later stamp holds.
  package struct Stamp: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    package let time: Int64
    package let sequence: Int
  }

  /// The calendar as it is read: each line ends with CR and LF.
  package var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//csbook//csbook//EN", "CALSCALE:GREGORIAN",
      "NAME:" + ContentLine.escaped(name), "X-WR-CALNAME:" + ContentLine.escaped(name),
    ]
    let lines = head + events.flatMap(Self.lines) + ["END:VCALENDAR"]
    return lines.map { ContentLine.folded($0) + "\r\n" }.joined()
  }

  private static func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:" + ContentLine.escaped(event.uid), "DTSTAMP:" + event.stamp.written,
      "SEQUENCE:\(event.stamp.sequence)",
      "DTSTART;VALUE=DATE:" + digits(of: event.day),
      // The first day after it.
      "DTEND;VALUE=DATE:" + digits(of: event.day + 1), "TRANSP:TRANSPARENT",
      "SUMMARY:" + ContentLine.escaped(event.summary),
      "DESCRIPTION:" + ContentLine.escaped(event.description),
      "CATEGORIES:" + ContentLine.escaped(event.category),
    ] + event.alarms.flatMap { lines(ofAlarm: $0, event.summary) } + ["END:VEVENT"]
  }

  private static func lines(ofAlarm days: Int, _ summary: String) -> [String] {
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + ContentLine.escaped(summary),
      "TRIGGER:" + trigger(days), "END:VALARM",
    ]
  }

  /// Nine in the morning so many days before: an event of whole days begins at midnight.
  private static func trigger(_ days: Int) -> String {
    days > 1 ? "-P\(days - 1)DT15H" : "-PT15H"
  }

  fileprivate static func digits(of day: Day) -> String { day.description.filter { $0 != "-" } }
}

extension ICalendar.Stamp {
  fileprivate var written: String {
    let (day, seconds) = (time >= 0 ? time / 86_400 : (time - 86_399) / 86_400, time)
    let rest = Int(seconds - day * 86_400)
    let parts = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return ICalendar.digits(of: Day(number: Int(day))) + "T" + parts.joined() + "Z"
  }
}

/// A line of iCalendar.
enum ContentLine {
  /// A value of the type TEXT: its line ends, commas, semicolons and backslashes in their escapes.
  static func escaped(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { line in
      var escaped = ""
      for scalar in Terminal.safe(String(line)).unicodeScalars {
        if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      return escaped
    }.joined(separator: "\\n")
  }

  /// The line in pieces of at most 75 bytes, none of which ends inside a character of Unicode.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > longest else { return line }
    var folded = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > longest {
        // The blank that goes before it is of the line that follows.
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += bytes
    }
    return folded
  }

  /// Bytes of a line, without its end.
  private static let longest = 75
}
