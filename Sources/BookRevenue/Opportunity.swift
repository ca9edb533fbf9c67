// What customers could buy on top, and how many of the leads came to something.

import BookModel

/// An opportunity, with its amount in the currency of the book.
package struct Opportunity: Sendable {
  /// The id of the account.
  package let account: String
  package let page: Page<OpportunitySchema>
  /// ARR that it would add; nil where none is written, or it has no rate of exchange.
  package let amount: Money?
  /// Why a written amount has no worth in the currency of the book.
  package let exchangeError: ExchangeError?

  /// Reads an opportunity of an account that was cut to the day; its amount is in the account's currency, else the book's.
  package init(_ page: Page<OpportunitySchema>, of account: Account, settings: Settings) {
    self.account = account.id
    self.page = page
    let currency = account.page?.currency.flatMap { Currency($0) } ?? settings.currency
    guard let written = page.amount.flatMap({ Money($0, currency) }) else {
      (amount, exchangeError) = (nil, nil)
      return
    }
    do throws(ExchangeError) {
      amount = try ExchangeRates(settings).worth(of: written)
      exchangeError = nil
    } catch {
      amount = nil
      exchangeError = error
    }
  }

  package var id: String { page.id }
  /// Nil where it is not written.
  package var lead: String? { page.lead }
  package var isOpen: Bool { page.closed == nil }
  package var isWon: Bool { !isOpen && page.outcome == "won" }
  package var isLost: Bool { !isOpen && page.outcome == "lost" }
  /// Whether sales took it: it says so, or it was won.
  package var isAccepted: Bool { page.accepted != nil || isWon }
}

/// What became of the leads of one kind that were created in a period, as it stands on a day.
package struct LeadConversion: Sendable {
  /// `csql`, `pql`, `sales`; nil for those that do not say.
  package let lead: String?
  /// The cohort: created in the period.
  package let created: [Opportunity]
  package let accepted: Int
  package let won: Int
  package let lost: Int
  package let open: Int
  package let createdAmount: Money
  package let wonAmount: Money
  package let withoutAmount: Int
  private let minN: Int

  /// The opportunities are all of one kind of lead and of the period.
  init(lead: String?, created: [Opportunity], minN: Int, in currency: Currency) {
    self.lead = lead
    self.created = created
    self.minN = minN
    accepted = created.count(where: \.isAccepted)
    won = created.count(where: \.isWon)
    lost = created.count(where: \.isLost)
    open = created.count(where: \.isOpen)
    createdAmount = .sum(created.compactMap(\.amount), in: currency)
    wonAmount = .sum(created.filter(\.isWon).compactMap(\.amount), in: currency)
    withoutAmount = created.count { $0.amount == nil }
  }

  /// Accepted of created.
  package var acceptance: Rate { rate(accepted, of: created.count) }
  /// Won of created: what is open still counts as not won.
  package var conversion: Rate { rate(won, of: created.count) }
  /// Won of those that are decided.
  package var winRate: Rate { rate(won, of: won + lost) }

  private func rate(_ part: Int, of whole: Int) -> Rate {
    Rate(Int128(part), of: Int128(whole), n: whole, minN: minN)
  }
}

extension LeadConversion {
  private static let kinds: [String?] = ["csql", "pql", "sales", nil]

  /// By the kind of lead, those kinds that occur: leads of success, of usage, of sales, then those that do not say.
  package static func all(
    of opportunities: [Opportunity], created period: ClosedRange<Day>, minN: Int,
    in currency: Currency
  ) -> [LeadConversion] {
    let cohort = opportunities.filter { $0.page.created.map(period.contains) ?? false }
    return kinds.compactMap { lead in
      let these = cohort.filter { $0.lead == lead }
      guard !these.isEmpty else { return nil }
      return LeadConversion(lead: lead, created: these, minN: minN, in: currency)
    }
  }
}
