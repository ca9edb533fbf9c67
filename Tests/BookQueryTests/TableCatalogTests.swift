// The declaration of the tables, and that each of them can be read whole.

import BookModel
import BookTesting
import SQLite
import Testing

@testable import BookQuery

struct TableCatalogTests {
  private static let catalog = TableCatalog(settings: .empty)

  @Test func `names are told apart, and stand in SQL without quotes`() {
    let names = Self.catalog.tables.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for table in Self.catalog.tables {
      let columns = table.columns.map(\.name)
      #expect(Set(columns).count == columns.count, "\(table.name)")
      for name in columns + [table.name] {
        let isPlain = name.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        #expect(isPlain, "\(table.name).\(name)")
      }
    }
  }

  @Test(arguments: catalog.tables)
  func `a table and its columns are documented`(_ table: QueryTable) {
    let ends: [Character] = [".", "…"]
    #expect(table.documentation.last.map(ends.contains) == true)
    for column in table.columns {
      #expect(column.documentation.last.map(ends.contains) == true, "\(column.name)")
    }
  }

  @Test(arguments: catalog.tables)
  func `every column can be named as it is called`(_ table: QueryTable) throws {
    let day = try AskedBook.sample()
    let names = try #require(TableCatalog(settings: day.settings)[table.name]).columns.map(\.name)
    let named = try Query.answer(
      "select \(names.joined(separator: ", ")) from \(table.name)", on: day)
    let whole = try Query.answer("select * from \(table.name)", on: day)
    #expect(named.columns == names)
    #expect(whole.rows == named.rows)
    #expect(whole.columns == names)
    #expect(
      try day.value("select count(*) from \(table.name)") == .integer(Int64(whole.rows.count)))
  }

  @Test func `a declared field of the book is a column of accounts`() throws {
    let day = try AskedBook.of([
      "csbook.yml": """
      name: Own
      currency: USD
      team:
        - {id: kenji, name: Kenji}
      fields:
        tier: {type: choice, values: [gold, silver]}
      metrics:
        reports: {kind: level, unit: reports}
      """,
      "accounts/acme/account.md": """
      ---
      name: Acme
      owner: kenji
      custom: {tier: gold}
      ---
      """,
      "accounts/acme/metrics.csv": "date,reports\n2026-02-28,7\n",
    ])
    #expect(
      try day.rows("select account, custom_tier, metric_reports from accounts")
        == [[.text("acme"), .text("gold"), .real(7)]])
  }
}

extension QueryTable: CustomTestStringConvertible {
  public var testDescription: String { name }
}
