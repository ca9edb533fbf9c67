// team: who looks after what, how much of it, and who stands in.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookWork

/// The team with its accounts, work and load.
package enum TeamReport {
  package static func report(_ team: TeamFigures, of figures: Figures) -> Report {
    Report(
      schema: "csbook.team/1", data: json(team, in: figures.currency),
      blocks: (team.members.isEmpty
        ? [.text(Styled("nobody of the team has to do with these accounts"))]
        : blocks(team, figures))
        + [UncountedAccounts.note(team.uncounted)].compactMap { $0.map { .footnote($0) } })
  }

  // MARK: Text

  private static func blocks(_ team: TeamFigures, _ figures: Figures) -> [Report.Block] {
    let period = "\(team.period.lowerBound) to \(team.period.upperBound)"
    var blocks: [Report.Block] = [
      .title("Accounts, \(figures.day)"), .table(accounts(team.members, in: figures.currency)),
      .footnote(engagement(team.engagement)), .blank, .title("Work and load, \(period)"),
      .table(work(team)),
    ]
    blocks += balance(team.load)
    blocks += time(team)
    blocks += deputies(team)
    return blocks
  }

  private static func accounts(_ members: [MemberFigures], in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("colleague", least: 9), TextTable.Column("accounts", right: true),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("green", right: true), TextTable.Column("yellow", right: true),
        TextTable.Column("red", right: true), TextTable.Column("other", right: true, goes: 1),
        TextTable.Column("in cadence", right: true), TextTable.Column("by ARR", right: true),
      ],
      members.map { member in
        let kept = member.engagement
        let hasARR = member.arr.minor > 0
        let other = (member.share(of: .unknown) ?? 0) + (member.share(of: .new) ?? 0)
        return [
          Styled(member.id + (member.isHere ? "" : " (left)")), Styled("\(member.accounts.count)"),
          Styled(member.arr.grouped), share(member, .green), share(member, .yellow),
          share(member, .red), Styled(hasARR ? whole(other) : "–"),
          Styled(
            kept.accountsAsked > 0 ? "\(kept.accountsInCadence) of \(kept.accountsAsked)" : "–"),
          Styled(kept.share.map { percent($0) } ?? "–"),
        ]
      })
  }

  private static func share(_ member: MemberFigures, _ band: Band) -> Styled {
    guard let share = member.share(of: band) else { return Styled("–") }
    return Styled(whole(share), share > 0 ? band.tone : .plain)
  }

  private static func whole(_ share: Double) -> String { decimals(share * 100, digits: 0) + " %" }

  private static func engagement(_ engagement: Engagement) -> String {
    guard engagement.accountsAsked > 0 else { return "no segment asks for a cadence" }
    return
      "engagement \(percent(engagement.share)): ARR \(engagement.arrInCadence.worded) in cadence "
      + "of \(engagement.arrAsked.grouped), \(engagement.accountsInCadence) of "
      + counted(engagement.accountsAsked, "account")
  }

  private static func work(_ team: TeamFigures) -> TextTable {
    TextTable(
      [
        TextTable.Column("colleague", least: 9), TextTable.Column("touches", right: true),
        TextTable.Column("hours", right: true), TextTable.Column("estimated", right: true, goes: 1),
        TextTable.Column("used", right: true), TextTable.Column("asked h", right: true),
        TextTable.Column("capacity h", right: true), TextTable.Column("load", right: true),
      ],
      team.members.map { member in
        let time = member.work.time(settings: team.settings)
        let load = member.accounts.isEmpty ? nil : member.load
        return [
          Styled(member.id + (member.isHere ? "" : " (left)")), Styled("\(member.work.touches)"),
          Styled(hours(time)), Styled(time.shareEstimated.map(whole) ?? "–"),
          Styled(used(member, time).map(whole) ?? "–"),
          Styled(member.accounts.isEmpty ? "–" : decimals(member.askedHours, digits: 0)),
          Styled(member.capacityHours.map { decimals($0, digits: 0) } ?? "–"),
          Styled(load.map(whole) ?? "–", load.map { $0 > 1 } ?? false ? .bad : .plain),
        ]
      })
  }

  private static func hours(_ time: TimeSpent) -> String {
    decimals(Double(time.minutes) / 60, digits: 1)
  }

  /// Of the capacity that falls into the period.
  private static func used(_ member: MemberFigures, _ time: TimeSpent) -> Double? {
    member.capacityInPeriod.flatMap { $0 > 0 ? Double(time.minutes) / 60 / $0 : nil }
  }

  private static func balance(_ load: TeamLoad) -> [Report.Block] {
    guard let overall = load.overall, let most = load.members.first, let least = load.members.last
    else {
      return [
        .footnote("no load: nobody who is here has both accounts and capacity_hours")
      ]
    }
    var line = "load \(whole(overall)) of the capacity of those who have accounts"
    if load.members.count > 1 {
      line += ", from \(whole(least.load)) (\(least.id)) to \(whole(most.load)) (\(most.id))"
    }
    let over =
      load.over.isEmpty ? "nobody is over" : "over: \(load.over.joined(separator: ", "))"
    return [.footnote("\(line); \(over)")]
  }

  private static func time(_ team: TeamFigures) -> [Report.Block] {
    let total = team.personTime
    guard total.minutes > 0 else { return [] }
    let assumed = team.work.count(where: \.isAssumed)
    var blocks: [Report.Block] = [
      .blank, .title("Time by purpose"),
      .table(
        TextTable(
          [
            TextTable.Column("purpose", least: 12), TextTable.Column("hours", right: true),
            TextTable.Column("share", right: true), TextTable.Column("estimated", right: true),
          ],
          team.personTimeByPurpose.map { purpose, time in
            [
              Styled(purpose.word, purpose == .unstated ? .faint : .plain), Styled(hours(time)),
              Styled(whole(Double(time.minutes) / Double(total.minutes))),
              Styled(time.shareEstimated.map(whole) ?? "–"),
            ]
          })),
      .footnote(
        "\(hours(total)) hours of colleagues, \(whole(total.shareEstimated ?? 0)) estimated by type; "
          + "without minutes: \(total.untimed)"),
    ]
    if assumed > 0 {
      blocks.append(
        .footnote(
          "\(counted(assumed, "entry", "entries")) name nobody of us: counted for the owner"))
    }
    return blocks
  }

  private static func deputies(_ team: TeamFigures) -> [Report.Block] {
    var blocks: [Report.Block] = [.blank, .title("Who stands in")]
    for member in team.members where !member.deputisesFor.isEmpty {
      blocks.append(.pair(member.id, Styled(ids(member.deputisesFor))))
    }
    if !team.undeputised.isEmpty {
      blocks.append(.pair("nobody", Styled(ids(team.undeputised), .fair)))
    }
    if !team.ownerless.isEmpty {
      let accounts = team.ownerless.map { account in
        "\(account.id) (\(account.owner ?? "no owner"))"
      }
      blocks.append(.pair("owner has left", Styled(accounts.joined(separator: ", "), .bad)))
    }
    if !team.unreadable.isEmpty {
      blocks.append(
        .footnote(
          "notes or touches of \(team.unreadable.joined(separator: ", ")) cannot be read: their work "
            + "is not counted"))
    }
    return blocks
  }

  private static func ids(_ accounts: [AccountFigures]) -> String {
    accounts.map(\.id).joined(separator: ", ")
  }

  // MARK: JSON

  private static func json(_ team: TeamFigures, in currency: Currency) -> JSON {
    let load = team.load
    return [
      "from": JSON(team.period.lowerBound), "to": JSON(team.period.upperBound),
      "members": .list(team.members.map { json($0, team) }),
      "engagement": json(team.engagement),
      "load": [
        "overall": JSON(load.overall), "over": .list(load.over.map { .text($0) }),
        "most": JSON(load.members.first?.load), "least": JSON(load.members.last?.load),
      ],
      "touches": .whole(team.work.touches), "time": json(team.personTime),
      "timeByPurpose": json(team.personTimeByPurpose),
      "assumedEntries": .whole(team.work.count(where: \.isAssumed)),
      "undeputised": .list(team.undeputised.map { .text($0.id) }),
      "ownerless": .list(
        team.ownerless.map {
          ["account": .text($0.id), "owner": JSON($0.owner), "arr": JSON($0.arr)]
        }),
      "unreadable": .list(team.unreadable.map { .text($0) }),
      "uncounted": UncountedAccounts.json(team.uncounted),
    ]
  }

  private static func json(_ member: MemberFigures, _ team: TeamFigures) -> JSON {
    let time = member.work.time(settings: team.settings)
    return [
      "id": .text(member.id), "role": JSON(member.member.role),
      "leftOn": JSON(member.member.leftOn),
      "accounts": .list(member.accounts.map { .text($0.id) }), "arr": JSON(member.arr),
      "arrByBand": .object(
        [Band.green, .yellow, .red, .unknown, .new].map { band in
          JSON.Member(key: band.rawValue, value: JSON(member.arr(in: band)))
        }),
      "engagement": json(member.engagement), "touches": .whole(member.work.touches),
      "time": json(time),
      "timeByPurpose": json(member.work.timeByPurpose(settings: team.settings)),
      "askedHours": JSON(member.askedHours),
      "accountsWithoutHours": .whole(member.accountsWithoutHours),
      "capacityHours": JSON(member.capacityHours), "load": JSON(member.load),
      "capacityInPeriod": JSON(member.capacityInPeriod), "used": JSON(used(member, time)),
      "deputisesFor": .list(member.deputisesFor.map { .text($0.id) }),
    ]
  }

  private static func json(_ engagement: Engagement) -> JSON {
    [
      "accountsInCadence": .whole(engagement.accountsInCadence),
      "accountsAsked": .whole(engagement.accountsAsked),
      "arrInCadence": JSON(engagement.arrInCadence), "arrAsked": JSON(engagement.arrAsked),
      "share": JSON(engagement.share), "shareOfAccounts": JSON(engagement.shareOfAccounts),
    ]
  }

  private static func json(_ time: TimeSpent) -> JSON {
    [
      "minutes": .whole(time.minutes), "stated": .whole(time.stated),
      "estimated": .whole(time.estimated), "shareEstimated": JSON(time.shareEstimated),
      "untimed": .whole(time.untimed),
    ]
  }

  private static func json(_ purposes: [(purpose: Purpose, time: TimeSpent)]) -> JSON {
    .list(
      purposes.map { purpose, time in
        [
          "purpose": purpose == .unstated ? .null : .text(purpose.word), "time": json(time),
        ]
      })
  }
}

extension TeamFigures {
  /// The work of the members, once for each who took part: two in a meeting of an hour are two hours.
  private var personWork: [WorkDone] { members.flatMap(\.work) }

  fileprivate var personTime: TimeSpent { personWork.time(settings: settings) }

  fileprivate var personTimeByPurpose: [(purpose: Purpose, time: TimeSpent)] {
    personWork.timeByPurpose(settings: settings)
  }
}
