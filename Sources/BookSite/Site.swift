// A site: the figures of one day, worked out once for all of its pages.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookReports
import BookRevenue
import BookText
import BookWork
import SQLite

/// A site of a book on a day.
package struct Site: Sendable {
  private let known: SiteFigures
  let provenance: Provenance
  let say: Language
  /// What the site leaves out.
  let without: Set<SitePart>
  let past: SitePast?
  /// What each of us is called, and who of us has a page.
  let colleagues: [String: String]
  private let owners: Set<String>
  private let frame: Frame

  /// Parts that a site may go without.
  package enum SitePart: String, CaseIterable, Sendable {
    /// The people on the customers' side: names, titles, who took part, who answered.
    case contacts
    /// Prose: notes, the account's own page, comments of surveys, what plans say below.
    case notes
  }

  package init(
    of known: SiteFigures, _ provenance: Provenance, in language: Language,
    without: Set<SitePart> = [], past: SitePast?
  ) {
    self.known = known
    self.provenance = provenance
    say = language
    self.without = without
    self.past = past
    frame = Frame(provenance, in: language)
    colleagues = Dictionary(
      known.team.settings.team.compactMap { member in
        member.id.map { ($0, member.name ?? $0) }
      }, uniquingKeysWith: { first, _ in first })
    owners = Set(known.team.members.map(\.id))
  }

  var figures: Figures { known.figures }
  var retention: SiteRetention { known.retention }
  var map: RenewalMap { known.map }
  var boards: [JourneyBoard] { known.boards }
  var team: TeamFigures { known.team }
  var today: Today { known.today }

  /// The page of one of us; nil for whoever has nothing to do with the accounts.
  func page(ofOwner id: String) -> SitePage? {
    owners.contains(id) ? SitePage.page(ofOwner: id) : nil
  }

  var hidesContacts: Bool { without.contains(.contacts) }
  var hidesNotes: Bool { without.contains(.notes) }

  /// How far the renewal map looks ahead.
  static let mapLength = Period(12, .months)

  /// Every page, in the order in which they are made.
  package var pages: [SitePage] {
    SitePage.fixed + team.members.compactMap { SitePage.page(ofOwner: $0.id) }
      + figures.accounts.compactMap { SitePage.page(ofAccount: $0.id) }
  }

  /// The bytes of a page; `bytes` reads files of the book again.
  package func bytes(of page: SitePage, reading bytes: @escaping (Path) -> [UInt8]?) -> [UInt8] {
    frame.page(page, content(of: page, reading: bytes)).page
  }

  private func content(
    of page: SitePage, reading bytes: @escaping (Path) -> [UInt8]?
  ) -> (title: String, body: [HTML]) {
    switch page {
    case .overview: OverviewPage(site: self).content
    case .renewals: RenewalsPage(site: self).content
    case .health: HealthPage(site: self).content
    case .journey: JourneyPage(site: self).content
    case .team: TeamPage(site: self).content
    case .accounts: AccountsPage(site: self).content
    case .about: AboutPage(site: self).content
    case .owner(let id): OwnerPage(site: self, id: id).content(bytes)
    case .account(let id):
      figures[id].map { AccountPage($0, of: self, reading: bytes).content } ?? (id, [])
    }
  }
}

/// What is known of a book's past, as far as its site shows it.
package struct SitePast: Sendable {
  /// The ends of months, and the day itself.
  let months: [Trend.Point]
  /// The accounts whose scores moved most since a day, with what moved them.
  package let moves: [ScoreComparison]
  package let movedSince: Day?

  package init(_ trend: Trend, moves: [ScoreComparison], since day: Day?) {
    months = trend.points.enumerated().filter { index, point in
      index == trend.points.count - 1 || point.day == point.day.month.last
    }.map(\.element)
    self.moves = moves
    movedSince = day
  }
}

extension Trend {
  /// The accounts that are scored at a point and at the last one and moved most: so many down, and so many up.
  package func largestMoves(since day: Day, _ count: Int) -> [String] {
    guard let first = points.last(where: { $0.day <= day }), let last = points.last else {
      return []
    }
    let moves = accounts.compactMap { id -> (id: String, points: Double)? in
      guard let old = first[id]?.judged, let new = last[id]?.judged, old != new else { return nil }
      return (id, new.value - old.value)
    }.sorted { ($0.points, $0.id) < ($1.points, $1.id) }
    let down = moves.filter { $0.points < 0 }.prefix(count)
    let up = moves.filter { $0.points > 0 }.suffix(count)
    return (down + up).map(\.id)
  }
}

extension Trend.Standing {
  /// The score, unless too little was known for a band.
  var judged: Score? { band?.isJudged == true ? score : nil }
}
