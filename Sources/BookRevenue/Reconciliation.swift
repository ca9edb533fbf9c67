// The book's ARR beside finance's, account by account, with the likely cause of each difference.

import BookModel

/// Why an account's ARR may differ, the first explanation that fits to the cent.
package enum DifferenceCause: Hashable, Sendable {
  /// One of two accounts that became one holds what the other lacks.
  case merged(with: String)
  /// Finance took an amount of that currency for one of its own.
  case currency(Currency)
  /// A term that is past its end still counts here.
  case late(term: String, ended: Day)
  /// Finance still counts a term that was lost.
  case lost(term: String, from: Day)
  /// Finance has the value from before, or after, a step.
  case priceStep(term: String, on: Day)
  /// Finance lacks a term.
  case missingInFinance(term: String)
  /// Finance counts a term that starts later.
  case startsLater(term: String, on: Day)
  /// Nothing in finance's file is of the account.
  case noRow
  /// The book has nothing that would explain what finance has more.
  case missingInBook
  /// The account's currency is another, and the difference is what a rate of exchange might make.
  case rate(Currency)
  case unexplained
}

/// One account in the book and in finance's file.
package struct Reconciled: Hashable, Sendable {
  package let account: String
  package let book: Money
  /// Nil where finance has no row of it.
  package let finance: Money?
  /// Nil where there is no difference, or one that is tolerated.
  package let cause: DifferenceCause?

  /// What the book has more than finance.
  package var difference: Money { book - (finance ?? .zero(book.currency)) }
}

/// How large a difference may be.
package enum Tolerance: Hashable, Sendable {
  case amount(Money)
  /// Of the book's ARR, in percent.
  case percent(DecimalNumber)

  /// Whether a difference is within it, for an account with so much ARR.
  package func covers(_ difference: Money, of arr: Money) -> Bool {
    let limit: Money =
      switch self {
      case .amount(let amount): amount
      case .percent(let percent): arr.times(percent: percent)
      }
    return difference.minor.magnitude <= limit.minor.magnitude
  }
}

/// An account of the book as it is compared.
package struct ReconciledAccount: Sendable {
  package let contracts: Contracts
  /// What its terms in force come to in a foreign currency that all of them have.
  package let foreign: Money?
  package let merger: Merger?

  package init(_ contracts: Contracts, foreign: Money?, merger: Merger?) {
    self.contracts = contracts
    self.foreign = foreign
    self.merger = merger
  }
}

/// The whole comparison on the day from which the contracts are seen.
package struct Reconciliation: Sendable {
  /// In the order of their ids; accounts that have nothing on either side are left out.
  package let accounts: [Reconciled]
  package let currency: Currency

  /// `finance` is in the currency of the book, and names accounts of the book.
  package init(
    of accounts: [ReconciledAccount], against finance: [String: Money], within tolerance: Tolerance,
    in currency: Currency
  ) {
    self.currency = currency
    var differences: [String: Money] = [:]
    for account in accounts {
      differences[account.id] =
        account.arr - (finance[account.id] ?? .zero(currency))
    }
    let partners = Reconciliation.partners(of: accounts)
    self.accounts = accounts.sorted { $0.id < $1.id }.compactMap { account in
      let (book, finance) = (account.arr, finance[account.id])
      guard book.minor != 0 || finance != nil else { return nil }
      let difference = differences[account.id] ?? .zero(currency)
      let isTolerated = tolerance.covers(difference, of: book)
      let other = partners[account.id, default: []].sorted().first { other in
        tolerance.covers(difference + (differences[other] ?? .zero(currency)), of: book)
      }
      return Reconciled(
        account: account.id, book: book, finance: finance,
        cause: isTolerated
          ? nil
          : other.map { .merged(with: $0) }
            ?? account.cause(of: difference, finance: finance, within: tolerance))
    }
  }

  /// The accounts that became one with each.
  private static func partners(of accounts: [ReconciledAccount]) -> [String: Set<String>] {
    var partners: [String: Set<String>] = [:]
    for merger in accounts.compactMap(\.merger) {
      partners[merger.account, default: []].insert(merger.into)
      partners[merger.into, default: []].insert(merger.account)
    }
    return partners
  }

  package var book: Money { .sum(accounts.map(\.book), in: currency) }
  package var finance: Money { .sum(accounts.compactMap(\.finance), in: currency) }
  /// Those with a difference that is not tolerated.
  package var differing: [Reconciled] { accounts.filter { $0.cause != nil } }
}

extension ReconciledAccount {
  fileprivate var id: String { contracts.account }
  fileprivate var arr: Money { contracts.arr(on: contracts.asOf) }

  /// The likely cause of a difference that is not tolerated.
  fileprivate func cause(
    of difference: Money, finance: Money?, within tolerance: Tolerance
  ) -> DifferenceCause {
    let book = arr
    func fits(_ amount: Money) -> Bool {
      amount.minor != 0 && tolerance.covers(difference - amount, of: book)
    }
    guard let finance else { return contracts.lateness.first { fits($0.amount) }?.cause ?? .noRow }
    if let foreign, finance.minor != 0, let typed = Money(foreign, as: finance.currency),
      tolerance.covers(finance - typed, of: typed)
    {
      return .currency(foreign.currency)
    }
    if let fit = contracts.explanations.first(where: { fits($0.amount) }) { return fit.cause }
    if book.minor == 0, let lost = contracts.lostTerms.last(where: { $0.from <= contracts.asOf }) {
      return .lost(term: lost.term, from: lost.from)
    }
    if let foreign, difference.minor.magnitude <= book.minor.magnitude / 5 {
      return .rate(foreign.currency)
    }
    return finance.minor > book.minor ? .missingInBook : .unexplained
  }
}

extension Contracts {
  /// What counts past its end.
  fileprivate var lateness: [(amount: Money, cause: DifferenceCause)] {
    positions(on: asOf).compactMap { position in
      if case .inForce = position.standing { return nil }
      let ended = courses.first { $0.term.id == position.term }?.lastDay ?? asOf
      return (position.value, .late(term: position.term, ended: ended))
    }
  }

  /// What the book may have more than finance (or less, where it is negative), and why.
  fileprivate var explanations: [(amount: Money, cause: DifferenceCause)] {
    let zero = Money.zero(currency)
    let lost = lostTerms.filter { $0.from <= asOf }.reversed().map { lost in
      (amount: zero - lost.value, cause: DifferenceCause.lost(term: lost.term, from: lost.from))
    }
    let missing = positions(on: asOf).map { position in
      (amount: position.value, cause: DifferenceCause.missingInFinance(term: position.term))
    }
    let later = courses.filter { $0.term.start > asOf }.map { course in
      (
        amount: zero - course.worth(on: course.term.start).amount,
        cause: DifferenceCause.startsLater(term: course.term.id, on: course.term.start)
      )
    }
    return lateness + lost + priceSteps + missing + later
  }

  /// The latest steps first, then those ahead: changes of terms, and renewals at another value.
  private var priceSteps: [(amount: Money, cause: DifferenceCause)] {
    var steps: [(on: Day, amount: Money, cause: DifferenceCause)] = []
    for course in courses where course.term.start <= asOf && asOf <= course.lastDay ?? asOf {
      let now = course.worth(on: asOf).amount
      for on in course.term.changes.map(\.on) where on > course.term.start {
        let other = course.worth(on: on <= asOf ? on - 1 : on).amount
        steps.append((on, now - other, .priceStep(term: course.term.id, on: on)))
      }
      let renewed = courses.filter { earlier in
        earlier.successions.contains { $0.successor.id == course.term.id }
      }
      if !renewed.isEmpty {
        let before = Money.sum(renewed.map(\.lastWorth.amount), in: currency)
        let start = course.term.start
        steps.append((start, now - before, .priceStep(term: course.term.id, on: start)))
      }
    }
    return steps.sorted {
      ($0.on > asOf ? 1 : 0, asOf - $0.on) < ($1.on > asOf ? 1 : 0, asOf - $1.on)
    }
    .map { (amount: $0.amount, cause: $0.cause) }
  }
}

extension Money {
  /// The same digits in another currency, as somebody types them who overlooks the currency.
  fileprivate init?(_ money: Money, as currency: Currency) {
    guard let amount = DecimalNumber(money.amount) else { return nil }
    self.init(amount, currency)
  }
}
