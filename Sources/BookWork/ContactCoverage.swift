// Whom we know at an account, and what would be lost with one person.

import BookModel

/// The people of an account on a day, and where too few of them, or of us, hold it.
package struct ContactCoverage: Sendable {
  /// In the order in which they stand in the contacts file.
  package let contacts: [KnownContact]
  package let champions: Champions
  /// Their active executives: `sponsor.theirs` and whoever has the role sponsor.
  package let sponsors: [KnownContact]
  /// The executive on our side, as written.
  package let ourSponsor: String?
  package let isOurSponsorHere: Bool
  /// Distinct contacts who took part in touches of the last 90 days, those who have left since among them.
  package let met: [String]
  /// Those of us who are still here and were with them in the last 180 days, in the order of their ids.
  package let colleagues: [String]
  /// Whether anything of the last 180 days says who of us took part.
  package let namesColleagues: Bool

  /// What it is told by: where a file of one of them cannot be read, there is none.
  package static let kinds: [Kind] = [.account, .contacts, .note, .touches]

  /// The account is one that was cut to the day.
  package init(
    of account: Account, in interactions: Interactions, roster: Roster, on day: Day
  ) {
    let ours = Colleagues(roster, beside: account.people)
    contacts = KnownContact.all(among: account.people, in: interactions, of: ours, on: day)
    champions = Champions(
      among: account.people, seen: interactions, on: day, within: ContactWindow.seen)
    met =
      ContactsMet(
        among: account.people, in: interactions, on: day, within: ContactWindow.met
      ).ids
    let sponsor = account.page?.sponsor
    sponsors = contacts.filter {
      $0.isActive && ($0.id == sponsor?.theirs || $0.record.has(role: "sponsor"))
    }
    ourSponsor = sponsor?.ours
    isOurSponsorHere = sponsor?.ours.map(roster.here.contains) ?? false
    let window = day.window(ContactWindow.seen)
    let lately = interactions.all.filter { $0.isWithCustomer && window.contains($0.day) }
    colleagues = Set(lately.flatMap(ours.present(in:))).sorted()
    namesColleagues = lately.contains { !ours.all(in: $0).isEmpty }
  }

  /// Those met in the last 90 days who are still there: the threads that hold.
  package var threads: [String] {
    contacts.filter { $0.standing == .met }.map(\.id)
  }

  /// The active contacts with a role.
  package func active(inRole role: String) -> [KnownContact] {
    contacts.filter { $0.isActive && $0.record.has(role: role) }
  }
}

extension ContactCoverage {
  /// Something that an account lacks, or will soon.
  package struct Gap: Hashable, Sendable {
    package let kind: Kind
    /// Whom it is about: contacts, for `ourSponsorLeft` and `oneColleague` one of us.
    package let people: [String]

    package init(kind: Kind, people: [String]) {
      self.kind = kind
      self.people = people
    }

    package enum Kind: String, Sendable, CaseIterable {
      case noChampion = "no-champion"
      case silentChampions = "silent-champions"
      case oneChampion = "one-champion"
      case noSponsor = "no-sponsor"
      case silentSponsor = "silent-sponsor"
      case ourSponsorLeft = "our-sponsor-left"
      /// A champion or an executive will leave.
      case leaving
      case nobodyMet = "nobody-met"
      case singleThreaded = "single-threaded"
      case oneColleague = "one-colleague"
    }
  }

  /// What is lacking of what the segment expects: `champion`, `contacts` or `touches`; in the order of the kinds.
  package func gaps(expecting expected: Set<String>) -> [Gap] {
    var gaps: [Gap] = []
    if expected.contains("champion") { gaps += championGaps }
    if expected.contains("contacts") { gaps += sponsorGaps }
    if expected.contains("champion") || expected.contains("contacts") {
      let leaving = contacts.filter {
        $0.leavesOn != nil && ($0.record.has(role: "champion") || $0.record.isExecutive)
      }
      if !leaving.isEmpty { gaps.append(Gap(kind: .leaving, people: leaving.map(\.id))) }
    }
    let (asksWhom, asksWhen) = (expected.contains("contacts"), expected.contains("touches"))
    if asksWhen, threads.isEmpty { gaps.append(Gap(kind: .nobodyMet, people: [])) }
    if asksWhom, threads.count == 1 { gaps.append(Gap(kind: .singleThreaded, people: threads)) }
    if asksWhen, namesColleagues, colleagues.count <= 1 {
      gaps.append(Gap(kind: .oneColleague, people: colleagues))
    }
    return gaps
  }

  private var championGaps: [Gap] {
    switch champions.active.count {
    case 0 where champions.silent.isEmpty: [Gap(kind: .noChampion, people: [])]
    case 0: [Gap(kind: .silentChampions, people: champions.silent)]
    case 1: [Gap(kind: .oneChampion, people: champions.active)]
    default: []
    }
  }

  private var sponsorGaps: [Gap] {
    var gaps: [Gap] = []
    if sponsors.isEmpty {
      gaps.append(Gap(kind: .noSponsor, people: []))
    } else if !sponsors.contains(where: \.isHeard) {
      gaps.append(Gap(kind: .silentSponsor, people: sponsors.map(\.id)))
    }
    if let ourSponsor, !isOurSponsorHere {
      gaps.append(Gap(kind: .ourSponsorLeft, people: [ourSponsor]))
    }
    return gaps
  }
}
