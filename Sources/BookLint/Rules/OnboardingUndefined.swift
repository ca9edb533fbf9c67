// onboarding-undefined: an onboarding without a length or a success.

import BookModel
import BookText
import BookWork

package struct OnboardingUndefined: DocumentRule {
  package static let id = "onboarding-undefined"

  package static let page = """
    The onboarding of a journey map does not say how long it should take, or when it has succeeded.

    Without a length nobody is ever behind, and without a definition of success everybody has
    succeeded on the day the invoice was paid. The onboarding is the stage `onboarding`, or else the
    first one.

    Give it `target_days`, and `success` in words that a customer would agree to.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the stage `onboarding` has no `target_days` and no `success`"],
      in: "journeys/standard.md",
      """
      ---
      stages:
        - {id: sales, next: [onboarding]}
        - {id: 1️⃣onboarding, next: [adoption]}
        - {id: adoption}
      ---
      """),
    .flags(
      ["1️⃣": "the stage `kick-off` has no `success`"], in: "journeys/standard.md",
      """
      ---
      stages:
        - {id: 1️⃣kick-off, target_days: 30}
      ---
      """),
    .passes(
      in: "journeys/standard.md",
      """
      ---
      stages:
        - {id: onboarding, target_days: 60, success: 20 people used it in one week}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let stage = file.page(.journeyMap, JourneyMapSchema.self)?.onboarding,
      let id = stage.id
    else { return }
    var missing: [String] = []
    if !stage.has(\.targetDays) { missing.append("target_days") }
    if !stage.has(\.success) { missing.append("success") }
    guard !missing.isEmpty else { return }
    report(.undefined(id, missing), in: file.path, at: stage.span(of: \.id))
  }
}

extension Finding.Message {
  fileprivate static func undefined(_ stage: String, _ missing: [String]) -> Self {
    "the stage `\(stage)` has \(missing.map { "no `\($0)`" }.joined(separator: " and "))"
  }
}
