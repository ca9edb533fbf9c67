// The customers of a period, and who of them each rate leaves out.

import BookModel

/// What the lines and rates of a period are taken of.
struct CountedBook: Sendable {
  let entities: [CountedEntity]
  /// Accounts that nothing counts.
  let out: Set<String>
  /// Those that hold for the period.
  let exclusions: [Exclusion]
  let days: ClosedRange<Day>
  let method: RevenuePolicy.GRRMethod
  let policy: RevenuePolicy
  let currency: Currency

  /// The products of all terms, each once; nil for those that name none.
  var products: Set<String?> { Set(entities.flatMap(\.products)) }

  /// Everyone with all their terms, or those with terms of a product.
  func lines(
    _ scope: RevenueLine.Scope, without metric: Exclusion.Metric = .all
  ) -> [RevenueLine] {
    let out = out.union(exclusions.accounts(leftOutOf: metric))
    return entities.compactMap { entity in
      guard scope.mayTake(entity.products), let entity = entity.without(out) else { return nil }
      return RevenueLine(of: entity, over: days, scope, by: policy, in: currency)
    }
  }

  /// `known` are the lines of the scope, where somebody has made them.
  func rates(_ scope: RevenueLine.Scope, of known: [RevenueLine]? = nil) -> RetentionRates {
    func apart(_ metric: Exclusion.Metric) -> [RevenueLine]? {
      exclusions.contains { $0.metric == metric } ? lines(scope, without: metric) : nil
    }
    return RetentionRates(
      cohort: known ?? lines(scope), gross: apart(.grr), net: apart(.nrr), logos: apart(.logo),
      by: method,
      minN: policy.minN, in: currency)
  }
}
