// How many lines each part of a day gets.

import Testing

@testable import BookReports

struct TodayReportTests {
  @Test(
    arguments: [
      ([9, 0, 9], 4, [2, 0, 2]), ([9, 0, 9], 5, [3, 0, 2]), ([1, 2, 9], 8, [1, 2, 5]),
      ([1, 2], 8, [1, 2]), ([3, 3], nil, [3, 3]), ([3], 0, [0]), ([], 5, []),
    ] as [([Int], Int?, [Int])])
  func `lines are shared evenly, and none is wasted`(
    _ counts: [Int], _ lines: Int?, _ shares: [Int]
  ) {
    #expect(TodayReport.shares(of: counts, lines: lines) == shares)
  }
}
