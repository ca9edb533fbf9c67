// opportunities: what could be sold on top, and what became of the leads.

import BookFigures
import BookModel
import BookRevenue

/// Opportunities, open and closed, and the conversion of their leads.
package enum OpportunitiesReport {
  /// All that are open; of the rest those that were closed within a time, which is also that of the cohort of leads.
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, within: Period
  ) -> Report {
    let settings = figures.book.settings
    let all = accounts.flatMap { account in
      account.account.opportunities.map {
        Opportunity($0, of: account.account, settings: settings)
      }
    }
    let first = min(within.before(figures.day) + 1, figures.day)
    let told = Told(
      open: all.filter(\.isOpen).sorted(by: isBefore(\.created)),
      closed: all.filter { $0.page.closed.map { $0 >= first } ?? false }
        .sorted(by: isBefore(\.closed)),
      conversions: LeadConversion.all(
        of: all, created: first...figures.day, minN: settings.minN, in: figures.currency),
      period: first...figures.day, currency: figures.currency, asOf: figures.day,
      unreadable: accounts.filter { $0.account.unread.contains { $0.kind == .opportunity } }
        .map(\.id),
      unworthy: all.filter { $0.exchangeError != nil })
    return Report(
      schema: "csbook.opportunities/1", data: json(told),
      blocks: all.isEmpty
        ? [.text(Styled(nothing(told)))] + notes(told) : blocks(told))
  }

  /// What the report tells.
  private struct Told {
    let open: [Opportunity]
    let closed: [Opportunity]
    let conversions: [LeadConversion]
    let period: ClosedRange<Day>
    let currency: Currency
    let asOf: Day
    let unreadable: [String]
    /// Those whose amount has no rate of exchange.
    let unworthy: [Opportunity]
  }

  private static func isBefore(
    _ day: @escaping (Page<OpportunitySchema>) -> Day?
  ) -> (Opportunity, Opportunity) -> Bool {
    { left, right in
      let first = (day(left.page) ?? Day(number: .max), left.account, left.id)
      return first < (day(right.page) ?? Day(number: .max), right.account, right.id)
    }
  }

  // MARK: Text

  private static func blocks(_ told: Told) -> [Report.Block] {
    let days = "\(told.period.lowerBound) to \(told.period.upperBound)"
    var blocks: [Report.Block] = [.title("Open")]
    if told.open.isEmpty {
      blocks.append(.text(Styled("nothing is open")))
    } else {
      blocks += [
        .table(table(told.open, areOpen: true, in: told.currency)),
        .footnote(total(told.open, in: told.currency)),
      ]
    }
    blocks += [.blank, .title("Closed, \(days)")]
    if told.closed.isEmpty {
      blocks.append(.text(Styled("nothing was closed in these days; try --within 36m")))
    } else {
      blocks += [
        .table(table(told.closed, areOpen: false, in: told.currency)),
        .footnote(total(told.closed, in: told.currency)),
      ]
    }
    blocks += [.blank, .title("Leads created \(days)")]
    if told.conversions.isEmpty {
      blocks.append(.text(Styled("no lead was created in these days; try --within 36m")))
    } else {
      blocks.append(.table(conversionTable(told)))
      blocks.append(.footnote("what is open counts as not won yet; of decided leaves it out"))
      blocks += told.conversions.compactMap { lead in
        lead.conversion.caution.map { .footnote("\(lead.lead ?? "not said"): \($0)") }
      }
    }
    return blocks + notes(told)
  }

  private static func nothing(_ told: Told) -> String {
    told.unreadable.isEmpty
      ? "no opportunity is written down; csbook new opportunity ACCOUNT begins one"
      : "no opportunity can be read"
  }

  private static func notes(_ told: Told) -> [Report.Block] {
    var notes: [Report.Block] = told.unworthy.map { opportunity in
      let message = opportunity.exchangeError?.message ?? ""
      return .footnote("\(opportunity.account)/\(opportunity.id) is in no sum: \(message)")
    }
    if !told.unreadable.isEmpty {
      notes.append(
        .footnote(
          "opportunities of \(told.unreadable.joined(separator: ", ")) cannot be read, and are not "
            + "counted"))
    }
    return notes
  }

  /// Open ones by the day on which they were created, closed ones by that on which they were closed.
  private static func table(
    _ opportunities: [Opportunity], areOpen: Bool, in currency: Currency
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column(areOpen ? "created" : "closed"), TextTable.Column("account", least: 17),
        TextTable.Column("opportunity", least: 12), TextTable.Column("type", goes: 1),
        TextTable.Column("lead"), TextTable.Column(areOpen ? "accepted" : "outcome"),
        TextTable.Column(currency.code, right: true),
      ],
      opportunities.map { opportunity in
        let page = opportunity.page
        let day = areOpen ? page.created : page.closed
        return [
          Styled(day.map { "\($0)" } ?? "–"), Styled(opportunity.account),
          Styled(page.title ?? opportunity.id), Styled(page.type ?? "–"),
          Styled(page.lead ?? "–"),
          areOpen
            ? Styled(page.accepted.map { "\($0)" } ?? "–")
            : Styled(page.outcome ?? "–", opportunity.isWon ? .good : .plain),
          Styled(opportunity.amount?.grouped ?? "–"),
        ]
      })
  }

  private static func conversionTable(_ told: Told) -> TextTable {
    TextTable(
      [
        TextTable.Column("lead"), TextTable.Column("created", right: true),
        TextTable.Column("accepted", right: true), TextTable.Column("won", right: true),
        TextTable.Column("of decided", right: true), TextTable.Column("open", right: true),
        TextTable.Column("won \(told.currency.code)", right: true),
      ],
      told.conversions.map { lead in
        [
          Styled(lead.lead ?? "not said"), Styled("\(lead.created.count)"),
          Styled("\(lead.accepted), \(lead.acceptance.percent)"),
          Styled("\(lead.won), \(lead.conversion.percent)"), Styled(lead.winRate.percent),
          Styled("\(lead.open)"), Styled(lead.wonAmount.grouped),
        ]
      })
  }

  private static func total(_ opportunities: [Opportunity], in currency: Currency) -> String {
    let sum = Money.sum(opportunities.compactMap(\.amount), in: currency)
    let without = opportunities.count { $0.amount == nil }
    return counted(opportunities.count, "opportunity", "opportunities") + ", \(sum.worded)"
      + (without > 0 ? "; \(without) without an amount" : "")
  }

  // MARK: JSON

  private static func json(_ told: Told) -> JSON {
    [
      "from": JSON(told.period.lowerBound), "to": JSON(told.period.upperBound),
      "open": .list(told.open.map { json($0, on: told.asOf) }),
      "closed": .list(told.closed.map { json($0, on: told.asOf) }),
      "openAmount": JSON(Money.sum(told.open.compactMap(\.amount), in: told.currency)),
      "leads": .list(told.conversions.map(json)),
      "unreadable": .list(told.unreadable.map { .text($0) }),
    ]
  }

  private static func json(_ opportunity: Opportunity, on day: Day) -> JSON {
    let page = opportunity.page
    return [
      "account": .text(opportunity.account), "id": .text(opportunity.id),
      "title": JSON(page.title), "type": JSON(page.type), "lead": JSON(page.lead),
      "created": JSON(page.created), "accepted": JSON(page.accepted),
      "closed": JSON(page.closed), "outcome": JSON(page.outcome),
      "amount": JSON(opportunity.amount), "source": JSON(page.source),
      "days": JSON(page.created.map { (page.closed ?? day) - $0 }),
    ]
  }

  private static func json(_ lead: LeadConversion) -> JSON {
    [
      "lead": JSON(lead.lead), "created": .whole(lead.created.count),
      "accepted": .whole(lead.accepted), "won": .whole(lead.won), "lost": .whole(lead.lost),
      "open": .whole(lead.open), "acceptance": JSON(lead.acceptance),
      "conversion": JSON(lead.conversion), "winRate": JSON(lead.winRate),
      "createdAmount": JSON(lead.createdAmount), "wonAmount": JSON(lead.wonAmount),
      "withoutAmount": .whole(lead.withoutAmount),
      "tooFew": .flag(lead.conversion.caution != nil),
    ]
  }
}
