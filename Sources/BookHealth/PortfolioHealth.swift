// The health of several accounts together: a portfolio, or the children of a parent.

import BookModel

/// One account of a portfolio.
package struct PortfolioMember: Hashable, Sendable {
  package let account: String
  package let health: HealthScore
  package let arr: Money

  package init(_ account: String, _ health: HealthScore, arr: Money) {
    self.account = account
    self.health = health
    self.arr = arr
  }
}

/// What accounts come to together, weighed by ARR.
package struct PortfolioHealth: Hashable, Sendable {
  package let members: [PortfolioMember]
  package let arr: Money
  /// Σ ARR·score / Σ ARR over the accounts whose score has its coverage; nil where there are none.
  package let mean: Score?
  /// What the mean rests on: the ARR of the accounts that are in it.
  package let scoredARR: Money
  package let overridden: Portion
  private let portions: [Band: Portion]

  /// Some of the accounts, and their ARR.
  package struct Portion: Hashable, Sendable {
    package let count: Int
    package let arr: Money

    package init(count: Int, arr: Money) {
      self.count = count
      self.arr = arr
    }
  }

  /// All ARR is in `currency`.
  package init(_ members: [PortfolioMember], in currency: Currency) {
    func portion(_ belongs: (PortfolioMember) -> Bool) -> Portion {
      let some = members.filter(belongs)
      return Portion(count: some.count, arr: some.reduce(.zero(currency)) { $0 + $1.arr })
    }
    self.members = members
    arr = portion { _ in true }.arr
    let scored = members.filter { $0.health.scored.isJudged }
    scoredARR = portion { $0.health.scored.isJudged }.arr
    let sum = scored.reduce(Int128(0)) { sum, member in
      sum + Int128(member.arr.minor) * Int128(member.health.score?.billionths ?? 0)
    }
    let weight = Int128(scoredARR.minor)
    mean = weight > 0 ? Score(billionths: Int64(sum.dividedToEven(by: weight))) : nil
    overridden = portion { $0.health.isOverridden }
    portions = Dictionary(
      uniqueKeysWithValues: Band.allCases.map { band in
        (band, portion { $0.health.band == band })
      })
  }

  /// The accounts whose final band is this one: `unknown` is the ARR unknown.
  package subscript(band: Band) -> Portion {
    portions[band] ?? Portion(count: 0, arr: .zero(arr.currency))
  }

  /// The share of ARR in a band, 0…1; nil where there is no ARR.
  package func share(of band: Band) -> Double? {
    arr.minor > 0 ? Double(self[band].arr.minor) / Double(arr.minor) : nil
  }

  /// The account that is worst off: the lowest band, then the lowest score, then the largest ARR, then the id.
  ///
  /// Accounts that are unknown or new are no worse than others: they are named only where nobody has a band.
  package var worst: PortfolioMember? {
    let judged = members.filter { $0.health.band.isJudged }
    return (judged.isEmpty ? members : judged).min { $0.isWorse(than: $1) }
  }
}

extension PortfolioMember {
  fileprivate func isWorse(than other: PortfolioMember) -> Bool {
    if health.band != other.health.band { return health.band < other.health.band }
    // Without a score nothing is known to be low.
    let scores = (
      health.score?.billionths ?? .max, other.health.score?.billionths ?? .max
    )
    if scores.0 != scores.1 { return scores.0 < scores.1 }
    if arr.minor != other.arr.minor { return arr.minor > other.arr.minor }
    return account.utf8.lexicographicallyPrecedes(other.account.utf8)
  }
}
