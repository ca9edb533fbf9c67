// The name that a misspelt one was probably meant to be.

/// The candidate with the fewest edits, at most a third of the name's letters and no more than
/// three; among equals the first.
///
/// Letters are compared as bytes, ASCII without case; a swap of two neighbours is one edit.
func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().utf8)
  var best: (name: String, edits: Int)?
  let most = min(3, max(1, wanted.count / 3))
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8)
    guard abs(letters.count - wanted.count) <= min(most, (best?.edits ?? most + 1) - 1) else {
      continue
    }
    let edits = editDistance(wanted, letters)
    if edits <= most, edits < best?.edits ?? Int.max { best = (candidate, edits) }
  }
  return best?.name
}

/// Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var edits = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        edits = min(edits, beforeLast[column - 1] + 1)
      }
      current.append(edits)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
