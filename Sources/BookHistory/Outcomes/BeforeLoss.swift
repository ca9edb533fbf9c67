// What the book knew of accounts in the year before they lost something.

import BookFigures
import BookModel
import BookRevenue

/// A loss, and the account as the book of each day before it had it.
package struct BeforeLoss: Sendable {
  package let loss: LossEvent
  /// The last day on which nothing of it was known.
  package let lastOpenDay: Day
  /// By so many days before the last open day; days on which no book had the account are left out.
  package let sights: [Int: AccountFigures]
  /// The first Monday of the year before on which it was red; nil where it was on none.
  package let firstRed: Day?
  /// On how many Mondays of that year a book had the account.
  package let weeks: Int

  /// Days from first red to the last open day.
  package var lead: Int? { firstRed.map { lastOpenDay - $0 } }
}

extension PastBooks {
  /// Looks back from losses: so many days before each, and on the Mondays of its last year.
  package func lookBack(
    from losses: [(loss: LossEvent, lastOpenDay: Day)], days cuts: [Int]
  ) throws(PastFault) -> [BeforeLoss] {
    var wanted: Set<AccountDay> = []
    for (loss, last) in losses {
      let days = cuts.map { last - $0 } + (last - 364...last).mondays
      wanted.formUnion(days.map { AccountDay(loss.account, on: $0) })
    }
    var seen: [AccountDay: AccountFigures] = [:]
    try visit(wanted) { figures, _ in
      for account in figures.accounts {
        seen[AccountDay(account.id, on: figures.day)] = account
      }
    }
    return losses.map { loss, last in
      let weeks = (last - 364...last).mondays.compactMap {
        seen[AccountDay(loss.account, on: $0)]
      }
      let sights = cuts.map { ($0, seen[AccountDay(loss.account, on: last - $0)]) }
      return BeforeLoss(
        loss: loss, lastOpenDay: last,
        sights: Dictionary(
          sights.compactMap { cut, sight in sight.map { (cut, $0) } },
          uniquingKeysWith: { first, _ in first }),
        firstRed: weeks.first { $0.band == .red }?.day, weeks: weeks.count)
    }
  }
}

extension ClosedRange<Day> {
  /// Its Mondays, in their order.
  var mondays: [Day] {
    // 1970-01-01 was a Thursday, and so the fourth day of a week.
    let monday = lowerBound + (11 - (Int(lowerBound.number) % 7 + 7) % 7) % 7
    return stride(from: Int(monday.number), through: Int(upperBound.number), by: 7)
      .map(Day.init(number:))
  }
}
