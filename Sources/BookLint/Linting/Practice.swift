// Whom the rules of practice speak of, and how they count.

import BookFacts
import BookModel
import BookRevenue
import BookText

extension LintedAccount {
  /// Whether the account went on as another one.
  var isMerged: Bool {
    account.page?.merged?.on.map { $0 <= row.day } ?? false
  }

  /// Whether they are, or will be, a customer: neither churned nor merged into another account.
  var isCustomer: Bool {
    !isMerged && row["status"]?.value != .text(AccountStatus.churned.rawValue)
  }

  /// Whether the segment expects a thing of this customer, whose first term began at least so many days ago.
  ///
  /// An account without terms is asked at once; one whose first term is yet to begin is not asked.
  func asks(for thing: Expectation, after days: Int = 0) -> Bool {
    guard expects(thing), isCustomer else { return false }
    return row.firstStart.map { row.day - $0 >= days } ?? true
  }

  /// Days for which a new account may be without what takes some time.
  static var settlingDays: Int { 30 }
}

extension Page where Schema == AccountSchema {
  /// Where a term says when it ends.
  func end(ofTerm id: String) -> Span {
    self.contracts?.first { $0.id == id }?.span(of: \.end) ?? record.keySpan
  }

  /// What is written about a renewal.
  func record(of renewal: Renewal) -> Record<RenewalSchema>? {
    self.renewals?.first { $0.term == renewal.record?.term }
  }
}

extension Renewal {
  /// When it is due and until when notice can be given: `due 2026-05-01, in 60 days; notice by 2026-03-01, 1 day ago`.
  func dates(from day: Day) -> String {
    let due = "due \(due), \(distance(from: day, to: due))"
    return noticeDeadline.map { due + "; notice by \($0), \(distance(from: day, to: $0))" } ?? due
  }
}

/// `1 day`, `2 days`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `a`, `a and b`, `a, b and c`, or with another word than `and`.
func listed(_ words: [String], with conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// How far a day lies from another: `in 2 days`, `today`, `1 day ago`.
func distance(from day: Day, to other: Day) -> String {
  let days = other - day
  if days == 0 { return "today" }
  return days > 0 ? "in \(counted(days, "day"))" : "\(counted(-days, "day")) ago"
}
