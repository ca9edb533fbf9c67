// What accounts came to on one day after another, against the figures of each day.

import BookFigures
import BookHealth
import BookModel
import BookTesting
import Testing

struct StandingsTests {
  @Test(arguments: UInt64(1)...6)
  func `standings of a day are what its figures say`(_ seed: UInt64) throws {
    let book = try Book.fixture(AnyBook(seed: seed).files)
    let maker = StandingsMaker(threads: 2)
    for back in stride(from: 0, to: 120, by: Int(seed)) {
      let day = AnyBook.day - back
      let standings = try maker.standings(of: book, on: day)
      let figures = Standings(of: try Figures(of: book, on: day, threads: 1))
      #expect(standings.day == day)
      #expect(standings.accounts.count == figures.accounts.count)
      for (standing, known) in zip(standings.accounts, figures.accounts) {
        #expect(standing.id == known.id)
        #expect(standing.status == known.status, "\(known.id) on \(day)")
        #expect(standing.arr == known.arr, "\(known.id) on \(day)")
        #expect(standing.health?.score == known.health?.score, "\(known.id) on \(day)")
        #expect(standing.health?.band == known.health?.band, "\(known.id) on \(day)")
        #expect(standing.health?.coverage == known.health?.coverage, "\(known.id) on \(day)")
      }
    }
  }
}
