// The name that somebody probably meant.

/// Looks for what a misspelt name was meant to be.
package enum NearMiss {
  /// The candidate nearest to `name`, if it is near enough to be a slip of the fingers.
  ///
  /// Distance is counted in insertions, deletions, replacements and swaps of neighbours (optimal string alignment) of
  /// lowercase text; at most a third of the name may differ.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.name ?? prefixed(name, among: candidates)
  }

  /// The only candidate that begins with `name`, or that `name` begins with.
  private static func prefixed(
    _ name: String, among candidates: some Sequence<String>
  ) -> String? {
    guard name.utf8.count >= 3 else { return nil }
    let matches = candidates.filter { $0.hasPrefix(name) || $0.count >= 3 && name.hasPrefix($0) }
    return matches.count == 1 ? matches[0] : nil
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(last[column + 1] + 1, current[column] + 1, replaced)
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { best = min(best, beforeLast[column - 1] + 1) }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
