// In which order the entries of two sides stand.

/// Puts entries of three versions into one order, which does not depend on which side is ours.
enum EntryOrder {
  /// All that ours or theirs has.
  ///
  /// What one side alone has stands behind the entry that it follows there; where both have something at one place,
  /// `isBefore` decides.
  static func merged<Identity: Hashable>(
    _ versions: Versions<[Identity]>, _ isBefore: (Identity, Identity) -> Bool
  ) -> [Identity] {
    let shared = Set(versions.ours).intersection(versions.theirs)
    let runs = (Runs(versions.ours, shared), Runs(versions.theirs, shared))
    var order = together(runs.0.head, runs.1.head, isBefore)
    for identity in sharedOrder(versions, shared, isBefore) {
      order.append(identity)
      order += together(runs.0.behind[identity] ?? [], runs.1.behind[identity] ?? [], isBefore)
    }
    return order
  }

  /// What one side alone has, by the shared entry before it.
  private struct Runs<Identity: Hashable> {
    var head: [Identity] = []
    var behind: [Identity: [Identity]] = [:]

    init(_ identities: [Identity], _ shared: Set<Identity>) {
      var last: Identity?
      for identity in identities {
        if shared.contains(identity) {
          last = identity
        } else if let last {
          behind[last, default: []].append(identity)
        } else {
          head.append(identity)
        }
      }
    }
  }

  private static func together<Identity: Hashable>(
    _ ours: [Identity], _ theirs: [Identity], _ isBefore: (Identity, Identity) -> Bool
  ) -> [Identity] {
    if ours.isEmpty || theirs.isEmpty { return ours + theirs }
    return (ours + theirs).sorted(by: isBefore)
  }

  /// The order of the side that moved entries; where both did, or put new ones to other places, `isBefore` decides.
  private static func sharedOrder<Identity: Hashable>(
    _ versions: Versions<[Identity]>, _ shared: Set<Identity>,
    _ isBefore: (Identity, Identity) -> Bool
  ) -> [Identity] {
    let known = shared.intersection(versions.base)
    let orders = versions.map { $0.filter(shared.contains) }
    let moved = orders.map { $0.filter(known.contains) }
    if moved.ours != moved.theirs, let side = moved.settledSide { return orders[side] }
    let isOurs = zip(orders.ours, orders.theirs).first { $0 != $1 }.map { isBefore($0, $1) } ?? true
    return isOurs ? orders.ours : orders.theirs
  }
}
