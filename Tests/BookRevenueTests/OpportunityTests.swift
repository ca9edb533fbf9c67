// Opportunities and the conversion of leads.

import BookModel
import BookRevenue
import BookTesting
import Testing

struct OpportunityTests {
  private let today = Day(number: 20_514)

  /// The opportunities of a book with one account.
  private func opportunities(
    _ files: [String: String], page: String = "", on date: Day? = nil
  ) throws -> [Opportunity] {
    var placed = [
      "csbook.yml":
        "name: B\ncurrency: USD\nexchange_rates: {as_of: 2026-03-01, rates: {EUR: 1.1}}\n",
      "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n\(page)\n---\n",
    ]
    for (name, text) in files {
      placed["accounts/acme/opportunities/\(name).md"] =
        "---\ntitle: \(name)\ntype: upsell\n\(text)\n---\n"
    }
    let book = try Book.fixture(placed)
    let account = try #require(book.account("acme")).seen(on: date ?? today)
    return account.opportunities.map {
      Opportunity($0, of: account, settings: book.settings)
    }
  }

  private func conversions(_ all: [Opportunity]) -> [LeadConversion] {
    LeadConversion.all(
      of: all, created: days("2025-03-03", "2026-03-02"), minN: 3, in: .usd)
  }

  @Test func `an amount is converted once, and none is no amount`() throws {
    let all = try opportunities(
      ["a": "created: 2026-01-01\namount: 100", "b": "created: 2026-01-01"],
      page: "currency: EUR")
    #expect(all.map(\.amount) == [usd(110), nil])
    let unworthy = try opportunities(
      ["a": "created: 2026-01-01\namount: 100"], page: "currency: CHF")
    #expect(unworthy.map(\.amount) == [nil])
    #expect(unworthy.first?.exchangeError == .noRate(try currency("CHF")))
  }

  @Test func `it is open until the day on which it was closed`() throws {
    let files = ["a": "created: 2026-01-01\nclosed: 2026-03-03\noutcome: won"]
    #expect(try opportunities(files).map(\.isOpen) == [true])
    #expect(try opportunities(files).map(\.isWon) == [false])
    #expect(try opportunities(files, on: today + 1).map(\.isWon) == [true])
  }

  @Test func `leads convert from created to accepted to won, by kind`() throws {
    let won = "closed: 2026-02-01\noutcome: won\namount: 100"
    let all = try opportunities([
      "a": "lead: csql\ncreated: 2025-03-03\naccepted: 2025-04-01\n\(won)",
      "b": "lead: csql\ncreated: 2025-06-01\n\(won)",
      "c": "lead: csql\ncreated: 2025-06-01\naccepted: 2025-06-02\namount: 50",
      "d": "lead: csql\ncreated: 2025-06-01\nclosed: 2025-07-01\noutcome: lost",
      "e": "lead: pql\ncreated: 2026-03-02",
      "f": "created: 2026-03-02\namount: 7",
      "g": "lead: csql\ncreated: 2025-03-02\n\(won)",
    ])
    let leads = conversions(all)
    #expect(leads.map(\.lead) == ["csql", "pql", nil])
    let csql = try #require(leads.first)
    #expect(
      [csql.created.count, csql.accepted, csql.won, csql.lost, csql.open] == [4, 3, 2, 1, 1])
    #expect(csql.acceptance.percent == "75.0 %")
    #expect(csql.conversion.percent == "50.0 %")
    #expect(csql.winRate.percent == "66.7 %")
    #expect(csql.conversion.caution == nil)
    #expect(csql.createdAmount == usd(250))
    #expect(csql.wonAmount == usd(200))
    #expect(csql.withoutAmount == 1)
    #expect(leads[1].conversion.caution == "n = 1, too few to judge")
    #expect(leads[1].winRate.percent == "n/a")
  }

  @Test func `each lead of the cohort is in one kind, and won, lost or open`() throws {
    let all = try opportunities(
      Dictionary(
        uniqueKeysWithValues: (0..<24).map { number in
          let lead = ["lead: csql\n", "lead: pql\n", "lead: sales\n", ""][number % 4]
          let end = ["", "closed: 2026-02-01\noutcome: won", "closed: 2026-02-01\noutcome: lost"]
          return ("o\(number)", "\(lead)created: 2026-01-01\n\(end[number % 3])")
        }))
    let leads = conversions(all)
    #expect(leads.map(\.created.count).reduce(0, +) == 24)
    for lead in leads {
      #expect(lead.won + lead.lost + lead.open == lead.created.count)
      #expect(lead.won <= lead.accepted)
    }
  }
}
