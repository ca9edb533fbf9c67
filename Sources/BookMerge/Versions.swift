// The three versions that a merge looks at.

/// What stands in the common ancestor, in ours and in theirs.
struct Versions<Value> {
  let base: Value
  let ours: Value
  let theirs: Value

  func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Versions<Other> {
    Versions<Other>(
      base: try transform(base), ours: try transform(ours), theirs: try transform(theirs))
  }

  subscript(side: Side) -> Value { side == .ours ? ours : theirs }
}

extension Versions where Value: Equatable {
  /// The side that has what comes of the three, where at most one of them changed something; nil where both did.
  var settledSide: Side? {
    if ours == theirs || theirs == base { return .ours }
    return ours == base ? .theirs : nil
  }

  /// What comes of the three, where that is settled.
  var settled: Value? { settledSide.map { self[$0] } }
}
