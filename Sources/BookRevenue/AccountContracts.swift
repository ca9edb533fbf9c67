// From the records of an account to its contracts.

import BookModel

extension Contracts {
  /// The contracts of an account as it is written, by the choices of its book, as seen from a day.
  ///
  /// A term without a readable id, start or ARR is left out; lint says so at its place. Its amounts are in the currency
  /// of the term, else of the account, else of the book.
  ///
  /// - Throws: `ExchangeError` for an amount without a rate; the account then has no figures.
  package init(
    of account: Account, settings: Settings, asOf: Day
  ) throws(ExchangeError) {
    try self.init(of: account, by: RevenueBasis(settings), asOf: asOf)
  }

  /// The same by choices and rates that were read off the settings before.
  package init(
    of account: Account, by basis: RevenueBasis, asOf: Day
  ) throws(ExchangeError) {
    // What happened after the day is unseen; whoever wants all the days of a term looks from a later one.
    try self.init(
      of: account.id, page: account.page?.record.seen(on: asOf), by: basis, asOf: asOf)
  }

  /// The same of an account's page as it stood on the day.
  package init(
    of account: String, page: Record<AccountSchema>?, by basis: RevenueBasis, asOf: Day
  ) throws(ExchangeError) {
    let currency = page?.currency.flatMap { Currency($0) } ?? basis.rates.book
    let written = page?.contracts ?? []
    let terms = written.compactMap { Term($0, currency: currency) }
    let records = (page?.renewals ?? []).compactMap { record in
      let term = written.first { $0.id == record.term }
      return RenewalRecord(
        record, currency: term?.currency.flatMap { Currency($0) } ?? currency)
    }
    try self.init(
      of: account, terms: terms, losses: (page?.losses ?? []).compactMap(Loss.init),
      records: records, policy: basis.policy, rates: basis.rates, asOf: asOf)
  }
}

/// What the contracts of all accounts rest on.
package struct RevenueBasis: Hashable, Sendable {
  let policy: RevenuePolicy
  let rates: ExchangeRates

  package init(_ settings: Settings) {
    policy = RevenuePolicy(settings)
    rates = ExchangeRates(settings)
  }
}

extension RevenuePolicy {
  /// The choices of csbook.yml, with what stands where nothing is chosen.
  package init(_ settings: Settings) {
    let retention = settings.record.retention
    self.init(
      graceDays: settings.graceDays,
      undecidedDue: retention?.undecidedDue.flatMap { UndecidedDue(rawValue: $0) } ?? .pending,
      churnRecognition: retention?.churnRecognition.flatMap { ChurnRecognition(rawValue: $0) }
        ?? .effective,
      winBack: retention?.winBack.flatMap { WinBack(rawValue: $0) } ?? .separate,
      entity: retention?.entity.flatMap { Entity(rawValue: $0) } ?? .account,
      grrMethod: retention?.grrMethod.flatMap { GRRMethod(rawValue: $0) } ?? .point,
      askBefore: settings.askBefore, minN: settings.minN)
  }
}

extension ExchangeRates {
  /// The rates of csbook.yml; codes that are no currency are left out.
  package init(_ settings: Settings) {
    let written = settings.record.exchangeRates
    var rates: [Currency: DecimalNumber] = [:]
    for entry in written?.rates?.entries ?? [] {
      guard let currency = Currency(entry.key) else { continue }
      rates[currency] = entry.value
    }
    self.init(book: settings.currency, asOf: written?.asOf, rates: rates)
  }
}

extension Likelihoods {
  /// The likelihoods of csbook.yml, with what stands where nothing is chosen.
  package init(_ settings: Settings) {
    let standard = Likelihoods()
    let written = settings.record.health?.likelihood
    self.init(
      green: written?.green ?? standard.green, yellow: written?.yellow ?? standard.yellow,
      red: written?.red ?? standard.red, unknown: written?.unknown ?? standard.unknown)
  }
}

extension Term {
  /// The term as written; nil without a readable id, start or ARR.
  ///
  /// `currency` is what its amounts are in where it names none itself.
  package init?(_ record: Record<TermSchema>, currency: Currency) {
    let currency = record.currency.flatMap { Currency($0) } ?? currency
    // A term without its unreadable end would be evergreen: none is better than a wrong one.
    guard record.written.isWhole, let id = record.id, let start = record.start,
      let arr = record.arr.flatMap({ Money($0, currency) })
    else { return nil }
    self.init(
      id: id, start: start, end: record.end, arr: arr, product: record.product,
      seats: record.seats, autoRenews: record.autoRenew ?? false, renewsFor: record.renewsFor,
      notice: record.notice, noticeGivenOn: record.noticeGivenOn, signedOn: record.signedOn,
      renews: record.renews,
      changes: (record.changes ?? []).compactMap { Change($0, currency: currency) })
  }
}

extension Term.Change {
  fileprivate init?(_ record: Record<TermChangeSchema>, currency: Currency) {
    guard let on = record.on, let arr = record.arr.flatMap({ Money($0, currency) }) else {
      return nil
    }
    self.init(on: on, arr: arr, seats: record.seats, why: record.why.flatMap { Why(rawValue: $0) })
  }
}

extension Loss {
  fileprivate init?(_ record: Record<LossSchema>) {
    guard let effectiveOn = record.effectiveOn else { return nil }
    self.init(
      effectiveOn: effectiveOn, terms: record.terms ?? [], notifiedOn: record.notifiedOn,
      reason: record.reason)
  }
}

extension RenewalRecord {
  fileprivate init?(_ record: Record<RenewalSchema>, currency: Currency) {
    guard let term = record.term else { return nil }
    let intent = record.intent.flatMap { intent in
      intent.answer.flatMap { Intent.Answer(rawValue: $0) }
        .map { Intent($0, askedOn: intent.askedOn) }
    }
    self.init(
      term: term, intent: intent, forecast: record.forecast.flatMap { Forecast(rawValue: $0) },
      amount: record.amount.flatMap { Money($0, currency) },
      swing: record.swing.flatMap { Money($0, currency) }, likelihood: record.likelihood,
      outcome: record.outcome.flatMap { Outcome(rawValue: $0) }, closedOn: record.closedOn)
  }
}

extension Record {
  fileprivate func seen(on day: Day) -> Record? { written.seen(on: day).map { Record($0) } }
}

extension FiscalCalendar {
  /// The fiscal year of csbook.yml.
  package init(_ settings: Settings) {
    self.init(
      startMonth: settings.record.fiscalYearStart ?? 1,
      named: settings.record.fiscalYearNamed.flatMap { Naming(rawValue: $0) } ?? .start)
  }
}
