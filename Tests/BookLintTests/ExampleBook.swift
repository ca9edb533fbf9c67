// The sound little book in which every rule's examples stand.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText

/// Makes books for rule examples.
enum ExampleBook {
  /// The day of all examples: a Monday.
  static let day = Day(number: 20_514)

  /// The sound book with the files of an example laid over it; an empty file is none.
  static func book(_ files: [Path: [UInt8]], links: Set<Path> = []) throws -> Book {
    var all = Dictionary(uniqueKeysWithValues: sound.map { (Path($0.key), Array($0.value.utf8)) })
    for (path, bytes) in files { all[path] = bytes.isEmpty ? nil : bytes }
    return try BookLoader.load(MemorySource(all, links: links), threads: 1)
  }

  /// A book without a finding.
  static let sound: [String: String] = [
    "csbook.yml": """
    name: Northwind CS
    currency: USD
    team:
      - {id: kenji, name: Kenji Sato, email: kenji@northwind.example, role: csm}
      - {id: maria, name: Maria Lopez, email: maria@northwind.example, role: lead}
    exchange_rates: {as_of: 2026-03-01, rates: {EUR: 1.08, JPY: 0.0067}}

    """,
    "segments/all.md": """
    ---
    order: 10
    when: 1 = 1
    journey: standard
    health: dear
    expects: [sentiment, outlook, contacts, champion, deputy, plan, journey, intent, touches]
    ---
    Everybody.

    """,
    "journeys/standard.md": """
    ---
    stages:
      - {id: onboarding, target_days: 60, success: first value, next: [adoption]}
      - {id: adoption, target_days: 180, next: [onboarding]}
      - {id: escalation, parallel: true}
    ---
    Two stages and a detour.

    """,
    "health/dear.md": """
    ---
    groups:
      - {id: deployment, weight: 20}
      - {id: engagement, weight: 30}
      - {id: adoption, weight: 30}
      - {id: roi, weight: 20}
    measures:
      - id: seats
        group: deployment
        weight: 10
        fact: licence_utilisation
        score: {linear: {from: 0, to: 80}}
        class: outcome
        why: unused seats are cut first
      - id: touch
        group: engagement
        weight: 10
        fact: days_since_touch
        score: {linear: {from: 60, to: 7}}
        class: input
        why: silence comes before leaving
      - id: actions
        group: adoption
        weight: 10
        fact: metric.key_actions
        score: {bands: [{score: 0}, {from: 50, score: 100}]}
        class: client-action
        why: what they came for
      - id: sentiment
        group: roi
        weight: 10
        fact: sentiment
        score: {linear: {from: 1, to: 5}}
        class: attitude
        why: the CSM knows more than numbers
    ---
    Why it is so.

    """,
    "playbooks/silent-account.md": """
    ---
    when: days_since_touch > 45
    type: risk
    ---
    - [ ] Call the champion due:+3d

    """,
    "accounts/acme/account.md": """
    ---
    name: Acme
    owner: kenji
    deputy: maria
    contracts:
      - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
    sentiment: {value: 4, on: 2026-02-20, by: kenji, reason: they call us first}
    outlook: {value: green, on: 2026-02-20, by: kenji, reason: budget is approved}
    ---
    """,
    "accounts/acme/contacts.md": """
    ---
    contacts:
      - {id: m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
      - {id: h-mori, name: 森 弘, roles: [champion, decision-maker], since: 2025-07-01}
    ---
    """,
    "accounts/acme/journey.md": """
    ---
    journey: standard
    stages:
      - {stage: onboarding, entered: 2025-07-01, left: 2025-09-01, result: succeeded}
      - {stage: adoption, entered: 2025-09-01}
    ---
    """,
    "accounts/acme/plans/year-one.md": """
    ---
    title: Year one
    status: active
    objectives:
      - id: dispatch
        outcome: dispatch is done by 8:30
        state: accepted
        baseline: 120
        target: 30
        due: 2026-06-30
    ---
    - [ ] Roll out to Osaka @kenji due:2026-06-01

    """,
    "accounts/acme/notes/2026-02-20-call.md": """
    ---
    date: 2026-02-20
    type: call
    attendees: [m-tanaka, h-mori, kenji]
    ---
    All is well.

    """,
  ]
}
