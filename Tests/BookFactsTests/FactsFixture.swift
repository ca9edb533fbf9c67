// The account whose facts the tests read.

import BookFacts
import BookModel
import BookTesting
import Testing

/// An account with something written of every kind, and what else stands in its book.
enum Acme {
  static let day = Day(number: 20_514)

  /// Its row on a day, in a book where `files` are laid over the standard ones; an empty text takes a file away.
  static func row(
    _ files: [String: String] = [:], on day: Day = day, segment: String? = "key"
  ) throws -> FactRow {
    let book = try book(files)
    let row = FactBasis(book: book, day: day).row(of: try #require(book.account("acme")))
    row.segment = segment.flatMap(book.segment)
    return row
  }

  static func book(_ files: [String: String] = [:]) throws -> Book {
    try Book.fixture(
      standard.merging(files) { _, laid in laid }.filter { !$0.value.isEmpty })
  }

  /// The account's file with other front matter than its owner's.
  static func page(_ more: String) -> [String: String] {
    ["accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n\(more)\n---\n"]
  }

  static let standard = [
    "csbook.yml": """
    name: Fixture
    currency: USD
    team: [{id: kenji, name: Kenji Sato}, {id: maria, name: Maria Lopez}]
    exchange_rates: {as_of: 2026-03-01, rates: {EUR: 1.1}}
    metrics:
      reports-sent: {kind: count, unit: reports, window: 30, floor: 5}
    surveys: {ces: {scale: 7, method: mean}}
    fields:
      sites: {type: integer}
      go-live: {type: day}
      tier: {type: choice, values: [gold, silver]}
      share: {type: decimal}
      pilot: {type: flag}
      motto: {type: text}

    """,
    "segments/key.md": """
    ---
    order: 1
    when: arr >= 100000
    journey: standard
    cadence: {qbr: 90, touch: 30}
    ---
    """,
    "segments/rest.md": "---\norder: 2\nwhen: 1 = 1\n---\n",
    "journeys/standard.md": """
    ---
    stages:
      - {id: onboarding, target_days: 60, moments: [{id: kickoff, by_day: 14}]}
      - {id: adoption, target_days: 100, stuck_after: 200, moments: [{id: paper-gone, by_day: 90}]}
    ---
    """,
    "needs/sso.md": "---\ntitle: SSO\nstatus: planned\n---\n",
    "accounts/acme/account.md": account,
    "accounts/acme/contacts.md": """
    ---
    contacts:
      - {id: ada, name: Ada, roles: [champion, sponsor], since: 2025-01-01}
      - {id: ben, name: Ben, roles: [champion], since: 2025-11-01, left_on: 2026-05-01}
      - {id: cleo, name: Cleo, roles: [end-user], since: 2025-01-01}
    ---
    """,
    "accounts/acme/journey.md": """
    ---
    journey: standard
    stages:
      - {stage: onboarding, entered: 2025-04-01, left: 2025-06-10, result: succeeded}
      - {stage: adoption, entered: 2025-11-22}
    moments: [{moment: kickoff, on: 2025-04-08, rating: 4}]
    first_value: {on: 2025-05-31, evidence: first report}
    ---
    """,
    "accounts/acme/plans/year-one.md": """
    ---
    title: Year one
    status: active
    objectives:
      - {id: time, outcome: o, state: accepted, baseline: 120, target: 30, current: 75}
      - {id: use, outcome: o, state: accepted, measure: licence_utilisation, baseline: 0, target: 1}
      - {id: done, outcome: o, state: verified}
    ---
    - [ ] Osaka is live due:2026-02-28
    - [ ] Kobe is live due:2026-04-30
    """,
    "accounts/acme/notes/2026-01-14-qbr.md": """
    ---
    date: 2026-01-14
    type: qbr
    attendees: [ada, kenji]
    topic: import
    ---
    They ask for single sign-on. #need/sso

    - [ ] Send the numbers due:2026-02-01
    """,
    "accounts/acme/notes/2026-02-10-call.md":
      "---\ndate: 2026-02-10\ntype: call\nattendees: [cleo]\ntopic: import\n---\n",
    "accounts/acme/touches.csv": "date,type,by,contacts\n2026-02-20,email,kenji,cleo\n",
    "accounts/acme/escalations/2026-02-01-import.md":
      "---\ntitle: Import\nseverity: critical\nopened: 2026-02-01\ntopic: import\n---\n",
    "accounts/acme/escalations/2026-02-15-slow.md":
      "---\ntitle: Slow\nseverity: low\nopened: 2026-02-15\n---\n",
    "accounts/acme/opportunities/osaka.md":
      "---\ntitle: Osaka\ntype: upsell\ncreated: 2026-01-14\n---\n",
    "accounts/acme/metrics.csv": """
    date,licences_used,licences_bought,active_users,tickets_opened,reports-sent
    2026-01-15,90,120,40,8,4
    2026-01-31,90,120,40,4,4
    2026-02-28,90,120,50,3,10

    """,
    "accounts/acme/surveys.csv": """
    date,type,respondent,score
    2026-01-20,nps,ada,9
    2026-01-21,nps,cleo,6
    2026-01-22,nps,ben,10
    2026-01-22,csat,ada,4
    2026-01-23,csat,ben,3
    2026-01-25,ces,ada,6
    2026-01-25,ces,ben,5

    """,
  ]

  private static let account = """
    ---
    name: Acme Corp
    owner: kenji
    owner_since: 2025-04-01
    deputy: maria
    industry: logistics
    region: JP
    products: [core, analytics]
    complexity: high
    potential_arr: 300000.50
    tags: [strategic]
    parent: acme-group
    icp_fit: 8
    contracts:
      - {id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120000, seats: 100, notice: 60d, auto_renew: true}
      - {id: add, start: 2025-10-01, end: 2026-09-30, arr: 10000.50, seats: 20, product: analytics}
    renewals:
      - {term: y1, intent: {answer: undecided, asked_on: 2026-02-03}, forecast: will-renew}
    sentiment: {value: 4, on: 2026-02-03, by: kenji}
    outlook: {value: yellow, on: 2026-02-03, by: kenji}
    risks:
      - {id: a, reason: budget, opened: 2026-01-01}
      - {id: b, reason: budget, opened: 2026-01-01, closed: 2026-02-01, result: averted}
    custom: {sites: 12, go-live: 2025-05-01, tier: gold, share: 0.25, pilot: true, motto: no}
    ---
    """
}
