// What keeps coming up, over several accounts.

import BookModel
import BookTesting
import BookWork
import Testing

struct ProblemTests {
  private func mentions(of account: String, _ files: [String: String]) throws -> [ProblemMention] {
    var placed = ["accounts/\(account)/account.md": "---\nname: A\nowner: kenji\n---\n"]
    for (path, text) in files { placed["accounts/\(account)/\(path)"] = text }
    let book = try Book.fixture(placed)
    let seen = try #require(book.account(account)).seen(on: today)
    return ProblemMention.all(of: seen, within: today.window(RecurringTopics.days))
  }

  private func all() throws -> [ProblemMention] {
    try mentions(
      of: "acme",
      [
        "notes/2026-01-03-a.md": note("2026-01-03", "call", "area: product\ntopic: import"),
        "notes/2026-01-04-b.md": note("2026-01-04", "call", "topic: import"),
        "notes/2025-12-02-old.md": note("2025-12-02", "call", "topic: sso"),
        "notes/2026-01-05-c.md": note("2026-01-05", "call", "area: training\ntopic: sso"),
      ])
      + mentions(
        of: "globex",
        [
          "escalations/2026-02-01-x.md":
            "---\ntitle: X\nseverity: low\nopened: 2026-02-01\narea: product\ntopic: import\n---\n",
          "notes/2026-02-05-c.md": note("2026-02-05", "call", "topic: sso"),
          "notes/2026-02-06-d.md": note("2026-02-06", "call", "minutes: 30"),
        ])
  }

  @Test func `three notes or escalations make a topic recur, of whichever accounts`() throws {
    let topics = ProblemCount.topics(try all())
    #expect(topics.map(\.name) == ["import"])
    let topic = try #require(topics.first)
    #expect([topic.notes, topic.escalations, topic.openEscalations] == [2, 1, 1])
    #expect(topic.accounts == ["acme", "globex"])
    #expect(topic.beside == ["product"])
    #expect(topic.last == day("2026-02-01"))
  }

  @Test func `areas are counted with or without a topic`() throws {
    let areas = ProblemCount.areas(try all())
    #expect(areas.map(\.name) == ["product", "training"])
    #expect(areas.map(\.count) == [2, 1])
    #expect(areas.map(\.beside) == [["import"], ["sso"]])
  }
}
