// How well a number tells two groups of outcomes apart.

/// The chance that one of the first group lies below one of the second, where each is drawn at random: the AUC.
///
/// 0.5 is what a coin says, 1 is no exception, and below 0.5 the number says the contrary of what it should. Two that are
/// equal count as half of each.
package struct Separation: Hashable, Sendable {
  /// 0…1.
  package let value: Double
  /// The 95 % interval.
  package let low: Double
  package let high: Double
  /// How many are in the group that should be low, and in the other.
  package let lower: Int
  package let upper: Int

  /// What was observed, and of whom.
  package struct Observation: Hashable, Sendable {
    package let value: Double
    /// Observations of one subject are no independent witnesses.
    package let subject: String

    package init(_ value: Double, of subject: String) {
      self.value = value
      self.subject = subject
    }
  }

  /// Nil where either group is empty.
  ///
  /// The value is taken from mid-ranks. The interval counts subjects, not observations.
  package init?(of lower: [Observation], below upper: [Observation]) {
    guard !lower.isEmpty, !upper.isEmpty else { return nil }
    let pairs = Double(lower.count) * Double(upper.count)
    let least = Double(upper.count) * Double(upper.count + 1) / 2
    value = (Self.rankSum(of: upper, among: lower) - least) / pairs
    self.lower = lower.count
    self.upper = upper.count
    let spread = Spread(
      lower: Set(lower.map(\.subject)).count, upper: Set(upper.map(\.subject)).count)
    low = spread.bound(of: value, towards: 0)
    high = spread.bound(of: value, towards: 1)
  }

  package var n: Int { lower + upper }

  /// What may be said of it.
  package enum Verdict: String, Sendable, CaseIterable {
    case tooFew = "too few to judge"
    case chance = "no better than chance"
    case better = "better than chance"
    case worse = "worse than chance"
  }

  /// The smaller group needs so many before anything is said.
  package static let leastOutcomes = 10

  package var verdict: Verdict {
    if min(lower, upper) < Self.leastOutcomes { return .tooFew }
    if low > 0.5 { return .better }
    return high < 0.5 ? .worse : .chance
  }

  /// The sum of the ranks of some among all; equal values share the mean of their ranks.
  private static func rankSum(
    of counted: [Observation], among others: [Observation]
  ) -> Double {
    let all =
      (counted.map { ($0.value, true) } + others.map { ($0.value, false) })
      .sorted { $0.0 < $1.0 }
    var sum = 0.0
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end].0 == all[start].0 { end += 1 }
      let midRank = Double(start + 1 + end) / 2
      sum += midRank * Double(all[start..<end].count { $0.1 })
      start = end
    }
    return sum
  }
}

/// How far an AUC of two groups may lie from its estimate.
///
/// Hanley and McNeil's variance, taken at the bound itself as Wilson does for a share (Newcombe 2006, method 5). Taken at
/// the estimate it would be 0 where nothing overlaps: ten against ten without an exception would be certain.
private struct Spread {
  private let lower: Double
  private let upper: Double

  init(lower: Int, upper: Int) {
    self.lower = Double(lower)
    self.upper = Double(upper)
  }

  private func variance(at auc: Double) -> Double {
    let others = (lower + upper) / 2 - 1
    let pairs = (1 - auc) / (2 - auc) + auc / (1 + auc)
    return auc * (1 - auc) * (1 + others * pairs) / (lower * upper)
  }

  /// The AUC on one side at which the estimate is just 1.96 standard errors away.
  func bound(of estimate: Double, towards end: Double) -> Double {
    var (inside, outside) = (estimate, end)
    for _ in 0..<60 {
      let middle = (inside + outside) / 2
      let reach = 1.959963984540054 * variance(at: middle).squareRoot()
      if (estimate - middle).magnitude <= reach { inside = middle } else { outside = middle }
    }
    return (inside + outside) / 2
  }
}
