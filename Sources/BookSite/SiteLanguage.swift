// Counts, days and rates as pages say them.

import BookModel
import BookReports
import BookRevenue

extension Language {
  /// `12 days`, `12日`.
  func text(ofDays days: Int) -> String {
    self(counted(days, "day"), "\(days)日")
  }

  /// `1 account`, `12社`.
  func text(ofAccounts count: Int) -> String {
    self("\(text(of: count)) account\(count == 1 ? "" : "s")", "\(text(of: count))社")
  }

  /// `1 renewal`, `更新12件`.
  func text(ofRenewals count: Int) -> String {
    self("\(text(of: count)) renewal\(count == 1 ? "" : "s")", "更新\(text(of: count))件")
  }

  /// `2 Mar 2026`, `2026年3月2日`: in a column of days.
  func column(_ day: Day) -> String {
    self("\(short(day)) \(day.month.year)", text(of: day))
  }

  /// The same as an element, in one line.
  func time(_ day: Day, _ style: StaticString? = nil) -> HTML {
    .element(
      .time, (style.map { [.class($0)] } ?? []) + [.datetime("\(day)")], [.text(column(day))])
  }

  /// A rate to one decimal; an en dash where nothing is in its cohort.
  func text(of rate: Rate) -> String {
    guard let permille = rate.permille else { return self("n/a", "該当なし") }
    return DecimalNumber(mantissa: Int64(permille), scale: 1).description + self(" %", "%")
  }
}
