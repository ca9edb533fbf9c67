// What differs between two states of a book: one line of front matter against its sentence.

import BookHistory
import BookModel
import BookTesting
import Testing

struct BookHistoryTests {
  @Test(arguments: Story.ofAccounts + Story.ofFiles + Story.ofShared)
  func `a change is told in the words of the trade`(_ story: Story) throws {
    let changes = try TwoStates(story.path, story.before, story.after).changes()
    #expect(changes.filter { !$0.isDetail }.map(\.text) == story.told)
  }

  @Test(arguments: Story.ofAccounts + Story.ofFiles + Story.ofShared)
  func `nothing differs, nothing is told`(_ story: Story) throws {
    let same = try TwoStates(story.path, story.after, story.after).changes()
    #expect(same.isEmpty)
  }

  @Test func `a change names its field and its values as written`() throws {
    let changes = try TwoStates(
      "accounts/acme/account.md",
      Story.page("contracts: [{id: y2, start: 2026-01-01, arr: 120000}]"),
      Story.page("contracts: [{id: y2, start: 2026-01-01, arr: 96000.00}]")
    ).changes()
    let change = try #require(changes.first)
    #expect(change.account == "acme")
    #expect(change.field == "contracts.y2.arr")
    #expect(change.before == "120000")
    #expect(change.after == "96000.00")
    #expect(change.kind == .changed)
    #expect(change.weight == .money)
  }

  @Test func `money comes first, then renewals, health, people, plans and notes`() throws {
    let page = "accounts/acme/account.md"
    let before = [
      page: Story.page(
        """
        region: JP
        contracts: [{id: y2, start: 2026-01-01, arr: 1}]
        renewals: [{term: y2, forecast: will-renew}]
        sentiment: {value: 4, on: 2026-01-01, by: kenji}
        """)
    ]
    let after = [
      page: Story.page(
        """
        region: EU
        deputy: maria
        contracts: [{id: y2, start: 2026-01-01, arr: 2}]
        renewals: [{term: y2, forecast: will-churn}]
        sentiment: {value: 2, on: 2026-02-01, by: kenji}
        """),
      "accounts/acme/plans/one.md": "---\ntitle: One\n---\n",
      "accounts/acme/notes/2026-02-24-call.md": "---\ndate: 2026-02-24\ntype: call\n---\n",
    ]
    let changes = try TwoStates(before, after).changes()
    #expect(
      changes.map(\.text) == [
        "ARR 1 → 2", "forecast will-renew → will-churn", "sentiment 4 → 2",
        "deputy set to maria", "plan one added", "note 2026-02-24 call", "region JP → EU",
        "sentiment on 2026-01-01 → 02-01",
      ])
  }

  @Test func `what can only be read in part is told as edited`() throws {
    let states = TwoStates(
      "accounts/acme/account.md", "---\nname: Acme\nowner: [\n---\n", Story.page("region: JP"))
    #expect(try states.changes().map(\.text) == ["page edited"])
  }

  @Test func `a renamed file is one change`() throws {
    let note = "---\ndate: 2026-02-24\ntype: call\n---\nWe spoke.\n"
    let changes = try TwoStates(
      ["accounts/acme/notes/2026-02-24-call.md": note],
      ["accounts/acme/notes/2026-02-24-budget.md": note]
    ).changes()
    #expect(changes.map(\.text) == ["note 2026-02-24-call renamed to note 2026-02-24-budget"])
    #expect(changes.first?.kind == .moved)
  }

  @Test func `a renamed account is one change, and its files are details`() throws {
    let (page, note) = (Story.page(""), "---\ndate: 2026-02-24\ntype: call\n---\n")
    let changes = try TwoStates(
      ["accounts/acme/account.md": page, "accounts/acme/notes/2026-02-24-call.md": note],
      ["accounts/globex/account.md": page, "accounts/globex/notes/2026-02-24-call.md": note]
    ).changes()
    #expect(changes.filter { !$0.isDetail }.map(\.text) == ["account renamed, was acme"])
    #expect(changes.allSatisfy { $0.account == "globex" })
  }

  @Test(arguments: ["---\ndate: 2026-02-24\ntype: call\n---\n", nil])
  func `a renamed account that is edited as well tells both`(_ note: String?) throws {
    let notes = { (id: String) in
      note.map { ["accounts/\(id)/notes/2026-02-24-call.md": $0] } ?? [:]
    }
    let contacts = { (title: String) in
      "---\ncontacts:\n  - {id: m-sato, name: M, title: \(title)}\n---\n"
    }
    // Where no file is the same in both, the customer's name is.
    let changes = try TwoStates(
      notes("acme").merging([
        "accounts/acme/account.md": Story.page("region: JP"),
        "accounts/acme/contacts.md": contacts("CFO"),
      ]) { $1 },
      notes("globex").merging([
        "accounts/globex/account.md": Story.page("region: EU"),
        "accounts/globex/contacts.md": contacts("CEO"),
      ]) { $1 }
    ).changes()
    #expect(
      changes.filter { !$0.isDetail }.map(\.text) == [
        "title of m-sato changed", "account renamed, was acme", "region JP → EU",
      ])
    #expect(changes.allSatisfy { $0.account == "globex" })
  }

  @Test func `another customer in the place of one is no renaming`() throws {
    let changes = try TwoStates(
      ["accounts/acme/account.md": Story.page("region: JP")],
      ["accounts/globex/account.md": "---\nname: Globex\nowner: kenji\n---\n"]
    ).changes()
    #expect(changes.map(\.text) == ["account removed", "new account, owner kenji"])
  }

  @Test func `with an account all its files go, and its ARR is told`() throws {
    let page = "contracts: [{id: y1, start: 2025-04-01, end: 2026-07-31, arr: 120000}]"
    let changes = try TwoStates(
      [
        "csbook.yml": "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\n",
        "accounts/acme/account.md": Story.page(page),
        "accounts/acme/notes/2026-02-24-call.md": "---\ndate: 2026-02-24\ntype: call\n---\n",
      ], ["csbook.yml": "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\n"]
    ).changes(figures: true)
    #expect(
      changes.map(\.text) == ["account removed, ARR 120,000", "note 2026-02-24-call removed"])
    #expect(changes.map(\.isDetail) == [false, true])
  }
}
