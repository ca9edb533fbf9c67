// A search among what stands in an order.

extension RandomAccessCollection {
  /// The first place at which a condition holds that holds at all places after it; the end where it holds at none.
  @inlinable
  package func firstPlace(_ holds: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if holds(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
