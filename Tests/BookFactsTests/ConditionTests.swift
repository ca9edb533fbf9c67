// What conditions say about a row.
import BookFacts
import BookModel
import Testing

/// Columns and a row that the tests of conditions share.
enum Row {
  static let columns = [
    ConditionColumn("name", .text, stratum: 0), ConditionColumn("region", .text, stratum: 0),
    ConditionColumn("arr", .money, stratum: 0), ConditionColumn("seats", .integer, stratum: 0),
    ConditionColumn("tags", .list, stratum: 0), ConditionColumn("auto_renew", .flag, stratum: 0),
    ConditionColumn("next_renewal", .day, stratum: 0),
    ConditionColumn("licence_utilisation", .decimal, stratum: 0),
    ConditionColumn("metric_wau", .integer, stratum: 0),
    ConditionColumn("change_wau", .decimal, stratum: 0),
    ConditionColumn("segment", .text, stratum: 1), ConditionColumn("health", .decimal, stratum: 3),
  ]

  static let values: [String: FactValue] = [
    "name": .text("日本 O'Brien"), "region": .text("JP"), "arr": .number(120_000),
    "seats": .integer(7), "tags": .list(["pilot", "a\"b", ",", "x\\y", "線\n"]),
    "auto_renew": .flag(true), "next_renewal": .day(Day(number: 20_544)),
    "licence_utilisation": .number(0.25), "segment": .text("enterprise"),
  ]

  /// 2026-03-02.
  static let today = Day(number: 20_514)

  static func engine(
    _ limits: ConditionLimits = ConditionLimits(), today: Day = today
  ) throws -> ConditionEngine {
    try ConditionEngine(columns: columns, today: today, limits: limits)
  }

  static func outcome(
    _ text: String, _ limits: ConditionLimits = ConditionLimits()
  ) throws -> ConditionOutcome {
    let engine = try engine(limits)
    return engine.evaluate(try engine.compile(text, readingBelow: 4)) { values[$0] }
  }
}

struct ConditionTests {
  @Test(arguments: [
    "arr >= 100000 and region = 'JP'", "ARR >= 1e5 AND Region = 'JP'", "region IN ('US', 'JP')",
    "region not in ('US')", "region in ('JP') and seats between 5 and 9", "auto_renew",
    "region LIKE 'j%'", "name LIKE '日本%'", "name = '日本 O''Brien'", "region like 'J_' escape '\\'",
    "case when seats > 5 then region = 'JP' else 0 end", "next_renewal > '2026-03-31'",
    "next_renewal = date('now', '+30 days')", "next_renewal = date('2026-03-31', '+1 day')",
    "julianday(next_renewal) - julianday('now') = 30",
    "strftime('%Y-%m-%d %H:%M', 'now') = '2026-03-02 00:00'",
    "date('NOW') = '2026-03-02'", "metric_wau is null", "coalesce(metric_wau, 0) = 0",
    "arr / 7 > 17142.8",
    "seats / 2 = 3", "licence_utilisation < 0.5", "region = 'us' or arr > 1", "not region = 'US'",
    "region = 'jp' collate nocase", "cast('7' as integer) = seats", "seats = '7'", "arr = '120000'",
    "(((seats))) = 7", "seats=7", " \n\tseats\r\n= 7\n", "region = 'regoin' or true", "1", "TRUE",
    "max(seats, 3) = 7 and min(seats, 3) = 3", "length(name) = 10", "'arr; -- \"x\" (' <> region",
    "iif(seats > 5, 1, 0)", "abs(-seats) = sign(seats) * 7", "round(2.5) = 3",
    "substr(region, 1, 1) = 'J'",
    "trim('  JP ') = region", "instr(region, 'P') = 2",
    "upper('jp') = region and lower(region) = 'jp'",
    "nullif(seats, 7) is null", "ltrim(' JP') = rtrim('JP ')", "ifnull(metric_wau, seats) = 7",
    "region || '-' || seats = 'JP-7'", "has(tags, 'pilot')", "has(tags, 'a\"b')", "has(tags, ',')",
    "has(tags, 'x\\y')", "not has(tags, 'Pilot')", "not has(tags, '\",\"')", "has (tags, '線\n')",
    "not has(tags, '')", "size(tags) = 5", "tags is not null", "tags not null", "seats is 7",
    "seats in ()  or not seats in ()", "seats & 3 = 3", ".5 < 1.", "1.5e+3 = 1500", "-seats = -7",
  ])
  func `a condition holds`(text: String) throws {
    #expect(try Row.outcome(text) == .holds)
  }

  @Test(arguments: [
    "arr > 120000", "region = 'jp'", "region = ''", "seats between 8 and 9", "not auto_renew",
    "has(tags, 'missing')", "0", "false", "region", "'text'", "next_renewal < date('now')",
    "tags is null", "region = 'regoin'", "0 and metric_wau > 1", "seats in ()",
  ])
  func `a condition does not hold`(text: String) throws {
    #expect(try Row.outcome(text) == .doesNotHold)
  }

  @Test func `a missing value makes a condition unknown and is named`() throws {
    #expect(try Row.outcome("metric_wau > 5") == .unknown(missing: ["metric_wau"]))
    #expect(
      try Row.outcome("change_wau < 0 and METRIC_WAU > 5 and seats > 1")
        == .unknown(missing: ["change_wau", "metric_wau"]))
    #expect(try Row.outcome("not metric_wau > 5") == .unknown(missing: ["metric_wau"]))
    #expect(try Row.outcome("1 / 0") == .unknown(missing: []))
    #expect(!(try Row.outcome("metric_wau > 5").holds))
  }

  @Test func `what does not depend on a missing value is known`() throws {
    #expect(try Row.outcome("metric_wau > 5 and seats > 100") == .doesNotHold)
    #expect(try Row.outcome("metric_wau > 5 or seats = 7") == .holds)
  }

  @Test func `a missing list is unknown to has, and an empty one is not`() throws {
    let engine = try Row.engine()
    let has = try engine.compile("has(tags, 'pilot')", readingBelow: 1)
    #expect(engine.evaluate(has) { _ in nil } == .unknown(missing: ["tags"]))
    #expect(engine.evaluate(has) { _ in .list([]) } == .doesNotHold)
    let size = try engine.compile("size(tags) = 0", readingBelow: 1)
    #expect(engine.evaluate(size) { _ in .list([]) } == .holds)
    #expect(engine.evaluate(size) { _ in .list([""]) } == .doesNotHold)
  }

  @Test func `a condition knows the columns that it names, once and as declared`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile(
      "SEATS > 1 and 'arr' = region or 0 and seats", readingBelow: 1)
    #expect(condition.reads.map(\.name) == ["seats", "region"])
    var asked: [String] = []
    _ = engine.evaluate(condition) {
      asked.append($0); return nil
    }
    #expect(asked == ["seats", "region"])
  }

  @Test func `an empty text is a value`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("region = ''", readingBelow: 1)
    #expect(engine.evaluate(condition) { _ in .text("") } == .holds)
  }

  @Test func `a value of another type than its column's is refused, not converted`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("seats > 1", readingBelow: 1)
    for value in [FactValue.text("7"), .number(7.5), .flag(true), .list(["7"])] {
      #expect(engine.evaluate(condition) { _ in value } == .failed(.mistyped(column: "seats")))
    }
    #expect(engine.evaluate(condition) { _ in .integer(7) } == .holds)
  }

  @Test func `a whole number is a value of a money or decimal column`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("arr / 7 > 14.2", readingBelow: 1)
    #expect(engine.evaluate(condition) { _ in .integer(100) } == .holds)
  }

  @Test func `one row leaves nothing for the next`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("seats > 5", readingBelow: 1)
    #expect(engine.evaluate(condition) { _ in .integer(7) } == .holds)
    #expect(engine.evaluate(condition) { _ in nil } == .unknown(missing: ["seats"]))
    #expect(engine.evaluate(condition) { _ in .integer(3) } == .doesNotHold)
  }

  @Test func `a condition outlives its engine and is read by another`() throws {
    let condition = try Row.engine().compile("date('now') = '2026-03-02'", readingBelow: 1)
    #expect(try Row.engine().evaluate(condition) { _ in nil } == .holds)
    let later = try Row.engine(today: Row.today + 1)
    #expect(later.evaluate(condition) { _ in nil } == .doesNotHold)
  }

  @Test func `an engine that is moved to another day reads that day's clock`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("date('now') = '2026-03-02'", readingBelow: 1)
    let outcomes = [0, -1, 365, 0].map { offset in
      engine.today = Row.today + offset
      return engine.evaluate(condition) { _ in nil }
    }
    #expect(outcomes == [.holds, .doesNotHold, .doesNotHold, .holds])
  }

  @Test func `engines of several days run side by side, each by its own clock`() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for offset in 0..<8 {
        group.addTask {
          let today = Row.today + offset * 400
          var wrong = 0
          for _ in 0..<25 {
            let engine = try Row.engine(today: today)
            let condition = try engine.compile("date('now') = '\(today)'", readingBelow: 1)
            for _ in 0..<20 where engine.evaluate(condition, row: { _ in nil }) != .holds {
              wrong += 1
            }
          }
          return wrong
        }
      }
      for try await wrong in group { #expect(wrong == 0) }
    }
  }

  @Test(arguments: ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"])
  func `the clock shows the day of the figures`(text: String) throws {
    let day = try #require(Day(text))
    let engine = try Row.engine(today: day)
    let condition = try engine.compile("date('now') = '\(text)'", readingBelow: 1)
    #expect(engine.evaluate(condition) { _ in nil } == .holds)
  }
}
