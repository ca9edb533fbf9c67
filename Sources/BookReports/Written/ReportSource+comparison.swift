// Churned against renewed, as written reports tell it.

import BookFacts
import BookFigures
import BookHistory
import BookModel
import BookWork

extension ReportSource {
  /// The facts that the models score, of both groups so many days before; missing where there is no history.
  func comparison(at cuts: [Int]) throws(ReportFault) -> ReportValue {
    guard let past else { return .missing }
    let comparison: OutcomeComparison
    do throws(PastFault) {
      comparison = try OutcomeComparison(figures.scoredFacts, of: figures, at: cuts, pick, in: past)
    } catch {
      throw .past(error)
    }
    return ReportValue(Array(comparison.cuts.indices)) { cut in
      let readings = comparison.cuts[cut].readings
      return [
        "days": ReportValue(comparison.cuts[cut].days),
        "churned": ReportValue(readings.count { $0.renewal.outcome == .churned }),
        "renewed": ReportValue(readings.count { $0.renewal.outcome == .renewed }),
        "least": ReportValue(Separation.leastOutcomes),
        "isTooFew": .flag(
          comparison.facts.indices.allSatisfy { comparison.difference(of: $0, at: cut) == nil }),
        "facts": ReportValue(Array(comparison.facts.indices)) { fact in
          self.fact(fact, at: cut, of: comparison)
        },
      ]
    }
  }

  private func fact(_ fact: Int, at cut: Int, of comparison: OutcomeComparison) -> ReportValue {
    let churned = comparison.sample(of: fact, at: cut, .churned)
    let renewed = comparison.sample(of: fact, at: cut, .renewed)
    let difference = comparison.difference(of: fact, at: cut)
    let verdict: Words =
      switch difference?.isChance {
      case nil: .init("too-few", "too few", "少数のため判断不可")
      case true?: .init("chance", "chance", "偶然の範囲")
      case false?: .init("differs", "differs", "差あり")
      }
    return [
      "fact": .text(comparison.facts[fact].sqlName),
      "churned": ReportValue(churned.mean, decimals: 2), "churnedN": ReportValue(churned.n),
      "renewed": ReportValue(renewed.mean, decimals: 2), "renewedN": ReportValue(renewed.n),
      "difference": difference.map { .change($0.difference, decimals: 2) } ?? .missing,
      "margin": ReportValue(difference?.margin, decimals: 2), "verdict": .words(verdict),
    ]
  }
}
