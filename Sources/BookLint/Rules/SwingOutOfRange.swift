// swing-out-of-range: a forecast of more than there is to renew.

import BookModel
import BookText

package struct SwingOutOfRange: AccountRule {
  package static let id = "swing-out-of-range"

  package static let page = """
    The forecast of a renewal comes to more than its ATR, the value of the terms that are due.

    `amount` is the part that is certain to stay, and `swing` what may stay on top of it. Together
    they are the best case of what is renewed, and more than all of it cannot be. What they may buy
    beyond it is an opportunity. Without `amount`, `will-renew` and `upsell` take all of the ATR as
    certain, and leave nothing to swing.

    Correct `amount` or `swing`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`amount` and `swing` come to USD 130000.00, above the ATR of USD 120000.00"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      renewals:
        - {term: y1, forecast: will-contract, amount: 100000, swing: 1️⃣30000}
      ---
      """),
    .flags(
      ["1️⃣": "`swing` is USD 1000.00, but `will-renew` leaves nothing to swing"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      renewals:
        - {term: y1, forecast: will-renew, swing: 1️⃣1000}
      ---
      """),
    .flags(
      ["1️⃣": "`amount` is USD 150000.00, above the ATR of USD 120000.00"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      renewals:
        - {term: y1, forecast: will-renew, amount: 1️⃣150000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: core, start: 2025-01-01, end: 2026-12-31, arr: 90000, changes: [{on: 2026-01-01, arr: 100000}]}
        - {id: parts, start: 2025-03-01, end: 2026-12-31, arr: 24000}
        - {id: labs, start: 2025-03-01, end: 2026-06-30, arr: 10000}
      renewals:
        - {term: core, forecast: will-contract, amount: 100000, swing: 24000}
        - {term: labs, forecast: upsell, amount: 12000}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    let currency = account.account.currency ?? context.settings.currency
    for renewal in page.renewals ?? [] {
      guard let atr = DueTerms(of: renewal, among: page.contracts ?? [], currency)?.atr else {
        continue
      }
      check(renewal, atr, in: page.path, &report)
    }
  }

  private static func check(
    _ renewal: Record<RenewalSchema>, _ atr: Money, in path: Path, _ report: inout Reporter
  ) {
    let amount = renewal.amount.flatMap { Money($0, atr.currency) }
    let swing = renewal.swing.flatMap { Money($0, atr.currency) }
    let isWhole = renewal.forecast == "will-renew" || renewal.forecast == "upsell"
    if let amount, amount.minor > atr.minor {
      // More than the ATR is what an upsell is.
      guard renewal.forecast != "upsell" || (swing?.minor ?? 0) > 0 else { return }
      report(.tooMuch("amount", amount, atr), in: path, at: renewal.span(of: \.amount))
    } else if let swing, swing.minor > 0, amount == nil, isWhole {
      report(
        .nothingLeft(swing, renewal.forecast ?? ""), in: path, at: renewal.span(of: \.swing),
        help: "write the `amount` that is certain")
    } else if let amount, let swing, amount.minor + swing.minor > atr.minor {
      report(.together(amount + swing, atr), in: path, at: renewal.span(of: \.swing))
    } else if let swing, swing.minor > atr.minor {
      report(.tooMuch("swing", swing, atr), in: path, at: renewal.span(of: \.swing))
    }
  }
}

/// The terms that may fall due together with the one that a renewal names.
private struct DueTerms {
  /// What they are worth on their last day; nil where they are in several currencies.
  ///
  /// A term that renews itself falls due on a day that depends on the day one looks from, so it counts with the most it
  /// is ever worth: this is an upper bound.
  let atr: Money?

  init?(
    of renewal: Record<RenewalSchema>, among terms: [Record<TermSchema>], _ currency: Currency
  ) {
    guard let named = terms.first(where: { $0.id == renewal.term }), let end = named.end else {
      return nil
    }
    let due = terms.filter { $0.end == end || $0.autoRenew == true }
    let currencies = Set(due.map { $0.currency.flatMap { Currency($0) } ?? currency })
    let values = due.map { term in
      term.value(on: term.autoRenew == true ? nil : end).flatMap { value in
        currencies.first.flatMap { Money(value, $0) }
      }
    }
    guard currencies.count == 1, let only = currencies.first, !values.contains(nil) else {
      atr = nil
      return
    }
    atr = values.compactMap { $0 }.reduce(.zero(only), +)
  }
}

extension Record<TermSchema> {
  /// What the term is worth on a day; without one, the most that it is ever worth.
  fileprivate func value(on day: Day?) -> DecimalNumber? {
    var steps: [(on: Day, arr: DecimalNumber)] = []
    for change in self.changes ?? [] {
      if let on = change.on, let arr = change.arr { steps.append((on, arr)) }
    }
    if let day {
      let past = steps.filter { $0.on <= day }
      return past.max { $0.on < $1.on }?.arr ?? self.arr
    }
    let first = self.arr.map { [$0] } ?? []
    return (first + steps.map(\.arr)).max()
  }
}

extension Finding.Message {
  fileprivate static func tooMuch(_ key: String, _ sum: Money, _ atr: Money) -> Self {
    "`\(key)` is \(sum), above the ATR of \(atr)"
  }

  fileprivate static func together(_ sum: Money, _ atr: Money) -> Self {
    "`amount` and `swing` come to \(sum), above the ATR of \(atr)"
  }

  fileprivate static func nothingLeft(_ swing: Money, _ forecast: String) -> Self {
    "`swing` is \(swing), but `\(forecast)` leaves nothing to swing"
  }
}
