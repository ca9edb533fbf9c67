// Renewals as written reports tell them.

import BookFigures
import BookModel
import BookRevenue

extension ReportSource {
  /// What is open of the accounts, as far as forecasts look ahead.
  var renewalMap: RenewalMap {
    RenewalMap(of: accounts, in: figures, until: figures.lastDayAhead)
  }

  /// How many, and what they are worth.
  func cohort(of renewals: [JudgedRenewal]) -> ReportValue {
    [
      "count": ReportValue(renewals.count),
      "atr": ReportValue(Money.sum(renewals.map(\.renewal.openATR), in: figures.currency)),
    ]
  }

  func renewal(_ judged: JudgedRenewal) -> ReportValue {
    let renewal = judged.renewal
    let account = figures[renewal.account]
    return [
      "account": .text(renewal.account), "name": ReportValue(account?.name ?? renewal.account),
      "owner": colleague(account?.owner), "due": ReportValue(renewal.due),
      "days": ReportValue(renewal.days(from: day)),
      "daysLate": ReportValue(renewal.due < day ? day - renewal.due : nil),
      "atr": ReportValue(renewal.openATR), "band": ReportValue(judged.band),
      "status": .words(.of(judged.status)), "reason": .words(.of(judged.reason)),
      "notice": ReportValue(renewal.noticeDeadline),
      "noticeDays": ReportValue(renewal.noticeDeadline.map { $0 - day }),
      "renewsItself": ReportValue(renewal.parts.contains(where: \.autoRenews)),
      "intent": ReportValue(renewal.record?.intent.map { .of($0.answer) }),
      "askedOn": ReportValue(renewal.record?.intent?.askedOn),
      "forecast": ReportValue(renewal.record?.forecast.map { .of($0) }),
    ]
  }

  /// Of what falls due in a period, how much was renewed.
  func rates(of period: ReportPeriod) -> ReportValue {
    let (rates, healthy) = RenewalRatesReport.rates(of: accounts, over: period, in: figures)
    return [
      "period": .words(.period(period.name)), "due": ReportValue(rates.due.count),
      "decided": ReportValue(rates.counted.count), "gross": ReportValue(rates.gross),
      "net": ReportValue(rates.net), "byCount": ReportValue(rates.byCount),
      "onTime": ReportValue(rates.onTime), "healthy": ReportValue(healthy),
    ]
  }
}

extension ForecastTotals {
  func value(named name: String) -> ReportValue {
    [
      "quarter": .text(name), "count": ReportValue(count), "atr": ReportValue(atr),
      "worst": .estimate(worst), "likely": .estimate(likely), "best": .estimate(best),
      "byHealth": .estimate(byHealth), "uncalled": ReportValue(uncalledCount),
      "uncalledATR": ReportValue(uncalledATR),
    ]
  }
}

extension RenewalMonth {
  var value: ReportValue {
    [
      "month": month.map { .month($0) } ?? .missing, "count": ReportValue(renewals.count),
      "atr": ReportValue(total), "notices": ReportValue(notices.count),
      "green": .money(bands[0].amount), "yellow": .money(bands[1].amount),
      "red": .money(bands[2].amount), "unknown": .money(bands[3].amount),
    ]
  }
}
