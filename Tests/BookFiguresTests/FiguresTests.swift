// One day of the sample book, figure by figure, and how figures depend on day and threads.

import BookFacts
import BookFigures
import BookModel
import BookTesting
import Testing

struct FiguresTests {
  private let figures: Figures

  init() throws {
    figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 2)
  }

  @Test func `accounts stand in the order of their ids`() {
    #expect(figures.accounts.map(\.id) == Self.expected.map(\.id))
  }

  @Test(arguments: expected)
  func `an account of the sample book comes to this`(_ expected: Expected) throws {
    let account = try #require(figures[expected.id])
    #expect(account.arr == Self.dollars(expected.arr))
    #expect(account.segment?.id == expected.segment)
    #expect(account.status.map { "\($0)" } == expected.status)
    #expect(account.verdict.band == expected.band)
    #expect(account.verdict.renewalStatus == expected.renewal)
    #expect(account.openRenewals.isEmpty == (expected.renewal == nil))
  }

  @Test func `the book's ARR is what its terms in force add up to`() {
    // Yen at 0.0067, euros at 1.08, as csbook.yml has them; all in cents.
    let yen = (9_600_000 + 7_200_000 + 3_000_000 + 8_700_000 + 1_200_000) * 67 / 100
    let euros = (50_000 + 121_000 + 42_000 + 30_000 + 9_600) * 108
    let dollars = (120_000 + 72_000 + 210_000) * 100
    let sum = figures.accounts.map(\.arr).reduce(.zero(.usd), +)
    #expect(sum.minor == Int64(yen + euros + dollars))
  }

  @Test func `an account that is no customer has no health`() throws {
    let left = try #require(figures["brightwater-foods"])
    #expect(left.verdict.health == nil)
    #expect(left.verdict.band == nil)
    #expect(!left.isCustomer)
    #expect(left.seats == nil)
  }

  @Test func `the row of an account says what its figures say`() throws {
    for account in figures.accounts {
      let row = figures.row(of: account)
      #expect(row["segment"]?.value == account.segment.map { .text($0.id) }, "\(account.id)")
      #expect(row["band"]?.value == account.verdict.band.map { .text($0) }, "\(account.id)")
      #expect(row["renewal_status"]?.value == account.verdict.renewalStatus.map { .text($0) })
    }
  }

  @Test func `the segment is explained by the first rule that holds`() throws {
    for account in figures.accounts {
      let tried = try figures.segmentReasons(of: account).tried
      #expect(tried.last?.rule.segment.id == account.segment?.id, "\(account.id)")
    }
  }

  @Test func `on an earlier day later events are unseen`() throws {
    let earlier = try #require(Day("2025-03-10"))
    let then = try Figures(of: SampleBook.book(), on: earlier, threads: 2)
    #expect(then["hotori-care"]?.isCustomer == false)
    #expect(then["hotori-care"]?.arr == .zero(.usd))
    #expect(then["brightwater-foods"]?.arr == Self.dollars(84_000))
    #expect(then["shiranui-seiki"]?.arr == Self.dollars(64_320))
    #expect(then["tamarind-retail"]?.arr == Self.dollars(180_000))
    #expect(then["halvorsen-marine"]?.arr == Self.dollars(124_000))
  }

  @Test func `no account is reached by an id that begins like it`() {
    #expect(figures["norr"] == nil)
    #expect(figures["NORRVIK"] == nil)
  }

  @Test func `a book without accounts has figures`() throws {
    let empty = try Figures(of: Book.fixture([:]), on: SampleBook.day, threads: 4)
    #expect(empty.accounts.isEmpty)
    #expect(empty.lastDayAhead > SampleBook.day)
  }

  private static func dollars(_ amount: Int64) -> Money { Money(minor: amount * 100, .usd) }

  struct Expected: CustomTestStringConvertible {
    let id: String
    let arr: Int64
    let segment: String
    let status: String?
    let band: String?
    let renewal: String?

    init(
      _ id: String, _ arr: Int64, _ segment: String, _ status: String?, _ band: String?,
      _ renewal: String?
    ) {
      (self.id, self.arr, self.segment) = (id, arr, segment)
      (self.status, self.band, self.renewal) = (status, band, renewal)
    }

    var testDescription: String { id }
  }

  private static let expected = [
    Expected("aozora-hoiku", 8_040, "tech-touch", "active", "red", nil),
    Expected("brightwater-foods", 0, "scale", "churned", nil, nil),
    Expected("frigo-noord", 10_368, "tech-touch", "active", "green", "no-risk"),
    Expected("halvorsen-marine", 120_000, "enterprise", "active", "green", "no-risk"),
    Expected("hartog-groep", 45_360, "growth", "active", "yellow", "at-risk"),
    Expected("hartog-koel", 130_680, "enterprise", "active", "green", "at-risk"),
    Expected("hartog-transport", 32_400, "scale", "active", "red", "at-risk"),
    Expected("hotori-care", 20_100, "scale", "active", "new", "unknown"),
    Expected("kirigaya-transit", 48_240, "growth", "pastDue", "green", "past-due"),
    Expected("minato-suisan", 58_290, "growth", "active", "green", "at-risk"),
    Expected("mossbridge", 72_000, "growth", "active", "red", "at-risk"),
    Expected("norrvik", 54_000, "growth", "active", "yellow", "at-risk"),
    Expected("quayside-brewing", 0, "scale", "churned", nil, nil),
    Expected("shiranui-seiki", 64_320, "enterprise", "active", "green", "at-risk"),
    Expected("tamarind-retail", 210_000, "enterprise", "active", "green", "at-risk"),
    Expected("tsubaki-resort", 0, "scale", "churned", nil, nil),
  ]
}
