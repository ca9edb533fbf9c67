// Exact numbers and money.

import Testing

@testable import BookModel

struct MoneyTests {
  @Test(arguments: [
    ("12", 12, 0), ("-3.50", -350, 2), ("+0.5", 5, 1), ("0.0067", 67, 4), ("007", 7, 0),
    ("123456789012345678", 123_456_789_012_345_678, 0),
  ])
  func `a number is read exactly`(_ text: String, _ mantissa: Int64, _ scale: Int) throws {
    let number = try #require(DecimalNumber(text))
    #expect(number.mantissa == mantissa)
    #expect(number.scale == scale)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e3", "1,000", "0x10", "1 000", "١٢", "--1", "1.2.3",
    "1234567890123456789",
  ])
  func `anything else is no number`(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func `numbers compare by worth, whatever their digits`() throws {
    let (half, fifty) = (try #require(DecimalNumber("0.5")), try #require(DecimalNumber("0.50")))
    #expect(half == fifty)
    #expect(half.hashValue == fifty.hashValue)
    #expect(try #require(DecimalNumber("-0.1")) < half)
    #expect(fifty.description == "0.50")
    #expect(try #require(DecimalNumber("-0.05")).description == "-0.05")
  }

  @Test func `money has the digits of its currency`() throws {
    let yen = try #require(Currency("JPY"))
    let dinar = try #require(Currency("KWD"))
    #expect(Money(try #require(DecimalNumber("120000")), .usd)?.minor == 12_000_000)
    #expect(Money(try #require(DecimalNumber("99.5")), .usd)?.amount == "99.50")
    #expect(Money(try #require(DecimalNumber("9600000")), yen)?.amount == "9600000")
    #expect(Money(try #require(DecimalNumber("0.001")), dinar)?.minor == 1)
    #expect(Money(try #require(DecimalNumber("0.5")), yen) == nil)
    #expect(Money(try #require(DecimalNumber("1.005")), .usd) == nil)
    #expect(Currency("XXX") == nil)
    #expect(Currency("usd") == nil)
  }

  @Test(arguments: [
    (50, "0.01", 0), (150, "0.01", 2), (250, "0.01", 2), (350, "0.01", 4), (-50, "0.01", 0),
    (-150, "0.01", -2), (149, "0.01", 1), (151, "0.01", 2),
  ])
  func `a worth is rounded half to even`(
    _ minor: Int64, _ rate: String, _ expected: Int64
  ) throws {
    let euro = try #require(Currency("EUR"))
    let converted = Money(minor: minor, euro).converted(
      to: .usd, rate: try #require(DecimalNumber(rate)))
    #expect(converted.minor == expected)
    #expect(converted.currency == .usd)
  }

  @Test func `yen become cents`() throws {
    let yen = try #require(Currency("JPY"))
    let worth = Money(minor: 9_600_000, yen).converted(
      to: .usd, rate: try #require(DecimalNumber("0.0067")))
    #expect(worth.amount == "64320.00")
  }
}
