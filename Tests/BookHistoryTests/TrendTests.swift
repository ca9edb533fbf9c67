// Points over time: each with what was known then, judged as it was then.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookStore
import BookTesting
import Git
import Testing

struct TrendTests {
  private static let model = """
    ---
    groups: [{id: all, name: All, weight: 1}]
    measures:
      - {id: mood, group: all, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, valid_for: 400d, class: attitude, why: They say so.}
    ---
    """

  private static func account(_ arr: Int, _ sentiment: Int, currency: String = "USD") -> String {
    """
    ---
    name: An Account
    owner: kenji
    contracts:
      - {id: y1, start: 2024-01-01, arr: \(arr), currency: \(currency)}
    sentiment: {value: \(sentiment), on: 2024-02-01, by: kenji, reason: So it is}
    ---
    """
  }

  private let repository: PastRepository

  init() throws {
    repository = try PastRepository(
      [
        "health/one.md": Self.model,
        "accounts/acme/account.md": Self.account(1000, 5),
        "accounts/globex/account.md": Self.account(3000, 1),
      ], on: "2025-01-10")
  }

  private func trend(
    _ days: [String], of accounts: Set<String>? = nil, rules: (any BookSource)? = nil
  ) throws -> Trend {
    let days = days.map { day($0) }
    let past = try repository.past(backTo: days.first, rules: rules)
    let last = try #require(try past.figures(on: days[days.count - 1]))
    return try Trend(
      on: days, of: past, upTo: last, accounts: accounts, marksRules: rules == nil)
  }

  // MARK: Days

  @Test
  func
    `a week ends on its Sunday, a month on its last day, and the last point is the day asked for`()
  {
    let stretch = day("2025-01-29")...day("2025-02-12")
    #expect(
      TrendStep.week.days(in: stretch).map(\.description)
        == ["2025-02-02", "2025-02-09", "2025-02-12"])
    #expect(
      TrendStep.month.days(in: stretch).map(\.description) == ["2025-01-31", "2025-02-12"])
    let closed = day("2025-02-02")...day("2025-02-09")
    #expect(
      TrendStep.week.days(in: closed).map(\.description) == ["2025-02-02", "2025-02-09"])
    #expect(TrendStep.month.days(in: day("2025-02-28")...day("2025-02-28")).count == 1)
  }

  @Test(arguments: TrendStep.allCases)
  func `points rise, and none is further from the next than a step`(_ step: TrendStep) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let first = Day(number: Int.random(in: -3000...30_000, using: &random))
      let stretch = first...(first + Int.random(in: 0...800, using: &random))
      let days = step.days(in: stretch)
      #expect(days.last == stretch.upperBound, "seed \(seed)")
      #expect(days.allSatisfy(stretch.contains), "seed \(seed)")
      for (day, next) in zip(days, days.dropFirst()) {
        #expect((1...(step == .week ? 7 : 31)).contains(next - day), "seed \(seed)")
      }
    }
  }

  // MARK: What was known

  @Test func `a point has what the newest commit not after its day says`() throws {
    let first = try repository.opened().headCommit()?.id.hex
    let second = try repository.commit(
      on: "2025-02-01", ["accounts/acme/account.md": Self.account(1500, 3)])
    let trend = try trend(["2025-01-09", "2025-01-10", "2025-01-31", "2025-02-01", "2025-02-20"])
    #expect(
      trend.points.map(\.day.description) == [
        "2025-01-10", "2025-01-31", "2025-02-01", "2025-02-20",
      ])
    #expect(trend.points.map(\.commit.id) == [first, first, second, second])
    let acme = trend.points.map { $0["acme"] }
    #expect(acme.map { $0?.score?.shown } == [100, 100, 50, 50])
    #expect(acme.map { $0?.arr?.amount } == ["1000.00", "1000.00", "1500.00", "1500.00"])
    #expect(acme.map { $0?.band } == [.green, .green, .yellow, .yellow])
    #expect(
      trend.points.map(\.portfolio.arr.amount) == ["4000.00", "4000.00", "4500.00", "4500.00"])
    // (1000·100 + 3000·0) / 4000, and (1500·50 + 3000·0) / 4500.
    #expect(trend.points.map { $0.portfolio.score?.value } == [25, 25, 16.666666667, 16.666666667])
    #expect(trend.points[0].portfolio.share(of: .green) == 0.25)
    #expect(trend.points[0].portfolio.share(of: .red) == 0.75)
  }

  @Test func `accounts that left the book are in its past, and those to come are not`() throws {
    try repository.commit(
      on: "2025-02-01", ["accounts/acme": nil, "accounts/new/account.md": Self.account(500, 4)])
    let trend = try trend(["2025-01-20", "2025-02-20"])
    #expect(trend.accounts == ["acme", "globex", "new"])
    #expect(trend.points.map { $0["acme"]?.arr?.amount } == ["1000.00", nil])
    #expect(trend.points.map { $0["new"]?.arr?.amount } == [nil, "500.00"])
    #expect(trend.points.map(\.portfolio.arr.amount) == ["4000.00", "3500.00"])
  }

  @Test func `picked accounts are the same on every day`() throws {
    try repository.commit(on: "2025-02-01", ["accounts/acme/account.md": Self.account(1500, 3)])
    let trend = try trend(["2025-01-20", "2025-02-20"], of: ["acme"])
    #expect(trend.accounts == ["acme"])
    #expect(trend.points.map(\.portfolio.arr.amount) == ["1000.00", "1500.00"])
    #expect(trend.points.map { $0["globex"] } == [nil, nil])
  }

  @Test func `each point is what its commit says when it is read alone`() throws {
    for (number, day) in ["2025-01-20", "2025-02-03", "2025-02-03", "2025-03-09"].enumerated() {
      try repository.commit(
        on: day,
        [
          "accounts/acme/account.md": Self.account(1000 + 100 * number, 1 + number),
          "accounts/more-\(number)/account.md": Self.account(10 + number, 2, currency: "EUR"),
        ])
    }
    let trend = try trend(
      TrendStep.week.days(in: day("2025-01-01")...day("2025-03-20")).map(\.description))
    #expect(trend.points.count == 11)
    for point in trend.points {
      let source = try repository.opened().book(of: point.commit.commit, at: [])
      let figures = try Figures(of: BookLoader.load(source), on: point.day, threads: 1)
      #expect(figures.accounts.count == trend.accounts.filter { point[$0] != nil }.count)
      for account in figures.accounts {
        #expect(point[account.id]?.score == account.health?.score)
        #expect(point[account.id]?.arr == account.arr)
      }
      #expect(point.portfolio.score == figures.portfolio.mean)
      #expect(point.portfolio.arr.minor == figures.accounts.reduce(0) { $0 + $1.arr.minor })
    }
  }

  @Test func `an account that stayed the same is counted by the rates of each day`() throws {
    try repository.commit(
      on: "2025-01-20", ["accounts/euro/account.md": Self.account(100, 3, currency: "EUR")])
    try repository.commit(
      on: "2025-02-01", ["csbook.yml": PastRepository.settings.replacing("1.5", with: "2")])
    let trend = try trend(["2025-01-20", "2025-02-20"])
    #expect(trend.points.map { $0["euro"]?.arr?.amount } == ["150.00", "200.00"])
  }

  @Test func `an event counts from the day on which it was known`() throws {
    try repository.commit(
      on: "2025-01-12",
      [
        "health/one.md": Self.model.replacing("fact: sentiment", with: "fact: days_since_touch")
          .replacing("{from: 1, to: 5}", with: "{from: 100, to: 0}")
      ])
    try repository.commit(
      on: "2025-02-01",
      [
        "events/2025-01-10-class.md":
          "---\ntype: training\ndate: 2025-01-10\nattendees: [{account: acme, contacts: [ana]}]\n---\n"
      ])
    let trend = try trend(["2025-01-20", "2025-01-30", "2025-02-09"])
    #expect(trend.points.map { $0["acme"]?.score?.shown } == [0, 0, 70])
  }

  @Test func `an amount without a rate of exchange is no zero`() throws {
    try repository.commit(
      on: "2025-02-01", ["accounts/acme/account.md": Self.account(1000, 3, currency: "CHF")])
    let point = try trend(["2025-02-20"]).points[0]
    #expect(point["acme"] != nil)
    #expect(point["acme"]?.arr == nil)
    #expect(point.portfolio.uncounted == 1)
    #expect(point.portfolio.arr.amount == "3000.00")
  }

  // MARK: Rules

  @Test func `a change of rules is marked at the next point, and only what judges is one`() throws {
    let settings = PastRepository.settings
    try repository.commit(on: "2025-01-20", ["csbook.yml": settings + "language: en\n"])
    try repository.commit(
      on: "2025-01-21", ["playbooks/call.md": "---\nwhen: arr > 0\ntype: risk\n---\n"])
    try repository.commit(on: "2025-01-22", ["accounts/acme/account.md": Self.account(1100, 5)])
    let model = try repository.commit(
      "health: five is not yet the best\n\nmore", on: "2025-01-28",
      ["health/one.md": Self.model.replacing("to: 5", with: "to: 9")])
    try repository.commit(
      on: "2025-01-29", ["csbook.yml": settings.replacing("1.5", with: "1.6") + "language: en\n"])
    let trend = try trend(["2025-01-15", "2025-01-26", "2025-02-02", "2025-02-09"])
    #expect(trend.points.map(\.ruleChanges.count) == [0, 0, 2, 0])
    let changes = trend.points[2].ruleChanges
    #expect(changes.map(\.subjects) == [["health one"], ["exchange rates"]])
    #expect(changes[0].commit.id == model)
    #expect(changes[0].commit.subject == "health: five is not yet the best")
    #expect(trend.points.map { $0["acme"]?.score?.shown } == [100, 100, 50, 50])
  }

  @Test func `by the rules of one commit no point is marked, and all are judged by them`() throws {
    try repository.commit(
      on: "2025-01-28", ["health/one.md": Self.model.replacing("to: 5", with: "to: 9")])
    let opened = try repository.opened()
    let rules = try opened.book(of: #require(try opened.headCommit()), at: [])
    let trend = try trend(["2025-01-15", "2025-02-02"], rules: rules)
    #expect(trend.points.map(\.ruleChanges.count) == [0, 0])
    #expect(trend.points.map { $0["acme"]?.score?.shown } == [50, 50])
  }

  @Test func `a commit with a clock that goes wrong stands where the line has it`() throws {
    try repository.commit(on: "2025-03-01", ["accounts/acme/account.md": Self.account(2000, 5)])
    let late = try repository.commit(
      on: "2025-02-01", ["accounts/acme/account.md": Self.account(9000, 5)])
    let trend = try trend(["2025-02-10", "2025-03-10"])
    #expect(trend.points.map(\.commit.id) == [late, late])
  }
}
