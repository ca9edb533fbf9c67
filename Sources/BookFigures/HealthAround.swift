// Health around a stretch of time: a play, an escalation.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import SQLite

/// A stretch of time in one account.
package struct Episode: Hashable, Sendable {
  package let account: String
  package let opened: Day
  /// Nil while it goes on.
  package let closed: Day?

  package init(account: String, opened: Day, closed: Day?) {
    self.account = account
    self.opened = opened
    self.closed = closed
  }

  /// The day of a moment; nil for one that is counted from an end that has not come.
  package func day(of moment: Moment) -> Day? {
    switch moment {
    case .opened: opened
    case .closed: closed
    case .after(let days): closed.map { $0 + days }
    }
  }

  /// When health is looked at.
  package enum Moment: Hashable, Sendable {
    case opened, closed
    /// So many days after the end.
    case after(days: Int)

    package static let all: [Moment] = [.opened, .closed, .after(days: 30), .after(days: 60)]
  }
}

/// The health at each moment of some episodes.
package struct HealthAround: Sendable {
  private let figures: [AccountDay: AccountFigures]
  private let day: Day

  /// By the facts of each day and the rules of now, from what is known.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    _ episodes: [Episode], in figures: Figures, threads: Int
  ) throws(SQLiteUnavailable) {
    day = figures.day
    let days = episodes.flatMap { episode in
      Episode.Moment.all.compactMap { moment in
        episode.day(of: moment).map { AccountDay(episode.account, on: $0) }
      }
    }
    self.figures = try figures.accounts(on: Set(days), threads: threads)
  }

  /// What is known of one moment.
  package enum Reading: Sendable {
    case score(HealthScore)
    /// There was none.
    case none
    /// They were no customer any more.
    case left
    /// The day has not come.
    case ahead
  }

  package subscript(episode: Episode, moment: Episode.Moment) -> Reading {
    guard let day = episode.day(of: moment), day <= self.day else { return .ahead }
    let account = figures[AccountDay(episode.account, on: day)]
    if account?.status == .churned { return .left }
    return account?.health.map { .score($0) } ?? .none
  }

  /// The mean change of the score from one moment to another, over the episodes that have a score at both.
  package func meanChange(
    of episodes: [Episode], from first: Episode.Moment, to last: Episode.Moment
  ) -> (change: Double?, count: Int) {
    let changes = episodes.compactMap { episode -> Double? in
      guard case .score(let before) = self[episode, first],
        case .score(let after) = self[episode, last],
        let old = before.score, let new = after.score
      else { return nil }
      return new.value - old.value
    }
    return (
      changes.isEmpty ? nil : changes.reduce(0, +) / Double(changes.count), changes.count
    )
  }
}
