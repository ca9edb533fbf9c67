// What a health model would have said of renewals before it was known what came of them.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookWork

/// A health model against what came of renewals.
package struct Backtest: Sendable {
  /// In the order of their due days.
  package let renewals: [DecidedRenewal]
  /// In the order in which they were asked for.
  package let cuts: [BacktestCut]
  /// How early each churned renewal was red; in the order of the due days.
  package let warnings: [ChurnWarning]

  /// An account's health on the day of a cut.
  package struct Verdict: Sendable {
    /// Nil where no model takes the account, or there was nothing to score.
    package let health: HealthScore?
    /// The same without the judgement of people.
    package let unaided: HealthScore?
    /// Whether a play was under way.
    package let hasPlay: Bool
  }

  /// The cuts that are made where none are asked for.
  package static let standardCuts = [30, 60, 90, 180]

  /// Tries the renewals that are decided on the day of some figures.
  package init(
    of now: Figures, at cuts: [Int], _ pick: AccountPick, in past: PastBooks
  ) throws(PastFault) {
    let renewals = now.decidedRenewals
    let churned = renewals.filter { $0.outcome == .churned && $0.lastOpenDay <= now.day }
    let weeks = Set(
      churned.flatMap { renewal in
        renewal.weeks.map { AccountDay(renewal.account, on: $0) }
      })
    var (seen, red): (Set<AccountDay>, Set<AccountDay>) = ([], [])
    let found = try Cut.read(
      renewals, at: cuts, of: pick, in: past, on: now.day, and: weeks,
      visit: { figures in
        for account in figures.accounts {
          let day = AccountDay(account.id, on: figures.day)
          seen.insert(day)
          if account.band == .red { red.insert(day) }
        }
      }, { account, figures in Verdict(of: account, in: figures) })
    let judged = Set(found.flatMap { $0.readings.map(\.renewal) })
    self.renewals = renewals
    self.cuts = found.map { BacktestCut($0, minN: now.book.settings.minN) }
    warnings = churned.filter(judged.contains).map { renewal in
      let weeks = renewal.weeks.map { AccountDay(renewal.account, on: $0) }
        .filter { seen.contains($0) }
      let redWeeks = weeks.filter { red.contains($0) }
      return ChurnWarning(
        renewal: renewal, firstRed: redWeeks.first?.day, redWeeks: redWeeks.count,
        weeks: weeks.count)
    }
  }

  /// The median of the days from first red to the due day, over the churned that were red.
  package var medianLead: Double? {
    let leads = warnings.compactMap(\.lead).sorted()
    guard !leads.isEmpty else { return nil }
    return Double(leads[(leads.count - 1) / 2] + leads[leads.count / 2]) / 2
  }
}

/// When an account that churned was first red.
package struct ChurnWarning: Sendable {
  package let renewal: DecidedRenewal
  /// The first Monday of the weeks that were looked at on which it was red; nil where it was on none.
  package let firstRed: Day?
  /// On how many Mondays it was red, of those on which a book had it.
  package let redWeeks: Int
  package let weeks: Int

  /// Days from first red to the due day.
  package var lead: Int? { firstRed.map { renewal.due - $0 } }
}

extension DecidedRenewal {
  /// The Mondays of the year before its outcome was known, within the term.
  fileprivate var weeks: [Day] {
    let first = max(renewal.start, lastOpenDay - 364)
    return first <= lastOpenDay ? (first...lastOpenDay).mondays : []
  }
}

extension Backtest.Verdict {
  fileprivate init(of account: AccountFigures, in figures: Figures) {
    health = account.health
    unaided = account.health.flatMap { health in
      figures.model(of: health).map { model in
        HealthScorer(model, on: figures.day).withoutJudgement(
          health, ageDays: account.contracts?.firstStart.map { figures.day - $0 })
      }
    }
    let written = figures.book.account(account.id) ?? account.account
    hasPlay = written.plays(on: figures.day).contains(where: \.isOpen)
  }
}
