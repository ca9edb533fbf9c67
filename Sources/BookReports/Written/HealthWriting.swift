// health: the portfolio, what moved and why, and how much is known.

import BookFigures
import BookHealth
import BookHistory
import BookModel

package enum HealthWriting: WrittenReport {
  package static let name = "health"
  package static let summary = "portfolio, movers with their reasons, coverage"
  package static let subject = ReportSubject.book

  package static func beginning(_ source: ReportSource) -> Day? { source.day - Alerts.declineDays }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let accounts = source.accounts
    let scored = accounts.filter { $0.health != nil }
    let earlier = try source.earlier()
    let moves = earlier.map { source.movers(since: $0) } ?? []
    return [
      "portfolio": source.portfolio(accounts), "hasPast": .flag(earlier != nil),
      "before": earlier.map { earlier in
        source.portfolio(accounts.compactMap { earlier[$0.id] }).with([
          "day": ReportValue(earlier.day)
        ])
      } ?? .missing,
      "fallen": ReportValue(moves.filter { $0.change < 0 }) { source.move($0) },
      "risen": ReportValue(moves.filter { $0.change > 0 }.reversed()) { source.move($0) },
      "rebanded": ReportValue(moves.filter { $0.before.band != $0.account.band }) {
        source.move($0)
      },
      "red": ReportValue(worst(of: scored.filter { $0.band == .red })) { source.account($0) },
      "unknown": ReportValue(worst(of: scored.filter { $0.band == .unknown })) { account in
        source.account(account).with(["coverage": ReportValue(account.health?.coverage)])
      },
      "unscored": ReportValue(accounts.filter { $0.health == nil && $0.isCustomer }) {
        source.account($0)
      },
      "overrides": ReportValue(scored.filter { $0.health?.isOverridden == true }) {
        source.override(of: $0)
      },
      "gates": ReportValue(
        scored.flatMap { account in (account.health?.firedGates ?? []).map { (account, $0) } }
      ) { account, gate in
        source.account(account).with([
          "gate": .text(gate.gate.id), "why": .text(gate.gate.why),
        ])
      },
      "measures": ReportValue(MeasureCoverage.all(of: scored)) { $0.value },
    ]
  }

  private static func worst(of accounts: [AccountFigures]) -> [AccountFigures] {
    accounts.sorted { ($1.arr.minor, $0.id) < ($0.arr.minor, $1.id) }
  }
}

extension ReportSource {
  /// The score of accounts together, and their ARR by band.
  func portfolio(_ accounts: [AccountFigures]) -> ReportValue {
    let health = PortfolioHealth(accounts, in: figures.currency)
    return [
      "score": ReportValue(health.mean), "accounts": ReportValue(health.members.count),
      "arr": ReportValue(health.arr), "scoredARR": ReportValue(health.scoredARR),
      "overridden": ReportValue(health.overridden.count),
      "overriddenARR": ReportValue(health.overridden.arr),
      "bands": ReportValue(Band.inOrder) { band in
        [
          "band": ReportValue(band), "count": ReportValue(health[band].count),
          "arr": ReportValue(health[band].arr), "share": ReportValue(share: health.share(of: band)),
        ]
      },
    ]
  }

  fileprivate func override(of account: AccountFigures) -> ReportValue {
    let override = account.health?.override?.override
    return self.account(account).with([
      "computed": ReportValue(account.health?.computed), "by": colleague(override?.by),
      "on": ReportValue(override?.on), "until": ReportValue(override?.until),
      "reason": ReportValue(override?.reason), "approvedBy": colleague(override?.approvedBy),
    ])
  }
}

/// How many accounts have a value for a measure.
private struct MeasureCoverage {
  let model: String
  let measure: String
  var fresh = 0
  var stale = 0
  var missing = 0

  /// Those that some account lacks, the most lacking first.
  static func all(of accounts: [AccountFigures]) -> [MeasureCoverage] {
    var order: [[String]] = []
    var counts: [[String]: MeasureCoverage] = [:]
    for health in accounts.compactMap(\.health) {
      for score in health.measures {
        let key = [health.model, score.measure.id]
        if counts[key] == nil { order.append(key) }
        var count = counts[key] ?? MeasureCoverage(model: key[0], measure: key[1])
        switch score.state {
        case .fresh: count.fresh += 1
        case .stale: count.stale += 1
        case .missing: count.missing += 1
        }
        counts[key] = count
      }
    }
    return order.compactMap { counts[$0] }.filter { $0.stale + $0.missing > 0 }
      .enumerated().sorted { left, right in
        let lacking = (left.element.lacking, right.element.lacking)
        return lacking.0 == lacking.1 ? left.offset < right.offset : lacking.0 > lacking.1
      }.map(\.element)
  }

  private var lacking: Int { stale + missing }

  var value: ReportValue {
    [
      "model": .text(model), "measure": .text(measure), "fresh": ReportValue(fresh),
      "stale": ReportValue(stale), "missing": ReportValue(missing),
    ]
  }
}
