// Days, money and numbers in the reader's form.

import BookModel
import Testing

@testable import BookReports

struct LanguageTests {
  @Test func `days and months`() throws {
    let day = try #require(Day("2026-03-02"))
    #expect(Language.english.text(of: day) == "2 March 2026")
    #expect(Language.japanese.text(of: day) == "2026年3月2日")
    #expect(Language.english.short(day) == "2 Mar")
    #expect(Language.japanese.short(day) == "3月2日")
    #expect(Language.english.text(of: day.month) == "March 2026")
    #expect(Language.japanese.text(of: day.month) == "2026年3月")
  }

  @Test(arguments: [
    ("USD", "120000", "$120,000", "120,000ドル"),
    ("USD", "99.50", "$99.50", "99.50ドル"),
    ("EUR", "-1200", "−€1,200", "−1,200ユーロ"),
    ("JPY", "12000000", "¥12,000,000", "1,200万円"),
    ("JPY", "-12000000", "−¥12,000,000", "−1,200万円"),
    ("JPY", "1234567", "¥1,234,567", "1,234,567円"),
    ("JPY", "0", "¥0", "0円"),
    ("CHF", "5000", "CHF 5,000", "CHF 5,000"),
  ])
  func `money`(_ code: String, _ amount: String, _ english: String, _ japanese: String) throws {
    let money = try #require(
      DecimalNumber(amount).flatMap { number in Currency(code).flatMap { Money(number, $0) } })
    #expect(Language.english.text(of: money) == english)
    #expect(Language.japanese.text(of: money) == japanese)
  }

  @Test func `counts, shares and lists`() {
    #expect(Language.english.text(of: 4839) == "4,839")
    #expect(Language.english.text(of: -12) == "−12")
    #expect(Language.english.text(ofShare: 0.968) == "96.8 %")
    #expect(Language.japanese.text(ofShare: -0.05) == "−5.0%")
    #expect(Language.japanese.text(ofShare: nil) == "–")
    #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(Language.english.list([]) == "")
    #expect(Language.japanese.list(["a", "b"]) == "a、b")
  }
}
