// csbook calendar: that events keep their identity, and that a file is written whole.

import BookTesting
import Foundation
import Testing

struct CalendarTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  private func events(_ arguments: String...) throws -> [[String: CalendarReader.Property]] {
    let answer = try book.attempt(["csbook", "calendar"] + arguments)
    #expect(answer.status == 0, "\(answer.errors)")
    return try #require(CalendarReader(answer.output)).events
  }

  @Test func `every event is whole, and known by a UID of its own`() throws {
    let events = try events()
    let uids = events.compactMap { $0["UID"]?.text }
    #expect(Set(uids).count == events.count)
    #expect(events.count > 20)
    for event in events {
      #expect(
        Set(event.keys) == [
          "UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "TRANSP",
          "SUMMARY", "DESCRIPTION", "CATEGORIES",
        ])
      // The day of an escalation's file is part of its name, and stays.
      let day = try #require(event["DTSTART;VALUE=DATE"]?.text)
      #expect(event["UID"]?.text.contains(day) == false)
    }
  }

  @Test func `what is moved keeps its UID`() throws {
    let before = try events("mossbridge")
    let page = try book.text("accounts/mossbridge/account.md")
    let moved = page.replacing("2026-08-31", with: "2026-10-31")
    #expect(moved != page)
    try book.write("accounts/mossbridge/account.md", moved)
    let after = try events("mossbridge")
    #expect(after.map { $0["UID"] } == before.map { $0["UID"] })
    let days = zip(before, after).filter { $0["DTSTART;VALUE=DATE"] != $1["DTSTART;VALUE=DATE"] }
    // The renewal, and the last day for notice.
    #expect(days.count == 2)
  }

  @Test func `the same state gives the same bytes, with the time of its commit`() throws {
    let first = try book.csbook("calendar", "--at", "HEAD").output
    let again = try book.csbook("calendar", "--at", "HEAD").output
    #expect(first == again)
    let time = try book.line(
      "log", "-1", "--format=%cd", "--date=format-local:%Y%m%dT%H%M%SZ")
    let stamps = try #require(CalendarReader(first)).events.compactMap { $0["DTSTAMP"]?.text }
    #expect(Set(stamps) == [time])
  }

  @Test func `a file is replaced whole, and a folder never`() throws {
    try book.write("old.ics", "old")
    #expect(try book.csbook("calendar", "-o", "old.ics").status == 0)
    #expect(try book.text("old.ics") == book.csbook("calendar").output)
    #expect(try book.csbook("calendar", "-o", "accounts").status == 64)
  }
}
