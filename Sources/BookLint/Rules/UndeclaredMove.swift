// undeclared-move: a stage that does not follow from the one before.

import BookModel
import BookText

package struct UndeclaredMove: AccountRule {
  package static let id = "undeclared-move"

  package static let page = """
    An account moved from one stage to another which its journey map does not name as next.

    The map says which moves there are, backwards too. One that it does not know is a stage somebody
    forgot to write down, or a way that the map should learn of: both are worth a minute. Stages that
    run in parallel, as an escalation does, stand apart, and so does a map that names no moves at all.

    Write the stage in between, or name the move under `next:` in the map.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the journey map `three` has no move from `onboarding` to `value`"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: three
      stages:
        - {stage: onboarding, entered: 2025-07-01, left: 2025-09-01}
        - {stage: fire, entered: 2025-08-01, left: 2025-08-20}
        - {stage: 1️⃣value, entered: 2025-09-01}
      ---
      """, beside: ["journeys/three.md": threeStages]),
    .flags(
      ["1️⃣": "the journey map `three` has no move from `value` to `adoption`"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: three
      stages:
        - {stage: adoption, entered: 2025-07-01, left: 2025-09-01}
        - {stage: value, entered: 2025-09-01, left: 2026-01-10}
        - {stage: 1️⃣adoption, entered: 2026-01-10}
      ---
      """, beside: ["journeys/three.md": threeStages]),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: three
      stages:
        - {stage: onboarding, entered: 2025-07-01, left: 2025-09-01}
        - {stage: fire, entered: 2025-08-01}
        - {stage: adoption, entered: 2025-09-01, left: 2026-01-10}
        - {stage: value, entered: 2026-01-10}
      ---
      """, beside: ["journeys/three.md": threeStages]),
  ]

  private static let threeStages = """
    ---
    stages:
      - {id: onboarding, next: [adoption]}
      - {id: adoption, next: [value]}
      - {id: value}
      - {id: fire, parallel: true}
    ---
    """

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let journey = account.account.journey,
      let map = journey.journey.flatMap(context.book.journeyMap)
    else { return }
    let visits = MainVisits(of: journey, on: map)
    guard visits.stages.values.contains(where: { $0.next?.isEmpty == false }) else { return }
    for (from, to) in zip(visits.all, visits.all.dropFirst()) {
      let next = visits.stages[from.stage]?.next ?? []
      guard !next.contains(to.stage) else { continue }
      report(
        .undeclared(map.id, from.stage, to.stage), in: journey.path,
        at: to.record.span(of: \.stage),
        help: next.isEmpty
          ? "name it under `next:` of `\(from.stage)`"
          : "from `\(from.stage)` the map leads to \(next.joined(separator: ", "))")
    }
  }
}

extension Finding.Message {
  fileprivate static func undeclared(_ map: String, _ from: String, _ to: String) -> Self {
    "the journey map `\(map)` has no move from `\(from)` to `\(to)`"
  }
}
