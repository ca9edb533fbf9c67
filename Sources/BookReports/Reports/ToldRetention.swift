// The retention of one period as screens, reports and pages tell it.

import BookFigures
import BookModel
import BookRevenue

/// A period's retention, with what it cost.
package struct ToldRetention: Sendable {
  package let period: PeriodRetention
  /// Nil where the period is not whole quarters with a cost each.
  let costs: Money?

  /// Some periods side by side; costs are those of all accounts, and stand beside nothing less.
  package static func all(
    _ periods: [PeriodRetention], isWhole: Bool, of figures: Figures
  ) -> [ToldRetention] {
    let costs = isWhole ? TeamCosts(figures.book.settings) : TeamCosts([])
    return periods.map { period in
      ToldRetention(
        period: period, costs: costs.sum(over: period.retention.period, by: figures.calendar))
    }
  }

  package var retention: Retention { period.retention }
  package var rates: RetentionRates { period.retention.rates }
  package var cost: Rate? { costs.map(retention.costRate) }

  /// What is to be said of rates over few, and of those that an exclusion takes over other customers.
  var cautions: [String] {
    let named = [("GRR", rates.grr), ("NRR", rates.nrr), ("logo retention", rates.logoRetention)]
    let few = named.filter { $0.1.caution != nil }
    var cautions: [String] = []
    if let caution = few.first?.1.caution {
      let isAll = few.count == named.count && Set(few.map(\.1.n)).count == 1
      cautions.append(isAll ? caution : few.map(\.0).joined(separator: ", ") + ": " + caution)
    }
    for (name, cohort) in zip(named.map(\.0), rates.ownCohorts) where cohort.isOther {
      cautions.append(
        "\(name) is over \(counted(cohort.accounts, "account")), ARR \(cohort.arr.grouped)")
    }
    return cautions.map { "\(period.name): \($0)" }
  }
}

// MARK: JSON

extension ToldRetention {
  var json: JSON {
    let retention = retention
    return [
      "name": .text(period.name), "from": JSON(retention.period.lowerBound),
      "to": JSON(retention.period.upperBound), "close": JSON(retention.close),
      "method": .text(retention.method.rawValue), "cohort": rates.cohortJSON,
      "grr": JSON(rates.grr), "nrr": JSON(rates.nrr),
      "logoRetention": JSON(rates.logoRetention),
      "rateCohorts": .object(
        zip(["grr", "nrr", "logoRetention"], rates.ownCohorts).map { name, cohort in
          JSON.Member(
            key: name, value: ["accounts": .whole(cohort.accounts), "arr": JSON(cohort.arr)])
        }), "churnRate": JSON(rates.grr.complement),
      "logoChurn": JSON(rates.logoRetention.complement),
      "tooFew": .flag(rates.accounts < retention.policy.minN),
      "openingARR": JSON(retention.openingARR), "closingARR": JSON(retention.closingARR),
      "retainedARR": JSON(rates.retainedARR),
      "movements": .object(
        Movement.Kind.allCases.map {
          JSON.Member(key: $0.rawValue, value: JSON(retention.movements[$0]))
        }),
      "churnedLogos": .whole(retention.churnedLogos), "costs": JSON(costs),
      "retentionCost": cost.map { JSON($0) } ?? .null,
      "groups": .list(period.groups.map(json)), "movers": .list(period.movers.map(json)),
      "moved": .list(retention.lines.flatMap(\.movements).map(json)),
      "wonAndLost": .list(retention.wonAndLost.map { .text($0.entity) }),
      "mergers": .list(
        retention.mergers.map {
          ["account": .text($0.account), "into": .text($0.into), "on": JSON($0.on)]
        }),
      "exclusions": .list(retention.exclusions.map(json)),
      "late": .list(
        retention.late.map { ["account": .text($0.account), "due": JSON($0.due)] }),
      "undecidedLosses": .list(retention.unwritten.map(json)),
      "undecided": .list((retention.undecidedIn + retention.undecidedOut).map(json)),
    ]
  }

  private func json(_ group: Retention.Group) -> JSON {
    [
      "name": JSON(group.name), "cohort": group.rates.cohortJSON, "grr": JSON(group.rates.grr),
      "nrr": JSON(group.rates.nrr), "logoRetention": JSON(group.rates.logoRetention),
      "tooFew": .flag(group.rates.accounts < retention.policy.minN),
    ]
  }

  private func json(_ mover: PeriodRetention.Mover) -> JSON {
    ["account": .text(mover.entity), "from": JSON(mover.from), "to": JSON(mover.to)]
  }

  private func json(_ movement: Movement) -> JSON {
    [
      "account": .text(movement.entity), "day": JSON(movement.day),
      "kind": .text(movement.kind.rawValue), "amount": JSON(movement.amount),
    ]
  }

  private func json(_ exclusion: Exclusion) -> JSON {
    [
      "account": .text(exclusion.account), "metric": .text(exclusion.metric.rawValue),
      "from": JSON(exclusion.days.lowerBound), "to": JSON(exclusion.days.upperBound),
      "reason": JSON(exclusion.reason), "approvedBy": JSON(exclusion.approvedBy),
    ]
  }

  private func json(_ lost: Retention.LostAccountTerm) -> JSON {
    [
      "account": .text(lost.account), "term": .text(lost.lost.term), "from": JSON(lost.lost.from),
      "value": JSON(lost.lost.value), "isLapsed": .flag(lost.lost.cause == .lapsed),
    ]
  }

  private func json(_ undecided: Retention.UndecidedAccount) -> JSON {
    [
      "account": .text(undecided.account), "terms": .list(undecided.terms.map { .text($0) }),
      "isCounted": .flag(retention.policy.undecidedDue == .pending),
    ]
  }
}

extension RetentionRates {
  fileprivate var cohortJSON: JSON {
    ["accounts": .whole(accounts), "retained": .whole(retained), "arr": JSON(arr)]
  }
}
