// What a condition may not say, and where the refusal points.
import BookFacts
import Testing

/// A text that is refused, with the kind of refusal and the words it points at.
struct Refusal: CustomTestStringConvertible {
  let text: String
  let kind: ConditionError.Kind
  /// Bytes of the expression.
  let range: Range<Int>

  /// The place stands between « and » in the text.
  init(_ marked: String, _ kind: ConditionError.Kind) {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "»", omittingEmptySubsequences: false)
    }
    text = parts.joined()
    self.kind = kind
    let start = parts[0].utf8.count
    range = start..<start + parts[1].utf8.count
  }

  var testDescription: String { text }

  static let names = [
    Refusal("«regoin» = 'JP'", .unknownName("regoin", suggestion: "region")),
    Refusal("region = «jp»", .unknownName("jp", suggestion: nil)),
    Refusal("'arr' = '線' and «sets» > 1", .unknownName("sets", suggestion: "seats")),
    Refusal("0 and «regoin»", .unknownName("regoin", suggestion: "region")),
    Refusal("seats > 1 or «zzz»", .unknownName("zzz", suggestion: nil)),
    Refusal("«地域» = 'JP'", .unknownName("地域", suggestion: nil)),
    Refusal("«sea\u{212A}s» > 1", .unknownName("sea\u{212A}s", suggestion: "seats")),
    Refusal("«facts» = 1", .unknownName("facts", suggestion: nil)),
    Refusal("«rowid» = 1", .unknownName("rowid", suggestion: nil)),
    Refusal("«metric.wau» > 5", .dottedName("metric.wau", column: "metric_wau")),
    Refusal("«METRIC_change.wau» > 5", .dottedName("METRIC_change.wau", column: "change_wau")),
    Refusal("arr > 1 and «metric.dau» > 5", .dottedName("metric.dau", column: nil)),
    Refusal("«main.facts.arr» > 5", .dottedName("main.facts.arr", column: nil)),
    Refusal("arr > 1 and «Health» > 5", .circular("health", stratum: 3, below: 2)),
    Refusal("0 and «health»", .circular("health", stratum: 3, below: 2)),
    Refusal("«tags» = 'pilot'", .listCompared("tags")),
    Refusal("region in («tags»)", .listCompared("tags")),
    Refusal("region in «tags»", .syntax(near: "tags")),
    Refusal("length(«tags») = 2", .listCompared("tags")),
    Refusal("has(«region», 'x')", .listExpected(function: "has")),
    Refusal("has(«'a'», 'x')", .listExpected(function: "has")),
    Refusal("has(«tags» || 'a', 'x')", .listExpected(function: "has")),
    Refusal("has(«(»tags), 'x')", .listExpected(function: "has")),
    Refusal("has(«tagz», 'x')", .unknownName("tagz", suggestion: "tags")),
    Refusal("size(«seats»)", .listExpected(function: "size")),
  ]

  static let calls = [
    Refusal("«random»() > 0", .unknownFunction("random", suggestion: nil)),
    Refusal("«count»(*) > 0", .unknownFunction("count", suggestion: nil)),
    Refusal("«sum»(arr) > 0", .unknownFunction("sum", suggestion: nil)),
    Refusal("«zeroblob»(1e9) > 0", .unknownFunction("zeroblob", suggestion: nil)),
    Refusal("«printf»('%1000000000d', 1) > 0", .unknownFunction("printf", suggestion: nil)),
    Refusal("«replace»(region, 'J', 'JJ')", .unknownFunction("replace", suggestion: nil)),
    Refusal("«load_extension»('x')", .unknownFunction("load_extension", suggestion: nil)),
    Refusal("«Lenght»(name) > 0", .unknownFunction("Lenght", suggestion: "length")),
    Refusal("«datetime»('now') > 0", .unknownFunction("datetime", suggestion: nil)),
    Refusal("«seats» (1) > 0", .unknownFunction("seats", suggestion: nil)),
    Refusal("«max»(arr) > 0", .argumentCount(function: "max", fewest: 2, most: 100, found: 1)),
    Refusal("«min»(arr) > 0", .argumentCount(function: "min", fewest: 2, most: 100, found: 1)),
    Refusal("«date»() > 0", .argumentCount(function: "date", fewest: 1, most: 100, found: 0)),
    Refusal(
      "1 = «instr»(region, 'a', 2)",
      .argumentCount(function: "instr", fewest: 2, most: 2, found: 3)),
    Refusal("«has»()", .argumentCount(function: "has", fewest: 2, most: 2, found: 0)),
    Refusal("max(«distinct» arr, 1)", .notAllowed(.keyword("distinct"))),
    Refusal("max(arr, 1) «over» () > 1", .notAllowed(.keyword("over"))),
    Refusal("max(arr, 1) «filter» (1) > 1", .notAllowed(.keyword("filter"))),
    Refusal("«raise»(abort, 'x')", .notAllowed(.keyword("raise"))),
    Refusal("region «glob» 'J*'", .notAllowed(.keyword("glob"))),
    Refusal("region «REGEXP» 'J'", .notAllowed(.keyword("REGEXP"))),
    Refusal("region collate «reverse» = 'J'", .notAllowed(.keyword("reverse"))),
    Refusal("1 is region collate «'JP'»", .syntax(near: "'JP'")),
    Refusal("cast(region as «'text'») = 'J'", .syntax(near: "'text'")),
    Refusal("cast(seats as «blob») = 1", .notAllowed(.keyword("blob"))),
    Refusal("date('now', «'localtime'») > ''", .dayChange),
    Refusal("date('now', '+1 day', «'UTC'») > ''", .dayChange),
    Refusal("strftime('%Y', 'now', 'local' «||» 'time') > ''", .dayChange),
    Refusal("julianday('now', «region») > 0", .dayChange),
    Refusal("«current_date» > '2026'", .notAllowed(.clock("current_date"))),
    Refusal("«CURRENT_TIMESTAMP» > '2026'", .notAllowed(.clock("CURRENT_TIMESTAMP"))),
    Refusal("next_renewal < «2026-05-01»", .bareDay("2026-05-01")),
    Refusal("region «= null»", .nullComparison),
    Refusal("seats > 1 and region «!= NULL»", .nullComparison),
  ]

  static let grammar = [
    Refusal("«»", .empty), Refusal("« \n\t »", .empty),
    Refusal("1) from facts«;» drop table facts", .notAllowed(.statementEnd)),
    Refusal("1«)» from (values (1)", .syntax(near: ")")),
    Refusal("1«)», (2", .syntax(near: ")")),
    Refusal("arr > 1«;»", .notAllowed(.statementEnd)),
    Refusal("arr > 1 «--» all", .notAllowed(.comment)),
    Refusal("arr «/*» x */ > 1", .notAllowed(.comment)),
    Refusal("«\"regoin\"» = 'regoin'", .notAllowed(.doubleQuotes)),
    Refusal("region = «\"JP\"»", .notAllowed(.doubleQuotes)),
    Refusal("«[arr]» > 1", .notAllowed(.quotedName)),
    Refusal("«`arr`» > 1", .notAllowed(.quotedName)),
    Refusal("«`arr > 1»", .notAllowed(.quotedName)),
    Refusal("region = «‘»JP’", .notAllowed(.curlyQuotes)),
    Refusal("region = «“»JP”", .notAllowed(.curlyQuotes)),
    Refusal("arr«\u{A0}»> 1", .notAllowed(.character("U+A0"))),
    Refusal("arr > 1 «\u{1}»", .notAllowed(.character("U+1"))),
    Refusal("arr > 1 «!»", .notAllowed(.character("!"))),
    Refusal("region «->» '$'", .notAllowed(.character("->"))),
    Refusal("region = 'a«\0»b'", .notAllowed(.character("U+0"))),
    Refusal("region = «x'»41'", .notAllowed(.blob)),
    Refusal("arr > «?»", .notAllowed(.parameter)), Refusal("arr > «:»x", .notAllowed(.parameter)),
    Refusal("arr > «?»1", .notAllowed(.parameter)), Refusal("arr > «@»x", .notAllowed(.parameter)),
    Refusal("arr > «$»x", .notAllowed(.parameter)),
    Refusal("(«select» 1)", .notAllowed(.subSelect)),
    Refusal("«exists» (select 1)", .notAllowed(.subSelect)),
    Refusal("arr in («VALUES» (1))", .notAllowed(.subSelect)),
    Refusal("arr in «json_each»('[1]')", .syntax(near: "json_each")),
    Refusal("arr > 1 «union» select 1", .notAllowed(.keyword("union"))),
    Refusal("region = «'JP»", .unclosedText), Refusal("region = «'it''s»", .unclosedText),
    Refusal("seats > 1 and «(»arr > 1", .unclosedParenthesis),
    Refusal("has«(»tags, 'x'", .unclosedParenthesis),
    Refusal("arr > 1«)»", .syntax(near: ")")),
    Refusal("case when arr then 1 «)» end", .syntax(near: ")")),
    Refusal("arr > 1 «end»", .syntax(near: "end")),
    Refusal("arr >«»", .syntax(near: "")), Refusal("case when arr«»", .syntax(near: "")),
    Refusal("arr = «and» seats", .syntax(near: "and")),
    Refusal("arr > «>» > seats", .syntax(near: ">")),
    Refusal("region «'JP'»", .syntax(near: "'JP'")),
    Refusal("arr > «100_000»", .syntax(near: "100_000")),
    Refusal("arr > «0x10»", .syntax(near: "0x10")),
    Refusal("arr > «1.5.2»", .syntax(near: "1.5.2")),
    Refusal("arr«,» seats", .syntax(near: ",")), Refusal("(1«,» 2) = (1, 2)", .syntax(near: ",")),
    Refusal("seats in ((1«,» 2))", .syntax(near: ",")),
    Refusal("like('J%'«,» region)", .syntax(near: ",")),
    Refusal("arr «as» text", .syntax(near: "as")),
  ]
}

struct ConditionErrorTests {
  @Test(arguments: Refusal.names + Refusal.calls + Refusal.grammar)
  func `a refusal names the fault and points at it`(refusal: Refusal) throws {
    let engine = try Row.engine()
    let error = #expect(throws: ConditionError.self) {
      try engine.compile(refusal.text, readingBelow: 2)
    }
    #expect(error?.kind == refusal.kind)
    #expect(error.map { $0.offset..<$0.offset + $0.length } == refusal.range)
    #expect(error?.sentence.isEmpty == false)
  }

  @Test func `a name is suggested only from what the condition may read`() throws {
    let engine = try Row.engine()
    let low = #expect(throws: ConditionError.self) {
      try engine.compile("helth > 1", readingBelow: 2)
    }
    #expect(low?.kind == .unknownName("helth", suggestion: nil))
    let high = #expect(throws: ConditionError.self) {
      try engine.compile("helth > 1", readingBelow: 4)
    }
    #expect(high?.kind == .unknownName("helth", suggestion: "health"))
  }

  @Test func `sentences speak of the condition and not of SQLite`() throws {
    let expected = [
      ("regoin = 1", "no fact is named regoin; did you mean region?"),
      ("region = jp", "no fact is named jp; a text stands in single quotes: 'jp'"),
      ("metric.wau > 1", "metric.wau is written metric_wau in a condition"),
      ("metric.x > 1", "no fact is named metric.x, and names have no dot in a condition"),
      ("health > 1", "health is of stratum 3; what is decided here reads only strata below 1"),
      ("max(arr)", "max takes 2 arguments or more, not 1"),
      ("date()", "date takes 1 argument or more, not 0"),
      ("round()", "round takes 1 to 2 arguments, not 0"),
      ("size(tags, 1)", "size takes 1 argument, not 2"),
      ("tags = 'x'", "tags is a list; ask has(tags, '…') or size(tags)"),
      ("arr >", "the condition ends before it is complete"),
      ("arr = and", "and has no place here"),
      (
        "current_date > 1",
        "current_date is the machine's clock; write date('now') for the day of the figures"
      ),
    ]
    let engine = try Row.engine()
    for (text, sentence) in expected {
      let error = #expect(throws: ConditionError.self) { try engine.compile(text, readingBelow: 1) }
      #expect(error?.sentence == sentence)
    }
  }

  @Test func `the functions that help prints are those that may be called`() throws {
    let names = ConditionFunction.all.map(\.name)
    #expect(names == names.sorted())
    let engine = try Row.engine()
    for function in ConditionFunction.all {
      let first = function.name == "has" || function.name == "size" ? "tags" : "'1'"
      let others = Array(repeating: ", '1'", count: function.fewest - 1).joined()
      _ = try engine.compile("\(function.name)(\(first)\(others))", readingBelow: 1)
    }
  }
}
