// Sums and shares of money.

import BookModel
import Testing

@testable import BookRevenue

struct MoneySumsTests {
  @Test(arguments: [
    ([1, 1, 1], [33, 34, 33]), ([0, 0], [100, 0]), ([2, 1], [67, 33]), ([0, 5, 0], [0, 100, 0]),
  ])
  func `shares sum to the whole to the last cent`(weights: [Int64], shares: [Int64]) {
    #expect(Money(minor: 100, .usd).split(by: weights).map(\.minor) == shares)
  }

  @Test func `neighbours taken together are rounded as one`() {
    let apart = Money(minor: 1001, .usd).split(by: [10, 20, 40, 30])
    let together = Money(minor: 1001, .usd).split(by: [30, 70])
    #expect(apart[0] + apart[1] == together[0])
    #expect(apart[2] + apart[3] == together[1])
  }

  @Test func `a sum beyond all money stops at the limit`() {
    let most = Money(minor: .max, .usd)
    #expect(Money.sum([most, most], in: .usd) == most)
    #expect(Money.sum([], in: .usd) == usd(0))
  }
}
