// compare: churned against renewed, so many days before each outcome.

import BookFacts
import BookHistory
import BookModel
import BookWork

/// The same facts of accounts that churned and of accounts that renewed.
package enum CompareReport {
  /// `groups` are the outcomes to show; with both of them, their difference too.
  package static func report(
    _ comparison: OutcomeComparison, groups: [DecidedRenewal.Outcome], rules: String
  ) -> Report {
    Report(
      schema: "csbook.compare/1",
      data: json(comparison, groups, rules: rules),
      blocks: blocks(comparison, groups))
  }

  // MARK: Text

  private static func blocks(
    _ comparison: OutcomeComparison, _ groups: [DecidedRenewal.Outcome]
  ) -> [Report.Block] {
    let counts = comparison.cuts.map { cut in
      groups.map { outcome in cut.readings.count { $0.renewal.outcome == outcome } }
    }
    guard counts.contains(where: { $0.contains { $0 > 0 } }) else {
      return [
        .text(
          Styled("nothing decided now was open in a book of then: csbook renewals --rates"))
      ]
    }
    var blocks: [Report.Block] = [.table(table(comparison, groups))]
    for (cut, counts) in zip(comparison.cuts, counts) {
      let known = zip(groups, counts).map { "\($1) \($0.rawValue)" }
      let late = cut.notRecorded.count { groups.contains($0.outcome) }
      let decided = cut.decidedBefore.count { groups.contains($0.outcome) }
      let untold = cut.untold.count { groups.contains($0.outcome) }
      let left = [
        (late, "not recorded by then"), (decided, "decided before"),
        (untold, "of which --where cannot be told"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      blocks.append(
        .footnote("\(cut.days) days before: " + (known + left).joined(separator: ", ")))
    }
    blocks.append(.footnote("mean (accounts with a fresh value), before it was known who stays"))
    return blocks + (groups.count > 1 ? notes(comparison) : [])
  }

  private static func notes(_ comparison: OutcomeComparison) -> [Report.Block] {
    let told = comparison.facts.indices.flatMap { fact in
      comparison.cuts.indices.compactMap { comparison.difference(of: fact, at: $0) }
    }.count
    guard told > 0 else {
      return [
        .footnote(
          "too few to judge: it takes \(Separation.leastOutcomes) accounts of each group with a value"
        )
      ]
    }
    return [
      .footnote("difference ± half of its 95 % interval; chance: the interval holds 0"),
      .footnote(
        "of \(told) differences \(decimals(Double(told) / 20, digits: 0)) would stand out by "
          + "chance alone"),
    ]
  }

  private static func table(
    _ comparison: OutcomeComparison, _ groups: [DecidedRenewal.Outcome]
  ) -> TextTable {
    TextTable(
      [TextTable.Column("fact", least: 12), TextTable.Column("group")]
        + comparison.cuts.map { TextTable.Column("\($0.days) days", right: true) },
      comparison.facts.indices.flatMap { fact -> [[Styled]] in
        let name = comparison.facts[fact].name
        var rows = groups.enumerated().map { index, outcome in
          [Styled(index == 0 ? name : ""), Styled(outcome.rawValue)]
            + comparison.cuts.indices.map { cut in
              mean(of: comparison.sample(of: fact, at: cut, outcome))
            }
        }
        if groups.count > 1 {
          rows.append(
            [Styled(""), Styled("difference", .faint)]
              + comparison.cuts.indices.map { cut in
                worded(comparison.difference(of: fact, at: cut))
              })
        }
        return rows
      })
  }

  private static func mean(of sample: Sample) -> Styled {
    guard let mean = sample.mean else { return Styled("–", .faint) }
    return Styled("\(decimals(mean, digits: digits(of: mean))) (\(sample.n))")
  }

  private static func worded(_ difference: MeanDifference?) -> Styled {
    guard let difference else { return Styled("too few", .faint) }
    if difference.isChance { return Styled("chance", .faint) }
    let digits = digits(of: difference.difference)
    return Styled(
      "\(signed(difference.difference, digits: digits)) ± "
        + decimals(difference.margin, digits: digits), .strong)
  }

  /// Three figures are enough to compare by.
  private static func digits(of number: Double) -> Int {
    number.magnitude >= 100 ? 0 : number.magnitude >= 10 ? 1 : 2
  }

  // MARK: JSON

  private static func json(
    _ comparison: OutcomeComparison, _ groups: [DecidedRenewal.Outcome], rules: String
  ) -> JSON {
    [
      "rules": .text(rules), "groups": .list(groups.map { .text($0.rawValue) }),
      "cuts": .list(
        comparison.cuts.map { cut in
          [
            "days": .whole(cut.days),
            "outcomes": .object(
              groups.map { outcome in
                JSON.Member(
                  key: outcome.rawValue,
                  value: .whole(cut.readings.count { $0.renewal.outcome == outcome }))
              }),
            "notRecorded": .whole(cut.notRecorded.count { groups.contains($0.outcome) }),
            "decidedBefore": .whole(cut.decidedBefore.count { groups.contains($0.outcome) }),
            "untold": .whole(cut.untold.count { groups.contains($0.outcome) }),
          ]
        }),
      "facts": .list(
        comparison.facts.indices.map { fact in
          [
            "fact": .text(comparison.facts[fact].name),
            "unit": .text(comparison.facts[fact].unit),
            "cuts": .list(
              comparison.cuts.indices.map { cut in
                json(comparison, fact, cut, groups)
              }),
          ]
        }),
    ]
  }

  private static func json(
    _ comparison: OutcomeComparison, _ fact: Int, _ cut: Int,
    _ groups: [DecidedRenewal.Outcome]
  ) -> JSON {
    let difference =
      groups.count > 1 ? comparison.difference(of: fact, at: cut) : nil
    var members = [JSON.Member(key: "days", value: .whole(comparison.cuts[cut].days))]
    members += groups.map { outcome in
      let sample = comparison.sample(of: fact, at: cut, outcome)
      return JSON.Member(
        key: outcome.rawValue, value: ["mean": JSON(sample.mean), "n": .whole(sample.n)])
    }
    members += [
      JSON.Member(key: "difference", value: JSON(difference?.difference)),
      JSON.Member(key: "margin", value: JSON(difference?.margin)),
      JSON.Member(key: "isChance", value: JSON(difference?.isChance)),
    ]
    return .object(members)
  }
}
