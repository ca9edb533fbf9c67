// The chapter `rules`: every lint rule in a line, generated.

import BookLint
import BookText

extension Topic {
  static let rules = Topic(
    name: "rules", summary: "Every lint rule, with its severity and what it finds",
    markdown: {
      let entries = RuleCatalog.rules.map { rule in
        let day = rule.needsDay ? ", by the day" : ""
        return "\(rule.id)\n: (\(rule.severity.rawValue)\(day)) \(opening(of: rule.page))"
      }
      return """
        `csbook explain RULE` prints the whole page of one, with a bad and a good example. The answer of a
        rule marked `by the day` can change while no file changes, so it is never an error.

        \(entries.joined(separator: "\n\n"))
        """
    })
}

/// The first paragraph of a rule's page.
private func opening(of page: String) -> String {
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.prefix { !$0.isEmpty }.joined(separator: " ")
}
