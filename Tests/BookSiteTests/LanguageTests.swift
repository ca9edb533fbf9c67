// That amounts fit small places.

import BookModel
import BookReports
import Testing

@testable import BookSite

struct LanguageTests {
  @Test(
    arguments: [
      (7_200_000, "USD", "72k", "7.2万"), (12_345, "USD", "123", "123"),
      (120_000_000, "USD", "1.2M", "120万"), (99_999, "USD", "1,000", "1,000"),
      (12_000_000, "JPY", "12M", "1,200万"), (0, "USD", "0", "0"),
    ] as [(Int64, String, String, String)])
  func `an amount in a small place`(
    _ minor: Int64, _ code: String, _ english: String, _ japanese: String
  ) throws {
    let money = Money(minor: minor, try #require(Currency(code)))
    #expect(Language.english.compact(money) == english)
    #expect(Language.japanese.compact(money) == japanese)
  }
}
