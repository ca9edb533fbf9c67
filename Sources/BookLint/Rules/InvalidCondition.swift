// invalid-condition: a condition that says nothing.

import BookFacts
import BookModel
import BookText

package struct InvalidCondition: DocumentRule {
  package static let id = "invalid-condition"

  package static let page = """
    A condition cannot be read: it names no fact, is no expression of SQL, or uses what conditions do
    without.

    `when` of segments, gates and playbooks, `enter` and `exit` of stages and the `audience` of a
    program are conditions on the facts of one account, such as `arr >= 100000 and region = 'JP'`.
    One that cannot be read holds for nobody: the segment takes no account, and the gate never fires.

    Correct it at the place that is shown. `csbook help conditions` says what may stand in one, and
    `csbook facts` lists what it may ask about. Text stands in single quotes.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no fact is named regoin; did you mean region?"], in: "segments/japan.md",
      """
      ---
      order: 5
      when: arr >= 100000 and 1️⃣regoin = 'JP'
      ---
      """),
    .flags(
      ["1️⃣": "metric.key_actions is written metric_key_actions in a condition"],
      in: "playbooks/quiet.md",
      """
      ---
      when: 1️⃣metric.key_actions < 10
      type: risk
      ---
      """,
      fixed: """
        ---
        when: metric_key_actions < 10
        type: risk
        ---
        """),
    .flags(
      ["1️⃣": "the parenthesis that opens here is not closed"], in: "programs/hours.md",
      """
      ---
      hypothesis: office hours lift use
      audience: 1️⃣"arr < 50000 and (seats > 10"
      ---
      """),
    .passes(
      in: "segments/japan.md",
      """
      ---
      order: 5
      when: arr >= 100000 and region = 'JP' and has(tags, 'strategic')
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for fault in context.conditionFaults[file.path] ?? [] {
      if case .circular = fault.error.kind { continue }
      report(
        .invalid(fault.error), in: file.path, at: fault.span, fix: fault.fix(in: file.path))
    }
  }
}

extension ConditionFault {
  /// The name in SQL, where only the dot is wrong.
  fileprivate func fix(in path: Path) -> Fix? {
    guard isExact, case .dottedName(_, let column?) = error.kind else { return nil }
    return Fix("write `\(column)`", [TextEdit(path, span, column)])
  }
}

extension Finding.Message {
  fileprivate static func invalid(_ error: ConditionError) -> Self { "\(error.sentence)" }
}
