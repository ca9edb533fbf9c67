// A search among what stands in the order of its ids, as accounts do.

import BookText

extension Array {
  /// The element with an id; all stand in the order of their ids' bytes.
  package func element(withID id: String, _ idOf: (Element) -> String) -> Element? {
    let place = firstPlace { !idOf($0).utf8.lexicographicallyPrecedes(id.utf8) }
    return place < count && idOf(self[place]) == id ? self[place] : nil
  }
}
