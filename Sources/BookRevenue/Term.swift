// A term of a contract as it is written, and what it is worth on a day.

import BookModel

/// One line of a contract: committed, recurring, annualised revenue over inclusive calendar dates.
package struct Term: Hashable, Sendable {
  package let id: String
  /// The first day.
  package let start: Day
  /// The last day, itself included; a term without one is evergreen.
  package let end: Day?
  /// Annualised; `changes` replace it from their own day on.
  package let arr: Money
  package let product: String?
  package let seats: Int?
  package let autoRenews: Bool
  /// Months that a round of auto-renewal lasts; without it the term's own length, at most twelve.
  package let renewsFor: Int?
  package let notice: Period?
  package let noticeGivenOn: Day?
  package let signedOn: Day?
  /// The ids of the terms that this one renews; nil leaves it to be inferred, an empty list says none.
  package let renews: [String]?
  /// In the order of their days; of two on one day the later written one holds.
  package let changes: [Change]

  /// From `on` the term is worth `arr`.
  package struct Change: Hashable, Sendable {
    package let on: Day
    package let arr: Money
    /// Without them the seats stay as they were.
    package let seats: Int?
    package let why: Why?

    package enum Why: String, Sendable, CaseIterable {
      case upsell, downsell, price, ramp, correction
    }

    package init(on: Day, arr: Money, seats: Int? = nil, why: Why? = nil) {
      self.on = on
      self.arr = arr
      self.seats = seats
      self.why = why
    }
  }

  package init(
    id: String, start: Day, end: Day? = nil, arr: Money, product: String? = nil, seats: Int? = nil,
    autoRenews: Bool = false, renewsFor: Int? = nil, notice: Period? = nil,
    noticeGivenOn: Day? = nil, signedOn: Day? = nil, renews: [String]? = nil, changes: [Change] = []
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.arr = arr
    self.product = product
    self.seats = seats
    self.autoRenews = autoRenews
    self.renewsFor = renewsFor
    self.notice = notice
    self.noticeGivenOn = noticeGivenOn
    self.signedOn = signedOn
    self.renews = renews
    self.changes = changes.enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }
}

extension Term {
  /// What a term is worth, and by which of its lines.
  package struct Worth: Hashable, Sendable {
    package let amount: Money
    package let seats: Int?
    package let basis: Basis
  }

  /// The line that a term's value comes from.
  package enum Basis: Hashable, Sendable {
    /// The `arr` of the term itself.
    case term
    case change(on: Day, why: Change.Why?)
    /// A renewal that is written as closed, before its term is.
    case record
  }

  /// The worth by the last change on or before a day; the days of the term itself are not asked.
  package func worth(on day: Day) -> Worth {
    let past = changes.prefix { $0.on <= day }
    return Worth(
      amount: past.last?.arr ?? arr,
      seats: past.last { $0.seats != nil }?.seats ?? seats,
      basis: past.last.map { .change(on: $0.on, why: $0.why) } ?? .term)
  }

  /// The same term with every amount in the currency of the book, each rounded half to even.
  func converted(by rates: ExchangeRates) throws(ExchangeError) -> Term {
    var converted: [Change] = []
    for change in changes {
      let arr = try rates.worth(of: change.arr)
      converted.append(Change(on: change.on, arr: arr, seats: change.seats, why: change.why))
    }
    return Term(
      id: id, start: start, end: end, arr: try rates.worth(of: arr), product: product, seats: seats,
      autoRenews: autoRenews, renewsFor: renewsFor, notice: notice, noticeGivenOn: noticeGivenOn,
      signedOn: signedOn, renews: renews, changes: converted)
  }
}

/// A term that cannot be counted; lint says so at its place.
package struct UnreadableTerm: Hashable, Sendable {
  package let id: String
  package let fault: Fault

  package enum Fault: Hashable, Sendable {
    case endsBeforeItStarts
    case negativeValue
    /// An earlier written term has the id.
    case repeatedID
    /// A loss that names it takes effect on or before its first day.
    case lostBeforeItStarts
  }
}
