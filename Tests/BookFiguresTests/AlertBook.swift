// A book of two accounts whose alerts can be worked out by hand.

import BookFigures
import BookModel
import BookTesting

/// On 2026-03-02 Acme has not been touched for 51 days, and Globex has half the users of December.
enum AlertBook {
  static let day = Day(number: 20_514)

  /// The figures of the book with other files laid over it; an empty text takes a file away.
  static func figures(_ others: [String: String] = [:], on day: Day = day) throws -> Figures {
    let files = files.merging(others) { $1 }.filter { !$0.value.isEmpty }
    return try Figures(of: Book.fixture(files), on: day, threads: 1)
  }

  /// What is to be begun, as `account playbook`.
  static func alerts(_ others: [String: String] = [:], on day: Day = day) throws -> [String] {
    let figures = try figures(others, on: day)
    return try Alerts(of: figures.accounts, in: figures, threads: 1).all.map {
      "\($0.account.id) \($0.playbook.id)"
    }
  }

  static func play(_ fields: String) -> [String: String] {
    [
      "accounts/acme/plays/2026-01-10-silent.md":
        "---\nplaybook: silent\nopened: 2026-01-10\n\(fields)\n---\n"
    ]
  }

  static let silent = "---\nwhen: days_since_touch > 45\nseverity: high\ncooldown_days: 30\n---\n"

  private static let files = [
    "segments/all.md": "---\norder: 1\nwhen: 1 = 1\nhealth: users\n---\n",
    "health/users.md": """
    ---
    groups: [{id: use, weight: 1}]
    measures:
      - id: users
        group: use
        weight: 1
        fact: metric.active_users
        score: {linear: {from: 0, to: 100}}
        why: who does not come does not stay
    ---
    """,
    "playbooks/silent.md": silent,
    "playbooks/falling.md": "---\nwhen: health < 60\nseverity: medium\n---\n",
    "playbooks/by-hand.md": "---\ntype: risk\n---\n",
    "accounts/acme/account.md": """
    ---
    name: Acme
    owner: kenji
    contracts:
      - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 120000}
    renewals:
      - {term: y1, forecast: will-churn}
    ---
    """,
    "accounts/acme/notes/2026-01-10-call.md": "---\ndate: 2026-01-10\ntype: call\n---\n",
    "accounts/acme/metrics.csv": "date,active_users\n2025-11-30,80\n2026-02-28,80\n",
    "accounts/globex/account.md": """
    ---
    name: Globex
    owner: maria
    contracts:
      - {id: y1, start: 2025-07-01, end: 2027-06-30, arr: 50000}
    ---
    """,
    "accounts/globex/notes/2026-03-01-call.md": "---\ndate: 2026-03-01\ntype: call\n---\n",
    "accounts/globex/metrics.csv": "date,active_users\n2025-11-30,100\n2026-02-28,50\n",
  ]
}
