// explain: what a finding means, with its examples.

import BookText

/// What an id stands for.
package enum ExplanationReport {
  package static func report(_ explained: Explanation) -> Report {
    var blocks: [Report.Block] = [
      .text(
        Styled(explained.id, .strong) + "  \(explained.severity.rawValue)"
          + (explained.finder == .import ? " of an import" : "")
          + ", looks at one \(explained.reach)"
          + (explained.needsDay ? ", depends on the day" : "")),
      .blank,
    ]
    blocks += lines(of: explained.page)
    if let bad = explained.bad { blocks += shown(bad, "It finds:") }
    if let good = explained.good { blocks += shown(good, "It passes:") }
    return Report(
      schema: "csbook.explain/1",
      data: [
        "id": .text(explained.id), "foundBy": .text(explained.finder.rawValue),
        "severity": .text(explained.severity.rawValue), "reach": .text(explained.reach),
        "needsDay": .flag(explained.needsDay), "page": .text(explained.page),
        "bad": JSON(explained.bad?.text), "good": JSON(explained.good?.text),
      ], blocks: blocks)
  }

  private static func shown(_ sample: Explanation.Sample, _ title: String) -> [Report.Block] {
    var blocks: [Report.Block] = [.blank, .text(Styled(title, .strong) + "  \(sample.path)")]
    blocks += lines(of: sample.text, indent: "    ")
    blocks += sample.messages.map { .text(Styled("    → ") + Styled($0, .fair)) }
    return blocks
  }

  private static func lines(of text: String, indent: String = "") -> [Report.Block] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? .blank : .text(Styled(indent + line))
    }
  }
}
