// Exports: what is read back from them is what the tables hold.

import BookModel
import BookQuery
import BookTesting
import BookText
import Foundation
import SQLite
import Testing

@testable import BookReports

struct ExportTests {
  private let day: QueryDay
  private let tables: DayTables
  private let provenance: Provenance
  private let currency: Currency

  /// The sample book, or one of a few files.
  private init(_ files: [String: String]?) throws {
    let book = try files.map { try Book.fixture($0) } ?? SampleBook.book()
    let bytes =
      try files.map { Dictionary(uniqueKeysWithValues: $0.map { (Path($0), Array($1.utf8)) }) }
      ?? SampleBook.files
    day = QueryDay(of: book, on: SampleBook.day, threads: 2) { { bytes[$0] } }
    tables = try DayTables(
      of: day, from: ExportOrigin(commit: nil, rules: nil, faultyFiles: 0, notCheckedOut: 0))
    provenance = Provenance(of: book, commit: nil, asOf: SampleBook.day)
    currency = book.settings.currency
  }

  init() throws { try self.init(nil) }

  private func text(_ write: ((String) throws -> Void) throws -> Void) rethrows -> String {
    var text = ""
    try write { text += $0 }
    return text
  }

  private func sql() throws -> String {
    try text { add in try SQLExport.write(tables, provenance, in: currency, to: add) }
  }

  private func json() throws -> [[String: Any]] {
    let text = try text { add in try JSONExport.write(tables, provenance, in: currency, to: add) }
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(whole?["schema"] as? String == "csbook.export/1")
    return try #require((whole?["data"] as? [String: Any])?["tables"] as? [[String: Any]])
  }

  private func csv(_ name: String) throws -> String {
    let table = try #require(tables.tables.first { $0.name == name })
    return try text { add in try CSVExport.write(table, of: tables, in: currency, to: add) }
  }

  @Test func `the script gives SQLite the tables, row by row`() throws {
    let database = try loaded(try sql())
    for table in tables.tables {
      let rows = try rows("SELECT * FROM \"\(table.name)\" ORDER BY rowid", in: database)
      let expected = try self.rows(of: table)
      #expect(rows.count == expected.count, "\(table.name)")
      for (row, wanted) in zip(rows, expected) {
        for (index, column) in table.columns.enumerated() {
          let isSame = Self.isSame(row[index], wanted[index], asText: column.type == .value)
          #expect(isSame, "\(table.name).\(column.name): \(row[index]), \(wanted[index])")
        }
      }
    }
  }

  @Test func `the tables are those that a query reads`() throws {
    for table in tables.tables.dropFirst() {
      let asked = try Query.answer("select * from \(table.name)", on: day)
      let rows = try self.rows(of: table)
      #expect(rows == asked.rows, "\(table.name)")
    }
    #expect(try tables.rowCount() > 4_000)
  }

  @Test func `sums of amounts are exact in the script`() throws {
    let database = try loaded(try sql())
    let statement = "SELECT sum(arr), sum(opening), sum(amount) FROM accounts, retention, movements"
    let sums = try rows(statement, in: database)
    let asked = try Query.answer(statement, on: day).rows
    #expect(zip(sums[0], asked[0]).allSatisfy { Self.isSame($0, $1, asText: false) })
  }

  @Test func `JSON has every row, with amounts in their currencies`() throws {
    let documents = try json()
    #expect(documents.map { $0["table"] as? String } == tables.tables.map(\.name))
    for (document, table) in zip(documents, tables.tables) {
      let rows = try #require(document["rows"] as? [[String: Any]])
      #expect(rows.count == (try self.rows(of: table).count))
      #expect(rows.allSatisfy { Set($0.keys) == Set(table.columns.map(\.name)) })
    }
    let contracts = try #require(documents.first { $0["table"] as? String == "contracts" })
    let yen = try #require(
      (contracts["rows"] as? [[String: Any]])?.first { $0["written_in"] as? String == "JPY" })
    #expect(yen["arr_written"] as? [String: String] == ["amount": "1200000", "currency": "JPY"])
    #expect(yen["arr"] as? [String: String] == ["amount": "8040.00", "currency": "USD"])
    #expect(yen["end"] is NSNull)
  }

  @Test func `CSV has every row`() throws {
    for table in tables.tables {
      let bytes = Array(try csv(table.name).utf8)
      let read = CSVTable.read(bytes).0
      #expect(read.rows.count == (try rows(of: table).count), "\(table.name)")
      #expect(read.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(table.name)")
    }
  }

  @Test func `a hostile text is data in every format`() throws {
    let name = "=cmd|' /c calc'!A0; --'); DROP TABLE accounts; \\ 湊"
    let comment = "@a;\n--'b"
    let hostile = try ExportTests([
      "accounts/acme/account.md": """
      ---
      name: "=cmd|' /c calc'!A0; --'); DROP TABLE accounts; \\\\ 湊"
      owner: kenji
      industry: "+81"
      region: "-x"
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 0.07}
      ---
      """,
      "accounts/acme/surveys.csv":
        "date,type,respondent,score,comment\n2026-02-01,nps,,9,\"\(comment)\"\n",
    ])
    let database = try hostile.loaded(try hostile.sql())
    #expect(
      try hostile.rows("SELECT name, arr FROM accounts", in: database)
        == [[.text(name), .real(0.07)]])
    #expect(try hostile.rows("SELECT comment FROM surveys", in: database) == [[.text(comment)]])
    #expect(try hostile.csv("surveys").contains("\"'@a;\n--'b\""))
    let accounts = try #require(hostile.json().first { $0["table"] as? String == "accounts" })
    let row = try #require((accounts["rows"] as? [[String: Any]])?.first)
    #expect(row["name"] as? String == name)
    #expect(row["arr"] as? [String: String] == ["amount": "0.07", "currency": "USD"])
    let line = try #require(hostile.csv("accounts").split(separator: "\r\n").last)
    #expect(line.hasPrefix("acme,'=cmd|"))
    #expect(line.contains(",+81,") && line.contains(",'-x,") && line.contains(",0.07,"))
  }

  @Test func `a book's name cannot leave its comment`() throws {
    let book = try ExportTests([
      "csbook.yml": "name: \"x\\nDROP TABLE accounts;\"\ncurrency: USD\n"
    ])
    #expect(try book.sql().split(separator: "\n")[1] == "BEGIN;")
  }

  @Test func `amounts come out as they went in`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix64(seed: seed)
    var pages: [String: String] = [:]
    var amounts: [String: String] = [:]
    for number in 0..<60 {
      let (code, digits) = [("USD", 2), ("JPY", 0), ("KWD", 3)][number % 3]
      let minor = Int64(random.next() % 9_000_000_000_000)
      let amount = DecimalNumber(mantissa: minor, scale: digits).description
      amounts["a\(number)"] = amount
      pages["accounts/a\(number)/account.md"] = """
        ---
        name: A
        owner: kenji
        currency: \(code)
        contracts:
          - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: \(amount)}
        ---
        """
    }
    let book = try ExportTests(pages)
    let contracts = try #require(book.json().first { $0["table"] as? String == "contracts" })
    for row in try #require(contracts["rows"] as? [[String: Any]]) {
      let account = try #require(row["account"] as? String)
      let written = row["arr_written"] as? [String: String]
      #expect(written?["amount"] == amounts[account], "seed \(seed)")
    }
  }

  @Test func `keys hold, and the accounts come before what refers to them`() throws {
    #expect(tables.tables.prefix(2).map(\.name) == ["export", "accounts"])
    #expect(tables.tables.first { $0.name == "notes" }?.key == ["account", "id"])
    let database = try loaded(try sql())
    let broken = try rows("PRAGMA foreign_key_check", in: database)
    #expect(broken.isEmpty)
  }

  // MARK: Reading

  private func rows(of table: QueryTable) throws -> [[SQLValue]] {
    let rows = try tables.rows(of: table)
    var all: [[SQLValue]] = []
    while let row = try rows.next() { all.append(row) }
    return all
  }

  /// A database in which a script has been run, statement by statement.
  private func loaded(_ script: String) throws -> SQLDatabase {
    let database = try SQLDatabase(
      midnightOf: 0, bounds: SQLBounds(valueBytes: 1 << 20, depth: 200, patternBytes: 200),
      steps: 1_000)
    database.allows = { _ in true }
    for statement in Self.statements(of: script) { _ = try database.prepare(statement).step() }
    return database
  }

  /// The statements between the semicolons that stand in no text and no comment.
  private static func statements(of script: String) -> [String] {
    var statements: [[UInt8]] = [[]]
    var isQuoted = false
    for line in script.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isQuoted, line.starts(with: "--".utf8) { continue }
      for byte in line {
        if byte == UInt8(ascii: "'") { isQuoted.toggle() }
        if byte == UInt8(ascii: ";"), !isQuoted {
          statements.append([])
        } else {
          statements[statements.count - 1].append(byte)
        }
      }
      statements[statements.count - 1].append(0x0A)
    }
    return statements.map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private func rows(_ statement: String, in database: SQLDatabase) throws -> [[SQLValue]] {
    let prepared = try database.prepare(statement)
    var rows: [[SQLValue]] = []
    while try prepared.step() { rows.append(prepared.columns.indices.map { prepared.value($0) }) }
    return rows
  }

  /// Whether two values are one, be it written as a whole number or with a fraction, or as text.
  private static func isSame(_ left: SQLValue, _ right: SQLValue, asText: Bool) -> Bool {
    switch (left, right) {
    case (.integer(let whole), .real(let real)): Double(whole) == real
    case (.text(let text), .integer(let whole)):
      asText && (text == "\(whole)" || text == (whole == 0 ? "FALSE" : "TRUE"))
    case (.text(let text), .real(let real)): asText && Double(text) == real
    default: left == right
    }
  }
}
