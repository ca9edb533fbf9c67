// Events and plans: what a record says on an earlier day.

import BookText
import Testing

@testable import BookModel

struct SeenTests {
  @Test func `an event after the day has not happened`() throws {
    let account = try record(
      """
      name: Acme
      owner: kenji
      sentiment: {value: 2, on: 2026-03-01, by: kenji}
      contracts:
        - {id: y1, start: 2026-04-01, arr: 100, signed_on: 2026-03-05}
      """)
    let before = Record<AccountSchema>(try #require(account.seen(on: day("2026-02-28"))))
    #expect(before.sentiment == nil)
    #expect(before.contracts?.count == 1)
    #expect(before.contracts?.first?.signedOn == nil)
    let after = Record<AccountSchema>(try #require(account.seen(on: day("2026-03-05"))))
    #expect(after.sentiment?.value == 2)
    #expect(after.contracts?.first?.signedOn == day("2026-03-05"))
  }

  @Test func `its event days are those on which it comes to be seen otherwise`() throws {
    let account = try record(
      """
      name: Acme
      owner: kenji
      sentiment: {value: 2, on: 2026-03-01, by: kenji}
      outlook: {value: red, on: 2026-02-10, by: kenji}
      contracts:
        - {id: y1, start: 2026-04-01, arr: 100, signed_on: 2026-03-05}
      losses: [{effective_on: 2028-01-01, notified_on: 2026-06-01}]
      """)
    #expect(
      account.eventDays.sorted()
        == [day("2026-02-10"), day("2026-03-01"), day("2026-03-05"), day("2026-06-01")])
    for today in (0...200).map({ day("2026-01-01") + $0 }) {
      let (before, seen) = (account.seen(on: today - 1), account.seen(on: today))
      let isOther = before?.eventDays != seen?.eventDays
      #expect(isOther == account.eventDays.contains(today), "\(today)")
    }
  }

  @Test func `a plan is always seen`() throws {
    let account = try record(
      """
      name: Acme
      owner: kenji
      contracts: [{id: y1, start: 2027-01-01, end: 2027-12-31, arr: 100}]
      losses: [{effective_on: 2028-01-01, notified_on: 2026-06-01}]
      """)
    let seen = Record<AccountSchema>(try #require(account.seen(on: day("2026-01-01"))))
    #expect(seen.contracts?.first?.end == day("2027-12-31"))
    #expect(seen.losses?.first?.effectiveOn == day("2028-01-01"))
    #expect(seen.losses?.first?.notifiedOn == nil)
  }

  @Test func `what an event brought is unseen with it`() throws {
    let account = try record(
      """
      name: Acme
      owner: kenji
      renewals: [{term: y1, forecast: will-renew, outcome: renewed, closed_on: 2026-03-10}]
      """)
    let before = Record<AccountSchema>(try #require(account.seen(on: day("2026-03-09"))))
    #expect(before.renewals?.first?.outcome == nil)
    #expect(before.renewals?.first?.forecast == "will-renew")
    let after = Record<AccountSchema>(try #require(account.seen(on: day("2026-03-10"))))
    #expect(after.renewals?.first?.outcome == "renewed")
  }

  @Test func `a record that is not whole stays so`() throws {
    let account = try record(
      """
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2026-04-01, end: 2026-02-30, arr: 100}
        - {id: y2, start: 2026-04-01, end: 2026-04-30, arr: 100}
      """)
    #expect(!account.isWhole)
    let terms = Record<AccountSchema>(account).contracts ?? []
    #expect(terms.map(\.written.isWhole) == [false, true])
  }

  private func record(_ text: String) throws -> FieldSet {
    let root = try #require(FrontMatter.readWhole(Array(text.utf8)).root)
    var decoder = FieldDecoder()
    return decoder.record(root, as: AccountSchema.shape)
  }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
