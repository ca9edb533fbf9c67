// Statements that mean harm, and what stops them.

import SQLite
import Testing

@testable import BookQuery

struct HostileStatementTests {
  @Test(arguments: [
    "attach database '/tmp/x.db' as x", "detach x", "pragma table_info(accounts)",
    "pragma query_only = 0", "create table t(a)", "create view v as select 1",
    "create trigger t after insert on accounts begin select 1; end",
    "create virtual table t using fts5(a)", "drop table accounts", "alter table accounts add x",
    "insert into accounts(account) values ('x')", "update accounts set account = 'x'",
    "delete from accounts", "replace into accounts(account) values ('x')", "begin", "commit",
    "savepoint s", "vacuum", "vacuum into '/tmp/x'", "reindex", "analyze",
    "explain select 1", "with x as (select 1) delete from accounts",
    "insert into accounts(account) select 'x' returning account",
  ])
  func `nothing but reading is done`(_ statement: String) throws {
    let error = try #require(AskedBook.of([:]).error(statement), "\(statement)")
    #expect(
      error.sentence.contains("a query only reads") || error.sentence.contains("there is no table")
        || error.sentence.contains("EXPLAIN"), "\(statement): \(error.sentence)")
  }

  @Test(arguments: [
    "select * from sqlite_master", "select count(*) from sqlite_master",
    "select * from sqlite_schema",
    "select * from sqlite_temp_master",
    "select * from pragma_table_info('accounts')", "select * from pragma_database_list",
    "select * from dbstat", "select * from sqlite_dbpage", "select * from json_tree('[]')",
    "select * from main.sqlite_master", "select * from sqlite_stmt", "select * from bytecode('x')",
    "select * from generate_series(1, 2)", "select (select sql from sqlite_master)",
    "select 1 from accounts where exists (select 1 from sqlite_master)",
    "with t as (select * from sqlite_schema) select * from t",
  ])
  func `nothing but the tables is read`(_ statement: String) throws {
    let error = try #require(AskedBook.of([:]).error(statement), "\(statement)")
    #expect(
      error.sentence.hasPrefix("there is no table")
        || error.sentence.hasPrefix("a query only reads"), "\(statement): \(error.sentence)")
  }

  @Test(arguments: [
    "random()", "randomblob(8)", "zeroblob(8)", "load_extension('x')", "sqlite_version()",
    "last_insert_rowid()", "changes()", "total_changes()", "sqlite_source_id()",
    "sqlite_compileoption_used('x')", "fts3_tokenizer('x')", "readfile('/etc/passwd')",
    "writefile('/tmp/x', 'y')", "edit('x')", "getenv('HOME')", "current_timestamp", "current_date",
    "json_group_array(1)", "nosuch(1)", "sqlite_log(1, 'x')", "likelihood(1, 0.5)",
  ])
  func `nothing but the listed functions is called`(_ call: String) throws {
    let error = try #require(AskedBook.of([:]).error("select \(call)"), "\(call)")
    #expect(error.sentence.hasPrefix("a query cannot call "), "\(call): \(error.sentence)")
    #expect(error.place?.lowerBound == 7 || call.hasPrefix("current"), "\(call): \(error)")
  }

  @Test(arguments: [
    ("select 1; select 2", 10), ("select 1; drop table accounts", 10),
    ("select 1 /* a */; select 2", 18), ("select 1;;select 2", 10), ("select 1; /* */ selec", 16),
  ])
  func `there is one statement`(_ statement: String, _ place: Int) throws {
    let error = try #require(AskedBook.of([:]).error(statement), "\(statement)")
    #expect(error.sentence == "there is more than one statement", "\(error)")
    #expect(error.place?.lowerBound == place, "\(error)")
  }

  @Test(arguments: [
    "select 1;", "select 1 -- a comment", "/* ; */ select 1", "select ';'", "  select 1  ",
    "select 1 ;\n", "select 1;;", "select 1; -- tail",
  ])
  func `a semicolon at the end and comments are no second statement`(_ statement: String) throws {
    #expect(try AskedBook.of([:]).rows(statement).count == 1)
  }

  @Test(arguments: ["", "  ", ";", "-- nothing", "/* open"])
  func `no statement is no query`(_ statement: String) throws {
    #expect(try AskedBook.of([:]).error(statement)?.sentence.contains("complete") == true)
  }

  @Test func `parameters are refused`() throws {
    for parameter in ["?", "?1", ":a", "@a", "$a"] {
      #expect(try AskedBook.of([:]).error("select \(parameter)") != nil)
    }
  }

  // MARK: Bombs

  private static let endless = "with recursive n(i) as (select 1 union all select i + 1 from n)"

  @Test(arguments: [
    "\(endless) select count(*) from n", "\(endless) select max(i) from n",
    "with recursive a(x) as (values (1), (2), (3), (4), (5), (6), (7), (8), (9)) "
      + "select count(*) from a, a b, a c, a d, a e, a f, a g, a h, a i, a j, a k",
  ])
  func `what has no end is stopped after its steps`(_ statement: String) throws {
    var limits = QueryLimits()
    limits.steps = 1_000_000
    let error = try #require(AskedBook.of([:]).error(statement, limits))
    #expect(error.sentence.hasPrefix("the query was stopped"))
    #expect(error.place == nil)
  }

  @Test func `what has no end is stopped after its time`() throws {
    var limits = QueryLimits()
    limits.time = .zero
    let error = try AskedBook.of([:]).error("\(Self.endless) select count(*) from n", limits)
    #expect(error?.sentence.hasPrefix("the query was stopped") == true)
  }

  @Test func `an answer without end is stopped, and nothing of it is given`() throws {
    var limits = QueryLimits()
    limits.rows = 1_000
    let error = try AskedBook.of([:]).error("\(Self.endless) select i from n", limits)
    #expect(error?.sentence.contains("1000 rows") == true)
    limits.answerBytes = 10_000
    let wide = "\(Self.endless) select format('%1000d', i) from n"
    #expect(try AskedBook.of([:]).error(wide, limits)?.sentence.contains("10000 bytes") == true)
  }

  @Test(arguments: [
    "select replace(replace(replace(format('%1000d', 1), ' ', format('%1000d', 1)), ' ', "
      + "format('%1000d', 1)), ' ', format('%1000d', 1))",
    "\(endless), m as (select i from n limit 100000) "
      + "select group_concat(format('%1000d', i)) from m",
  ])
  func `a value is no longer than its limit`(_ statement: String) throws {
    let error = try #require(AskedBook.of([:]).error(statement))
    #expect(error.sentence.contains("too much memory"), "\(error)")
  }

  @Test(arguments: ["format('%2000000d', 1)", "printf('%.*c', 2000000, 'x')"])
  func `a form that is too wide gives no value`(_ call: String) throws {
    #expect(try AskedBook.of([:]).value("select \(call)") == .null)
  }

  @Test func `a sort that does not fit into memory is stopped`() throws {
    var limits = QueryLimits()
    limits.memory = 16 << 20
    let statement = "\(Self.endless) select i from n order by format('%1000d', i)"
    #expect(
      try AskedBook.of([:]).error(statement, limits)?.sentence.hasPrefix("the query was stopped")
        == true)
  }

  @Test func `depth and length are bounded`() throws {
    let day = try AskedBook.of([:])
    let deep = String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000)
    #expect(day.error("select \(deep)") != nil)
    let chain = String(repeating: "1 + ", count: 5_000) + "1"
    #expect(day.error("select \(chain)") != nil)
    let nested = (0..<500).reduce("select 1") { text, _ in "select (\(text))" }
    #expect(day.error(nested) != nil)
    let unions = Array(repeating: "select 1", count: 100).joined(separator: " union ")
    #expect(day.error(unions) != nil)
    let long = "select '" + String(repeating: "x", count: 100_000) + "'"
    #expect(day.error(long)?.sentence == "the query is longer than 100000 bytes")
  }

  @Test func `a text in double quotes is no text`() throws {
    let error = try AskedBook.of([:]).error("select account from accounts where account = \"acme\"")
    #expect(error?.sentence == "there is no column acme in accounts")
    #expect(error?.hint == "a text stands in single quotes: 'acme'")
  }
}
