// explain: a lint rule with its examples.

import BookLint
import BookText

/// What a rule looks for.
package enum RuleReport {
  package static func report(_ rule: any Rule.Type) -> Report {
    let bad = rule.examples.first { !$0.messages.isEmpty }
    let good = rule.examples.first { $0.messages.isEmpty }
    var blocks: [Report.Block] = [
      .text(
        Styled(rule.id, .strong)
          + "  \(rule.severity.rawValue), looks at one \(Reach(rule).rawValue)"
          + (rule.needsDay ? ", depends on the day" : "")),
      .blank,
    ]
    blocks += lines(of: rule.page)
    if let bad { blocks += shown(bad, "It finds:") }
    if let good { blocks += shown(good, "It passes:") }
    return Report(
      schema: "csbook.explain/1",
      data: [
        "id": .text(rule.id), "severity": .text(rule.severity.rawValue),
        "reach": .text(Reach(rule).rawValue), "needsDay": .flag(rule.needsDay),
        "page": .text(rule.page),
        "bad": bad.map { JSON.text(unmarked($0.text)) } ?? .null,
        "good": good.map { JSON.text(unmarked($0.text)) } ?? .null,
      ], blocks: blocks)
  }

  private static func shown(_ example: Example, _ title: String) -> [Report.Block] {
    var blocks: [Report.Block] = [.blank, .text(Styled(title, .strong) + "  \(example.path)")]
    blocks += lines(of: unmarked(example.text), indent: "    ")
    blocks += example.messages.sorted { $0.key < $1.key }.map {
      .text(Styled("    → ") + Styled($0.value, .fair))
    }
    return blocks
  }

  private static func lines(of text: String, indent: String = "") -> [Report.Block] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? .blank : .text(Styled(indent + line))
    }
  }

  private static func unmarked(_ text: String) -> String {
    String(text.filter { !keycaps.contains($0) })
  }

  private static let keycaps: Set<Character> = [
    "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣", "🔟",
  ]
}
