// Retention of a book: groups and picks as they stood at the opening.

@testable import BookFigures
import BookModel
import BookRevenue
import BookTesting
import Testing

struct BookRetentionTests {
  private static let files = [
    "csbook.yml": """
    name: Fixture
    currency: USD
    team:
      - {id: kenji, name: Kenji Sato}
      - {id: maria, name: Maria Lopez}
    exclusions:
      - {account: c, metric: grr, from: 2025-12-01, to: 2026-02-01, reason: dispute, approved_by: kenji}
    """,
    "segments/enterprise.md": page("order: 1", "when: arr >= 100"),
    "segments/growth.md": page("order: 2", "when: arr < 100"),
    // 120 → 80, and 100 → 150: both enterprise at the opening.
    "accounts/a/account.md": account(
      "owner: kenji", "contracts:", "  - {id: t, start: 2024-01-01, arr: 120,",
      "     changes: [{on: 2025-05-01, arr: 80}]}"),
    "accounts/b/account.md": account(
      "owner: maria", "owner_since: 2025-06-01", "region: JP", "contracts:",
      "  - {id: t, start: 2023-01-01, arr: 100, changes: [{on: 2025-05-01, arr: 150}]}"),
    "accounts/c/account.md": account(
      "owner: kenji", "contracts:", "  - {id: t, start: 2024-01-01, end: 2025-06-30, arr: 40}"),
    "accounts/d/account.md": account(
      "owner: kenji", "contracts:", "  - {id: t, start: 2025-09-01, arr: 70}"),
    "accounts/e/account.md": account(
      "owner: kenji", "contracts:", "  - {id: t, start: 2024-01-01, arr: 70, currency: EUR}"),
  ]

  private let figures: Figures

  init() throws {
    let day = try #require(Day("2025-12-31"))
    figures = try Figures(of: Book.fixture(Self.files), on: day, threads: 1)
  }

  private static func page(_ lines: String...) -> String {
    "---\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  private static func account(_ lines: String...) -> String {
    "---\nname: Acme\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  private func retention(
    by grouping: RetentionGrouping? = nil, _ terms: String...
  ) throws -> PeriodRetention {
    let year = try #require(figures.calendar.period("2025"))
    let pick = AccountPick(
      named: [], terms: try terms.map { try AccountTerm($0, me: nil) })
    return try #require(
      figures.retention(over: [year], method: nil, by: grouping, of: pick, threads: 1).first)
  }

  private func told(_ groups: [Retention.Group]) -> [String] {
    groups.map { "\($0.name ?? "–") \($0.rates.accounts) \($0.rates.nrr.percent)" }
  }

  @Test func `segments are those of the opening, and movers are named`() throws {
    let retention = try retention(by: .segment)
    #expect(told(retention.groups) == ["enterprise 2 104.5 %", "growth 1 0.0 %"])
    #expect(retention.movers == [.init(entity: "a", from: "enterprise", to: "growth")])
  }

  @Test func `who had an account before its owner is not known`() throws {
    let retention = try retention(by: .owner)
    #expect(told(retention.groups) == ["kenji 2 50.0 %", "– 1 150.0 %"])
    #expect(retention.movers == [.init(entity: "b", from: nil, to: "maria")])
  }

  @Test func `regions and cohorts stand as written, what has none last`() throws {
    #expect(try told(retention(by: .region).groups) == ["JP 1 150.0 %", "– 2 50.0 %"])
    #expect(try told(retention(by: .cohort).groups) == ["2023 1 150.0 %", "2024 2 50.0 %"])
  }

  @Test func `terms pick accounts as they stood at the opening, newer ones as they stand`() throws {
    let enterprise = try retention(by: nil, "segment:enterprise")
    #expect(enterprise.retention.lines.map(\.entity) == ["a", "b"])
    #expect(enterprise.retention.rates.nrr.percent == "104.5 %")
    let growth = try retention(by: nil, "segment:growth")
    #expect(growth.retention.lines.map(\.entity) == ["c", "d"])
  }

  @Test func `exclusions of csbook_yml hold`() throws {
    let rates = try retention().retention.rates
    #expect(rates.grr.n == 2)
    #expect(rates.nrr.n == 3)
  }

  @Test func `an account without a rate of exchange is named and not counted`() throws {
    #expect(figures.accounts.uncounted == ["e"])
    #expect(try retention().retention.lines.map(\.entity) == ["a", "b", "c", "d"])
  }
}
