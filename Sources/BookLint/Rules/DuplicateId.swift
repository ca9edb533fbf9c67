// duplicate-id: two records that cannot be told apart.

import BookModel
import BookText

package struct DuplicateId: DocumentRule, AccountRule {
  package static let id = "duplicate-id"

  package static var subject: RuleSubject {
    RuleSubject(account: Self.self, document: Self.self)
  }

  package static let page = """
    Two records have the same id, or whatever else it is that tells them apart: the day of a change,
    the term of a renewal, the quarter of a cost.

    Whoever names the id means one of the two, and csbook cannot know which. When two people's edits
    are merged, records are matched by it.

    Give one of them another id, or delete what was pasted twice. Ids of objectives and `^ids` of
    tasks are those of the whole account.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the contract `y1` stands twice",
        "2️⃣": "the change with `on: 2026-01-01` stands twice",
        "3️⃣": "the renewal with `term: y1` stands twice",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
        - id: 1️⃣y1
          start: 2025-08-01
          arr: 24000
          changes:
            - {on: 2026-01-01, arr: 30000}
            - {on: 2️⃣2026-01-01, arr: 36000}
      renewals:
        - {term: y1, forecast: will-renew}
        - {term: 3️⃣y1, forecast: will-churn}
      ---
      """),
    .flags(
      ["1️⃣": "the objective `dispatch` stands twice", "2️⃣": "the task `^t1` stands twice"],
      in: "accounts/acme/plans/year-two.md",
      """
      ---
      title: Year two
      objectives:
        - {id: 1️⃣dispatch, outcome: dispatch is done by 8:00}
      ---
      - [ ] Roll out to Kobe ^t1
      - [ ] Roll out to Nara ^2️⃣t1
      """),
    .flags(
      ["1️⃣": "the moment `report` stands twice"], in: "journeys/standard.md",
      """
      ---
      stages:
        - id: onboarding
          target_days: 60
          success: first value
          next: [adoption]
          moments: [{id: report}]
        - id: adoption
          moments: [{id: 1️⃣report}]
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
        - {id: y2, start: 2027-01-01, end: 2027-12-31, arr: 120000}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document else { return }
    checkLists(of: document, &report)
    checkTasks(of: [document], &report)
    guard let map = file.page(.journeyMap, JourneyMapSchema.self) else { return }
    let moments = map.record.items(of: \.stages).map { stage in
      stage.value.items(of: \.moments).compactMap { Place($0.value.written, "id", map.path) }
    }
    checkAcross(moments, &report)
  }

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let account = account.account
    let documents = account.documents
    for document in documents { checkLists(of: document, &report) }
    checkTasks(of: documents, &report)
    let objectives = account.plans.map { plan in
      plan.record.items(of: \.objectives).compactMap { Place($0.value.written, "id", plan.path) }
    }
    checkAcross(objectives, &report)
  }

  /// Where a record says what tells it apart.
  private struct Place {
    let record: String
    let key: String
    let value: String
    let path: Path
    let span: Span

    init?(_ record: FieldSet, _ key: String, _ path: Path) {
      guard let entry = record[key], let value = String(entry.value) else { return nil }
      self.record = record.shape.name
      self.key = key
      self.value = value
      self.path = path
      span = entry.span
    }
  }

  private static func checkLists(of document: Document, _ report: inout Reporter) {
    document.fields.forEachRecord { record in
      for entry in record.entries where entry.spec.contents.meets(.records) {
        // Steps of a score are numbers, and unsound-model compares them as such.
        guard case .list(.record(let shape), .key(let key)) = entry.spec.type,
          shape !== ScoreBandSchema.shape
        else { continue }
        let places = entry.value.items.compactMap { item -> Place? in
          guard case .record(let fields) = item.value else { return nil }
          return Place(fields, key, document.path)
        }
        checkTwice(places, &report)
      }
    }
  }

  /// Reports what stands in one list and again in a later one; what stands twice in one list is reported there.
  private static func checkAcross(_ lists: [[Place]], _ report: inout Reporter) {
    guard lists.count > 1 else { return }
    checkTwice(
      lists.flatMap { list in
        var seen: Set<String> = []
        return list.filter { seen.insert($0.value).inserted }
      }, &report)
  }

  private static func checkTwice(_ places: [Place], _ report: inout Reporter) {
    guard places.count > 1 else { return }
    var first: [String: Place] = [:]
    for place in places {
      if let first = first[place.value] {
        report(
          .twice(place.record, place.key, place.value), in: place.path, at: place.span,
          notes: [Finding.Note("it stands here first", path: first.path, span: first.span)])
      } else {
        first[place.value] = place
      }
    }
  }

  private static func checkTasks(of documents: [Document], _ report: inout Reporter) {
    var first: [String: (path: Path, span: Span)] = [:]
    for document in documents {
      for id in document.body.tasks.compactMap(\.id) {
        if let first = first[id.value] {
          report(
            .taskTwice(id.value), in: document.path, at: id.valueSpan,
            notes: [Finding.Note("it stands here first", path: first.path, span: first.span)])
        } else {
          first[id.value] = (document.path, id.valueSpan)
        }
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func twice(_ record: String, _ key: String, _ value: String) -> Self {
    key == "id" || key == record
      ? "the \(record) `\(value)` stands twice"
      : "the \(record) with `\(key): \(value)` stands twice"
  }

  fileprivate static func taskTwice(_ id: String) -> Self { "the task `^\(id)` stands twice" }
}
