// Finance's file: what is read of it, and what is wrong with it, at its place.

import BookFigures
import BookModel
import BookTesting
import BookText
import Testing

struct FinanceTableTests {
  private func read(_ text: String) throws -> (amounts: [String], problems: [String]) {
    let book = try Book.fixture([
      "csbook.yml": """
      name: Fixture
      currency: USD
      exchange_rates: {as_of: 2026-01-01, rates: {EUR: 1.08}}
      """,
      "accounts/acme/account.md": "---\nname: Acme, Inc.\n---\n",
      "accounts/borealis/account.md": "---\nname: Borealis\n---\n",
      "accounts/twin-a/account.md": "---\nname: Twin\n---\n",
      "accounts/twin-b/account.md": "---\nname: Twin\n---\n",
    ])
    let table = FinanceTable(Array(text.utf8), of: book)
    return (
      table.amounts.map { "\($0.key) \($0.value)" }.sorted(),
      table.problems.map { "\($0.position.line):\($0.position.column): \($0.message)" }
    )
  }

  @Test func `columns stand in any order and case, rows of an account are added up`() throws {
    let (amounts, problems) = try read(
      "Region,ARR,Account,Currency\r\nEU,\"1,200.50\",acme,USD\r\nEU,100,acme,\r\nEU,10,borealis,EUR\r\n"
    )
    #expect(amounts == ["acme USD 1300.50", "borealis USD 10.80"])
    #expect(problems.isEmpty)
  }

  @Test func `accounts are found by name`() throws {
    let (amounts, problems) = try read("name,amount\n\"Acme, Inc.\",5\nBOREALIS,6\n\n")
    #expect(amounts == ["acme USD 5.00", "borealis USD 6.00"])
    #expect(problems.isEmpty)
  }

  @Test func `what is wrong with a row is told at its cell, and the rest is read`() throws {
    let (amounts, problems) = try read(
      """
      account,arr,currency
      acne,5
      acme,5.001,USD
      acme,"1,2",USD
      acme,7,XXY
      acme,7,JPY
      acme
      borealis,8
      """)
    #expect(amounts == ["borealis USD 8.00"])
    #expect(
      problems == [
        "2:1: no account `acne`; did you mean `acme`?",
        "3:6: `5.001` is no amount of USD, such as 120000.00",
        "4:6: `1,2` is no amount of USD, such as 120000.00",
        "5:8: `XXY` is no currency of ISO 4217",
        "6:6: no rate of exchange for JPY", "7:1: the row ends before its ARR",
      ])
  }

  @Test func `a name of two accounts is neither`() throws {
    #expect(
      try read("name,arr\nTwin,5\n").problems == ["2:1: `Twin` is the name of twin-a and twin-b"])
  }

  @Test(arguments: [
    ("", "1:1: no column `account` or `name`"),
    ("account,value\n", "1:1: no column `arr` or `amount`"),
  ])
  func `a file without its columns says which`(text: String, problem: String) throws {
    #expect(try read(text).problems == [problem])
  }
}
