// Since when an alert holds, against a plain look at each day before.

import BookFacts
import BookFigures
import BookModel
import BookTesting
import Testing

struct SpellTests {
  private static let lookBack = 50

  @Test func `an alert began on the day that a look at every day before finds`() throws {
    for seed in UInt64(1)...4 {
      let book = try Book.fixture(AnyBook(seed: seed).files)
      let figures = try Figures(of: book, on: AnyBook.day, threads: 1)
      let days = try (1...Self.lookBack).map {
        try Figures(of: book, on: AnyBook.day - $0, threads: 1)
      }
      let alerts = try Alerts(
        of: figures.accounts, in: figures, lookBack: Self.lookBack, threads: 2
      ).all
      #expect(!alerts.isEmpty, "seed \(seed)")
      for alert in alerts {
        let since = try Self.since(alert, on: days)
        #expect(
          alert.since == since, "seed \(seed): \(alert.account.id) \(alert.playbook.id)")
      }
    }
  }

  /// The day after the first of these days, which go back, on which the condition does not hold.
  private static func since(_ alert: Alert, on days: [Figures]) throws -> Day? {
    let when = try #require(alert.playbook.when)
    for figures in days {
      let engine = try ConditionEngine(columns: figures.catalog.columns, today: figures.day)
      let condition = try engine.compile(when, readingBelow: 4)
      let account = try #require(figures[alert.account.id])
      let row = figures.row(of: account)
      if !engine.evaluate(condition, row: row.value(of:)).holds { return figures.day + 1 }
    }
    return nil
  }
}

/// A book whose accounts changed on many of the days before, in all that conditions can read.
struct AnyBook {
  static let day = Day(number: 20_514)
  private(set) var files: [String: String] = [
    "segments/large.md":
      "---\norder: 1\nwhen: seats > 20\nhealth: use\ncadence: {touch: 14}\n---\n",
    "segments/rest.md": "---\norder: 2\nwhen: 1 = 1\nhealth: use\ncadence: {qbr: 30}\n---\n",
    "health/use.md": """
    ---
    groups: [{id: use, weight: 1}, {id: talk, weight: 1}]
    measures:
      - {id: users, group: use, weight: 1, fact: metric.active_users, score: {linear: {from: 0, to: 100}}, valid_for: 30d, why: w}
      - {id: touch, group: talk, weight: 1, fact: days_since_touch, score: {linear: {from: 40, to: 5}}, why: w}
      - {id: mood, group: talk, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, valid_for: 20d, why: w}
    gates: [{id: red, when: outlook = 'red', band: red}]
    ---
    """,
  ]

  private static let conditions = [
    "days_since_touch > 9", "contacts_met < 2", "days_since_touch % 5 <> 4", "overdue_tasks > 0",
    "metric_active_users < 60", "change_active_users < 0.5", "days_to_renewal <= 60",
    "sentiment <= 3", "outlook = 'red' or open_escalations > 0", "plan_progress < 0.9",
    "strftime('%d', 'now') <> '15'", "segment = 'large'", "days_over_cadence > 3",
    "in_cadence = 0", "stage_progress <> 'on-track'", "days_in_stage > 12", "health < 60",
    "arr < 250", "status = 'active'", "auto_renew = 1", "days_to_notice < 40",
    "band = 'red'", "coverage < 1", "renewal_status <> 'no-risk'", "champions = 0",
  ]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func date(_ days: ClosedRange<Int>) -> String {
      "\(Self.day - Int.random(in: days, using: &random))"
    }
    files["events/day.md"] =
      "---\ndate: \(date(1...60))\ntype: webinar\nattendees: [{account: a1, contacts: [ann]}]\n---\n"
    for (index, condition) in Self.conditions.enumerated() {
      files["playbooks/p\(index).md"] = "---\nwhen: \(condition)\n---\n"
    }
    for account in ["a1", "a2", "a3"] {
      let folder = "accounts/\(account)"
      let end = Self.day + Int.random(in: 5...90, using: &random)
      let seats = Int.random(in: 1...40, using: &random)
      let mood = Int.random(in: 1...5, using: &random)
      let outlook = ["red", "green"].randomElement(using: &random) ?? "red"
      files["\(folder)/account.md"] = """
        ---
        name: \(account)
        owner: kenji
        contracts:
          - {id: y0, start: 2024-01-01, end: \(end - 365), arr: 100, seats: 10}
          - {id: y1, start: \(end - 364), end: \(end), arr: 200, seats: \(seats), signed_on: \(date(0...80)), notice: 30d, auto_renew: true, notice_given_on: \(date(-5...60))}
          - {id: old, start: 2024-01-01, end: \(date(1...70)), arr: 100, product: old}
        renewals: [{term: y1, intent: {answer: undecided, asked_on: \(date(0...50))}}]
        sentiment: {value: \(mood), on: \(date(0...60)), by: kenji, reason: r}
        outlook: {value: \(outlook), on: \(date(0...60)), by: kenji, reason: r}
        ---
        """
      files["\(folder)/contacts.md"] = """
        ---
        contacts:
          - {id: ann, name: Ann, roles: [champion], since: \(date(0...300))}
          - {id: bob, name: Bob, roles: [sponsor], since: \(date(0...300)), left_on: \(date(0...90))}
        ---
        """
      files["\(folder)/journey.md"] = """
        ---
        journey: standard
        stages:
          - {stage: first, entered: \(date(60...90)), left: \(date(20...40)), result: succeeded}
          - {stage: second, entered: \(date(5...19))}
        ---
        """
      files["\(folder)/escalations/stop.md"] =
        "---\ntitle: Stop\nseverity: high\nopened: \(date(30...70))\nresolved: \(date(0...29))\n---\n"
      files["\(folder)/plans/2026.md"] = """
        ---
        title: Plan
        status: active
        objectives:
          - {id: o, outcome: o, state: accepted, accepted_on: \(date(0...60)), baseline: 0, target: 90, measure: metric.active_users}
        ---

        - [x] One due:\(date(20...40)) done:\(date(0...30))
        - [ ] Two due:\(date(0...20))
        """
      for _ in 0..<5 {
        let day = date(0...80)
        let type = ["call", "internal", "qbr"].randomElement(using: &random) ?? "call"
        let person = ["ann", "bob", "kenji"].randomElement(using: &random) ?? "ann"
        files["\(folder)/notes/\(day)-\(type).md"] =
          "---\ndate: \(day)\ntype: \(type)\nattendees: [\(person)]\n---\n\n- [ ] Do due:\(date(0...60))\n"
      }
      let touches = Set((0..<4).map { _ in date(0...80) }).sorted()
      files["\(folder)/touches.csv"] =
        "date,type,contacts,by\n" + touches.map { "\($0),email,ann,kenji\n" }.joined()
      let rows = Set((0..<6).map { _ in date(0...120) }).sorted()
      files["\(folder)/metrics.csv"] =
        "date,active_users\n"
        + rows.map { "\($0),\(Int.random(in: 0...100, using: &random))\n" }.joined()
    }
    files["journeys/standard.md"] = """
      ---
      stages: [{id: first, target_days: 30, next: [second]}, {id: second, target_days: 10, stuck_after: 15}]
      ---
      """
  }
}
