// Conditions that mean harm, and what stops them.
import BookModel
import SQLite
import Testing

@testable import BookFacts

struct ConditionLimitTests {
  private func kind(of text: String) throws -> ConditionError.Kind? {
    let engine = try Row.engine()
    return #expect(throws: ConditionError.self) { try engine.compile(text, readingBelow: 4) }?.kind
  }

  @Test func `a text of a megabyte is refused before it is read`() throws {
    let text = String(repeating: "(", count: 1_000_000)
    #expect(try kind(of: text) == .tooLong(limit: 4096))
    let longest = "arr > 1" + String(repeating: " ", count: 4096 - 7)
    #expect(try Row.outcome(longest) == .holds)
    #expect(try kind(of: longest + " ") == .tooLong(limit: 4096))
  }

  @Test func `parentheses, calls and cases are refused beyond their depth`() throws {
    func nested(_ open: String, _ close: String, _ count: Int) -> String {
      String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    }
    for (open, close) in [
      ("(", ")"), ("abs(", ")"), ("case when 1 then ", " end"), ("not (", ")"),
    ] {
      #expect(try Row.outcome(nested(open, close, 15)) != .unknown(missing: []))
      #expect(try kind(of: nested(open, close, 16)) == .nestedTooDeep(limit: 15))
    }
    var limits = ConditionLimits()
    limits.expressionBytes = 30_000
    let engine = try Row.engine(limits)
    let error = #expect(throws: ConditionError.self) {
      try engine.compile(nested("(", ")", 10_000), readingBelow: 4)
    }
    #expect(error?.kind == .nestedTooDeep(limit: 15))
    #expect(error?.offset == 15)
  }

  @Test(arguments: ["1 and ", "not ", "- ", "1 + ", "1 or "])
  func `a long chain of operators is refused`(link: String) throws {
    #expect(
      try kind(of: String(repeating: link, count: 400) + "1") == .tooManyOperators(limit: 100))
    #expect(try Row.outcome(String(repeating: link, count: 50) + "1") != .unknown(missing: []))
  }

  @Test func `a hundred operators side by side are allowed`() throws {
    #expect(try Row.outcome(String(repeating: "1 and ", count: 100) + "1") == .holds)
    #expect(
      try kind(of: String(repeating: "1 and ", count: 101) + "1") == .tooManyOperators(limit: 100))
  }

  @Test func `a long pattern is refused where it stands, or where it is made`() throws {
    let longest = String(repeating: "%", count: 100)
    #expect(try Row.outcome("region like '\(longest)'") == .holds)
    let engine = try Row.engine()
    let error = #expect(throws: ConditionError.self) {
      try engine.compile("region not like '\(longest)%'", readingBelow: 4)
    }
    #expect(error?.kind == .patternTooLong(limit: 100))
    #expect(error?.offset == 16)
    let made = try Row.outcome("region like '\(longest)' || '%'")
    #expect(made == .failed(.refused("LIKE or GLOB pattern too complex")))
    #expect(try Row.outcome("region like '\(String(repeating: "''", count: 100))'") == .doesNotHold)
  }

  @Test func `a value beyond the limit is a failure and not a wait`() throws {
    let engine = try Row.engine()
    let condition = try engine.compile("name || name = region", readingBelow: 1)
    let most = ConditionLimits().valueBytes
    func outcome(_ bytes: Int) -> ConditionOutcome {
      engine.evaluate(condition) { _ in .text(String(repeating: "a", count: bytes)) }
    }
    #expect(outcome(most / 2) == .doesNotHold)
    #expect(outcome(most / 2 + 1) == .failed(.refused("string or blob too big")))
    #expect(outcome(most + 1) == .failed(.refused("string or blob too big")))
    #expect(outcome(1) == .doesNotHold)
  }

  @Test func `an evaluation is stopped after its steps, and the next one begins anew`() throws {
    var limits = ConditionLimits()
    limits.steps = 50
    let chain = "seats in (\((1...90).map(String.init).joined(separator: ", ")))"
    #expect(try Row.outcome(chain, limits) == .failed(.tooManySteps(limit: 50)))
    let engine = try Row.engine(limits)
    let short = try engine.compile("seats > 1", readingBelow: 1)
    for _ in 0..<100 { #expect(engine.evaluate(short) { Row.values[$0] } == .holds) }
  }

  @Test func `what SQLite cannot compute is a failure`() throws {
    #expect(
      try Row.outcome("abs(-9223372036854775807 - 1) > 0") == .failed(.refused("integer overflow")))
  }

  @Test(arguments: [
    "SELECT 1 FROM sqlite_schema", "SELECT random()", "PRAGMA user_version", "CREATE TABLE t (a)",
    "ATTACH ':memory:' AS other", "SELECT (SELECT (SELECT 1))", "SELECT 1; SELECT 2", "SELECT 1, 2",
    "SELECT 1 UNION SELECT 2 UNION SELECT 3", "SELECT \"regoin\"", "SELECT load_extension('x')",
    "WITH RECURSIVE t(a) AS (SELECT 1 UNION SELECT a FROM t) SELECT a FROM t", "",
    "SELECT count(*)", "SELECT value FROM json_each('[1]')", "VACUUM", "BEGIN",
  ])
  func `the connection by itself refuses all but expressions`(sql: String) throws {
    let connection = try ConditionConnection(today: Row.today, limits: ConditionLimits())
    #expect(throws: SQLError.self) { try connection.prepare(sql) }
    _ = try connection.prepare("SELECT 1")
  }

  @Test func `names that differ by case are one column, the first`() throws {
    let columns = [
      ConditionColumn("metric_wau", .integer, stratum: 0),
      ConditionColumn("METRIC_WAU", .text, stratum: 0),
    ]
    let engine = try ConditionEngine(columns: columns, today: Row.today)
    let condition = try engine.compile("Metric_Wau = 1", readingBelow: 1)
    #expect(condition.reads == [columns[0]])
  }

  @Test func `three thousand declared columns are no burden`() throws {
    let columns = (0..<3000).map { ConditionColumn("metric_\($0)", .integer, stratum: 0) }
    let engine = try ConditionEngine(columns: columns, today: Row.today)
    let condition = try engine.compile("metric_2999 = 1 and metric_0 = 1", readingBelow: 1)
    #expect(engine.evaluate(condition) { _ in .integer(1) } == .holds)
  }
}
