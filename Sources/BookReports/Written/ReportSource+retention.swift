// Retention, forecast and engagement as written reports tell them.

import BookFigures
import BookModel
import BookRevenue
import BookWork

extension ReportSource {
  /// What was kept over some periods.
  func retention(over periods: [ReportPeriod]) throws(ReportFault) -> [ToldRetention] {
    do throws(AccountFilter.Fault) {
      return ToldRetention.all(
        try figures.retention(over: periods, method: nil, by: nil, of: pick, threads: threads),
        isWhole: pick.isEverything, of: figures)
    } catch {
      throw .picking(error)
    }
  }

  func forecast() throws(ReportFault) -> BookForecast {
    do throws(AccountFilter.Fault) {
      return try figures.forecast(of: pick, threads: threads)
    } catch {
      throw .picking(error)
    }
  }

  /// The share of ARR that gets what its segment promises it.
  var engagement: Engagement {
    TeamFigures(of: accounts, in: figures, period: day...day, isWhole: pick.isEverything).engagement
  }
}

extension ToldRetention {
  var value: ReportValue {
    [
      "period": .words(.period(period.name)), "from": ReportValue(retention.period.lowerBound),
      "to": ReportValue(retention.close), "cohort": ReportValue(rates.accounts),
      "cohortARR": ReportValue(rates.arr), "nrr": ReportValue(rates.nrr),
      "grr": ReportValue(rates.grr), "churnRate": ReportValue(rates.grr.complement),
      "logoRetention": ReportValue(rates.logoRetention),
      "logoChurn": ReportValue(rates.logoRetention.complement),
      "churnedLogos": ReportValue(retention.churnedLogos), "cost": ReportValue(cost),
      "costs": ReportValue(costs),
      "new": ReportValue(retention.movements[.new]),
      "winBack": ReportValue(retention.movements[.winBack]),
      "expansion": ReportValue(retention.movements[.upsell] + retention.movements[.price]),
      "downsell": ReportValue(retention.movements[.downsell]),
      "churn": ReportValue(retention.movements[.churn]),
      "closingARR": ReportValue(retention.closingARR),
      "otherCohorts": ReportValue(
        zip(["NRR", "GRR"], [rates.ownCohorts[1], rates.ownCohorts[0]]).filter { $1.isOther }
      ) { name, cohort in
        [
          "rate": .text(name), "accounts": ReportValue(cohort.accounts),
          "arr": ReportValue(cohort.arr),
        ]
      },
    ]
  }
}

extension Engagement {
  var value: ReportValue {
    [
      "share": ReportValue(share: share), "accounts": ReportValue(accountsInCadence),
      "asked": ReportValue(accountsAsked), "arr": ReportValue(arrInCadence),
      "askedARR": ReportValue(arrAsked),
    ]
  }
}

extension BookForecast {
  /// What the quarter has lost, and will have lost at its end, beside last year's.
  var lost: ReportValue {
    [
      "toDate": ReportValue(lostToDate), "byQuarterEnd": .estimate(lostByQuarterEnd),
      "lastYearToDate": ReportValue(lastYear.toDate.lost),
      "lastYear": ReportValue(lastYear.whole.lost), "logosToDate": ReportValue(toDate.churnedLogos),
      "logosLastYear": ReportValue(lastYear.whole.churnedLogos),
    ]
  }
}
