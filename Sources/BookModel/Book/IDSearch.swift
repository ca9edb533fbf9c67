// A search among what stands in the order of its ids, as accounts do.

extension Array {
  /// The element with an id; all stand in the order of their ids' bytes.
  package func element(withID id: String, _ idOf: (Element) -> String) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if idOf(self[middle]).utf8.lexicographicallyPrecedes(id.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && idOf(self[low]) == id ? self[low] : nil
  }
}
