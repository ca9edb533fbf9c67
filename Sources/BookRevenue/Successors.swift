// Which terms renew which: by name, else by what ends shortly before.

import BookModel

/// That one term renews another.
package struct RenewalLink: Hashable, Sendable {
  package let successor: String
  package let predecessor: String
  /// Nobody named it: "taken as renewal".
  package let isInferred: Bool
}

/// A name in `renews` that cannot be followed.
package struct UnusableLink: Hashable, Sendable {
  package let term: String
  package let names: String
  package let fault: Fault

  package enum Fault: Hashable, Sendable {
    case unknown
    case itself
    /// What is renewed must start before what renews it; so no chain of names can be a circle.
    case startsNoEarlier
  }
}

/// A term that may renew another, before losses and grace are looked at.
struct Candidate: Hashable, Sendable {
  let successor: Term
  let isInferred: Bool
}

/// The candidates of each term, the earliest first.
///
/// A term that somebody names is renewed by those who name it and by no other. Else it is taken as
/// renewed by terms of its product (or, like it, without one) that name nothing and start from its
/// last day to the days of grace after it; by the earliest of them only, so that a later add-on and the
/// next term but one are not taken for its renewal.
struct Successors {
  private(set) var candidates: [String: [Candidate]] = [:]
  private(set) var unusable: [UnusableLink] = []

  /// `terms` stand in the order of their start, with distinct ids.
  init(of terms: [Term], limits: [String: Int], reach: Int) {
    let known = Dictionary(uniqueKeysWithValues: terms.map { ($0.id, $0) })
    for term in terms {
      for name in unique(term.renews ?? []) {
        if let fault = fault(of: name, in: term, known: known) {
          unusable.append(UnusableLink(term: term.id, names: name, fault: fault))
        } else {
          candidates[name, default: []].append(Candidate(successor: term, isInferred: false))
        }
      }
    }
    let unlabelled = Dictionary(grouping: terms.filter { $0.renews == nil }, by: \.product)
    for term in terms where candidates[term.id] == nil {
      let taken = (unlabelled[term.product] ?? []).filter {
        $0.start > term.start && ends(term, before: $0.start, limit: limits[term.id], reach: reach)
      }
      guard let first = taken.first?.start else { continue }
      candidates[term.id] = taken.prefix { $0.start == first }
        .map { Candidate(successor: $0, isInferred: true) }
    }
  }

  private func fault(
    of name: String, in term: Term, known: [String: Term]
  ) -> UnusableLink.Fault? {
    guard name != term.id else { return .itself }
    guard let predecessor = known[name] else { return .unknown }
    return predecessor.start < term.start ? nil : .startsNoEarlier
  }

  /// Whether a term ends shortly enough before a day to be taken as renewed on it.
  ///
  /// Of a term that renews itself the written end and the last count; those between only where rounds
  /// are long, for every day lies shortly after some end of a monthly term.
  private func ends(_ term: Term, before day: Day, limit: Int?, reach: Int) -> Bool {
    let rounds = Rounds(of: term)
    guard let number = rounds.ending(upTo: day, within: reach, limit: limit) else { return false }
    return number == 1 || number == limit || rounds.areLong(beside: reach)
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
