// stored-derived-value: something written down that the book computes.

import BookModel
import BookText

package struct StoredDerivedValue: FaultRule {
  package static let id = "stored-derived-value"

  package static let page = """
    A file states what csbook computes from other files: ARR, health, the stage, days to renewal.

    A stored copy is right on the day it is written and wrong from then on, and nobody can say
    which of the two counts.

    Delete it. `csbook show ACCOUNT` prints the value, and `csbook facts` says what each is
    computed from; correct it there. A health band is set by hand under `override:`.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "`arr` is computed, not written",
        "2️⃣": "`health_score` is computed, not written",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣arr: 120000
      2️⃣health_score: 82
      ---
      """),
    .flags(
      ["1️⃣": "`current_stage` is computed, not written"], in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      1️⃣current_stage: adoption
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-04-01, arr: 120000}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .unknownField(let key, let record, _) = problem.kind,
        let origin = origin(of: key, in: record)
      else { continue }
      report(
        .stored(key), in: file.path, at: problem.span,
        help: "delete it: it follows from \(origin)")
    }
  }

  /// What a value follows from that a record must not state; nil where it is not computed.
  static func origin(of key: String, in record: String) -> String? {
    origins[record]?.first { $0.keys.contains(key) }?.origin
  }

  /// By record, the keys that people store there, and what csbook computes them from.
  private static let origins: [String: [(origin: String, keys: Set<String>)]] = [
    "account": [
      (
        "the contracts",
        [
          "arr", "mrr", "acv", "tcv", "seats", "licences", "status", "age_days", "tenure",
          "customer_since", "next_renewal", "renewal_date", "renewal_on", "days_to_renewal",
          "days_to_notice", "contract_start", "contract_end", "renewal_status", "atr", "churn",
          "churned", "churned_on", "churn_date", "nrr", "grr",
        ]
      ),
      (
        "notes, touches and contacts",
        [
          "days_since_touch", "days_since_exec_touch", "last_touch", "last_contact",
          "last_contacted", "last_meeting", "last_note", "contacts_met", "champions",
          "champions_leaving", "in_cadence", "days_over_cadence", "recurring_topics",
        ]
      ),
      (
        "tasks, risks, escalations and opportunities",
        [
          "open_tasks", "overdue_tasks", "open_risks", "open_escalations",
          "critical_escalations", "opportunities_open", "needs_open",
        ]
      ),
      (
        "the success plans",
        [
          "plan_status", "plan_progress", "objectives_accepted", "objectives_verified",
          "milestones_overdue",
        ]
      ),
      (
        "the journey",
        [
          "stage", "journey_stage", "lifecycle", "lifecycle_stage", "days_in_stage",
          "stage_progress", "missed_moments", "first_value_days", "time_to_value",
        ]
      ),
      ("the conditions of the segments", ["segment", "segments"]),
      (
        "metrics.csv and surveys.csv",
        [
          "nps", "csat", "ces", "survey_mean", "licence_utilisation", "license_utilization",
          "licences_used", "active_users", "utilisation", "usage",
        ]
      ),
      (
        "the health model; a band is set by hand under `override:`",
        ["health", "health_score", "score", "band", "health_band", "coverage", "churn_risk"]
      ),
    ],
    "contract": [
      ("its days and its ARR", ["mrr", "acv", "tcv", "term", "months", "status", "active", "due"])
    ],
    "renewal": [
      ("the contract's end", ["due", "due_on", "date", "renewal_date", "days", "days_to_renewal"]),
      ("the contract's ARR", ["arr", "atr"]),
      ("the outcome and the day", ["status", "late"]),
    ],
    "success plan": [
      ("the objectives and tasks", ["progress", "plan_progress", "health", "milestones_overdue"])
    ],
    "objective": [("`current`, `baseline` and `target`", ["progress", "percent"])],
    "journey": [
      ("`stages`", ["stage", "current_stage", "days_in_stage", "stage_progress", "entered"])
    ],
    "escalation": [("the days that are written", ["status", "days_open", "age_days"])],
    "contact": [
      ("notes and touches", ["last_touch", "last_contact", "last_contacted", "last_seen"])
    ],
    "segment": [("its condition", ["accounts", "members", "account_count"])],
  ]
}

extension Finding.Message {
  fileprivate static func stored(_ key: String) -> Self { "`\(key)` is computed, not written" }
}
