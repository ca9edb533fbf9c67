// unplanned-adoption: they are past the onboarding, and no objective is accepted.

import BookFacts
import BookModel
import BookText
import BookWork

package struct UnplannedAdoption: AccountRule {
  package static let id = "unplanned-adoption"
  package static let needsDay = true

  package static let page = """
    The account is in a stage after the onboarding, and none of its objectives is accepted by the
    customer: there is none, or all are our own proposals, or the plans are closed.

    Adoption without an objective is use for its own sake. Nobody can say when it is enough, and the
    first review argues about logins.

    Ask what they want to have reached a year from now, and write it as an objective with
    `state: accepted`. The rule speaks where the segment expects `plan`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "in adoption, and no objective is accepted"], in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-09-01, left: 2025-10-12, result: succeeded}
        - {stage: 1️⃣adoption, entered: 2025-10-12}
      ---
      """,
      beside: [
        "accounts/acme/plans/year-one.md": """
        ---
        title: Year one
        status: active
        objectives:
          - {id: dispatch, outcome: dispatch is done by 8:30, state: proposed}
        ---
        """
      ]),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: adoption, entered: 2025-09-01}
      ---
      """),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      ---
      """,
      beside: [
        "accounts/acme/journey.md": """
        ---
        journey: standard
        stages:
          - {stage: onboarding, entered: 2026-02-01}
        ---
        """
      ]),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .plan), account.row.canRead([.plan]),
      let path = account.account.journey?.path, let journey = account.row.journeyPosition(),
      let current = journey.current, journey.isPastOnboarding(current)
    else { return }
    let open = account.row.plans.plans.filter { !$0.isClosed }
    guard !open.contains(where: { $0.objectives.contains(where: \.isAccepted) }) else { return }
    report(
      .unplanned(current.stage), in: path, at: current.visit.span(of: \.stage),
      help: "agree on an objective, and write it to plans/ with `state: accepted`")
  }
}

extension JourneyPosition {
  /// Whether a stay is in a stage that the map has after its onboarding.
  fileprivate func isPastOnboarding(_ stay: Stay) -> Bool {
    let line = (map?.stages ?? []).filter { !($0.parallel ?? false) }.compactMap(\.id)
    guard let onboarding = map?.onboarding?.id, let start = line.firstIndex(of: onboarding),
      let place = line.firstIndex(of: stay.stage)
    else { return false }
    return place > start
  }
}

extension Finding.Message {
  fileprivate static func unplanned(_ stage: String) -> Self {
    "in \(stage), and no objective is accepted"
  }
}
