// NPS, satisfaction and effort.

import BookModel
import BookTesting
import BookWork
import Testing

struct SurveyStatisticsTests {
  private func statistics(
    _ rows: String, settings: String = "", on date: Day = today
  ) throws -> SurveyStatistics {
    let book = try book([
      "csbook.yml": "name: B\ncurrency: USD\n\(settings)\n",
      "surveys.csv": "date,type,respondent,score\n\(rows)\n",
    ])
    let account = try #require(book.account("acme")).seen(on: date)
    return SurveyStatistics(account.surveys, settings: book.settings, on: date)
  }

  @Test func `NPS is promoters less detractors in a hundred, with its n and margin`() throws {
    let statistics = try statistics(
      """
      2026-02-01,nps,a,10
      2026-02-01,nps,b,9
      2026-02-01,nps,c,8
      2026-02-01,nps,d,7
      2026-02-01,nps,e,6
      """)
    let nps = try #require(statistics.netPromoterScore)
    #expect(nps.score == 20)
    #expect([nps.promoters, nps.detractors, nps.n] == [2, 1, 5])
    // p = 0.4, d = 0.2: 196 · √((0.6 − 0.04) / 5) = 65.59…
    #expect(abs(nps.margin - 65.594) < 0.001)
    #expect(statistics.nps.mean == 8)
  }

  @Test func `only the latest answer of each respondent counts`() throws {
    let statistics = try statistics(
      """
      2026-02-01,nps,a,2
      2026-01-01,nps,a,10
      2026-02-01,nps,a,3
      2026-01-05,nps,,9
      2026-01-05,nps,,9
      """)
    #expect(statistics.nps.scores.sorted() == [3, 9, 9])
    #expect(statistics.nps.latest == day("2026-02-01"))
  }

  @Test func `the window ends on the day and holds its days`() throws {
    let rows = "2025-09-04,nps,a,9\n2025-09-03,nps,b,9\n2026-03-03,nps,c,9"
    #expect(try statistics(rows).nps.scores.count == 1)
    #expect(try statistics(rows, settings: "surveys: {window: 181}").nps.scores.count == 2)
    #expect(try statistics(rows, on: today + 1).nps.scores.count == 1)
  }

  @Test func `a row without score is an invitation, and one off the scale no answer`() throws {
    let statistics = try statistics(
      """
      2026-02-01,nps,a,
      2026-02-02,nps,b,
      2026-02-10,nps,b,9
      2026-02-01,nps,c,11
      2026-02-01,csat,d,0
      """)
    #expect(statistics.nps.scores == [9])
    #expect(statistics.nps.asked == 3)
    #expect(statistics.nps.responseRate == 1.0 / 3)
    #expect(statistics.csat.scores.isEmpty)
    #expect(statistics.satisfaction == nil)
    #expect(statistics.effort == nil)
    #expect(statistics.ces.responseRate == nil)
  }

  @Test(arguments: [
    ("{csat: {scale: 5}}", [1, 2, 3, 4, 5], 0.4), ("{csat: {scale: 10}}", [1, 7, 8, 10], 0.5),
    ("{csat: {scale: 7}}", [5, 6, 7], 2.0 / 3), ("{csat: {scale: 2}}", [1, 2], 0.5),
  ])
  func `CSAT is the share in the upper two fifths of its scale`(
    surveys: String, answers: [Int], expected: Double
  ) throws {
    let rows = answers.enumerated().map { "2026-02-01,csat,r\($0),\($1)" }
    let statistics = try statistics(
      rows.joined(separator: "\n"), settings: "surveys: \(surveys)")
    #expect(statistics.satisfaction == expected)
  }

  @Test func `CES is a mean, or by choice the share of the top three`() throws {
    let rows = "2026-02-01,ces,a,7\n2026-02-01,ces,b,5\n2026-02-01,ces,c,4\n2026-02-01,ces,d,2"
    #expect(try statistics(rows).effort == 4.5)
    #expect(try statistics(rows, settings: "surveys: {ces: {method: top}}").effort == 0.5)
  }
}
