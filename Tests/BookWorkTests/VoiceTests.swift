// Escalations, topics and needs.

import BookModel
import BookTesting
import BookWork
import Testing

struct EscalationsTests {
  private func escalation(_ more: String, on date: Day = today) throws -> Page<EscalationSchema> {
    let account = try acme(
      [
        "escalations/2026-02-01-x.md":
          "---\ntitle: X\nseverity: critical\nopened: 2026-02-01\n\(more)\n---\n"
      ], on: date)
    return try #require(account.escalations.first)
  }

  @Test func `times run from the day it was raised`() throws {
    let page = try escalation("acknowledged: 2026-02-01\nresolved: 2026-02-11")
    #expect(page.daysToAcknowledge == 0)
    #expect(page.daysToResolve == 10)
    #expect(!page.isOpen)
    #expect(page.isCritical)
  }

  @Test func `what is resolved later is open, and owes its update after the day`() throws {
    let more = "resolved: 2026-03-03\nnext_update: 2026-03-01"
    #expect(try escalation(more).isOpen)
    #expect(try escalation(more).daysToResolve == nil)
    #expect(try escalation(more).owesUpdate(on: today))
    #expect(try !escalation(more, on: day("2026-03-01")).owesUpdate(on: day("2026-03-01")))
    #expect(try !escalation(more, on: day("2026-03-03")).owesUpdate(on: day("2026-03-03")))
  }
}

struct RecurringTopicsTests {
  @Test func `three notes or escalations of 90 days make a topic recurring`() throws {
    let account = try acme([
      "notes/2025-12-02-a.md": note("2025-12-02", "call", "topic: import"),
      "notes/2025-12-03-b.md": note("2025-12-03", "call", "topic: sso"),
      "notes/2026-01-03-c.md": note("2026-01-03", "internal", "topic: sso"),
      "notes/2026-01-04-d.md": note("2026-01-04", "call", "topic: import"),
      "notes/2026-01-05-e.md": note("2026-01-05", "call", "topic: import"),
      "escalations/2026-02-01-x.md":
        "---\ntitle: X\nseverity: low\nopened: 2026-02-01\ntopic: sso\n---\n",
    ])
    #expect(RecurringTopics(of: account, on: today).topics.map(\.topic) == ["sso"])
    #expect(
      RecurringTopics(of: account, on: today - 1).topics.map(\.topic) == ["import", "sso"])
  }
}

struct OpenNeedsTests {
  @Test func `a need is open once, until its page settles it`() throws {
    let book = try book([
      "needs/sso.md": "---\ntitle: SSO\nstatus: planned\n---\n",
      "needs/pdf.md": "---\ntitle: PDF\nstatus: shipped\n---\n",
      "notes/2026-01-03-c.md": note(
        "2026-01-03", "call",
        body: "They ask for single sign-on. #need/sso\n\nAnd a PDF. #need/pdf\n"),
      "notes/2026-01-04-c.md": note(
        "2026-01-04", "call", body: "Again. #need/sso\n\nNew one. #need/photos\n"),
      "notes/2026-03-03-c.md": note("2026-03-03", "call", body: "Later. #need/later\n"),
    ])
    let account = try #require(book.account("acme")).seen(on: today)
    #expect(OpenNeeds(of: account, needs: book.needs).ids == ["sso", "photos"])
  }
}
