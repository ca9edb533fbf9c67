// Two versions of a file, and what has to be told of them.

import Testing

/// One file before and after, with the sentences for what is no detail.
struct Story: CustomTestStringConvertible, Sendable {
  let path: String
  let before: String?
  let after: String?
  let told: [String]

  var testDescription: String { told.joined(separator: "; ") }

  /// Two versions of the account's page; each is what stands below name and owner.
  init(_ before: String, _ after: String, _ told: String...) {
    path = "accounts/acme/account.md"
    (self.before, self.after) = (Story.page(before), Story.page(after))
    self.told = told
  }

  init(in path: String, _ before: String?, _ after: String?, _ told: String...) {
    self.path = path
    (self.before, self.after) = (before, after)
    self.told = told
  }

  static func page(_ fields: String, body: String = "") -> String {
    "---\nname: Acme\nowner: kenji\n\(fields)\n---\n\(body)"
  }

  private static func front(_ fields: String, body: String = "") -> String {
    "---\n\(fields)\n---\n\(body)"
  }

  static let ofAccounts = [
    Story(
      "contracts: [{id: y2, start: 2025-04-01, end: 2026-03-31, arr: 120000}]",
      "contracts: [{id: y2, start: 2025-04-01, end: 2026-04-30, arr: 96000}]",
      "renewal moved 2026-03-31 → 04-30", "ARR 120,000 → 96,000"),
    Story(
      "contracts: [{id: y1, start: 2024-04-01, arr: 1}, {id: y2, start: 2025-04-01, arr: 1000.50}]",
      "contracts: [{id: y1, start: 2024-04-01, arr: 1}, {id: y2, start: 2025-04-01, arr: 1234567}]",
      "ARR of y2 1,000.50 → 1,234,567"),
    Story(
      "contracts: [{id: y1, start: 2024-04-01, arr: 1}]",
      "contracts: [{id: y1, start: 2024-04-01, arr: 1}, {id: y2, start: 2026-04-01, arr: 120000}]",
      "contract y2 from 2026-04-01, ARR 120,000"),
    Story(
      "contracts: [{id: y1, start: 2024-04-01, arr: 1, changes: [{on: 2025-01-01, arr: 2}]}]",
      """
      contracts:
        - {id: y1, start: 2024-04-01, arr: 1, changes: [{on: 2025-01-01, arr: 3}, {on: 2025-06-01, arr: 4}]}
      """, "ARR of 2025-01-01 2 → 3", "ARR 4 from 2025-06-01"),
    Story("owner_since: 2025-01-01", "owner_since: 2025-01-01 # since spring", "page edited"),
    Story("deputy: maria", "deputy: sofia", "deputy maria → sofia"),
    Story("deputy: maria", "", "deputy removed, was maria"),
    Story("tags: [a, b]", "tags: [b, c]", "tags +c −a"),
    Story("tags: [a, b]", "tags: [b, a]", "page edited"),
    Story("icp_fit: 8", "icp_fit: 9", "icp fit 8 → 9"),
    Story(
      "sentiment: {value: 4, on: 2026-01-01, by: kenji, reason: fine}",
      "sentiment: {value: 2, on: 2026-02-01, by: maria, reason: they do not call}",
      "sentiment 4 → 2"),
    Story(
      "sentiment: {value: 4, on: 2026-01-01, by: kenji, reason: fine}",
      "sentiment: {value: 4, on: 2026-01-01, by: kenji, reason: they call}",
      "sentiment reason changed"),
    Story(
      "", "outlook: {value: red, on: 2026-02-01, by: kenji}", "outlook set to red"),
    Story(
      "renewals: [{term: y2, intent: {answer: undecided, asked_on: 2026-01-01}}]",
      "renewals: [{term: y2, intent: {answer: stay, asked_on: 2026-02-01}, forecast: will-renew}]",
      "intent undecided → stay", "forecast set to will-renew"),
    Story(
      "renewals: [{term: y2}]", "renewals: [{term: y2, outcome: renewed, closed_on: 2026-02-01}]",
      "renewal y2 closed as renewed"),
    Story("", "risks: [{id: gap, reason: budget, opened: 2026-02-01}]", "risk gap opened"),
    Story(
      "risks: [{id: gap, reason: budget, opened: 2026-02-01}]",
      "risks: [{id: gap, reason: budget, opened: 2026-02-01, closed: 2026-02-20, result: averted}]",
      "risk gap averted"),
    Story(
      "risks: [{id: gap, reason: budget, opened: 2026-02-01, plan: meet Elin}]",
      "risks: [{id: gap, reason: budget, opened: 2026-02-01, plan: meet Walt}]",
      "plan of gap changed"),
    Story("risks: [{id: gap, reason: budget, opened: 2026-02-01}]", "", "risk gap removed"),
    Story(
      "links: {crm: https://a.example/1}", "links: {crm: https://a.example/2}", "links crm changed"),
    Story("x-own: 1", "x-own: 2", "page edited"),
  ]

  static let ofFiles = [
    Story(in: "accounts/acme/account.md", nil, page(""), "new account, owner kenji"),
    Story(in: "accounts/acme/account.md", page(""), nil, "account removed"),
    Story(
      in: "accounts/acme/account.md", page(""), page("", body: "They make doors.\n"), "text changed"
    ),
    Story(
      in: "accounts/acme/contacts.md",
      front("contacts: [{id: m-tanaka, name: 田中 美咲, roles: [champion]}]"),
      front(
        "contacts: [{id: m-tanaka, name: 田中 美咲, roles: [champion], left_on: 2026-02-20}, {id: h-mori, name: H}]"
      ),
      "champion m-tanaka left", "contact h-mori added"),
    Story(
      in: "accounts/acme/contacts.md", front("contacts: [{id: m-tanaka, name: Misaki}]"),
      front("contacts: [{id: m-tanaka, name: Misaki T, left_on: 2027-01-31}]"),
      "name of m-tanaka changed", "contact m-tanaka leaves on 2027-01-31"),
    Story(
      in: "accounts/acme/contacts.md", nil,
      front("contacts: [{id: m-tanaka, name: M, roles: [sponsor]}]"),
      "sponsor m-tanaka added"),
    Story(
      in: "accounts/acme/plans/one.md",
      front("title: One\nobjectives: [{id: close, outcome: x, state: accepted}]"),
      front("title: One\nstatus: active\nobjectives: [{id: close, outcome: x, state: delivered}]"),
      "plan one set to active", "objective close accepted → delivered"),
    Story(
      in: "accounts/acme/notes/2026-02-24-budget.md", nil,
      front("date: 2026-02-24\ntype: call", body: "- [ ] Send the deck\n"), "note 2026-02-24 call"),
    Story(
      in: "accounts/acme/notes/2026-02-24-budget.md",
      front("date: 2026-02-24\ntype: call", body: "Hello\n\n- [ ] Send the deck due:2026-03-01\n"),
      front("date: 2026-02-24\ntype: call", body: "Hello\n\n- [x] Send the deck due:2026-03-01\n"),
      "task done: Send the deck"),
    Story(
      in: "accounts/acme/notes/2026-02-24-budget.md",
      front(
        "date: 2026-02-24\ntype: call", body: "- [ ] Send the deck due:2026-03-01 ^t1\n- [ ] Call\n"
      ),
      front("date: 2026-02-24\ntype: call", body: "- [ ] Send all the decks due:2026-03-08 ^t1\n"),
      "task due 2026-03-01 → 03-08: Send all the decks", "task removed: Call"),
    Story(
      in: "accounts/acme/notes/2026-02-24-budget.md", front("date: 2026-02-24\ntype: call"),
      front(
        "date: 2026-02-24\ntype: call",
        body: "- [ ] Write to elin@acme.example\n\nGood news. #win\n"),
      "task added", "1 win marked of note 2026-02-24-budget"),
    Story(
      in: "accounts/acme/escalations/2026-02-17-photos.md", nil,
      front("title: Photos\nseverity: critical\nopened: 2026-02-17"),
      "escalation 2026-02-17-photos opened, critical"),
    Story(
      in: "accounts/acme/escalations/2026-02-17-photos.md",
      front("title: Photos\nseverity: critical\nopened: 2026-02-17\nowner: kenji"),
      front(
        "title: Photos\nseverity: critical\nopened: 2026-02-17\nowner: maria\nresolved: 2026-02-20"),
      "escalation 2026-02-17-photos resolved", "owner of escalation 2026-02-17-photos kenji → maria"
    ),
    Story(
      in: "accounts/acme/journey.md",
      front("journey: enterprise\nstages: [{stage: start, entered: 2026-01-01}]"),
      front(
        "journey: enterprise\nstages: [{stage: start, entered: 2026-01-01, left: 2026-02-01, result: succeeded}, {stage: use, entered: 2026-02-01}]"
      ), "stage start succeeded", "stage use entered on 2026-02-01"),
    Story(
      in: "accounts/acme/metrics.csv", "date,active_users\n2026-01-31,10\n",
      "date,active_users\n2026-01-31,11\n2026-02-28,12\n",
      "metrics to 2026-02-28: 1 new, 1 corrected"),
    Story(
      in: "accounts/acme/surveys.csv", nil, "date,type,respondent,score\n2026-02-28,nps,Misaki,9\n",
      "surveys to 2026-02-28: 1 new"),
    Story(in: "accounts/acme/deck.pdf", "a", "b", "file accounts/acme/deck.pdf edited"),
  ]

  static let ofShared = [
    Story(
      in: "health/dear.md",
      front("groups: [{id: usage, weight: 20}, {id: return, weight: 10}]\nmeasures: []"),
      front("groups: [{id: usage, weight: 25}, {id: return, weight: 10}]\nmeasures: []"),
      "weight of usage 20 → 25"),
    Story(in: "segments/growth.md", nil, front("order: 1\nwhen: arr > 0"), "added"),
    Story(
      in: "segments/growth.md", front("order: 1\nwhen: arr > 0\ncadence: {qbr: 90}"),
      front("order: 1\nwhen: arr > 10\ncadence: {qbr: 60}"), "when arr > 0 → arr > 10",
      "cadence qbr 90 → 60"),
    Story(
      in: "csbook.yml", "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]",
      "name: B\ncurrency: EUR\nteam: [{id: kenji, name: K, left_on: 2026-02-01}]",
      "currency USD → EUR", "kenji left the team"),
    Story(
      in: "journeys/enterprise.md", front("stages: [{id: a}, {id: b}]"),
      front("stages: [{id: b}, {id: a}]"), "stages reordered"),
  ]
}
