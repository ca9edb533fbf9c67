// A day's work: what is due, whose it is, and what comes first.

import BookFigures
import BookModel
import BookTesting
import BookText
import BookWork
import Testing

struct TodayTests {
  @Test func `what is due is found, ARR at risk first`() throws {
    let today = try today(for: .everybody)
    #expect(
      today.tasks.map { "\($0.account?.id ?? "") \($0.content.path.name.count)" }
        == ["acme 18", "acme 18", "globex 18"])
    #expect(today.alerts.map(\.account.id) == ["acme", "globex"])
    #expect(today.olderAlerts == 0)
    #expect(today.renewals.isEmpty)
    #expect(today.cadence.map { $0.account?.id } == ["acme"])
    #expect(today.cadence[0].content.map(\.daysOver) == [21])
    #expect(
      today.updates.map { "\($0.content.kind.rawValue) \($0.content.on)" } == [
        "risk 2026-02-20", "play 2026-02-28", "escalation 2026-03-02", "decision 2026-03-01",
      ])
  }

  @Test func `one's day holds what is theirs in others' accounts`() throws {
    let marias = try today(for: .member("maria"))
    #expect(marias.tasks.map { $0.content.owner } == ["maria", "maria"])
    #expect(marias.alerts.map(\.account.id) == ["globex"])
    #expect(marias.cadence.isEmpty)
    #expect(marias.updates.map(\.content.kind) == [.risk])
    #expect(try today(for: .accounts).updates.allSatisfy { $0.content.kind != .decision })
  }

  @Test func `a renewal is there from its ask window on, and past its day`() throws {
    let page = """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 120000, notice: 60d}
      ---
      """
    // Notice by 2026-05-01, and thirty days before that one asks.
    for (date, count) in [("2026-03-31", 0), ("2026-04-01", 1), ("2026-07-10", 1)] {
      let figures = try AlertBook.figures(
        ["accounts/acme/account.md": page], on: try #require(Day(date)))
      let today = try Today(of: figures.accounts, in: figures, for: .everybody, threads: 1)
      #expect(today.renewals.count == count, "\(date)")
    }
  }

  @Test func `a book without work has an empty day`() throws {
    let figures = try Figures(of: Book.fixture([:]), on: AlertBook.day, threads: 1)
    #expect(try Today(of: [], in: figures, for: .everybody, threads: 1).isEmpty)
  }

  private func today(for scope: Today.Scope) throws -> Today {
    let figures = try AlertBook.figures([
      "segments/all.md": "---\norder: 1\nwhen: 1 = 1\nhealth: users\ncadence: {touch: 30}\n---\n",
      "accounts/acme/account.md": """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 120000}
      renewals:
        - {term: y1, forecast: will-churn}
      risks:
        - {id: gone, reason: budget, opened: 2026-01-01, owner: maria, next_on: 2026-02-20}
        - {id: over, reason: budget, opened: 2026-01-01, next_on: 2026-02-20, closed: 2026-02-21, result: averted}
      ---
      """,
      "accounts/acme/notes/2026-01-10-call.md": """
      ---
      date: 2026-01-10
      type: call
      ---
      - [ ] Ours due:2026-03-02
      - [ ] Not yet due:2026-03-03
      - [ ] Hers @maria due:2026-03-01
      - [x] Done due:2026-03-01
      """,
      "accounts/acme/plays/2026-02-01-other.md": """
      ---
      playbook: other
      opened: 2026-02-01
      due: 2026-02-28
      ---
      """,
      "accounts/acme/plays/2026-02-02-over.md": """
      ---
      playbook: other
      opened: 2026-02-02
      due: 2026-02-28
      status: closed-lost
      closed: 2026-02-27
      ---
      - [ ] Nobody waits for this due:2026-02-20
      """,
      "accounts/acme/escalations/2026-02-10-import.md": """
      ---
      title: Import fails
      severity: high
      opened: 2026-02-10
      next_update: 2026-03-02
      ---
      """,
      "accounts/globex/notes/2026-03-01-call.md": """
      ---
      date: 2026-03-01
      type: call
      ---
      - [/] Begun due:2026-02-01
      """,
      "decisions/2025-09-01-line.md": "---\ntitle: A line\nreview_on: 2026-03-01\n---\n",
    ])
    return try Today(of: figures.accounts, in: figures, for: scope, threads: 1)
  }
}
