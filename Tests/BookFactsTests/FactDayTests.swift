// Facts and the day: freshness, windows, and what has not happened yet.

import BookFacts
import BookModel
import BookTesting
import Testing

struct FactDayTests {
  @Test func `conditions see a value while it is fresh, to the day`() throws {
    func value(_ name: String, after days: Int, from date: String) throws -> FactValue? {
      try Acme.row(on: try #require(Day(date)) + days).value(of: name)
    }
    #expect(try value("sentiment", after: 120, from: "2026-02-03") == .integer(4))
    #expect(try value("sentiment", after: 121, from: "2026-02-03") == nil)
    #expect(try value("outlook", after: 120, from: "2026-02-03") == .text("yellow"))
    #expect(try value("outlook", after: 121, from: "2026-02-03") == nil)
    #expect(try value("licence_utilisation", after: 60, from: "2026-02-28") != nil)
    #expect(try value("licence_utilisation", after: 61, from: "2026-02-28") == nil)
    #expect(try value("metric_active_users", after: 60, from: "2026-02-28") == .number(50))
    #expect(try value("metric_active_users", after: 61, from: "2026-02-28") == nil)
    #expect(try value("first_value_days", after: 5000, from: "2026-02-28") == .integer(60))
    let late = try Acme.row(on: try #require(Day("2026-06-30")))
    #expect(late["sentiment"]?.value == .integer(4))
  }

  @Test func `the catalogue says how long values hold`() throws {
    let settings = try Acme.book().settings
    let catalog = FactCatalog(settings: settings)
    let ageing = Dictionary(
      uniqueKeysWithValues: catalog.facts.compactMap { fact in
        fact.freshness.map { (fact.name, $0) }
      })
    #expect(ageing["sentiment"] == 120)
    #expect(ageing["outlook"] == 120)
    #expect(ageing["nps"] == 180)
    #expect(ageing["metric.active_users"] == 60)
    #expect(ageing["metric.tickets_opened"] == 30)
    #expect(ageing["metric_change.tickets_opened"] == 30)
    #expect(ageing["licence_utilisation"] == 60)
    #expect(ageing["arr"] == nil && ageing["days_since_touch"] == nil)
  }

  @Test func `silence is counted from the last touch, the first start or the owner's start`() throws
  {
    func days(_ more: String, _ files: [String: String] = [:]) throws -> FactValue? {
      let quiet = Acme.standard.keys.filter { $0.contains("notes/") || $0.contains("touches") }
      let none = Dictionary(uniqueKeysWithValues: quiet.map { ($0, "") })
      let all = none.merging(Acme.page(more)) { $1 }.merging(files) { $1 }
      return try Acme.row(all)["days_since_touch"]?.value
    }
    let terms = "contracts: [{id: a, start: 2026-01-01, arr: 1}]"
    #expect(try days(terms) == .integer(60))
    #expect(try days("\(terms)\nowner_since: 2026-02-10") == .integer(20))
    #expect(try days("\(terms)\nowner_since: 2026-03-10") == .integer(60))
    #expect(try days("contracts: [{id: a, start: 2026-04-01, arr: 1}]") == nil)
    let touch = ["accounts/acme/touches.csv": "date,type\n2026-01-15,call\n2026-03-03,call\n"]
    #expect(try days(terms, touch) == .integer(46))
    #expect(try days("\(terms)\nowner_since: 2026-02-10", touch) == .integer(20))
  }

  @Test func `an objective that measures itself has no progress`() throws {
    let plan = """
      ---
      title: P
      status: active
      objectives:
        - {id: a, outcome: o, state: accepted, measure: plan_progress, baseline: 0, target: 1}
        - {id: b, outcome: o, state: accepted, measure: health, baseline: 0, target: 1}
        - {id: c, outcome: o, state: accepted, measure: objectives_accepted, baseline: 0, target: 6}
      ---
      """
    let row = try Acme.row(["accounts/acme/plans/year-one.md": plan])
    row.verdict = Verdict(health: 50)
    _ = row.plans
    #expect(row["plan_progress"]?.value == .number(0.5))
  }

  @Test func `what is handed in later is read anew`() throws {
    let row = try Acme.row(segment: nil)
    #expect(row["segment"] == nil)
    #expect(row["in_cadence"] == nil)
    #expect(row["band"] == nil)
    row.segment = row.basis.book.segment("key")
    row.verdict = Verdict(band: "red")
    #expect(row["segment"]?.value == .text("key"))
    #expect(row["in_cadence"]?.value == .flag(true))
    #expect(row["band"]?.value == .text("red"))
    row.segment = row.basis.book.segment("rest")
    #expect(row["in_cadence"] == nil)
    #expect(row["stage"]?.value == .text("adoption"))
  }

  @Test(arguments: 0..<40)
  func `a fact never reads an event after the day`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let day = Acme.day + Int.random(in: -400...10, using: &random)
    let facts = try facts(Acme.standard, on: day)
    let moved = FutureEvents.moved(in: Acme.standard, after: day, using: &random)
    #expect(try facts == self.facts(moved, on: day), "moved after \(day), seed \(seed)")
    let dropped = FutureEvents.dropped(from: Acme.standard, after: day)
    #expect(try facts == self.facts(dropped, on: day), "dropped after \(day), seed \(seed)")
  }

  /// The values of all facts with their days; places move with the text.
  private func facts(_ files: [String: String], on day: Day) throws -> [String] {
    let row = try Acme.row(files, on: day)
    return row.basis.catalog.facts.map { fact in
      let reading = row[fact.name]
      return "\(fact.name) = \(reading.map { "\($0.value) of \($0.day)" } ?? "missing")"
    }
  }
}

/// Changes of a book's text that nobody can see on a day.
private enum FutureEvents {
  /// Each event after the day happens on another day after it.
  static func moved(
    in files: [String: String], after day: Day, using random: inout SplitMix
  ) -> [String: String] {
    files.mapValues { text in
      text.replacing(event) { match in
        guard let date = Day(match.output.day), date > day else { return String(match.output.0) }
        return "\(match.output.key)\(day + Int.random(in: 1...900, using: &random))"
      }
    }
  }

  /// Records whose own event lies after the day are not written at all.
  ///
  /// An empty text takes a file away.
  static func dropped(from files: [String: String], after day: Day) -> [String: String] {
    func isFuture(_ text: some StringProtocol) -> Bool {
      String(text).firstMatch(of: event).flatMap { Day($0.output.day) }.map { $0 > day } ?? false
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { path, text in
        let isEvent = ["/notes/", "/escalations/", "/opportunities/"].contains(where: path.contains)
        if isEvent && isFuture(text) { return (path, "") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
          !(line.contains(record) && isFuture(line))
        }
        return (path, lines.joined(separator: "\n"))
      })
  }

  nonisolated(unsafe) private static let event =
    #/(?<key>(?:^|\n|\b(?:on|date|opened|closed|asked_on|entered|left|since|created): ?))(?<day>\d{4}-\d\d-\d\d)/#

  /// A line that is one record, whole, with an event that it cannot be without.
  nonisolated(unsafe) private static let record =
    #/^(\d{4}-|sentiment:|outlook:|first_value:|  - \{stage:|  - \{id: ., reason:)/#
}
