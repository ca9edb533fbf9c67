// The message of a commit: what fits the subject, what stands below, and the trailers.

import BookHistory
import BookModel
import BookStore
import BookTesting
import BookText
import Testing

struct CommitMessageTests {
  @Test func `one account's changes stand in the subject as far as they fit`() throws {
    let message = try TwoStates(
      ["accounts/acme/account.md": Story.page("region: JP\nindustry: doors")],
      ["accounts/acme/account.md": Story.page("region: EU\nindustry: doors\nicp_fit: 3")]
    ).message()
    #expect(message.text == "acme: region JP → EU; icp fit set to 3\n\nAccount: acme\n")
  }

  @Test func `a renewal that becomes a risk says so by the figures of both states`() throws {
    let term = "contracts: [{id: y1, start: 2025-04-01, end: 2026-07-31, arr: 120000, notice: 60d}]"
    let intent = "intent: {answer: stay, asked_on: 2026-02-01}"
    let beside = [
      "health/dear.md": """
      ---
      groups: [{id: use, weight: 1}]
      measures: [{id: mood, group: use, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, why: w}]
      ---
      """,
      "csbook.yml": """
      name: B
      currency: USD
      team: [{id: kenji, name: K}]
      health: {model: dear}
      """,
    ]
    let message = try TwoStates(
      "accounts/acme/account.md",
      Story.page(
        "\(term)\nrenewals: [{term: y1, \(intent)}]\nsentiment: {value: 5, on: 2026-02-01, by: kenji}"
      ),
      Story.page(
        "\(term)\nrenewals: [{term: y1, \(intent), forecast: will-churn}]\nsentiment: {value: 3, on: 2026-02-20, by: kenji}"
      ), beside: beside
    ).message(figures: true)
    #expect(message.subject == "acme: forecast set to will-churn; renewal moved to at-risk")
    #expect(
      message.body == """
        - forecast set to will-churn
        - renewal moved to at-risk
        - sentiment 5 → 3
        - health 100 → 50, green → yellow
        """)
  }

  @Test func `where the rules are changed with an account, its figures say so, and no other's`()
    throws
  {
    func model(_ to: Int) -> String {
      """
      ---
      groups: [{id: use, weight: 1}]
      measures: [{id: mood, group: use, weight: 1, fact: sentiment, score: {linear: {from: 1, to: \(to)}}, why: w}]
      ---
      """
    }
    let settings = "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\nhealth: {model: dear}\n"
    func page(_ sentiment: Int) -> String {
      Story.page("sentiment: {value: \(sentiment), on: 2026-02-01, by: kenji}")
    }
    let before = ["csbook.yml": settings, "health/dear.md": model(5)]
    let after = ["csbook.yml": settings, "health/dear.md": model(7)]
    let other = ["accounts/globex/account.md": page(5)]
    let message = try TwoStates(
      before.merging(other) { $1 }.merging(["accounts/acme/account.md": page(3)]) { $1 },
      after.merging(other) { $1 }.merging(["accounts/acme/account.md": page(5)]) { $1 }
    ).message(figures: true)
    #expect(message.text.contains("health 50 → 66 under changed rules"))
    #expect(!message.text.contains("globex"))
  }

  @Test func `several accounts are named, each with what matters most`() throws {
    func page(_ region: String) -> String { Story.page("region: \(region)") }
    let message = try TwoStates(
      ["accounts/acme/account.md": page("JP"), "accounts/norrvik/account.md": page("JP")],
      ["accounts/acme/account.md": page("EU"), "accounts/norrvik/account.md": page("NA")]
    ).message()
    #expect(
      message.text == """
        acme: region JP → EU; norrvik: region JP → NA

        Account: acme
        Account: norrvik

        """)
  }

  @Test func `accounts to which the same happened share the words`() throws {
    let paths = ["acme", "globex", "norrvik"].map { "accounts/\($0)/metrics.csv" }
    let message = try TwoStates(
      [:],
      Dictionary(uniqueKeysWithValues: paths.map { ($0, "date,active_users\n2026-02-28,1\n") })
    ).message()
    #expect(message.subject == "acme, globex, norrvik: metrics to 2026-02-28: 1 new")
  }

  @Test func `what happened to all stands in the subject, and the rest is counted`() throws {
    var files: [String: String] = [:]
    for number in 10..<20 {
      files["accounts/account-\(number)/metrics.csv"] = "date,active_users\n2026-02-28,1\n"
    }
    files["accounts/account-10/surveys.csv"] = "date,type,score\n2026-02-28,nps,9\n"
    files["needs/one.md"] = "---\ntitle: One\n---\n"
    let all = try TwoStates([:], files).message()
    #expect(all.subject == "10 accounts, 1 shared file: 12 changes")
    files["needs/one.md"] = nil
    let accounts = try TwoStates([:], files).message()
    #expect(accounts.subject == "10 accounts: metrics to 2026-02-28: 1 new; 1 more change")
  }

  @Test func `many accounts are counted, and the body says how much it leaves out`() throws {
    var files: [String: String] = [:]
    for number in 10..<50 {
      files["accounts/account-\(number)/account.md"] = Story.page("")
    }
    let message = try TwoStates([:], files).message()
    #expect(message.subject == "40 accounts: new account, owner kenji")
    #expect(message.trailers == ["Accounts: 40"])
    #expect(message.body.hasSuffix("more"))
    #expect(message.body.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
  }

  @Test func `a shared file stands under its own name`() throws {
    let message = try TwoStates(
      "health/dear.md", "---\ngroups: [{id: usage, weight: 20}]\nmeasures: []\n---\n",
      "---\ngroups: [{id: usage, weight: 25}]\nmeasures: []\n---\n"
    ).message()
    #expect(message.text == "health dear: weight of usage 20 → 25\n")
  }

  @Test func `a subject never passes 72 columns, in Japanese neither`() throws {
    let words = "展開が止まっている三つの拠点について営業部長と話し合い、次の会議までに案を出す"
    func note(_ box: String) -> String {
      "---\ndate: 2026-02-24\ntype: call\n---\n- [\(box)] \(words)\n"
    }
    let message = try TwoStates(
      "accounts/acme/notes/2026-02-24-call.md", note(" "), note("x")
    ).message()
    #expect(message.subject.hasPrefix("acme: task done: 展開が止まっている"))
    #expect(DisplayWidth.of(message.subject) <= 72)
    for line in message.text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 72) }
    #expect(message.body.replacing("\n  ", with: "").contains(words))
  }

  @Test func `each commit of the sample book gets a message that fits`() throws {
    let states = try SampleBook.history.states
    for (before, after) in zip(states, states.dropFirst()) {
      let paths = Set(before.files.keys).union(after.files.keys)
        .filter { before.files[$0] != after.files[$0] }
      let message = CommitMessage(
        BookDifference(
          from: BookState(try Self.book(before.files)) { before.files[$0] },
          to: BookState(try Self.book(after.files)) { after.files[$0] },
          in: Array(paths), on: after.date
        ).changes)
      #expect(DisplayWidth.of(message.subject) <= 72, "\(after.date)")
      #expect(!message.subject.contains("edited"), "\(after.date): \(message.subject)")
      for line in message.text.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= 72, "\(after.date): \(line)")
      }
    }
  }

  private static func book(_ files: [Path: [UInt8]]) throws -> Book {
    try BookLoader.load(MemorySource(files), threads: 1)
  }
}
