// Accounts whose one term fell due on the first day of 2026, with what could be measured of them before.

import BookFigures
import BookHistory
import BookModel
import BookTesting

/// One account: how it is used, how busy it is kept, and what comes of it.
struct OutcomeAccount {
  let id: String
  let outcome: DecidedRenewal.Outcome
  /// What the model measures, 0…100.
  var use = 50
  /// What it measures too, and what tells nothing.
  var logins = 50
  var sentiment = 3
  /// Below `owner`, as it is written from the first day on.
  var more = ""

  /// The account's page, with or without what came of it.
  func page(decided: Bool = false, sentiment: String? = nil) -> String {
    let next =
      decided && outcome != .churned
      ? "\n  - {id: y2, start: 2026-01-01, end: 2026-12-31, arr: \(outcome == .renewed ? 100 : 60)}"
      : ""
    let loss =
      decided && outcome == .churned ? "\nlosses: [{effective_on: 2026-01-01, terms: y1}]" : ""
    return """
      ---
      name: \(id)
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100}\(next)\(loss)
      sentiment: \(sentiment ?? "{value: \(self.sentiment), on: 2025-05-01, by: kenji, reason: r}")
      \(more)
      ---

      """
  }

  /// A row of its metrics a month, up to a month of 2025.
  func metrics(upTo month: Int) -> String {
    let rows = (1...month).map { month in
      "2025-\(month < 10 ? "0" : "")\(month)-15,\(use),\(logins)\n"
    }
    return "date,active_users,logins\n" + rows.joined()
  }
}

extension PastRepository {
  static let outcomeModel = """
    ---
    groups: [{id: use, weight: 1}]
    measures:
      - {id: use, group: use, weight: 2, fact: metric.active_users, score: {linear: {from: 0, to: 100}}, valid_for: 60d, why: w}
      - {id: logins, group: use, weight: 1, fact: metric.logins, score: {linear: {from: 0, to: 100}}, valid_for: 60d, why: w}
      - {id: mood, group: use, weight: 1, fact: sentiment, score: {linear: {from: 0, to: 5}}, valid_for: 365d, why: w}
    ---

    """

  /// The same, which looks at contact and risks too.
  static let watchfulModel = outcomeModel.replacing(
    "\n---\n",
    with: """

        - {id: contact, group: use, weight: 1, fact: days_since_touch, score: {linear: {from: 400, to: 0}}, why: w}
        - {id: risks, group: use, weight: 1, fact: open_risks, score: {linear: {from: 3, to: 0}}, why: w}
      ---

      """)

  static let outcomeSettings = """
    name: Outcomes
    currency: USD
    time_zone: UTC
    team: [{id: kenji, name: Kenji Sato, email: kenji@northwind.example}]
    metrics: {logins: {kind: level}}

    """

  /// The book of some accounts as it begins: their pages, and the model.
  static func begun(
    with accounts: [OutcomeAccount], model: String = outcomeModel
  ) throws -> PastRepository {
    var files = ["csbook.yml": outcomeSettings, "health/m.md": model]
    for account in accounts { files["accounts/\(account.id)/account.md"] = account.page() }
    return try PastRepository(files, on: "2025-01-01")
  }

  /// The book of some accounts: all of them from January on, a row of metrics each month, and in January what came of them.
  static func of(
    _ accounts: [OutcomeAccount], model: String = outcomeModel
  ) throws -> PastRepository {
    let book = try begun(with: accounts, model: model)
    for month in 1...12 {
      try book.commit(
        on: "2025-\(month < 10 ? "0" : "")\(month)-16",
        Dictionary(
          uniqueKeysWithValues: accounts.map {
            ("accounts/\($0.id)/metrics.csv", $0.metrics(upTo: month))
          }))
    }
    try book.decide(accounts)
    return book
  }

  /// Writes down what came of accounts.
  func decide(_ accounts: [OutcomeAccount], on day: String = "2026-01-10") throws {
    try commit(
      on: day,
      Dictionary(
        uniqueKeysWithValues: accounts.map {
          ("accounts/\($0.id)/account.md", $0.page(decided: true))
        }))
  }

  func backtest(
    on date: String = "2026-03-02", at cuts: [Int] = Backtest.standardCuts,
    _ pick: AccountPick = AccountPick(named: [], terms: []), in past: PastBooks? = nil
  ) throws -> Backtest {
    try Backtest(of: figures(on: date), at: cuts, pick, in: past ?? self.past(rules: lastSource()))
  }
}
