// What queries answer, against the figures that they are read off.

import BookFigures
import BookHealth
import BookLint
import BookModel
import BookRevenue
import BookStore
import BookTesting
import BookText
import BookWork
import SQLite
import Testing

@testable import BookQuery

struct QueryTests {
  private let day: QueryDay
  private let figures: Figures

  init() throws {
    day = try AskedBook.sample()
    figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 1)
  }

  private func dollars(_ money: Money) -> SQLValue { .real(Double(money.minor) / 100) }

  // MARK: Sums

  @Test func `ARR is that of the figures, by account and by contract`() throws {
    let arr = Money.sum(figures.accounts.map(\.arr), in: .usd)
    #expect(try day.value("select sum(arr) from accounts") == dollars(arr))
    #expect(try day.value("select sum(arr_now) from contracts") == dollars(arr))
    let rows = try day.rows("select account, arr from accounts order by account")
    #expect(rows == figures.accounts.map { [.text($0.id), dollars($0.arr)] })
  }

  @Test func `renewals are those of the figures, with status and forecast`() throws {
    let open = figures.accounts.flatMap(\.openRenewals)
    let rows = try day.rows(
      """
      select account, due, open_atr, status, worst, likely, best from renewals where is_open
      order by account, due
      """)
    let expected = open.sorted {
      ($0.renewal.account, $0.renewal.due) < ($1.renewal.account, $1.renewal.due)
    }
    #expect(
      rows
        == expected.map {
          [
            .text($0.renewal.account), .text($0.renewal.due.description),
            dollars($0.renewal.openATR), .text($0.status.rawValue), dollars($0.forecast.worst),
            dollars($0.forecast.likely), dollars($0.forecast.best),
          ]
        })
    #expect(!rows.isEmpty)
  }

  @Test func `the points of measures add up to the score`() throws {
    let rows = try day.rows(
      """
      select abs(h.score - sum(m.points)) < 1e-6 from health h join measures m using (account)
      where h.score is not null group by h.account
      """)
    #expect(rows.count == figures.accounts.count { $0.health?.score != nil })
    #expect(rows.allSatisfy { $0 == [.integer(1)] })
  }

  @Test func `findings are those of lint`() throws {
    let findings = try Linter().findings(in: figures.book, on: figures.day, threads: 1)
    #expect(try day.value("select count(*) from findings") == .integer(Int64(findings.count)))
    let rules = try day.rows("select rule, path from findings order by path, line, column, rule")
    #expect(Set(rules.map { $0[0] }) == Set(findings.map { .text($0.rule) }))
  }

  @Test func `tasks have their words and their place`() throws {
    let open = figures.accounts.reduce(0) { $0 + $1.tasks.open.count }
    #expect(try day.value("select count(*) from tasks where is_open") == .integer(Int64(open)))
    let rows = try day.rows("select path, line, text from tasks")
    let files = try SampleBook.files
    for row in rows {
      guard case .text(let path) = row[0], case .integer(let line) = row[1],
        case .text(let text) = row[2]
      else {
        Issue.record("\(row)")
        continue
      }
      let bytes = try #require(files.first { $0.key.text == path }?.value)
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[Int(line) - 1].contains(text.prefix(12)), "\(path):\(line)")
    }
    #expect(!rows.isEmpty)
  }

  @Test func `the facts of an account are its columns`() throws {
    let rows = try day.rows(
      """
      select f.fact, f.value = a.arr from facts f join accounts a using (account)
      where f.fact = 'arr' and f.is_fresh
      """)
    #expect(rows.count == figures.accounts.count)
    #expect(rows.allSatisfy { $0[1] == .integer(1) })
  }

  // MARK: Amounts

  @Test func `an amount is in the book's currency, and as it is written`() throws {
    let day = try AskedBook.of([
      "csbook.yml": """
      name: Two
      currency: USD
      team:
        - {id: kenji, name: Kenji}
      exchange_rates: {as_of: 2026-01-01, rates: {EUR: 1.08}}
      """,
      "accounts/acme/account.md": """
      ---
      name: Acme
      owner: kenji
      currency: EUR
      contracts:
        - {id: a, start: 2026-01-01, end: 2026-12-31, arr: 100.10}
        - {id: b, start: 2026-01-01, end: 2026-12-31, arr: 7, currency: USD}
        - {id: c, start: 2026-01-01, end: 2026-12-31, arr: 7, currency: JPY}
      ---
      """,
    ])
    #expect(
      try day.rows("select id, arr, arr_written, written_in from contracts order by id") == [
        [.text("a"), .real(108.11), .real(100.10), .text("EUR")],
        [.text("b"), .real(7), .real(7), .text("USD")],
        [.text("c"), .null, .real(7), .text("JPY")],
      ])
    #expect(try day.rows("select arr_now from contracts").allSatisfy { $0 == [.null] })
    #expect(day.lacksRate)
    #expect(!self.day.lacksRate)
  }

  @Test(arguments: [
    ("(0.1), (0.2)", 0.3), ("(100.10), (200.20), (-300.30)", 0),
    ("(1e15), (0.25), (-1e15)", 0.25), ("(1), (0.5)", 1.5), ("(1e300), (1), (-1e300)", 1),
  ])
  func `sums are added in decimal`(_ values: String, _ sum: Double) throws {
    let from = "from (values \(values))"
    #expect(try day.value("select sum(column1) \(from)") == .real(sum))
    #expect(try day.value("select total(column1) \(from)") == .real(sum))
    let count = Double(values.count { $0 == "(" })
    #expect(try day.value("select avg(column1) \(from)") == .real(sum / count))
  }

  @Test func `a million cents are ten thousand`() throws {
    let many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)"
    #expect(try day.value("\(many) select sum(0.01) from n") == .real(10_000))
  }

  @Test func `whole numbers stay whole, and nothing is nothing`() throws {
    let rows = try day.rows(
      "select sum(column1), avg(column1), total(column1) from (values (1), (2), (null))")
    #expect(rows == [[.integer(3), .real(1.5), .real(3)]])
    let none = try day.rows("select sum(arr), avg(arr), total(arr) from accounts where 0")
    #expect(none == [[.null, .null, .real(0)]])
    #expect(
      day.error("select sum(column1) from (values (9223372036854775807), (1))")?.sentence
        == "integer overflow")
  }

  @Test func `a running sum takes away what it has added`() throws {
    let rows = try day.rows(
      """
      select sum(column1) over (order by column2 rows 1 preceding)
      from (values (0.1, 1), (0.2, 2), (0.7, 3), (0.25, 4))
      """)
    #expect(rows == [[.real(0.1)], [.real(0.3)], [.real(0.9)], [.real(0.95)]])
  }

  // MARK: The day

  @Test func `now is the day of the figures`() throws {
    #expect(
      try day.rows("select date('now'), as_of from book")
        == [[.text("2026-03-02"), .text("2026-03-02")]])
  }

  @Test func `what has not happened yet is not there`() throws {
    let text = """
      ---
      date: 2026-02-01
      type: call
      ---
      """
    let account = "---\nname: Acme\nowner: kenji\n---\n"
    let files = ["accounts/acme/account.md": account, "accounts/acme/notes/2026-02-01-a.md": text]
    let before = try #require(Day("2026-01-31"))
    #expect(try AskedBook.of(files, on: before).value("select count(*) from notes") == .integer(0))
    #expect(
      try AskedBook.of(files, on: before + 1).value("select count(*) from touches") == .integer(1))
  }

  // MARK: What is computed

  @Test func `only what a statement reads is computed`() throws {
    let asked = try AskedBook.sample()
    _ = try asked.rows("select count(*) from contacts")
    #expect(!asked.hasFigures)
    _ = try asked.rows("select account, health from accounts")
    #expect(asked.hasFigures)
    #expect(!asked.hasFindings)
    _ = try asked.rows("select 'findings' from accounts -- findings")
    #expect(!asked.hasFindings)
    _ = try asked.rows("select count(*) from findings")
    #expect(asked.hasFindings)
  }

  @Test(arguments: ["using (account)", "on a.account = b.account", "natural"])
  func `tables are joined whichever way it is written`(_ way: String) throws {
    let join =
      way == "natural"
      ? "accounts a natural join (select account, roles from contacts) b"
      : "accounts a join contacts b \(way)"
    let contacts = figures.accounts.reduce(0) { $0 + $1.account.people.count }
    #expect(try day.value("select count(*) from \(join)") == .integer(Int64(contacts)))
  }

  @Test func `lists are asked by functions, or read row by row`() throws {
    let champions = try day.value("select count(*) from contacts where has(roles, 'champion')")
    let listed = try day.value(
      "select count(*) from contacts, json_each(roles) where value = 'champion'")
    #expect(champions == listed)
    #expect(champions != .integer(0))
  }

  @Test func `the number of threads changes nothing, not even the order of rows`() throws {
    for table in TableCatalog(settings: day.settings).tables {
      let statement = "select * from \(table.name)"
      let alone = try AskedBook.sample(threads: 1).rows(statement)
      #expect(try AskedBook.sample(threads: 7).rows(statement) == alone, "\(table.name)")
    }
  }

  @Test func `a table of one account is the same among all tables as by itself`() throws {
    // One statement fills both tables, one account after another.
    let both = try day.rows(
      "select n.path, n.line, m.text from notes n join marks m using (path) order by 1, 2, 3")
    let lines = try day.rows("select path, line from notes")
    let texts = try day.rows("select path, text from marks")
    #expect(!both.isEmpty)
    for row in both {
      #expect(lines.contains([row[0], row[1]]))
      #expect(texts.contains([row[0], row[2]]))
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `the order of files changes nothing`(_ seed: UInt64) throws {
    let files = try SampleBook.files
    let shuffled = QueryDay(
      of: try BookLoader.load(MemorySource(files, shuffledBy: seed), threads: 1),
      on: SampleBook.day, threads: 3
    ) { { files[$0] } }
    for table in TableCatalog(settings: day.settings).tables {
      let statement = "select * from \(table.name)"
      #expect(try shuffled.rows(statement) == day.rows(statement), "\(table.name), seed \(seed)")
    }
  }
}
