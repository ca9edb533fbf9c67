// Health on days before: by the facts of then, and nothing of days that have not come.

import BookFigures
import BookHealth
import BookModel
import BookTesting
import Testing

struct OtherDaysTests {
  @Test func `health around an episode is that of its days`() throws {
    let figures = try AlertBook.figures()
    let ended = Episode(
      account: "globex", opened: try day("2025-12-02"), closed: try day("2026-01-01"))
    let young = Episode(
      account: "globex", opened: try day("2026-02-28"), closed: try day("2026-03-01"))
    let open = Episode(account: "globex", opened: try day("2026-02-27"), closed: nil)
    let health = try HealthAround([ended, young, open], in: figures, threads: 2)
    #expect(scores(of: ended, in: health) == ["100", "100", "unknown", "50"])
    #expect(scores(of: young, in: health) == ["50", "50", "ahead", "ahead"])
    // The figures of November were too old on 27 February.
    #expect(scores(of: open, in: health) == ["unknown", "ahead", "ahead", "ahead"])
    let change = health.meanChange(
      of: [ended, young, open], from: .opened, to: .after(days: 60))
    #expect(change.change == -50)
    #expect(change.count == 1)
  }

  @Test func `health on another day is what the figures of that day say`() throws {
    let figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 2)
    for back in [0, 1, 45, 90, 200] {
      let day = SampleBook.day - back
      let days = Set(figures.accounts.map { AccountDay($0.id, on: day) })
      let found = try figures.accounts(on: days, threads: 3)
      let then = try Figures(of: SampleBook.book(), on: day, threads: 1)
      for account in then.accounts {
        let one = try #require(found[AccountDay(account.id, on: day)])
        #expect(one.health == account.health, "\(account.id)")
        #expect(one.arr == account.arr && one.verdict == account.verdict, "\(account.id)")
      }
    }
  }

  private func scores(of episode: Episode, in health: HealthAround) -> [String] {
    Episode.Moment.all.map { moment in
      switch health[episode, moment] {
      case .score(let health): health.score.map { "\($0)" } ?? health.band.rawValue
      case .none: "none"
      case .left: "left"
      case .ahead: "ahead"
      }
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
