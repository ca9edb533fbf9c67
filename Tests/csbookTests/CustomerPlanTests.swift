// A plan for the customer: nothing that is internal leaves the house, in no format.

import BookFigures
import BookModel
import BookReports
import BookTesting
import BookText
import Testing

struct CustomerPlanTests {
  /// Every word that is written anywhere in the account and must stay inside begins with `secret`.
  private static let files: [String: String] = [
    "accounts/acme/account.md": """
    ---
    name: Acme
    owner: kenji
    tags: [secret-tag]
    sentiment: {value: 2, on: 2026-02-20, by: kenji, reason: secret-sentiment}
    outlook: {value: red, on: 2026-02-20, by: kenji, reason: secret-outlook}
    risks: [{id: secret-risk, reason: budget, opened: 2026-01-01, plan: secret-plan}]
    renewals: [{term: y1, forecast: will-churn-actionable, amount: 11}]
    contracts: [{id: y1, start: 2025-07-01, end: 2026-12-31, arr: 12345}]
    ---

    secret-prose
    """,
    "accounts/acme/contacts.md": """
    ---
    contacts:
      - {id: secret-id, name: Mio Tanaka, email: secret@acme.example, title: secret-title}
    ---
    """,
    "accounts/acme/notes/2026-02-20-call.md":
      "---\ndate: 2026-02-20\ntype: call\n---\n\n## Shared\n\nsecret-note\n",
    "accounts/acme/plans/year-one.md": """
    ---
    title: Year one
    owner: sofia
    status: active
    agreed_on: 2025-08-01
    agreed_with: [secret-id, secret-gone]
    objectives:
      - id: secret-objective
        outcome: dispatch is done by 8:30
        state: accepted
        health: concern
        baseline: 120
        target: 30
        current: 55
        impact: secret-impact
        evidence: secret-evidence
      - id: judged
        outcome: they are glad
        state: accepted
        measure: sentiment
        baseline: 1
        target: 5
    ---

    secret-body <!-- secret-comment -->

    - [ ] secret-task @secret-id due:2026-03-20

    ## Shared

    We meet on Mondays. <!-- secret-comment --> %%secret-obsidian%%

    - [ ] Two people for the training @secret-id due:2026-03-20 <!-- secret-comment -->
    - [ ] Numbers of the quarter @secret-gone
    - secret-risk-text #risk

    ## secret-heading

    secret-after

    """,
    "accounts/acme/plans/year-two.md": """
    ---
    title: secret-draft
    objectives: [{id: o, outcome: secret-outcome}]
    ---

    ## Shared

    secret-draft-text

    """,
  ]

  private func report(_ files: [String: String] = files) throws -> Report {
    let book = try Book.fixture(files)
    let figures = try Figures(of: book, on: SampleBook.day, threads: 1)
    let account = try #require(figures["acme"])
    return try CustomerPlanReport.report(of: account, in: figures) { path in
      files[path.text].map { Array($0.utf8) }
    }
  }

  @Test func `nothing secret is in the text, the Markdown or the JSON`() throws {
    let report = try report()
    let texts = [
      TextRenderer(width: 80, colour: false).text(of: report),
      TextRenderer(width: nil, colour: false).text(of: report),
      MarkdownRenderer.text(of: report), JSONRenderer.text(of: report, nil),
    ]
    for text in texts {
      #expect(!text.contains("secret") && !text.contains("kenji"), "\(text)")
      #expect(!text.contains("concern") && !text.contains("12345"), "\(text)")
      for word in ["Acme", "Year one", "Mondays", "Mio Tanaka", "2025-08-01", "120", "55", "30"] {
        #expect(text.contains(word), "\(word) in \(text)")
      }
    }
  }

  @Test func `where they are by a judgement is not told`() throws {
    let json = try report().data.written
    #expect(json.contains("they are glad"))
    #expect(!json.contains("\"current\": 2"))
    #expect(!json.contains("\"progress\": 0.25"))
  }

  /// The same account in a repository, as `csbook report` reads it.
  private func report(_ name: String, of files: [String: String], _ options: String...) throws
    -> String
  {
    let book = try SampleRepository.copy()
    for (path, text) in files { try book.write(path, text) }
    let answer = try book.attempt(["csbook", "report", name, "acme"] + options)
    #expect(answer.status == 0, "\(answer.errors)")
    return answer.output
  }

  @Test(arguments: Language.allCases, ["md", "html", "json"])
  func `nothing secret is in the written plan`(_ language: Language, _ format: String) throws {
    let text = try report(
      "plan", of: Self.files, "--lang", language.rawValue, "--format", format)
    #expect(!text.contains("secret") && !text.contains("kenji"), "\(text)")
    #expect(!text.contains("concern") && !text.contains("12345"), "\(text)")
    #expect(!text.contains("Quillmere"), "\(text)")
    for word in ["Acme", "Year one", "Mondays", "Mio Tanaka", "120", "55", "30", "training"] {
      #expect(text.contains(word), "\(word) in \(text)")
    }
  }

  /// A review tells more: milestones of agreed plans, and what of notes stands under `## Shared`.
  @Test(arguments: Language.allCases, ["md", "html", "json"])
  func `nothing secret is in the draft of a review`(_ language: Language, _ format: String) throws {
    var files = Self.files.mapValues { $0.replacing("secret-task", with: "a milestone") }
    files["accounts/acme/notes/2026-02-20-call.md"] = """
      ---
      date: 2026-02-20
      type: call
      attendees: [secret-id, kenji]
      topic: secret-topic
      ---

      secret-note, secret-decision #decision

      - [ ] secret-promise of ours @kenji due:2026-03-30
      - [ ] a promise of theirs @secret-id due:2026-03-30 <!-- secret-comment -->

      ## Shared

      We meet again in April.
      """
    let text = try report("qbr", of: files, "--lang", language.rawValue, "--format", format)
    #expect(!text.contains("secret"), "\(text)")
    #expect(!text.contains("concern") && !text.contains("12345") && !text.contains("churn"))
    for word in ["Year one", "Mondays", "a milestone", "a promise of theirs", "again in April"] {
      #expect(text.contains(word), "\(word) in \(text)")
    }
  }

  @Test func `drafts alone are no plan for a customer`() throws {
    var files = Self.files
    files["accounts/acme/plans/year-one.md"] = nil
    #expect(throws: CustomerPlanFault.none(account: "acme")) { try report(files) }
  }
}
