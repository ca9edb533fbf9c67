// What a fact says where nothing is written: never is a value, what comes from outside is missing.

import BookFacts
import BookModel
import BookTesting
import Testing

struct FactAbsenceTests {
  private func bare(_ files: [String: String] = [:]) throws -> FactRow {
    let files = Acme.standard.filter { $0.key.hasPrefix("accounts/") }.mapValues { _ in "" }
      .merging(Acme.page("")) { _, page in page }.merging(files) { _, laid in laid }
    return try Acme.row(files, segment: nil)
  }

  @Test func `never is a value where the book itself is the source`() throws {
    let row = try bare()
    let zeros = [
      "contacts_met", "champions", "champions_leaving", "open_tasks", "overdue_tasks",
      "open_risks", "open_escalations", "critical_escalations", "opportunities_open",
      "needs_open", "objectives_accepted", "objectives_verified", "milestones_overdue", "seats",
      "missed_moments",
    ]
    for name in zeros { #expect(row[name]?.value == .integer(0), "\(name)") }
    #expect(row["arr"]?.value == .number(0))
    #expect(row["plan_status"]?.value == .text("none"))
    for name in ["products", "tags", "recurring_topics"] {
      #expect(row[name]?.value == .list([]), "\(name)")
    }
  }

  @Test func `what comes from outside or from a person is missing`() throws {
    let row = try bare()
    let valued: Set = [
      "name", "owner", "products", "tags", "arr", "seats", "contacts_met", "champions",
      "champions_leaving", "open_tasks", "overdue_tasks", "open_risks", "open_escalations",
      "critical_escalations", "opportunities_open", "needs_open", "recurring_topics",
      "plan_status", "objectives_accepted", "objectives_verified", "milestones_overdue",
      "missed_moments",
    ]
    let present = row.basis.catalog.facts.map(\.name).filter { row[$0] != nil }
    #expect(Set(present) == valued)
  }

  @Test func `an account without a file of its own has no revenue, and its id for a name`() throws {
    let row = try bare([
      "accounts/acme/account.md": "", "accounts/acme/contacts.md": "---\ncontacts: []\n---\n",
    ])
    #expect(row["name"]?.value == .text("acme"))
    #expect(row["arr"] == nil)
    #expect(row["status"] == nil)
    #expect(row["products"] == nil)
    #expect(row["champions"]?.value == .integer(0))
  }

  @Test func `what is encrypted or broken is missing, and not nothing`() throws {
    let cipher = "\0GITCRYPT\0xyz"
    let contacts = try Acme.row(["accounts/acme/contacts.md": cipher])
    for name in ["champions", "champions_leaving", "contacts_met", "days_since_exec_touch"] {
      #expect(contacts[name] == nil, "\(name)")
    }
    #expect(contacts["days_since_touch"]?.value == .integer(10))
    let plan = try Acme.row(["accounts/acme/plans/year-one.md": "no front matter"])
    for name in ["plan_status", "objectives_verified", "milestones_overdue", "open_tasks"] {
      #expect(plan[name] == nil, "\(name)")
    }
    let note = try Acme.row(["accounts/acme/notes/2026-02-28-call.md": cipher])
    for name in ["days_since_touch", "contacts_met", "recurring_topics", "in_cadence"] {
      #expect(note[name] == nil, "\(name)")
    }
  }

  @Test func `an amount without a rate of exchange is missing`() throws {
    let page = Acme.page(
      "potential_arr: 1000\ncurrency: JPY\ncontracts: [{id: a, start: 2025-01-01, arr: 5}]")
    let row = try Acme.row(page)
    #expect(row["arr"] == nil)
    #expect(row["potential_arr"] == nil)
    #expect(row["status"] == nil)
    #expect(row["age_days"]?.value == .integer(425))
    guard case .failure = row.contractsOrError else {
      Issue.record("JPY has a rate")
      return
    }
  }

  @Test func `amounts are converted to the book's currency`() throws {
    let page = Acme.page(
      """
      currency: EUR
      potential_arr: 1000
      contracts:
        - {id: a, start: 2025-01-01, arr: 100.05}
        - {id: b, start: 2025-01-01, arr: 50, currency: USD}
      """)
    let row = try Acme.row(page)
    #expect(row["arr"]?.value == .number(160.06))
    #expect(row["potential_arr"]?.value == .number(1100))
  }
}
