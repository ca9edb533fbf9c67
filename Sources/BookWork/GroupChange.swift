// How a number changed in a group.

/// The values of one fact in a group of accounts on two days.
package struct GroupChange: Sendable {
  /// Accounts in the group, with a value or without.
  package let size: Int
  /// What those had on both days who had a value on both.
  package let pairs: [(before: Double, after: Double)]

  package init(size: Int, pairs: [(before: Double, after: Double)]) {
    self.size = size
    self.pairs = pairs
  }

  package var n: Int { pairs.count }
  package var meanBefore: Double? { Sample(pairs.map(\.before)).mean }
  package var meanAfter: Double? { Sample(pairs.map(\.after)).mean }
  package var changes: Sample { Sample(pairs.map { $0.after - $0.before }) }
}
