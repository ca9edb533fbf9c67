// iCalendar: folding, escaping, and what an event consists of.

import BookModel
import BookTesting
import Testing

@testable import BookReports

struct ICalendarTests {
  private func calendar(_ summary: String, _ description: String = "") throws -> ICalendar {
    ICalendar(
      name: "B",
      events: [
        ICalendar.Event(
          uid: "a.renewal.y1@b.csbook", day: try #require(Day("2026-02-28")), summary: summary,
          description: description, category: "Renewal", alarms: [30, 1],
          stamp: ICalendar.Stamp(time: 1_772_445_296, sequence: 7))
      ])
  }

  @Test func `an event takes one whole day, and ends on the next`() throws {
    let text = try calendar("Renewal", "One\nTwo").text
    #expect(
      text.split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//csbook//csbook//EN", "CALSCALE:GREGORIAN",
        "NAME:B", "X-WR-CALNAME:B", "BEGIN:VEVENT", "UID:a.renewal.y1@b.csbook",
        "DTSTAMP:20260302T095456Z", "SEQUENCE:7", "DTSTART;VALUE=DATE:20260228",
        "DTEND;VALUE=DATE:20260301", "TRANSP:TRANSPARENT", "SUMMARY:Renewal",
        "DESCRIPTION:One\\nTwo", "CATEGORIES:Renewal", "BEGIN:VALARM", "ACTION:DISPLAY",
        "DESCRIPTION:Renewal", "TRIGGER:-P29DT15H", "END:VALARM", "BEGIN:VALARM",
        "ACTION:DISPLAY", "DESCRIPTION:Renewal", "TRIGGER:-PT15H", "END:VALARM", "END:VEVENT",
        "END:VCALENDAR",
      ])
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(arguments: [
    ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
    ("\\n", "\\\\n"), ("x:\"y\"", "x:\"y\""),
    ("a\u{1B}[31m\u{202E}b\tc", "a\u{FFFD}[31m\u{FFFD}b c"),
  ])
  func `text is escaped, and nothing in it can end its line`(_ text: String, _ escaped: String) {
    #expect(ContentLine.escaped(text) == escaped)
  }

  @Test func `a line of 75 bytes stays, one of 76 is folded`() {
    let line = String(repeating: "x", count: 75)
    #expect(ContentLine.folded(line) == line)
    #expect(ContentLine.folded(line + "y") == line + "\r\n y")
    // What follows has its blank within the 75.
    #expect(
      ContentLine.folded(line + line) == line + "\r\n " + line.dropFirst() + "\r\n x")
  }

  @Test func `no character is cut, whatever its width`() {
    let line = String(repeating: "x", count: 73) + "湊👨‍👩‍👧"
    let pieces = ContentLine.folded(line).split(separator: "\r\n")
    #expect(pieces.first.map { $0.utf8.count } == 73)
    #expect(CalendarReader.unfolded(ContentLine.folded(line) + "\r\n") == [line])
  }

  @Test func `whatever is written is read again`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix64(seed: seed)
    let letters: [Character] = [
      "a", "Z", " ", ",", ";", "\\", ":", "\"", "\n", "湊", "水", "産", "é", "e\u{301}", "👨‍👩‍👧", "𠮷",
      "n",
    ]
    for _ in 0..<500 {
      let count = Int(random.next() % 200)
      let text = String(
        (0..<count).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
      let reader = try #require(
        CalendarReader(calendar("S", text).text), "seed \(seed): \(text.debugDescription)")
      let read = reader.events.first?["DESCRIPTION"]?.text
      #expect(
        read.map { Array($0.utf8) } == Array(text.utf8), "seed \(seed): \(text.debugDescription)")
    }
  }
}
