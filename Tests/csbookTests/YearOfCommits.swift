// A small book with a year behind it, in which something of each kind has happened.

import BookTesting

/// One account churned and two renewed; there were calls, a merge, a change of rules, and a journey that was written anew.
struct YearOfCommits {
  let repository: TemporaryRepository
  /// The folder of the book in it.
  let folder: String

  /// The book at the top of its repository, or in a folder of it.
  init(in folder: String = "") throws {
    repository = try TemporaryRepository()
    self.folder = folder
    repository.environment = try SampleRepository.environment
    try repository.git("config", "user.email", "amara@quillmere.example")
    try begin()
    try goOn()
    try decide()
  }

  private func begin() throws {
    var files = ["csbook.yml": Self.settings, "health/m.md": Self.model(to: 100)]
    files["journeys/j.md"] = Self.map
    for id in ["acme", "bolt", "crane"] {
      files["accounts/\(id)/account.md"] = Self.page(id, mood: 4, on: "2025-01-02")
      files["accounts/\(id)/metrics.csv"] = "date,logins\n2025-01-02,80\n"
      files["accounts/\(id)/journey.md"] = Self.journey("onboarding", entered: "2025-01-01")
    }
    try commit(files, on: "2025-01-02", "the book")
    try commit(
      ["accounts/acme/account.md": Self.page("acme", mood: 2, on: "2025-04-01")],
      on: "2025-04-01", "acme cools")
    try commit(
      ["accounts/bolt/journey.md": Self.journey("use", entered: "2025-03-01")],
      on: "2025-05-01", "bolt is in use")
  }

  private func goOn() throws {
    try repository.git("checkout", "--quiet", "-b", "side")
    let call = "renewals: [{term: y1, forecast: will-renew}]"
    try commit(
      ["accounts/bolt/account.md": Self.page("bolt", mood: 5, on: "2025-06-01", call)],
      on: "2025-06-01", "bolt will renew")
    try repository.git("checkout", "--quiet", "main")
    try commit(
      ["accounts/acme/metrics.csv": "date,logins\n2025-01-02,80\n2025-06-10,20\n"],
      on: "2025-06-10", "acme sleeps")
    date("2025-07-01")
    try repository.git("merge", "--quiet", "--no-ff", "-m", "the side", "side")
    try commit(["health/m.md": Self.model(to: 120)], on: "2025-09-01", "stricter")
    let doubt = "renewals: [{term: y1, forecast: will-churn}]"
    try commit(
      ["accounts/acme/account.md": Self.page("acme", mood: 1, on: "2025-10-01", doubt)],
      on: "2025-10-01", "acme will churn")
  }

  private func decide() throws {
    let next = "  - {id: y2, start: 2026-01-01, end: 2026-12-31, arr: 100}"
    let loss = "losses: [{effective_on: 2026-01-01, terms: y1}]"
    var files = ["accounts/acme/account.md": Self.page("acme", loss)]
    for id in ["bolt", "crane"] { files["accounts/\(id)/account.md"] = Self.page(id, next) }
    try commit(files, on: "2026-01-10", "decided")
    let crane = Self.page("crane", mood: 3, on: "2026-02-20", next)
    try commit(["accounts/crane/account.md": crane], on: "2026-02-20", "crane cools")
  }

  private func commit(_ files: [String: String], on day: String, _ message: String) throws {
    for (path, text) in files { try repository.write(folder + path, text) }
    date(day)
    try repository.commit(message)
  }

  private func date(_ day: String) {
    for name in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
      repository.environment[name] = "\(day)T12:00:00+0000"
    }
  }

  // MARK: Files

  private static let settings = """
    name: Small
    currency: USD
    team: [{id: amara, name: Amara Stone, email: amara@quillmere.example}]
    metrics: {logins: {kind: level}}

    """

  private static func model(to most: Int) -> String {
    """
    ---
    groups: [{id: use, weight: 1}]
    measures:
      - {id: logins, group: use, weight: 2, fact: metric.logins, score: {linear: {from: 0, to: \(most)}}, valid_for: 400d, why: w}
      - {id: mood, group: use, weight: 1, fact: sentiment, score: {linear: {from: 0, to: 5}}, valid_for: 365d, why: w}
    ---

    """
  }

  private static let map = """
    ---
    stages:
      - {id: onboarding, goal: g, target_days: 30}
      - {id: use, goal: g, target_days: 300}
    ---

    """

  private static func journey(_ stage: String, entered: String) -> String {
    "---\njourney: j\nstages:\n  - {stage: \(stage), entered: \(entered)}\n---\n"
  }

  private static func page(_ id: String, mood: Int, on day: String, _ more: String = "") -> String {
    page(id, "\(more)\nsentiment: {value: \(mood), on: \(day), by: amara, reason: r}")
  }

  /// What goes on with the contracts stands first of what is added.
  private static func page(_ id: String, _ more: String) -> String {
    """
    ---
    name: \(id)
    owner: amara
    contracts:
      - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100}
    \(more)
    ---

    """
  }
}
