// dangling-id: an id that names nothing.

import BookModel
import BookText

package struct DanglingId: DocumentRule, AccountRule {
  package static let id = "dangling-id"

  package static var subject: RuleSubject {
    RuleSubject(account: Self.self, document: Self.self)
  }

  package static let page = """
    An id names nothing: an owner who is not of the team, a term without a contract, a stage that
    its journey map does not have.

    What hangs on such an id is lost without a word: the task of a person nobody knows, the forecast
    of a renewal that does not exist. This holds for fields, for `@person`, `obj:` and `#need/…` in
    the text, for `by` and `contacts` of touches.csv, and for who came to an event.

    Correct the id, or write down what it names.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "no team member `kenjo`", "2️⃣": "no account `acme-group`",
        "3️⃣": "no term `y0` in this account", "4️⃣": "no term `y2` in this account",
        "5️⃣": "no reason `budgets`", "6️⃣": "no note `2026-01-14-qbr` in this account",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣kenjo
      parent: 2️⃣acme-group
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000, renews: [3️⃣y0]}
      renewals:
        - {term: 4️⃣y2, forecast: will-renew}
      losses:
        - {effective_on: 2027-01-01, terms: [y1], reason: 5️⃣budgets, retro: 6️⃣2026-01-14-qbr}
      sponsor: {ours: maria, theirs: m-tanaka}
      ---
      """),
    .flags(
      [
        "1️⃣": "no stage `adoptoin` in the journey map `standard`",
        "2️⃣": "no moment `first-report` in the journey map `standard`",
      ], in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: 1️⃣adoptoin, entered: 2025-07-01}
      moments:
        - {moment: 2️⃣first-report, on: 2025-08-01}
      ---
      """),
    .flags(
      [
        "1️⃣": "no objective `dispach` in this account",
        "2️⃣": "no contact or team member `m-tanka`", "3️⃣": "no need `offline-mode`",
      ], in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      ---
      - [ ] Send the plan @h-mori obj:1️⃣dispach
      - [ ] Ask for the list @2️⃣m-tanka due:2026-03-10

      They cannot work in the tunnel. 3️⃣#need/offline-mode
      """),
    .flags(
      ["1️⃣": "no contact `k-abe` in acme"], in: "events/2026-02-10-webinar.md",
      """
      ---
      date: 2026-02-10
      type: webinar
      attendees:
        - {account: acme, contacts: [m-tanaka, 1️⃣k-abe]}
      ---
      """),
    .flags(
      ["1️⃣": "no account `acme-corp`"], in: "events/2026-02-10-webinar.md",
      """
      ---
      date: 2026-02-10
      type: webinar
      attendees:
        - {account: 1️⃣acme-corp, contacts: [m-tanaka]}
      ---
      """),
    .flags(
      ["1️⃣": "no journey map `standrad`", "2️⃣": "no playbook `silence`"],
      in: "segments/all.md",
      """
      ---
      order: 10
      when: 1 = 1
      journey: 1️⃣standrad
      health: dear
      playbooks: [silent-account, 2️⃣silence]
      ---
      """),
    .flags(
      [
        "1️⃣": "no team member `kenij`", "2️⃣": "no contact `k-abe` in this account",
        "3️⃣": "no contact `k-ito` in this account",
      ], in: "accounts/acme/touches.csv",
      """
      date,type,by,contacts,minutes
      2026-02-10,call,kenji,m-tanaka 2️⃣k-abe h-mori,30
      2026-02-11,email,1️⃣kenij,3️⃣k-ito,
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      ---
      - [ ] Send the plan @h-mori obj:dispatch
      - [ ] Book the room @maria

      They cannot work in the tunnel. #need/offline-mode
      """,
      beside: ["needs/offline-mode.md": "---\ntitle: Offline mode\n---\n"]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sponsor: {theirs: m-tanaka}
      ---
      """, beside: ["accounts/acme/contacts.md": "---\ncontacts: [\n---\n"]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      losses:
        - {effective_on: 2027-01-01, terms: [y1], reason: budget, retro: 2026-01-14-qbr}
      ---
      - [ ] Send the plan @kenji obj:offline
      """,
      beside: [
        "accounts/acme/notes/2026-01-14-qbr.md": "---\ndate: [\n---\n",
        "accounts/acme/plans/year-two.md": "---\nobjectives: [\n---\n",
      ]),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document else { return }
    check(document, of: nil, in: context, &report)
  }

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let names = account.names
    let account = account.account
    for document in account.documents { check(document, of: names, in: context, &report) }
    for attendance in context.names.attendances[account.id] ?? [] {
      for contact in attendance.record.items(of: \.contacts) {
        guard let known = names.contacts, !known.contains(contact.value) else { continue }
        report(
          .noContact(contact.value, of: account.id), in: attendance.event, at: contact.span,
          help: hint(contact.value, known))
      }
    }
    if let touches = account.touches { check(touches, names, in: context, &report) }
  }

  private static func check(
    _ document: Document, of account: AccountNames?, in context: LintContext,
    _ report: inout Reporter
  ) {
    let scope = NameScope(context: context, account: account, document: document)
    // The rule of attendees has its own words, and a fix.
    let wanted: FieldContents = document.kind == .note ? .references : [.references, .people]
    document.fields.forEachValue(of: wanted) { written in
      guard case .reference(let reference) = written.type, let id = written.text,
        let known = scope.ids(for: reference), !known.contains(id)
      else { return }
      report(
        .dangling(reference, id, in: scope), in: document.path, at: written.span,
        help: hint(id, known) ?? help(reference, id))
    }
    for mark in document.body.marks {
      guard case .need(let id) = mark.kind, let known = scope.ids(for: .need), !known.contains(id)
      else { continue }
      report(
        .dangling(.need, id, in: scope), in: document.path, at: mark.span,
        help: hint(id, known) ?? help(.need, id))
    }
    if let account { checkTasks(of: document, account, &report) }
  }

  private static func checkTasks(
    of document: Document, _ account: AccountNames, _ report: inout Reporter
  ) {
    for task in document.body.tasks {
      if let owner = task.owner, let known = account.people, !known.contains(owner.value) {
        report(
          .noPerson(owner.value), in: document.path, at: owner.valueSpan,
          help: hint(owner.value, known))
      }
      if let objective = task.objective, let known = account.objectives,
        !known.contains(objective.value)
      {
        report(
          .noObjective(objective.value), in: document.path, at: objective.valueSpan,
          help: hint(objective.value, known))
      }
    }
  }

  private static func check(
    _ touches: Table<TouchSchema>, _ names: AccountNames, in context: LintContext,
    _ report: inout Reporter
  ) {
    for row in touches.rows {
      if let by = row.by, let team = context.names.team, !team.contains(by) {
        report(
          .noTeamMember(by), in: touches.path, at: row.span(of: \.by),
          help: hint(by, team) ?? help(.teamMember, by))
      }
      guard let known = names.contacts else { continue }
      for contact in row.words(of: \.contacts) where !known.contains(contact.value) {
        report(
          .noContact(contact.value), in: touches.path, at: contact.span,
          help: hint(contact.value, known) ?? help(.contact, contact.value))
      }
    }
  }

  private static func hint(_ id: String, _ known: Set<String>) -> String? {
    NearMiss.of(id, among: known.sorted()).map { "did you mean `\($0)`?" }
  }

  /// Where the thing would be written down.
  private static func help(_ reference: Reference, _ id: String) -> String? {
    switch reference {
    case .account: "an account is a folder: accounts/\(id)/account.md"
    case .segment: "it would stand in segments/\(id).md"
    case .journey: "it would stand in journeys/\(id).md"
    case .healthModel: "it would stand in health/\(id).md"
    case .playbook: "it would stand in playbooks/\(id).md"
    case .need: "it would stand in needs/\(id).md"
    case .program: "it would stand in programs/\(id).md"
    case .teamMember: "csbook.yml names the team under `team:`"
    case .reason: "csbook.yml declares reasons under `reasons:`"
    case .metricColumn: "csbook.yml declares columns under `metrics:`"
    case .contact, .person: "contacts.md names the people of the account"
    case .term: "account.md names the terms under `contracts:`"
    case .note: "it would stand in notes/\(id).md of the account"
    case .stage, .moment, .group: nil
    }
  }
}

extension Finding.Message {
  fileprivate static func dangling(_ reference: Reference, _ id: String, in scope: NameScope)
    -> Self
  {
    switch reference {
    case .contact: noContact(id)
    case .person: noPerson(id)
    case .journey: "no journey map `\(id)`"
    case .term, .note: "no \(reference.rawValue) `\(id)` in this account"
    case .stage, .moment:
      "no \(reference.rawValue) `\(id)` in the journey map `\(scope.journeyMap ?? "")`"
    case .group: "no group `\(id)` in this model"
    default: "no \(reference.rawValue) `\(id)`"
    }
  }

  fileprivate static func noTeamMember(_ id: String) -> Self { "no team member `\(id)`" }
  fileprivate static func noContact(_ id: String) -> Self { "no contact `\(id)` in this account" }
  fileprivate static func noContact(_ id: String, of account: String) -> Self {
    "no contact `\(id)` in \(account)"
  }
  fileprivate static func noPerson(_ id: String) -> Self { "no contact or team member `\(id)`" }
  fileprivate static func noObjective(_ id: String) -> Self {
    "no objective `\(id)` in this account"
  }
}

extension Record {
  /// The words of a cell, each with where it stands; of a quoted cell all stand where the cell does.
  fileprivate func words(
    of path: KeyPath<Schema, Field<String>>
  ) -> [(value: String, span: Span)] {
    guard let text = self[dynamicMember: path] else { return [] }
    let cell = span(of: path)
    return text.split(separator: " ").map { word in
      guard cell.range.count == text.utf8.count else { return (String(word), cell) }
      let offset = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let lower = Int(cell.lower) + offset
      return (String(word), Span(lower, lower + word.utf8.count))
    }
  }
}
