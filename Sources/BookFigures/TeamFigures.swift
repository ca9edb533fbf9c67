// Who looks after what: accounts, work, load and deputies of each colleague.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookWork

/// The team on a day, and what it did in a period.
package struct TeamFigures: Sendable {
  /// Ends on the day that is asked about, or before.
  package let period: ClosedRange<Day>
  /// In the order of csbook.yml: who is in the team, and who has left it and still owns an account or did something.
  package let members: [MemberFigures]
  /// Customers whose owner has left, or is not in the team.
  package let ownerless: [AccountFigures]
  /// Customers for whom nobody stands in.
  package let undeputised: [AccountFigures]
  package let engagement: Engagement
  /// All work of the period, each interaction once.
  package let work: [WorkDone]
  /// The accounts of which notes or touches are there that cannot be read.
  package let unreadable: [String]
  /// The accounts that are no one's customers here, as their contracts cannot be counted.
  package let uncounted: [String]
  package let settings: Settings

  /// Takes the accounts that are asked about; with `isWhole` everybody in the team is a member, else who has to do with them.
  package init(
    of accounts: [AccountFigures], in figures: Figures, period: ClosedRange<Day>, isWhole: Bool
  ) {
    let settings = figures.book.settings
    self.settings = settings
    self.period = period
    let customers = accounts.filter { $0.isCustomer && !$0.isMerged }
    var isInCadence: [String: Bool] = [:]
    for customer in customers {
      guard case .flag(let flag)? = figures.row(of: customer)["in_cadence"]?.value else { continue }
      isInCadence[customer.id] = flag
    }
    let engage = { (accounts: [AccountFigures]) in
      Engagement(
        of: accounts.map { ($0.arr, isInCadence[$0.id]) }, in: figures.currency)
    }
    engagement = engage(customers)
    let roster = figures.judge.basis.roster
    let here = roster.here
    let deputies = customers.map { ($0, $0.deputy(of: settings, among: here)) }
    ownerless = customers.filter { $0.owner.map { !here.contains($0) } ?? true }
    undeputised = deputies.filter { $0.1 == nil }.map(\.0)
    let work = accounts.flatMap { account in
      WorkDone.all(
        of: account.account, account.interactions, in: period, roster: roster)
    }
    self.work = work
    uncounted = accounts.uncounted
    unreadable = accounts.filter { account in
      account.account.unread.contains { $0.kind == .note || $0.kind == .touches }
    }.map(\.id)
    var byColleague: [String: [WorkDone]] = [:]
    for item in work {
      for colleague in item.colleagues { byColleague[colleague, default: []].append(item) }
    }
    let quarters = figures.calendar.quarters(overlapping: period)
    members = settings.team.compactMap { member in
      guard let id = member.id else { return nil }
      let owned = customers.filter { $0.owner == id }
      let standsFor = deputies.filter { $0.1 == id }.map(\.0)
      let work = byColleague[id] ?? []
      let isBusy = !owned.isEmpty || !standsFor.isEmpty || !work.isEmpty
      guard isBusy || isWhole && here.contains(id) else { return nil }
      return MemberFigures(
        member: member, id: id, isHere: here.contains(id), accounts: owned,
        deputisesFor: standsFor, work: work, engagement: engage(owned), quarters: quarters,
        currency: figures.currency)
    }
  }

  /// The customers of all members; those without an owner in the team are `ownerless`.
  package var load: TeamLoad { TeamLoad(of: members) }
}

/// One colleague.
package struct MemberFigures: Sendable {
  package let member: Record<TeamMemberSchema>
  package let id: String
  package let isHere: Bool
  /// The customers that they own.
  package let accounts: [AccountFigures]
  package let arr: Money
  package let deputisesFor: [AccountFigures]
  /// What they took part in, in the period.
  package let work: [WorkDone]
  package let engagement: Engagement
  /// Σ hours_per_quarter of the segments of their accounts.
  package let askedHours: Double
  /// Accounts whose segment does not say how many hours they may take.
  package let accountsWithoutHours: Int
  /// In a quarter; nil where it is not written, or not above 0.
  package let capacityHours: Double?
  /// The part of it that falls into the period.
  package let capacityInPeriod: Double?

  init(
    member: Record<TeamMemberSchema>, id: String, isHere: Bool, accounts: [AccountFigures],
    deputisesFor: [AccountFigures], work: [WorkDone], engagement: Engagement, quarters: Double,
    currency: Currency
  ) {
    self.member = member
    self.id = id
    self.isHere = isHere
    self.accounts = accounts
    arr = .sum(accounts.map(\.arr), in: currency)
    self.deputisesFor = deputisesFor
    self.work = work
    self.engagement = engagement
    let hours = accounts.map { $0.segment?.hoursPerQuarter?.double }
    askedHours = hours.compactMap(\.self).reduce(0, +)
    accountsWithoutHours = hours.count { $0 == nil }
    capacityHours = (member.capacityHours?.double).flatMap { $0 > 0 ? $0 : nil }
    capacityInPeriod = capacityHours.map { $0 * quarters }
  }

  /// What their accounts may take of what they have, 1 is all of it; nil without a capacity.
  package var load: Double? { capacityHours.map { askedHours / $0 } }

  /// Σ ARR of their accounts in a band.
  package func arr(in band: Band) -> Money {
    .sum(accounts.filter { $0.band == band }.map(\.arr), in: arr.currency)
  }

  /// 0…1 of their ARR; nil without ARR.
  package func share(of band: Band) -> Double? {
    arr.minor > 0 ? Double(arr(in: band).minor) / Double(arr.minor) : nil
  }
}

/// How evenly accounts are spread over those who have a capacity and accounts.
package struct TeamLoad: Sendable {
  /// From the most loaded to the least.
  package let members: [(id: String, load: Double)]
  /// Σ hours asked / Σ capacity; nil where nobody has both.
  package let overall: Double?

  init(of members: [MemberFigures]) {
    let loaded = members.filter { $0.isHere && !$0.accounts.isEmpty && $0.capacityHours != nil }
    self.members = loaded.compactMap { member in member.load.map { (member.id, $0) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let capacity = loaded.compactMap(\.capacityHours).reduce(0, +)
    overall = capacity > 0 ? loaded.map(\.askedHours).reduce(0, +) / capacity : nil
  }

  /// Those whose accounts may take more than they have.
  package var over: [String] { members.filter { $0.load > 1 }.map(\.id) }
}

extension AccountFigures {
  /// Who stands in for the owner: the account's deputy, else the owner's own, if they are in the team and somebody else.
  fileprivate func deputy(of settings: Settings, among here: Set<String>) -> String? {
    let owner = owner
    let candidates = [account.page?.deputy, owner.flatMap { settings.member($0)?.deputy }]
    return candidates.compactMap(\.self).first { here.contains($0) && $0 != owner }
  }
}

extension FiscalCalendar {
  /// How many quarters a period is, each day by the length of its own quarter: a whole quarter is 1.
  package func quarters(overlapping period: ClosedRange<Day>) -> Double {
    var quarters = 0.0
    var quarter = quarter(containing: period.lowerBound)
    while quarter.days.lowerBound <= period.upperBound {
      let common = quarter.days.clamped(to: period)
      let length = quarter.days.upperBound - quarter.days.lowerBound + 1
      quarters += Double(common.upperBound - common.lowerBound + 1) / Double(length)
      quarter = quarter.next
    }
    return quarters
  }
}
