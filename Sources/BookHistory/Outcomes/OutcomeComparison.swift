// Churned against renewed: the same facts of both, so many days before each outcome.

import BookFacts
import BookFigures
import BookModel
import BookWork

/// Facts of the accounts that churned and of those that renewed, while it was open which they would.
package struct OutcomeComparison: Sendable {
  /// In the order in which they were asked for.
  package let cuts: [Cut<[Double?]>]
  package let facts: [Fact]

  /// The cuts that are made where none are asked for: from far to near.
  package static let standardCuts = [180, 90, 60, 30]

  /// Compares numbers; a fact that is none has no values.
  package init(
    _ facts: [Fact], of now: Figures, at cuts: [Int], _ pick: AccountPick, in past: PastBooks
  ) throws(PastFault) {
    self.facts = facts
    self.cuts = try Cut.read(
      now.decidedRenewals.filter { $0.outcome != .contracted }, at: cuts, of: pick, in: past,
      on: now.day
    ) { account, figures in
      let row = figures.row(of: account)
      return facts.map { row.value(of: $0.name)?.number }
    }
  }

  /// The values of a fact at a cut, of the accounts with one outcome that had a fresh one.
  ///
  /// An account with several renewals is one witness: it counts once, with its mean.
  package func sample(
    of fact: Int, at cut: Int, _ outcome: DecidedRenewal.Outcome
  ) -> Sample {
    var values: [String: [Double]] = [:]
    for reading in cuts[cut].readings where reading.renewal.outcome == outcome {
      guard let value = reading.content[fact] else { continue }
      values[reading.renewal.account, default: []].append(value)
    }
    return Sample(values.sorted { $0.key < $1.key }.compactMap { Sample($0.value).mean })
  }

  /// The difference of a fact at a cut, churned less renewed; nil where there are too few to judge.
  package func difference(of fact: Int, at cut: Int) -> MeanDifference? {
    MeanDifference(
      of: sample(of: fact, at: cut, .churned), less: sample(of: fact, at: cut, .renewed),
      minN: Separation.leastOutcomes)
  }
}

extension Figures {
  /// Health, and those of the facts by which the book's models score that are numbers.
  package var scoredFacts: [Fact] {
    let names = Set(book.healthModels.flatMap { $0.measures ?? [] }.compactMap(\.fact))
    let scored = catalog.facts.filter { fact in
      fact.type.isNumber && (names.contains(fact.name) || names.contains(fact.sqlName))
    }
    return [catalog["health"]].compactMap(\.self) + scored
  }
}
