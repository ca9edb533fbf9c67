// What people called before renewals fell due, against what came of them.

import BookFigures
import BookModel
import BookRevenue
import BookStore

/// Decided renewals with the forecasts of days before, each as the book of its day recorded it.
package struct ForecastLedger: Sendable {
  /// In the order of the due days.
  package let entries: [Entry]
  /// Days before the due day at which one looks.
  package let cuts: [Int]

  package static let standardCuts = [90, 60, 30]

  package init(_ entries: [Entry], cuts: [Int]) {
    self.entries = entries
    self.cuts = cuts
  }

  /// One renewal.
  package struct Entry: Sendable {
    package let renewal: Renewal
    /// One for each cut.
    package let calls: [Call]

    package init(_ renewal: Renewal, _ calls: [Call]) {
      self.renewal = renewal
      self.calls = calls
    }
  }

  /// What was recorded of a renewal on one day before it fell due.
  package struct Call: Sendable {
    package let days: Int
    package let on: Day
    /// Nil where the book has no commit so old.
    package let commit: DatedCommit?
    package let record: Record

    package init(days: Int, on: Day, commit: DatedCommit?, _ record: Record) {
      self.days = days
      self.on = on
      self.commit = commit
      self.record = record
    }
  }

  package enum Record: Sendable {
    /// Somebody said what would be renewed.
    case called(Forecast)
    /// Nobody had, or only that it would contract and not to what.
    case uncalled(Forecast)
    /// It was decided, and nothing of it a forecast any more.
    case decided
    /// The book of then did not have the account, or not the term.
    case absent
  }

  /// A forecast as it stood.
  package struct Forecast: Sendable {
    package let amounts: RenewalForecast
    /// The word, such as `will-renew`; nil where only an amount was written, or nothing.
    package let word: RenewalRecord.Forecast?
    /// Whose account it was then.
    package let owner: String?
    /// When it was to fall due.
    package let due: Day

    package init(_ judged: JudgedRenewal, owner: String?) {
      amounts = judged.forecast
      word = judged.renewal.record?.forecast
      self.owner = owner
      due = judged.renewal.due
    }
  }
}

extension ForecastLedger {
  /// The ledger of some decided renewals: what the books of the days before say of them.
  package init(
    of decided: [DecidedRenewal], cuts: [Int] = standardCuts, in past: PastBooks
  ) throws(PastFault) {
    let renewals = decided.map(\.renewal)
    let wanted = renewals.flatMap { renewal in cuts.map { (renewal, day: renewal.due - $0) } }
    var known: [Day: [String: (DatedCommit, AccountFigures)]] = [:]
    let days = Dictionary(grouping: wanted, by: \.day).sorted { $0.key < $1.key }
    for (index, (day, some)) in days.enumerated() {
      defer { past.onStep?(index + 1, days.count) }
      let accounts = Set(some.map(\.0.account))
      guard let then = try past.figures(on: day, scope: .alone(accounts)) else { continue }
      known[day] = Dictionary(
        then.figures.accounts.map { ($0.id, (then.commit, $0)) },
        uniquingKeysWith: { first, _ in first })
    }
    let entries = renewals.map { renewal in
      Entry(
        renewal,
        cuts.map { days in
          let day = renewal.due - days
          let then = known[day]?[renewal.account]
          return Call(
            days: days, on: day, commit: past.timeline.commit(notAfter: day),
            then.map { Record(of: renewal, in: $0.1) } ?? .absent)
        })
    }
    self.init(entries, cuts: cuts)
  }
}

extension ForecastLedger.Record {
  /// What the figures of a day say of a renewal that is known by its terms.
  fileprivate init(of renewal: Renewal, in account: AccountFigures) {
    if let open = account.openRenewals.first(where: { $0.renewal.shares(aTermWith: renewal) }) {
      let forecast = ForecastLedger.Forecast(open, owner: account.owner)
      self = open.forecast.uncalled.minor > 0 ? .uncalled(forecast) : .called(forecast)
      return
    }
    let start = account.firstStart ?? account.day
    let all = account.contracts?.renewals(due: start...max(start, renewal.due + 3650)) ?? []
    self = all.contains { $0.shares(aTermWith: renewal) } ? .decided : .absent
  }
}
