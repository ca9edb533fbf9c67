// Losses by their reasons.

import BookModel
import BookRevenue
import BookTesting
import Testing

struct LossReasonsTests {
  private let period = days("2025-03-03", "2026-03-02")

  /// The loss of an account's terms for a reason.
  private func loss(
    _ effectiveOn: String, _ reason: String?, notified: String? = nil, terms: [String] = []
  ) -> Loss {
    Loss(
      effectiveOn: day(effectiveOn), terms: terms, notifiedOn: notified.map(day), reason: reason)
  }

  private func reasons(_ events: [LossEvent], minN: Int = 5) throws -> LossReasons {
    let book = try Book.fixture([
      "csbook.yml":
        "name: B\ncurrency: USD\nreasons: [{id: moved, preventable: false}]\nretention: {min_n: \(minN)}\n"
    ])
    return LossReasons(of: events, in: period, settings: book.settings, currency: .usd)
  }

  private func event(_ on: String, _ dollars: Int, _ reason: String?) -> LossEvent {
    LossEvent(
      account: "acme", on: day(on), terms: ["y1"], value: usd(dollars), reason: reason,
      endsAccount: true)
  }

  @Test func `terms that end on one day for one reason are one loss`() throws {
    let terms = [
      Term.of("a", "2025-01-01", "2026-12-31", 100), .of("b", "2025-01-01", "2026-12-31", 50),
      .of("c", "2025-01-01", "2026-12-31", 30, product: "x"),
    ]
    let contracts = try Contracts.seen(
      "2026-03-02", terms,
      losses: [
        loss("2025-12-01", "budget", terms: ["a", "b"]), loss("2026-01-01", nil, terms: ["c"]),
      ])
    let events = contracts.lossEvents
    #expect(events.map(\.value) == [usd(150), usd(30)])
    #expect(events.map(\.terms) == [["a", "b"], ["c"]])
    #expect(events.map(\.endsAccount) == [false, true])
    #expect(events.map(\.reason) == ["budget", nil])
  }

  @Test func `a loss counts on its first day without, or by choice on the day of the notice`()
    throws
  {
    let term = Term.of("a", "2025-01-01", "2026-12-31", 100)
    let losses = [loss("2026-04-01", "budget", notified: "2026-02-01")]
    #expect(try Contracts.seen("2026-03-02", [term], losses: losses).lossEvents.isEmpty)
    #expect(try Contracts.seen("2026-04-01", [term], losses: losses).lossEvents.count == 1)
    let byNotice = try Contracts.seen(
      "2026-03-02", [term], losses: losses, policy: RevenuePolicy(churnRecognition: .notice))
    #expect(byNotice.lossEvents.map(\.on) == [day("2026-02-01")])
    #expect(byNotice.lossEvents.map(\.endsAccount) == [true])
  }

  @Test func `what lapsed is lost too, without a reason`() throws {
    let term = Term.of("a", "2025-01-01", "2025-12-31", 100)
    #expect(try Contracts.seen("2026-01-30", [term]).lossEvents.isEmpty)
    let lapsed = try Contracts.seen("2026-03-02", [term]).lossEvents
    #expect(lapsed.map(\.on) == [day("2026-01-01")])
    #expect(lapsed.map(\.reason) == [nil])
  }

  @Test func `reasons stand by ARR, and say whether they are preventable`() throws {
    let reasons = try reasons([
      event("2025-05-01", 100, "no-value"), event("2026-03-02", 50, "no-value"),
      event("2025-06-01", 200, "budget"), event("2025-07-01", 10, "moved"),
      event("2025-07-02", 5, nil), event("2025-03-02", 999, "budget"),
      event("2026-03-03", 999, "budget"),
    ])
    #expect(reasons.reasons.map(\.reason) == ["budget", "no-value", "moved", nil])
    #expect(reasons.reasons.map(\.isPreventable) == [false, true, false, nil])
    #expect(reasons.reasons.map(\.arr) == [usd(200), usd(150), usd(10), usd(5)])
    #expect(reasons.count == 5)
    // 150 of 365.
    #expect(reasons.preventable.percent == "41.1 %")
    #expect(reasons.preventable.caution == nil)
  }

  @Test func `few losses are too few to judge, and none have no share`() throws {
    let one = try reasons([event("2025-05-01", 100, "no-value")])
    #expect(one.preventable.caution == "n = 1, too few to judge")
    #expect(try reasons([]).preventable.percent == "n/a")
  }
}
