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

  var all: [Value] { [base, ours, theirs] }
}

extension Versions where Value: Equatable {
  /// What comes of the three: the change, where at most one side made one; nil where both did.
  var settled: Value? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }
}
