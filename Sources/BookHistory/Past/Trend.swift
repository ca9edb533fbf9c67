// Scores, bands and ARR on one day after another, by what was known on each.

import BookFigures
import BookHealth
import BookModel
import BookStore
import Git

/// Points in time, each with what some accounts came to.
package struct Trend: Sendable {
  /// The oldest first; days before the book are not among them.
  package let points: [Point]
  /// In the order of their ids.
  package let accounts: [String]

  package init(_ points: [Point], of accounts: [String]) {
    self.points = points
    self.accounts = accounts
  }

  /// One day.
  package struct Point: Sendable {
    package let day: Day
    /// What was known: the newest commit that is not younger than the day.
    package let commit: DatedCommit
    /// All accounts of the trend together.
    package let portfolio: PortfolioStanding
    /// What changed the rules since the point before.
    package let ruleChanges: [RuleChange]
    private let standings: [String: Standing]

    package init(
      _ known: Standings, known commit: DatedCommit, of accounts: Set<String>?,
      ruleChanges: [RuleChange] = []
    ) {
      let some = known.accounts.filter { accounts?.contains($0.id) ?? true }
      day = known.day
      self.commit = commit
      self.ruleChanges = ruleChanges
      portfolio = PortfolioStanding(some, in: known.currency)
      standings = Dictionary(
        some.map { ($0.id, Standing($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ point: Point, _ ruleChanges: [RuleChange]) {
      day = point.day
      commit = point.commit
      portfolio = point.portfolio
      standings = point.standings
      self.ruleChanges = ruleChanges
    }

    func marked(_ changes: [RuleChange]) -> Point { Point(self, changes) }

    /// Nil where the book did not have the account.
    package subscript(account: String) -> Standing? { standings[account] }

    fileprivate var ids: Dictionary<String, Standing>.Keys { standings.keys }
  }

  /// What one account came to.
  package struct Standing: Hashable, Sendable {
    package let score: Score?
    /// Nil where there was nothing to score.
    package let band: Band?
    /// Nil where it cannot be told, for want of a rate of exchange or of a page that can be read.
    package let arr: Money?

    init(_ known: AccountStanding) {
      score = known.health?.score
      band = known.health?.band
      arr = known.arr
    }
  }
}

extension Trend {
  /// The trend of some accounts, or of all that were in the book on any of the days, up to a day whose figures are known.
  ///
  /// It goes back in time, and keeps of each day no more than a point needs. Changes of rules are marked where each point
  /// is judged by its own.
  package init(
    on days: [Day], of past: PastBooks, upTo last: (commit: DatedCommit, figures: Figures),
    accounts: Set<String>?, marksRules: Bool
  ) throws(PastFault) {
    var points = [Point(Standings(of: last.figures), known: last.commit, of: accounts)]
    let scope = accounts.map { LoadScope.alone($0) } ?? .whole
    let earlier = days.filter { $0 < last.figures.day }.sorted(by: >)
    let maker = past.standingsMaker
    // While the standings of a day are worked out, the book of the day before it is read.
    var next = try earlier.first.flatMap { day throws(PastFault) in try past.book(on: day, scope) }
    for index in earlier.indices {
      defer { past.onStep?(index + 1, earlier.count) }
      let known = next
      let before = earlier.dropFirst(index + 1).first
      let (book, standings) = try together { () throws(PastFault) in
        try known.map { known throws(PastFault) in try known.standings(by: maker) }
      } _: { () throws(PastFault) in
        try before.flatMap { day throws(PastFault) in try past.book(on: day, scope) }
      }
      next = book
      guard let known, let standings else { continue }
      points.append(Point(standings, known: known.commit, of: accounts))
    }
    points.reverse()
    if marksRules { points = try Self.marked(points, by: past) }
    let ids = accounts ?? points.reduce(into: []) { $0.formUnion($1.ids) }
    self.init(points, of: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The points with the changes of rules between them.
  private static func marked(
    _ points: [Point], by past: PastBooks
  ) throws(PastFault) -> [Point] {
    let line = past.timeline.commits
    guard let first = points.first,
      let oldest = line.firstIndex(where: { $0.commit.id == first.commit.commit.id })
    else { return points }
    let places = Dictionary(
      line.enumerated().map { ($1.commit.id, line.count - $0) },
      uniquingKeysWith: { first, _ in first })
    let start = line.count - oldest
    var rest = try past.ruleChanges().drop { places[$0.commit.commit.id] ?? 0 <= start }
    return points.map { point in
      // Those at or before the point's commit, along the line: clocks do not count.
      let place = places[point.commit.commit.id] ?? 0
      let taken = rest.prefix { places[$0.commit.commit.id] ?? 0 <= place }
      rest = rest.dropFirst(taken.count)
      return point.marked(Array(taken))
    }
  }
}
