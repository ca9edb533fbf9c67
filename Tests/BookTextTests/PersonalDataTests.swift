// Tests of addresses and telephone numbers in a body.

import Testing

@testable import BookText

struct PersonalDataTests {
  @Test(arguments: [
    ("Write to grace.oyelaran@tamarindretail.example.", ["grace.oyelaran@tamarindretail.example"]),
    ("[Grace](mailto:grace@x.example?subject=a)", ["grace@x.example"]),
    ("<grace@x.example>, h+b_1@mail.x.co.jp;", ["grace@x.example", "h+b_1@mail.x.co.jp"]),
    ("連絡先は永瀬さん（nagase@kotsu.example）まで", ["nagase@kotsu.example"]),
    ("> From: Hugh <hugh@x.example>\n> Hello", ["hugh@x.example"]),
    ("| Hugh | hugh@x.example |", ["hugh@x.example"]),
    ("- [ ] Ask hugh@x.example @kenji due:2026-03-10", ["hugh@x.example"]),
    ("# hugh@x.example", ["hugh@x.example"]),
    ("to:hugh@x.example", ["hugh@x.example"]),
    ("_hugh@x.example_ and --walt@x.example--", ["hugh@x.example", "walt@x.example"]),
  ])
  func `an address is found wherever it is prose`(_ text: String, _ found: [String]) {
    #expect(ReadBody(text).personalData == found)
  }

  @Test(arguments: [
    "- [ ] Send the deck @kenji", "@kenji", "a@", "a@b", "a@b.c", "a@.example", "a@b..example",
    "a.@b.example", "a@-b.example", "swift-format@602.0.0", "logo@2x.png", "`hugh@x.example`",
    "``a ` hugh@x.example``", "```\nhugh@x.example\n```", "~~~ mail\nhugh@x.example\n",
    "> ```\n> hugh@x.example\n> ```", "https://hugh@x.example/a",
    "https://x.example/@hugh@y.example",
    "git@github.example:team/book.git", "support@x.example", "No-Reply@x.example",
    String(repeating: "a", count: 65) + "@x.example",
  ])
  func `what only looks like an address is none`(_ text: String) {
    #expect(ReadBody(text).personalData == [])
  }

  @Test(arguments: [
    ("`a` hugh@x.example `b`", ["hugh@x.example"]), ("it's `hugh@x.example", ["hugh@x.example"]),
    ("`` hugh@x.example `", ["hugh@x.example"]),
    ("```\na\n```\nhugh@x.example", ["hugh@x.example"]),
    ("```` \n```\nhugh@x.example\n````\nwalt@x.example", ["walt@x.example"]),
    ("~~~\n```\nhugh@x.example\n~~~", []), ("``` a`b\nhugh@x.example", ["hugh@x.example"]),
  ])
  func `code ends where its fence does`(_ text: String, _ found: [String]) {
    #expect(ReadBody(text).personalData == found)
  }

  @Test(arguments: [
    "+47 90 12 34 56", "+1 (415) 555-0100", "+44 (0)20 7946 0958", "+81-3-1234-5678",
    "+34 612 345 678", "+819012345678", "+49.30.1234.5678", "03-1234-5678", "090-1234-5678",
    "0120-123-456", "0800-123-4567", "03(1234)5678", "0467-22-1234",
  ])
  func `a number is found between other words`(_ number: String) {
    for text in [
      number, "Call \(number).", "電話は\(number)です", "tel:\(number), room 7", "(\(number))",
    ] {
      #expect(ReadBody(text).personalData == [number], "\(text)")
    }
  }

  @Test(arguments: [
    "2026-03-02", "due:2026-05-01", "01-02-2026", "+120000", "+1 200 000 000", "+1.234.567.890",
    "+1,200,000,000", "+120000000", "+12 3456", "1-03-1234-5678", "A03-1234-5678", "00-1234-5678",
    "03-1234-56789", "03-1234-5678-1", "03-123-5678", "0412-3456-7890", "02-29-1234", "0.1234-5678",
    "2026-03-02T10:00:00+09:00", "v+47 90 12 34 56", "https://x.example/?q=+47-90-12-34-56",
    "#+47 90 12 34 56", "+47 90 12 34 56%", "INV/03-1234-5678", "`03-1234-5678`",
    "+0 90 12 34 56 78",
    "+12345678901234567890", "+47 90 12 34 56 78 90 12 34 56", "+5 points, 12 of 345 678",
  ])
  func `a date, amount or id is no number`(_ text: String) {
    #expect(ReadBody(text).personalData == [])
  }

  @Test func `an address is kept as it is written, a number is not`() {
    let body = ReadBody("Hugh@X.example, +47 90 12 34 56").body
    #expect(body.personalData.map(\.kind) == [.email("Hugh@X.example"), .phone])
  }

  @Test(arguments: [
    ("a@", 0), ("a@a.", 0), ("+1 ", 0), ("0-0", 0), ("+47 90 12 34 56x", 0), ("https://a@b.jp", 0),
    ("a@b.example`", 10_000), ("a@b.example ", 20_000), ("`a@b.example ` ", 0),
  ])
  func `time grows with the length, whatever is repeated`(_ piece: String, _ count: Int) {
    #expect(ReadBody(String(repeating: piece, count: 20_000)).personalData.count == count)
  }
}
