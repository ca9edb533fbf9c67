// What `csbook set` makes of an account's files, story by story.

import BookEdit
import BookModel
import BookText
import Testing

struct AccountEditTests {
  /// Front matter, what is asked for, and what it is then.
  struct Story: Sendable, CustomTestStringConvertible {
    let before: String
    let words: [String]
    let after: String

    init(_ before: String, _ words: String..., is after: String) {
      (self.before, self.words, self.after) = (before, words, after)
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let judgements: [Story] = [
    Story(
      "name: A\nsentiment: {value: 3, on: 2026-01-05, by: kenji, reason: 'it''s fine'}  # why\ncustom:",
      "sentiment=4", "They called",
      is:
        "name: A\nsentiment: {value: 4, on: 2026-03-02, by: maria, reason: 'They called'}  # why\ncustom:"
    ),
    // The old reason was one for another value.
    Story(
      "outlook:\n  value: green\n  reason: |\n    two\n    lines\n  x-note: kept\n  on: 2026-01-05 # then\n  by: kenji",
      "outlook=red",
      is: "outlook:\n  value: red\n  x-note: kept\n  on: 2026-03-02 # then\n  by: maria"),
    Story(
      "outlook:\n  value: green\n  reason: on\n    lines\n  on: 2026-01-05\n  by: kenji",
      "outlook=red", "no",
      is: "outlook:\n  value: red\n  on: 2026-03-02\n  by: maria\n  reason: 'no'"),
    Story(
      "name: A\nrisks: []", "sentiment=4", "12:30",
      is: "name: A\nsentiment: {value: 4, on: 2026-03-02, by: maria, reason: '12:30'}\nrisks: []"),
    Story(
      "sentiment: {value: 3, on: 2026-01-05, by: kenji, reason: x}", "sentiment.value=4",
      is: "sentiment: {value: 4, on: 2026-01-05, by: kenji, reason: x}"),
    Story(
      "sentiment: {value: 3, on: 2026-01-05, by: kenji}", "sentiment=4", "sentiment.by=kenji",
      "sentiment.on=2026-02-01",
      is: "sentiment: {value: 4, on: 2026-02-01, by: kenji}"),
    Story(
      "override: {band: red, by: kenji, on: 2026-01-05, reason: x, until: 2026-02-01, approved_by: kenji}",
      "override=yellow", "override.until=2026-04-01", "New",
      is: "override: {band: yellow, by: maria, on: 2026-03-02, reason: New, until: 2026-04-01}"),
    Story(
      "renewals:\n  - term: y1\n    intent: {answer: undecided, asked_on: 2026-01-05, by: kenji, channel: call}\n    forecast: will-renew",
      "renewals.y1.intent=stay", "renewals.y1.forecast=upsell", "CFO said so",
      is:
        "renewals:\n  - term: y1\n    intent: {answer: stay, asked_on: 2026-03-02, by: maria}\n    forecast: upsell\n    reason: CFO said so"
    ),
  ]

  static let fields: [Story] = [
    Story("name: A\nregion: JP", "owner=kenji", is: "name: A\nowner: kenji\nregion: JP"),
    Story("owner: 'kenji' # hers", "owner=maria", is: "owner: 'maria' # hers"),
    Story("name: A", "region=no", is: "name: A\nregion: 'no'"),
    Story("name: A", "icp_fit=8", "complexity=low", is: "name: A\ncomplexity: low\nicp_fit: 8"),
    Story("name: A\nregion: JP\nowner: x", "region=", is: "name: A\nowner: x"),
    Story("name: A", "region=", is: "name: A"),
    Story("name: A", "sponsor.theirs=m-tanaka", is: "name: A\nsponsor: {theirs: m-tanaka}"),
    Story("sponsor:\n  theirs: x\nname: A", "sponsor.theirs=", is: "name: A"),
    Story(
      "sponsor:\n  theirs: x", "sponsor.ours=kenji", is: "sponsor:\n  ours: kenji\n  theirs: x"),
    Story(
      "name: A\nlinks:", "links.crm=https://x.example/?a=1",
      is: "name: A\nlinks: {crm: 'https://x.example/?a=1'}"),
    Story("custom:\n  tier: gold", "custom.sites=12", is: "custom:\n  tier: gold\n  sites: 12"),
  ]

  static let lists: [Story] = [
    Story("tags: [a, b]", "tags+=c", "tags-=a", is: "tags: [b, c]"),
    Story("tags: [a, b]", "tags+=a", is: "tags: [a, b]"),
    Story("tags: a", "tags+=yes", is: "tags: [a, 'yes']"),
    Story("name: A", "tags+=a", "tags+=b", is: "name: A\ntags: [a, b]"),
    Story("name: A\ntags:\n  - a", "tags-=a", is: "name: A"),
    Story("name: A\ntags: a", "tags-=a", is: "name: A"),
    Story(
      "contracts:\n  - id: y1\n    start: 2025-04-01\n    arr: 1\n  - {id: y2, start: 2026-04-01, arr: 2}",
      "contracts.y1.notice=60d", "contracts.y2.arr=3", "contracts.y2.renews+=y1",
      is:
        "contracts:\n  - id: y1\n    start: 2025-04-01\n    arr: 1\n    notice: 60d\n  - {id: y2, start: 2026-04-01, arr: 3, renews: [y1]}"
    ),
    Story(
      "name: A\nsponsor:", "risks.thin-it.opened=2026-03-02", "risks.thin-it.reason=product-gap",
      is:
        "name: A\nrisks:\n  - id: thin-it\n    reason: product-gap\n    opened: 2026-03-02\nsponsor:"
    ),
    Story(
      "contracts:\n  - {id: y1, start: 2025-04-01, arr: 1}",
      "contracts.y1.changes.2025-10-01.arr=2",
      is: "contracts:\n  - {id: y1, start: 2025-04-01, arr: 1, changes: [{on: 2025-10-01, arr: 2}]}"
    ),
    Story(
      "losses:\n  - effective_on: 2026-03-31", "losses.2026-03-31.reason=budget",
      "losses.2027-03-31.terms+=y1",
      is:
        "losses:\n  - effective_on: 2026-03-31\n    reason: budget\n  - effective_on: 2027-03-31\n    terms: [y1]"
    ),
    Story(
      "risks:\n  - {id: a, reason: x, opened: 2026-01-01}\n  - {id: b, reason: x, opened: 2026-01-01}",
      "risks.a=", is: "risks:\n  - {id: b, reason: x, opened: 2026-01-01}"),
    Story(
      "advocacy: {kind: talk, on: 2026-01-01}", "advocacy.1.permission=logo",
      is: "advocacy: {kind: talk, on: 2026-01-01, permission: logo}"),
    Story(
      "advocacy:\n  - {kind: talk, on: 2026-01-01}", "advocacy.2.kind=beta",
      "advocacy.2.on=2026-02-01", "advocacy.3.kind=case", "advocacy.3.on=2026-02-01",
      is:
        "advocacy:\n  - {kind: talk, on: 2026-01-01}\n  - {kind: beta, on: 2026-02-01}\n  - {kind: case, on: 2026-02-01}"
    ),
  ]

  @Test(arguments: judgements + fields + lists)
  func `what is set stands there, and nothing else changes`(_ story: Story) throws {
    #expect(try EditedAccount(story.before).yaml(after: story.words) == story.after)
  }

  @Test func `a key names its file, or its file's own fields do`() throws {
    let account = try EditedAccount([
      "account.md": "---\nname: A\n---\n", "contacts.md": "---\ncontacts: []\n---\n",
      "journey.md": "---\njourney: standard\n---\n", "plans/one.md": "---\ntitle: One\n---\n",
    ])
    let edits = try account.edits([
      "contacts.m-tanaka.name=田中 美咲", "first_value.on=2026-01-01", "plans/one.status=active",
      "region=JP",
    ])
    let texts = edits.map { String(decoding: $0.edit.after, as: UTF8.self) }
    #expect(
      texts == [
        "---\nname: A\nregion: JP\n---\n",
        "---\ncontacts: [{id: m-tanaka, name: 田中 美咲}]\n---\n",
        "---\njourney: standard\nfirst_value: {on: 2026-01-01}\n---\n",
        "---\ntitle: One\nstatus: active\n---\n",
      ])
  }

  @Test func `no two files that are named by their fields share one`() {
    let keys = [AccountSchema.shape, ContactsSchema.shape, JourneySchema.shape]
      .flatMap { $0.fields.map(\.key) }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: [
    ["owner.x=1"], ["sponsor=x"], ["tags=a"], ["risks=a"], ["risks+=a"], ["owner+=a"],
    ["links=x"], ["tags-=z"], ["nothing=1"], ["plans/one=1"], ["plan/one.title=1"],
    ["plans/none.title=1"], ["journey=x"], ["risks.new.plan=x"], ["risks.new="],
    ["contracts.y2.id=y3"], ["risks.b.plan=x"],
    ["advocacy.2.kind=talk", "advocacy.3.kind=talk"], ["advocacy.x.kind=talk"],
    ["owner=a", "owner=b"],
    ["owner=a", "a reason"], ["tags+="], ["sentiment.on="], ["name.="], [".name=x"],
    ["contracts.y1=x"],
  ])
  func `what cannot be meant is refused, and says why`(_ words: [String]) throws {
    let account = try EditedAccount([
      "account.md": """
      ---
      name: A
      tags: [a]
      sentiment: {value: 3, on: 2026-01-05, by: kenji}
      contracts: [{id: y1, start: 2025-04-01, arr: 1}]
      risks: [{id: b, reason: x}, {id: b, reason: y}]
      ---

      """, "plans/one.md": "---\ntitle: One\n---\n",
    ])
    let refusal = #expect(throws: FieldRefusal.self) { try account.edits(words) }
    #expect(refusal?.message.isEmpty == false)
  }

  @Test(arguments: [
    ("a: b: c", ["name=x"]), ("name: |\n  A", ["name=x"]), ("name: &a A", ["region=x"]),
    ("name: A\n  B", ["name=x"]), ("tags: {a: 1}", ["tags+=x"]),
  ])
  func `what only an editor should change is left alone`(_ yaml: String, _ words: [String]) throws {
    let account = try EditedAccount(yaml)
    let refusal = #expect(throws: FieldRefusal.self) { try account.edits(words) }
    guard case .edit = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test func `a summary says what was and what is, and no more`() throws {
    let account = try EditedAccount(
      "name: A\nowner: kenji\nregion: JP\ntags: [a]\nsentiment: {value: 3, on: 2026-01-05, by: kenji}"
    )
    let edits = try account.edits([
      "owner=maria", "sentiment=3", "tags+=a", "tags+=b", "region=", "industry=shipping",
      "name=A", "why" + String(repeating: " so", count: 20),
    ])
    #expect(
      edits.map(\.summary) == [
        "owner kenji → maria; sentiment 3 again; tags +b; region removed; industry shipping"
      ])
  }
}
