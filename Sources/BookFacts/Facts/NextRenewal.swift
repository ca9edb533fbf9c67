// next_renewal, days_to_renewal, days_to_notice, auto_renew, intent, forecast: the earliest open renewal.

import BookModel
import BookRevenue
import BookText

extension Fact {
  static let nextRenewal = Fact(
    "next_renewal", .day, unit: "day",
    "The due day of the earliest undecided renewal: the day after its terms' last. Missing without one."
  ) { row in
    row.nextRenewal.map { FactReading(.day($0.due), on: row.day) }
  }

  static let daysToRenewal = Fact(
    "days_to_renewal", .integer, unit: "days",
    "Days to next_renewal, 0 on it, negative once it is past due."
  ) { row in
    row.nextRenewal.map { FactReading(.integer($0.days(from: row.day)), on: row.day) }
  }

  static let daysToNotice = Fact(
    "days_to_notice", .integer, unit: "days",
    """
    Days to the last day on which notice of the next renewal can be given, negative after it. Missing where its terms \
    have no notice.
    """
  ) { row in
    row.nextRenewal?.noticeDeadline.map { FactReading(.integer($0 - row.day), on: row.day) }
  }

  static let autoRenew = Fact(
    "auto_renew", .flag, unit: "yes or no",
    "Whether all terms of the next renewal go on by themselves unless notice is given. Missing without a renewal."
  ) { row in
    row.nextRenewal.map {
      FactReading(.flag($0.parts.allSatisfy(\.autoRenews)), on: row.day)
    }
  }

  static let intent = Fact(
    "intent", .text, unit: "stay, leave or undecided",
    "What they said about the next renewal, as of the day they were asked. Missing until they are."
  ) { row in
    guard let intent = row.nextRenewal?.record?.intent else { return nil }
    return FactReading(
      .text(intent.answer.rawValue), on: intent.askedOn ?? row.day,
      from: row.renewalSource { $0.has(\.intent) ? $0.span(of: \.intent) : nil })
  }

  static let forecast = Fact(
    "forecast", .text, unit: "will-renew, will-contract, will-churn, …, upsell",
    "The CSM's call on the next renewal. Missing until there is one."
  ) { row in
    guard let forecast = row.nextRenewal?.record?.forecast else { return nil }
    return FactReading(
      .text(forecast.rawValue), on: row.day,
      from: row.renewalSource { $0.has(\.forecast) ? $0.span(of: \.forecast) : nil })
  }
}

extension FactRow {
  /// Where a field of the next renewal's record stands.
  fileprivate func renewalSource(
    _ span: (Record<RenewalSchema>) -> Span?
  ) -> FactReading.Source? {
    guard let term = nextRenewal?.record?.term, let path = account.page?.path,
      let record = page?.renewals?.first(where: { $0.term == term })
    else { return nil }
    return span(record).map { FactReading.Source(path, $0) }
  }
}
