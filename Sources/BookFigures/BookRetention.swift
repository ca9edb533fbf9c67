// Retention of a book: periods, and groups as they stood at each opening.

import BookModel
import BookRevenue
import SQLite

/// By what retention is told apart.
package enum RetentionGrouping: String, Sendable, CaseIterable {
  case segment, owner, industry, product, region
  /// The fiscal year in which they became customers.
  case cohort
}

/// The retention of a period, in groups where they were asked for.
package struct PeriodRetention: Sendable {
  package let name: String
  package let retention: Retention
  package let groups: [Retention.Group]
  package let movers: [Mover]
  /// How many customers were left out of whom the condition could not be told at the opening.
  package let untold: Int

  /// A customer that is in another group at the close than at the opening, which counts.
  package struct Mover: Hashable, Sendable {
    package let entity: String
    /// Nil where the book does not say.
    package let from: String?
    package let to: String?
  }
}

extension Figures {
  /// The retention over each of some periods, which begin no later than the day.
  ///
  /// Accounts are picked as they stood at the opening; those who were no customers then, as they stand on the day.
  package func retention(
    over periods: [ReportPeriod], method: RevenuePolicy.GRRMethod?, by grouping: RetentionGrouping?,
    of pick: AccountPick, threads: Int
  ) throws(AccountFilter.Fault) -> [PeriodRetention] {
    let now = try AccountsOnDay(self, of: pick)
    var answers: [PeriodRetention] = []
    for period in periods {
      let needsOpening = grouping == .segment || pick.dependsOnDay
      let opening =
        needsOpening ? try on(period.days.lowerBound - 1, of: pick, threads: threads) : now
      let retention = self.retention(over: period.days, method: method) {
        pick.isEverything || now.picks($0, opening: opening)
      }
      let closing =
        grouping == .segment ? try on(retention.close, of: pick, threads: threads) : now
      let groups = Groups(
        grouping, of: retention, opening: opening, closing: closing, calendar: calendar)
      answers.append(
        PeriodRetention(
          name: period.name, retention: retention, groups: groups.groups, movers: groups.movers,
          untold: opening.untold))
    }
    return answers
  }

  /// The retention of all accounts over each of some periods, which begin no later than the day.
  package func retention(
    over periods: [ReportPeriod], threads: Int
  ) throws(SQLiteUnavailable) -> [PeriodRetention] {
    try inParallel(periods, threads: threads, tool: {}) { period, _ in
      PeriodRetention(
        name: period.name, retention: retention(over: period.days), groups: [], movers: [],
        untold: 0)
    }
  }

  /// The retention over some days that begin no later than the day, of the customers that are picked by their ids.
  package func retention(
    over days: ClosedRange<Day>, method: RevenuePolicy.GRRMethod? = nil,
    isPicked: (String) -> Bool = { _ in true }
  ) -> Retention {
    Retention(
      of: accounts.compactMap(CountedAccount.init), over: days, asOf: day, method: method,
      exclusions: Exclusion.all(of: book.settings), policy: RevenuePolicy(book.settings),
      in: currency, isPicked: isPicked)
  }

  private func on(
    _ day: Day, of pick: AccountPick, threads: Int
  ) throws(AccountFilter.Fault) -> AccountsOnDay {
    guard day != self.day else { return try AccountsOnDay(self, of: pick) }
    let figures: Figures
    do throws(SQLiteUnavailable) {
      figures = try Figures(of: book, on: day, threads: threads)
    } catch {
      throw .unavailable(error)
    }
    return try AccountsOnDay(figures, of: pick)
  }
}

/// The accounts of a day by their ids, and those that are picked on it.
private struct AccountsOnDay {
  private let accounts: [String: AccountFigures]
  private let picked: Set<String>
  let untold: Int

  init(_ figures: Figures, of pick: AccountPick) throws(AccountFilter.Fault) {
    accounts = Dictionary(
      figures.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let picked = try pick.accounts(of: figures)
    self.picked = Set(picked.accounts.map(\.id))
    untold = picked.untold.count
  }

  subscript(id: String) -> AccountFigures? { accounts[id] }

  /// Whether a customer is picked, itself or, of a parent that has no account, one of its own.
  func picks(_ entity: String, opening: AccountsOnDay) -> Bool {
    guard accounts[entity] != nil else {
      return accounts.values.contains {
        $0.account.page?.parent == entity && picks($0.id, opening: opening)
      }
    }
    return opening[entity]?.isCustomer == true
      ? opening.picked.contains(entity) : picked.contains(entity)
  }
}

/// The groups of a period's cohort, and who has left his since.
private struct Groups {
  let groups: [Retention.Group]
  let movers: [PeriodRetention.Mover]

  init(
    _ grouping: RetentionGrouping?, of retention: Retention, opening: AccountsOnDay,
    closing: AccountsOnDay, calendar: FiscalCalendar
  ) {
    let eve = retention.period.lowerBound - 1
    func name(_ line: RevenueLine, _ accounts: AccountsOnDay, on day: Day) -> String? {
      let account = accounts[line.entity]
      let page = account?.account.page
      switch grouping {
      case .segment: return account?.segment?.id
      case .owner:
        // Whoever had it before is not in the fields of today.
        return (closing[line.entity]?.account.page?.ownerSince).map { $0 > day } == true
          ? nil : page?.owner
      case .industry: return page?.industry
      case .region: return page?.region
      case .cohort: return line.since.map { "\(calendar.quarter(containing: $0).year)" }
      case .product, nil: return nil
      }
    }
    switch grouping {
    case nil: groups = []
    case .product: groups = retention.productGroups
    default: groups = retention.groups { name($0, opening, on: eve) }
    }
    movers = retention.rates.cohort.compactMap { line in
      guard line.retained.minor > 0 || grouping == .owner else { return nil }
      let (from, to) = (name(line, opening, on: eve), name(line, closing, on: retention.close))
      return from == to ? nil : PeriodRetention.Mover(entity: line.entity, from: from, to: to)
    }
  }
}

extension CountedAccount {
  /// Nil where nothing can be counted.
  init?(_ figures: AccountFigures) {
    guard let contracts = figures.contracts else { return nil }
    let page = figures.account.page
    let merger = page?.merged.flatMap { merged in
      merged.into.flatMap { into in merged.on.map { Merger(figures.id, into: into, on: $0) } }
    }
    self.init(contracts, parent: page?.parent, merger: merger)
  }
}
